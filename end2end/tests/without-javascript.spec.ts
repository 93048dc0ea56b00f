import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { anotherCode } from "../support/mailbox";
import { expect, test } from "../support/test";

test.use({ javaScriptEnabled: false });

test.describe("without JavaScript", () => {
  test("signing up in the same browser takes two presses, and the waiting page finds out by itself", async ({
    context,
    mailbox,
    page,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);
    await expect(page.locator("noscript meta[http-equiv=refresh]")).toHaveAttribute("content", /^\d+$/);
    await expect(signUp.card).toHaveAttribute("data-status", "unverified");
    expect(await signUp.shownNumber()).toMatch(/^\d\d$/);

    const tab = new LandingPage(await context.newPage());
    await tab.open(await mailbox.newestLink());
    await expect(tab.heading("One moment…")).toBeVisible();
    await tab.finish.click();
    await new AccountPage(tab.page).expectHome(mailbox.address);

    await expect(signUp.waiting).toBeHidden();
    await expect(page.getByText(mailbox.address)).toBeVisible();
  });

  test("another device proves it, and the waiting page goes on at a press", async ({
    account,
    mailbox,
    page,
    phone,
    signIn,
  }) => {
    await signIn.requestLink(mailbox.address, "/account");

    await phone.open(await mailbox.newestLink());
    await phone.number.fill(await signIn.shownNumber());
    await phone.there.click();
    await expect(phone.heading(/is signed in\.$/)).toBeVisible();

    await expect(page.locator('form[data-action="continue"]')).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "verified");
    await page.getByRole("button", { name: "Continue" }).click();
    await account.expectOpen(mailbox.address);
  });

  test("the code may be pasted with words around it", async ({ account, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address, "/account#devices");
    await page.getByRole("link", { name: "Hold it still while I type" }).click();
    const code = await mailbox.newestCode();

    await signIn.code.focus();
    await page.keyboard.insertText(`Your code is ${code.slice(0, 3)} ${code.slice(3)}!`);
    await signIn.checkCode.click();

    await account.expectOpen(mailbox.address);
    await expect(page).toHaveURL("/account#devices");
  });

  test("the code is typed and checked by a press", async ({ account, mailbox, page, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();
    await page.getByRole("link", { name: "Hold it still while I type" }).click();
    await expect(page.locator("noscript meta")).toHaveCount(0);

    await signIn.code.fill(anotherCode(code));
    await signIn.checkCode.click();
    await expect(page.getByText("That code isn’t right. Is it from the newest mail?")).toBeVisible();

    await signIn.code.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await signIn.checkCode.click();
    await account.expectHome(mailbox.address);
  });

  test("sending again too soon is refused by the page it was asked on", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(429);
    await signIn.requestLink(mailbox.address);

    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await signIn.resend.press("Enter");

    expect((await answer).status()).toBe(429);
    expect(Number(await (await answer).headerValue("retry-after"))).toBeGreaterThan(0);
    await expect(page.getByText(/^That was a lot of tries\. You can ask again in \d+ seconds;/)).toBeVisible();
    await expect(signIn.waiting).toBeVisible();
    expect(await mailbox.mails()).toHaveLength(1);
  });

  test("what is no address comes back with the form as it was", async ({ page, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.open("/account");

    await signIn.submit("jane@example");

    await expect(page.getByText("That address has no ending, like .com. Is something missing?")).toBeVisible();
    await expect(signIn.email).toHaveValue("jane@example");
    await expect(page.locator('input[name="redirect_to"]')).toHaveValue("/account");
  });

  test("the address can be changed, the request cancelled, and the session ended", async ({
    account,
    mailbox,
    page,
    signIn,
    signUp,
  }) => {
    await signIn.requestLink(`first.${mailbox.address}`);
    await signIn.change.click();
    await expect(signIn.email).toHaveValue(`first.${mailbox.address}`);
    await signIn.submit(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
    await signIn.cancel.click();
    await expect(signIn.heading).toBeVisible();
    await signIn.requestLink(`again.${mailbox.address}`);

    await page.goto("/sign-up");
    await signUp.submit(`last.${mailbox.address}`);
    await expect(signUp.waiting).toBeVisible();
    await signUp.cancel.click();
    await expect(signUp.heading).toBeVisible();
    await account.expectSignedOut();
  });

  test("this wasn’t me ends it on both sides", async ({ mailbox, page, phone, signIn, watch }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);
    await phone.open(await mailbox.newestLink());

    await phone.notMe.click();

    await expect(phone.heading("Good call")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Someone said it wasn’t them" })).toBeVisible();
    await expect(page).toHaveTitle("Someone said it wasn’t them · Latchkey");
  });

  test("signing out is a press", async ({ account, landing, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await landing.open(await mailbox.newestLink());
    await landing.finish.click();
    await account.expectHome(mailbox.address);

    await account.signOut.click();

    await expect(page.getByRole("heading", { name: "Welcome to Latchkey" })).toBeVisible();
    await account.expectSignedOut();
  });
});
