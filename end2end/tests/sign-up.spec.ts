import { AccountPage } from "../support/account-page";
import { keepInBackground, LandingPage } from "../support/landing-page";
import { expect, test, UNHURRIED } from "../support/test";

test.describe("signing up with an e-mail link", () => {
  test("the waiting screen moves on by itself when the link is opened in another tab", async ({
    account,
    context,
    mailbox,
    page,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);
    await expect(page).toHaveURL("/sign-up");

    const otherTab = await context.newPage();
    await new LandingPage(otherTab).follow(await mailbox.newestLink());

    await new AccountPage(otherTab).expectHome(mailbox.address);
    await account.expectHome(mailbox.address);
    await account.open();
    await account.expectOpen(mailbox.address);
  });

  test("another device hands the proof to the one that waits, for its number", async ({
    account,
    anotherBrowser,
    mailbox,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await expect(phone.heading("Is this you signing up?")).toBeVisible();
    await expect(phone.page.getByText("just now")).toBeVisible();
    await phone.number.fill(await signUp.shownNumber());
    await phone.there.click();

    await expect(phone.heading(/^Done\. .+ is signed in\.$/)).toBeVisible();
    await account.expectHome(mailbox.address);
    await new AccountPage(phone.page).expectSignedOut();
  });

  test("another device is signed in itself when that is asked for, and the waiting screen says so", async ({
    account,
    anotherBrowser,
    mailbox,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await phone.number.fill(await signUp.shownNumber());
    await phone.here.click();

    await new AccountPage(phone.page).expectHome(mailbox.address);
    await expect(signUp.card).toHaveAttribute("data-status", "complete");
    await expect(signUp.page.getByRole("heading", { name: /^You signed in on .+ instead$/ })).toBeVisible();
    await expect(signUp.page.getByRole("button", { name: "Sign in here too" })).toBeVisible();
    await account.expectSignedOut();
  });
});

test.describe("signing up with an address that has an account", () => {
  test.use({ settings: UNHURRIED });

  test("looks the same from outside, and the mail signs in", async ({ account, member, signUp }) => {
    await signUp.requestLink(member.address);
    const mail = await member.newest(2);
    expect(mail.subject).toMatch(/^Confirm your address for Latchkey \(\w+ \w+\)$/);
    expect(mail.text).toContain("You already have a Latchkey account");

    await signUp.code.pressSequentially(await member.newestCode(2));

    await account.expectHome(member.address);
  });
});

test("a link that opens in the background waits until it is looked at", async ({
  account,
  context,
  mailbox,
  signUp,
}) => {
  await signUp.requestLink(mailbox.address);
  const tab = new LandingPage(await context.newPage());
  const look = await keepInBackground(tab.page);
  await tab.open(await mailbox.newestLink());
  await expect(tab.heading("One moment…")).toBeVisible();
  await tab.page.reload();
  await expect(tab.heading("One moment…")).toBeVisible();
  await expect(signUp.waiting).toBeVisible();

  await look();

  await account.expectHome(mailbox.address);
});

test("an address that looks like a slip is asked about, and the other one is a press away", async ({ page, signUp }) => {
  await signUp.requestLink("jane@gmial.com");
  await page.getByRole("button", { name: "Did you mean jane@gmail.com?" }).click();

  await expect(page.getByRole("main").getByText("jane@gmail.com", { exact: true })).toBeVisible();
  await expect(signUp.code).toBeVisible();
});
