import { SignInPage } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { codeOf, linkOf } from "../support/mailbox";
import { translated } from "../support/meddle";
import { expectNoMailOnItsWay } from "../support/member";
import { expect, test, UNHURRIED } from "../support/test";

test("the waiting screen says where the mail is, what to look for and how long it lasts", async ({
  mailbox,
  page,
  signIn,
}) => {
  await signIn.requestLink(mailbox.address);

  await expect(page.getByText(mailbox.address, { exact: true })).toBeVisible();
  await expect(
    page.getByText("Handed to your mail server. From Latchkey, subject “Sign in to Latchkey”."),
  ).toBeVisible();
  await expect(page.getByText("Nothing there? Look in your spam folder too.")).toBeVisible();
  await expect(page.getByText(/^Time left: (9:\d\d|10:00)$/)).toBeVisible();
  await expect(page.locator("[data-events]")).toHaveAttribute("data-events", /^\/api\/attempts\/[\w-]+\/events$/);
  await expect(signIn.card).toHaveAttribute("data-status", "unverified");
  await expect(signIn.card).toHaveAttribute("data-mail", "sent");
  expect(await signIn.shownNumber()).toMatch(/^\d\d$/);
});

test.describe("sending again", () => {
  test("has a cool-down that the button shows and the server keeps", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(429);
    await signIn.requestLink(mailbox.address);
    await expect(signIn.resend).toHaveAccessibleName(/^Send again in 0:(2\d|30)$/);
    await expect(signIn.resend).toHaveAttribute("aria-disabled", "true");

    await signIn.resend.press("Enter");

    await expect(page.getByText(/^That was a lot of tries\. You can ask again in \d+ seconds;/)).toBeVisible();
    await expect(signIn.waiting).toBeVisible();
    expect(await mailbox.mails()).toHaveLength(1);
  });

  test.describe("afterwards", () => {
    test.use({ settings: { ...UNHURRIED, LATCHKEY_RESEND_AFTER: "2" } });

    test("brings the same link and code, and says so", async ({ account, mailbox, page, signIn }) => {
      await signIn.requestLink(mailbox.address);
      const first = await mailbox.newest();

      await expect(signIn.resend).toHaveAccessibleName("Send again");
      await signIn.resend.click();

      await expect(page.getByText(`Sent again to ${mailbox.address}.`)).toBeAttached();
      await expect(signIn.resend).toHaveAccessibleName(/^Send again in 0:0[12]$/);
      const second = await mailbox.newest(2);
      expect(linkOf(second)).toBe(linkOf(first));
      expect(codeOf(second)).toBe(codeOf(first));

      await signIn.code.pressSequentially(codeOf(first));
      await account.expectHome(mailbox.address);
    });

    test("is offered in a page that was translated meanwhile, of which only the time is left as it was", async ({
      mailbox,
      page,
      signIn,
    }) => {
      await signIn.requestLink(mailbox.address);
      await translated(page);

      await expect(signIn.resend.locator("font").filter({ hasText: /^Send again/ })).toHaveCount(2);
      await expect(page.locator("font").filter({ hasText: /\d:\d\d/ })).toHaveCount(0);
      await expect(signIn.resend).toHaveAccessibleName("Send again");
      await signIn.resend.click();
      await expect(signIn.resend).toHaveAccessibleName(/^Send again in 0:0[12]$/);
    });
  });

  test.describe("when little time is left", () => {
    test.use({ settings: { ...UNHURRIED, LATCHKEY_RESEND_AFTER: "1", LATCHKEY_RESEND_SAME_WHILE: "600" } });

    test("brings a new link, and the older one says so", async ({
      account,
      context,
      landing,
      mailbox,
      signIn,
      watch,
    }) => {
      watch.expectStatus(410);
      await signIn.requestLink(mailbox.address);
      const first = await mailbox.newestLink();
      await expect(signIn.resend).toHaveAccessibleName("Send again");
      await signIn.resend.click();
      const second = await mailbox.newestLink(2);
      expect(second).not.toBe(first);

      const tab = new LandingPage(await context.newPage());
      expect(await tab.open(first)).toBe(410);
      await expect(tab.heading("We sent a newer link")).toBeVisible();
      await expect(tab.card).toHaveAttribute("data-status", "superseded");
      await expect(signIn.waiting).toBeVisible();

      await landing.follow(second);
      await account.expectHome(mailbox.address);
    });
  });
});

