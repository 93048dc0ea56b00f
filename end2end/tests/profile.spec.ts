import type { Page } from "@playwright/test";

import { AccountPage } from "../support/account-page";
import { alive } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { codeOf, linkOf } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { expect, test, UNHURRIED } from "../support/test";

test.use({ settings: UNHURRIED });

const CODE = "Or type the six-digit code";

test.beforeEach(async ({ account, member, page, signIn }) => {
  await signIn.requestLink(member.address);
  await signIn.code.pressSequentially(await member.newestCode(2));
  await account.expectHome(member.address);
  await account.open();
  await alive(page);
});

test.describe("another address", () => {
  test("is proven by its link on this device", async ({ account, context, mailbox }) => {
    await account.add(mailbox.address);
    await expect(account.waiting).toBeVisible();

    const tab = await context.newPage();
    await tab.goto(await mailbox.newestLink());
    await expect(tab.getByRole("heading", { name: `${mailbox.address} is proven` })).toBeVisible();

    await expect(account.news).toContainText(`${mailbox.address} is proven.`);
    await expect(account.waiting).toBeHidden();
  });

  test("is proven on another device, for its number", async ({ account, anotherBrowser, mailbox }) => {
    await account.add(mailbox.address);
    const number = await account.waiting.getAttribute("data-number");

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await expect(phone.page.getByRole("heading", { name: "Is this your address?" })).toBeVisible();
    await phone.number.fill(number as string);
    await phone.page.getByRole("button", { name: "Yes, this is me" }).click();

    await expect(phone.page.getByRole("heading", { name: `${mailbox.address} is proven` })).toBeVisible();
    await expect(account.news).toContainText(`${mailbox.address} is proven.`);
  });

  test("is proven by its code, and becomes the primary one; the old one can go", async ({
    account,
    mailbox,
    member,
    page,
  }) => {
    await account.add(mailbox.address);
    await page.getByLabel(CODE).pressSequentially(await mailbox.newestCode());
    await expect(account.news).toContainText(`${mailbox.address} is proven.`);

    await account.openMenu(mailbox.address);
    await account.row(mailbox.address).getByRole("button", { name: "Make it primary" }).click();
    await expect(account.news).toContainText("That’s your primary address now.");
    await account.openMenu(member.address);
    await account.row(member.address).getByText("Remove", { exact: true }).click();
    await account.row(member.address).getByRole("button", { name: "Remove it" }).click();

    await expect(account.news).toContainText("Removed.");
    await expect(account.row(member.address)).toBeHidden();
    await account.openMenu(mailbox.address);
    await expect(account.row(mailbox.address)).toContainText("This is your only proven address.");
  });

  test("that is taken looks like a free one, and its owner is told", async ({ account, mailbox, server }) => {
    const { joinByForms } = await import("../support/member");
    const owner = await joinByForms(server);
    await account.add(mailbox.address);
    await expect(account.waiting).toBeVisible();
    await account.add(owner.address);

    await expect(account.row(owner.address)).toContainText("Not proven yet");
    await expect(account.waiting).toContainText(owner.address);
    expect((await owner.about("Someone tried to add your address")).text).not.toContain("token=");
  });

  test("that is none is said so beside the field", async ({ account, page, watch }) => {
    watch.expectStatus(422);
    await account.add("nonsense");

    await expect(page.getByRole("alert")).toContainText("doesn’t look like an e-mail address");
    await expect(account.anotherAddress).toHaveValue("nonsense");
  });
});

test.describe("a mail that is not opened in time", () => {
  test.use({ settings: { ...UNHURRIED, LATCHKEY_VERIFICATION_LIFETIME: "6" } });

  test("leaves the address unproven, and a new one proves it", async ({ account, mailbox, page }) => {
    await account.add(mailbox.address);
    await mailbox.newest();
    await expect(page.getByRole("heading", { name: "Time’s up for this mail" })).toBeVisible();
    await expect(account.row(mailbox.address)).toContainText("Not proven yet");

    await page.getByRole("button", { name: "Send a new one" }).click();
    await page.getByLabel(CODE).pressSequentially(await mailbox.newestCode(2));

    await expect(account.news).toContainText(`${mailbox.address} is proven.`);
  });
});

test("the name is saved in place, and Escape puts back what was there", async ({ account, page }) => {
  await account.firstName.fill("Jane");
  await page.keyboard.press("Enter");
  await expect(account.news).toContainText("Saved.");

  await account.firstName.fill("Jnae");
  await page.keyboard.press("Escape");

  await expect(account.firstName).toHaveValue("Jane");
});

