import { AccountPage } from "../support/account-page";
import { alive, SignInPage } from "../support/flow-page";
import { enterByForms } from "../support/member";
import { expectGoodScreen } from "../support/screen";
import { expect, test, UNHURRIED } from "../support/test";

test.use({ settings: UNHURRIED });

test.describe("devices", () => {
  test("are told apart, and one that is signed out leaves its page at once", async ({
    account,
    anotherBrowser,
    member,
    page,
    signIn,
  }) => {
    await signIn.requestLink(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
    const phone = new AccountPage(await anotherBrowser({ userAgent: PHONE }));
    const phoneSignIn = new SignInPage(phone.page);
    await phoneSignIn.requestLink(member.address);
    // The third told of the browser before this one.
    await phoneSignIn.code.pressSequentially(await member.newestCode(4));
    await phone.expectHome(member.address);
    await phone.open();
    await phone.expectOpen(member.address);

    await page.goto("/account/sessions");
    await expect(page.getByRole("listitem").filter({ hasText: "This device" })).toHaveCount(1);
    const row = page.getByRole("listitem").filter({ hasText: "Safari on iPhone" });
    await expect(row).toContainText("by code");
    await expectGoodScreen(page);
    await row.getByRole("button").click();

    await expect(phone.page).toHaveURL("/sign-in?ended=1");
    await expect(phone.page.getByText(member.address)).toHaveCount(0);
    await expect(row).toHaveCount(0);
    await phone.expectSignedOut();
  });

  test("all others are signed out at once", async ({ account, member, page, signIn }) => {
    await signIn.requestLink(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
    await page.goto("/account/sessions");
    await expect(page.getByRole("listitem").filter({ hasText: "Signed in" })).toHaveCount(2);

    await page.getByRole("button", { name: "Sign out all others" }).click();

    await expect(page.getByText("You’re signed in nowhere else.")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Signed in" })).toHaveCount(1);
  });

  test("a new one is told of, and whoever it was not signs it out", async ({ anotherBrowser, member, signIn, account }) => {
    await signIn.requestLink(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
    await account.open();

    const notice = (await member.about("New sign-in")).text;
    const link = /https?:\/\/\S+\/not-me\?token=[\w-]+/.exec(notice)?.[0];
    const owner = await anotherBrowser();
    await owner.goto(link as string);
    await expectGoodScreen(owner);
    await owner.getByRole("button", { name: "Sign it out" }).click();

    await expect(account.page).toHaveURL("/sign-in?ended=1");
  });
});

test.describe("several accounts in one browser", () => {
  test.use({ settings: { ...UNHURRIED, LATCHKEY_MULTI_SESSION: "true" } });

  test("are added, switched between, and left one by one or all at once", async ({
    account,
    context,
    mailbox,
    member,
    page,
    signIn,
  }) => {
    await signIn.requestLink(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
    await page.getByLabel(`You: ${member.address}`).click();
    await page.getByRole("link", { name: "Add another account" }).click();
    await expect(signIn.heading).toBeVisible();
    await signIn.submit(mailbox.address);
    await signIn.code.pressSequentially(await mailbox.newestCode());
    await account.expectHome(mailbox.address);

    await page.getByLabel(`You: ${mailbox.address}`).click();
    await page.getByRole("button", { name: `Switch to ${member.address}` }).click();
    await account.expectHome(member.address);

    const tab = new AccountPage(await context.newPage());
    await tab.open();
    await tab.expectOpen(member.address);
    await page.getByLabel(`You: ${member.address}`).click();
    await page.getByRole("button", { name: "Sign out of all accounts" }).click();
    await expect(page.getByRole("heading", { name: "Welcome to Latchkey" })).toBeVisible();
    await expect(tab.page).toHaveURL(/\/sign-in/);
    await account.expectSignedOut();
  });
});

test.describe("the button of the user", () => {
  test("is used by keyboard: arrows, Escape, and the focus comes back", async ({ anotherBrowser, mailbox, server }) => {
    const page = await anotherBrowser({ storageState: await enterByForms(server, mailbox) });
    await page.goto("/account");
    await alive(page);
    const button = page.getByLabel(`You: ${mailbox.address}`);
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.locator(".user-button__panel");
    await expect(panel).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(panel.getByRole("link", { name: "Your account" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(panel.getByRole("link", { name: "Devices" })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(panel.getByRole("button", { name: "Sign out" })).toBeFocused();
    await page.keyboard.press("Escape");

    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("opens without JavaScript, and its example knows its reader", async ({ anotherBrowser, mailbox, server }) => {
    const storageState = await enterByForms(server, mailbox);
    const page = await anotherBrowser({ javaScriptEnabled: false, storageState });
    await page.goto("/example");
    await expect(page.getByText(`The server says hello to ${mailbox.address}.`)).toBeVisible();
    await page.getByLabel(`You: ${mailbox.address}`).click();
    await page.locator(".user-button__panel").getByRole("button", { name: "Sign out" }).click();
    await page.goto("/example/private");

    await expect(page).toHaveURL("/sign-in?redirect_to=/example/private");
  });
});

/** What a telephone calls itself. */
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
