import { AccountPage } from "../support/account-page";
import { keepInBackground, LandingPage } from "../support/landing-page";
import { anotherCode, anotherNumber } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { expect, test } from "../support/test";

// Many looks at a screen take their time.
test.slow();

test.describe("every screen is without fault in both themes, from 360 pixels up", () => {
  test("home and start, with what is no address", async ({ page, signIn, signUp, watch }) => {
    watch.expectStatus(422);
    await page.goto("/");
    await expectGoodScreen(page);
    await signUp.open();
    await expectGoodScreen(page);
    await signIn.open();
    await expectGoodScreen(page);
    await signIn.submit("jane@example");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectGoodScreen(page);
  });

  test("waiting, with a limit and a wrong code", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(422, 429);
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();
    await expect(signIn.card).toHaveAttribute("data-mail", "sent");
    await expectGoodScreen(page);

    await signIn.resend.press("Enter");
    await expect(page.getByText(/^That was a lot of tries\./)).toBeVisible();
    await expectGoodScreen(page);

    await signIn.code.pressSequentially(anotherCode(code));
    await expect(page.getByRole("alert")).toBeVisible();
    await expectGoodScreen(page);
  });

  test("waiting without a server", async ({ context, mailbox, page, signIn, watch }) => {
    watch.expectCut();
    await context.route("**/api/attempts/**", (route) => route.abort("connectionrefused"));
    await signIn.requestLink(mailbox.address);
    await expect(page.getByText("You’re offline. We’ll pick up where we were.")).toBeVisible();
    await expectGoodScreen(page);
  });

  test("waiting with an address that is very long", async ({ mailbox, page, signIn }) => {
    await signIn.requestLink(`${"long-".repeat(10)}${mailbox.address}`);
    await expectGoodScreen(page);
  });

  test("the link in the starting browser, and being in", async ({ context, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    const tab = new LandingPage(await context.newPage());
    const look = await keepInBackground(tab.page);
    await tab.open(await mailbox.newestLink());
    await expect(tab.heading("One moment…")).toBeVisible();
    await expectGoodScreen(tab.page);

    // The page would go on by itself: it is kept where it is.
    await page.route(/\/$/, (route) => route.abort("aborted"));
    await look();
    await expect(page.getByRole("heading", { name: "You’re in" })).toBeVisible();
    await expectGoodScreen(page);
    await page.unrouteAll();

    await new AccountPage(tab.page).expectHome(mailbox.address);
    await expectGoodScreen(tab.page);
    await tab.page.goto("/account");
    await expectGoodScreen(tab.page);
  });

  test("the link in another browser, to its end on both sides", async ({
    anotherBrowser,
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectStatus(410, 422);
    await signIn.requestLink(mailbox.address);
    const wrong = anotherNumber(await signIn.shownNumber());
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await expectGoodScreen(phone.page);

    await phone.number.fill(wrong);
    await phone.there.click();
    await expect(phone.page.getByRole("alert")).toBeVisible();
    await expectGoodScreen(phone.page);

    await phone.number.fill(wrong);
    await phone.there.click();
    await expect(phone.heading("That wasn’t the number, twice")).toBeVisible();
    await expectGoodScreen(phone.page);
    await expect(signIn.card).toHaveAttribute("data-status", "failed");
    await expectGoodScreen(page);
  });

  test("signed in there, and signed in elsewhere", async ({ anotherBrowser, mailbox, signIn, signUp, watch }) => {
    watch.expectStatus(410);
    await signUp.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await phone.number.fill(await signUp.shownNumber());
    await phone.there.click();
    await expect(phone.heading(/is signed in\.$/)).toBeVisible();
    await expectGoodScreen(phone.page);

    await expect(signUp.page).toHaveURL("/");
    await signUp.page.context().clearCookies();
    const other = mailbox.another();
    await signIn.requestLink(other.address);
    await phone.open(await other.newestLink());
    await phone.number.fill(await signIn.shownNumber());
    await phone.here.click();
    await expect(signIn.page.getByRole("heading", { name: /^You signed in on/ })).toBeVisible();
    await expectGoodScreen(signIn.page);
  });

  test("the refusal link, and what was declined", async ({ anotherBrowser, mailbox, page, signIn, watch }) => {
    watch.expectStatus(404, 410);
    await signIn.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestRefusalLink());
    await expectGoodScreen(phone.page);
    await phone.notMe.click();
    await expect(phone.heading("Good call")).toBeVisible();
    await expectGoodScreen(phone.page);
    await expect(signIn.card).toHaveAttribute("data-status", "declined");
    await expectGoodScreen(page);

    await phone.open((await mailbox.newestLink()).slice(0, -4));
    await expect(phone.card).toHaveAttribute("data-status", "invalid");
    await expectGoodScreen(phone.page);
    await phone.page.goto("/nowhere");
    await expectGoodScreen(phone.page);
  });

  test("links that were used and cancelled, and the mailbox", async ({
    account,
    anotherBrowser,
    mailbox,
    page,
    signIn,
    signUp,
    watch,
  }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    const link = await mailbox.newestLink();
    await signIn.cancel.click();
    await expect(signIn.heading).toBeVisible();
    await phone.open(link);
    await expect(phone.card).toHaveAttribute("data-status", "abandoned");
    await expectGoodScreen(phone.page);

    await page.goto("/dev/mailbox");
    await expect(page.frameLocator("iframe").getByRole("heading").first()).toBeVisible();
    await expectGoodScreen(page);

    const other = mailbox.another();
    await signUp.requestLink(other.address);
    await signUp.code.pressSequentially(await other.newestCode());
    await account.expectHome(other.address);
    await phone.open(await other.newestLink());
    await expect(phone.card).toHaveAttribute("data-status", "complete");
    await expectGoodScreen(phone.page);
  });
});