test("an account is deleted once its address is typed, and the address is free again", async ({
  account,
  member,
  page,
  signUp,
  watch,
}) => {
  watch.expectStatus(422);
  await page.locator("summary", { hasText: "Delete your account" }).click();
  const confirmation = page.getByLabel(`Type ${member.address} to confirm`);
  await confirmation.fill("somebody@example.com");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("alert")).toContainText("isn’t your primary address");
  await confirmation.fill(member.address);
  await page.getByRole("button", { name: "Delete my account" }).click();

  await expect(page).toHaveURL("/?deleted=1");
  await member.about("deleted");
  await account.expectSignedOut();
  await signUp.requestLink(member.address);
  await signUp.code.pressSequentially(codeOf(await member.about("Confirm your address")));
  await account.expectHome(member.address);
});

test("every part of the account is without fault in both themes, from 360 pixels up", async ({
  account,
  mailbox,
  page,
}) => {
  test.slow();
  await expectGoodScreen(page);
  await account.add(mailbox.address);
  await expect(account.waiting).toBeVisible();
  await account.openMenu(mailbox.address);
  await expectGoodScreen(page);
});

test("everything is done by keyboard alone", async ({ account, mailbox, page }) => {
  await account.anotherAddress.focus();
  await page.keyboard.type(mailbox.address);
  await page.keyboard.press("Enter");
  await expect(account.waiting).toBeVisible();
  await page.getByLabel(CODE).focus();
  await page.keyboard.type(await mailbox.newestCode());
  await expect(account.news).toContainText("is proven.");
  await page.getByLabel(`What to do with ${mailbox.address}`).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Make it primary" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(account.news).toContainText("That’s your primary address now.");
});

test.describe("what matters asks for a fresh proof", () => {
  /** The shortest that may be set. */
  const PROOF_SECONDS = 10;
  test.use({ settings: { ...UNHURRIED, LATCHKEY_PROOF_LIFETIME: `${PROOF_SECONDS}` } });

  /** Until the proof of signing in is too old. */
  async function aMomentLater(page: Page): Promise<void> {
    const now = await page.evaluate(() => Date.now());
    const later = now + PROOF_SECONDS * 1000 + 200;
    await expect.poll(() => page.evaluate(() => Date.now()), { timeout: 2 * PROOF_SECONDS * 1000 }).toBeGreaterThan(later);
  }

  test("in a dialog, and then goes on without being typed again", async ({ account, mailbox, member, page, watch }) => {
    watch.expectStatus(403);
    await aMomentLater(page);
    await account.add(mailbox.address);

    await expect(account.dialog).toContainText("You’re about to add an e-mail address");
    await expectGoodScreen(page);
    const mail = await member.about("add an e-mail address");
    await account.dialog.getByLabel(CODE).pressSequentially(codeOf(mail));

    await expect(account.dialog).toBeHidden();
    await expect(account.row(mailbox.address)).toContainText("Not proven yet");
    await mailbox.newest();
  });

  test("by its link in another tab", async ({ account, context, mailbox, member, page, watch }) => {
    watch.expectStatus(403);
    await aMomentLater(page);
    await account.add(mailbox.address);
    await expect(account.dialog).toBeVisible();

    const tab = await context.newPage();
    await tab.goto(linkOf(await member.about("add an e-mail address")));
    await expect(tab.getByRole("heading", { name: "Thanks, it’s you" })).toBeVisible();

    await expect(account.row(mailbox.address)).toContainText("Not proven yet");
  });

  test("and is called off by Escape", async ({ account, mailbox, page, watch }) => {
    watch.expectStatus(403);
    await aMomentLater(page);
    await account.add(mailbox.address);
    await expect(account.dialog).toBeVisible();

    await page.keyboard.press("Escape");

    await expect(account.dialog).toBeHidden();
    await expect(account.row(mailbox.address)).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test("the whole of it works by plain forms", async ({ anotherBrowser, mailbox, member }) => {
    const page = await anotherBrowser({ javaScriptEnabled: false });
    const account = new AccountPage(page);
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(member.address);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByLabel(CODE).fill(codeOf(await member.newest(4)));
    await page.getByRole("button", { name: "Check the code" }).click();
    await account.open();

    await account.firstName.fill("Jane");
    await page.getByRole("button", { name: "Save the name" }).click();
    await expect(account.news).toContainText("Saved.");
    await account.add(mailbox.address);
    await page.getByLabel(CODE).fill(await mailbox.newestCode());
    await page.getByRole("button", { name: "Check the code" }).click();
    await account.openMenu(mailbox.address);
    await page.getByRole("button", { name: "Make it primary" }).click();

    await expect(account.news).toContainText("That’s your primary address now.");
    await account.expectOpen(mailbox.address);
  });
});