test("changing the address brings the form back with it, and ends the first link", async ({
  anotherBrowser,
  mailbox,
  signIn,
  watch,
}) => {
  watch.expectStatus(410);
  await signIn.requestLink(mailbox.address);
  const link = await mailbox.newestLink();

  await signIn.change.click();
  await expect(signIn.heading).toBeVisible();
  await expect(signIn.email).toHaveValue(mailbox.address);
  await signIn.submit(`other.${mailbox.address}`);
  await expect(signIn.waiting).toBeVisible();
  await expect(signIn.page.getByText(`other.${mailbox.address}`, { exact: true })).toBeVisible();

  const phone = new LandingPage(await anotherBrowser());
  expect(await phone.open(link)).toBe(410);
  await expect(phone.heading("This request was cancelled")).toBeVisible();
  await expect(phone.card).toHaveAttribute("data-status", "abandoned");
});

test("cancelling ends it, in every tab", async ({ context, mailbox, signUp, watch }) => {
  watch.expectStatus(410);
  await signUp.requestLink(mailbox.address);
  const link = await mailbox.newestLink();
  const secondTab = await context.newPage();
  await secondTab.goto("/sign-up");
  await expect(secondTab.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();

  await signUp.cancel.click();

  await expect(signUp.heading).toBeVisible();
  await expect(secondTab.getByRole("heading", { name: "Check your e-mail" })).toBeHidden();
  const tab = new LandingPage(await context.newPage());
  expect(await tab.open(link)).toBe(410);
  await expect(tab.heading("This request was cancelled")).toBeVisible();
});

test.describe("looking again", () => {
  test.use({ settings: UNHURRIED });

  test("by reload, back and forward sends no mail and loses nothing", async ({
    account,
    mailbox,
    page,
    server,
    signIn,
  }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Sign in" }).click();
    await expect(signIn.heading).toBeVisible();
    await signIn.submit(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
    const number = await signIn.shownNumber();

    await page.reload();
    await expect(signIn.waiting).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL("/");
    await page.goForward();
    await expect(signIn.waiting).toBeVisible();
    await page.reload();
    await expect(signIn.waiting).toBeVisible();
    expect(await signIn.shownNumber()).toBe(number);

    await expectNoMailOnItsWay(server);
    expect(await mailbox.mails()).toHaveLength(1);
    await signIn.code.pressSequentially(await mailbox.newestCode());
    await account.expectHome(mailbox.address);
  });

  test("from a page that was left at its form shows the request of the other tab", async ({
    context,
    mailbox,
    page,
    signIn,
  }) => {
    await signIn.open();
    const otherTab = await context.newPage();
    await otherTab.goto("/sign-in");
    await otherTab.getByLabel("E-mail address").fill(mailbox.address);
    await otherTab.getByRole("button", { name: "Continue" }).click();
    await expect(otherTab.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();

    await page.reload();

    await expect(signIn.waiting).toBeVisible();
    await expect(page.getByText(mailbox.address, { exact: true })).toBeVisible();
  });
});

test("a newer request in another tab takes over, and the older link says so", async ({
  anotherBrowser,
  context,
  mailbox,
  page,
  signIn,
  watch,
}) => {
  watch.expectStatus(410);
  const otherTab = await context.newPage();
  await otherTab.goto("/sign-in");
  await signIn.requestLink(mailbox.address);
  const link = await mailbox.newestLink();

  const newer = `newer.${mailbox.address}`;
  await otherTab.getByLabel("E-mail address").fill(newer);
  await otherTab.getByRole("button", { name: "Continue" }).click();
  await expect(otherTab.getByText(newer, { exact: true })).toBeVisible();

  // One browser has one request: the first tab follows.
  await expect(page.getByText(newer, { exact: true })).toBeVisible();
  const phone = new LandingPage(await anotherBrowser());
  expect(await phone.open(link)).toBe(410);
  await expect(phone.heading("We sent a newer link")).toBeVisible();
  await expect(phone.card).toHaveAttribute("data-status", "superseded");
});

for (const way of ["with a script", "without one"]) {
  test.describe("the styles of the waiting screen", () => {
    test.use({ javaScriptEnabled: way === "with a script" });

    test(`are no reason for the form to wait, and are there when it is ${way}`, async ({ mailbox, page }) => {
      const signIn = new SignInPage(page, way === "with a script");
      await signIn.open();
      await expect(page.locator("head link[href$='/more.css']")).toHaveAttribute(
        "media",
        way === "with a script" ? "all" : "print",
      );

      await signIn.submit(mailbox.address);

      await expect(signIn.waiting).toBeVisible();
      await expect(page.locator(".waiting-card__delivery")).toHaveCSS("display", "grid");
    });
  });
}
