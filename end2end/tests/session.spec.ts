import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { SignInPage } from "../support/flow-page";
import { Mailbox } from "../support/mailbox";
import { expect, test, UNHURRIED } from "../support/test";

test.describe("where to go afterwards", () => {
  for (const path of ["/account", "/?tab=2"]) {
    test(`${path} is remembered, by the waiting tab and by the link`, async ({ context, mailbox, page, signIn }) => {
      await signIn.requestLink(mailbox.address, path);
      const otherTab = await context.newPage();
      await new LandingPage(otherTab).follow(await mailbox.newestLink());

      await expect(otherTab).toHaveURL(path);
      await expect(page).toHaveURL(path);
    });
  }

  for (const evil of [
    "//evil.example/",
    "https://evil.example/",
    "/\\evil.example",
    "/%2F/evil.example",
    "javascript:alert(1)",
    "/api/sign_out",
  ]) {
    test(`${evil} is not gone to`, async ({ account, mailbox, signIn }) => {
      await signIn.requestLink(mailbox.address, evil);
      await signIn.code.pressSequentially(await mailbox.newestCode());

      await account.expectHome(mailbox.address);
    });
  }

  test("the account page sends whoever is signed out to sign in, and back", async ({ account, mailbox, signIn }) => {
    await account.expectSignedOut();
    await signIn.submit(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
    await signIn.code.pressSequentially(await mailbox.newestCode());

    await expect(account.page).toHaveURL("/account");
    await account.expectOpen(mailbox.address);
  });
});

test.describe("signing out", () => {
  test("ends it in every tab, and Back shows nothing of it", async ({ account, context, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address, "/account");
    await signIn.code.pressSequentially(await mailbox.newestCode());
    await account.expectOpen(mailbox.address);
    const otherTab = new AccountPage(await context.newPage());
    await otherTab.open();
    await otherTab.expectOpen(mailbox.address);

    await account.signOut.click();
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("heading", { name: "Welcome to Latchkey" })).toBeVisible();

    await page.goBack();
    await expect(page.getByRole("heading", { name: "Sign in to Latchkey" })).toBeVisible();
    await expect(page.getByText(mailbox.address)).toHaveCount(0);
    await expect(otherTab.page).toHaveURL("/sign-in");
    await expect(otherTab.page.getByText(mailbox.address)).toHaveCount(0);
  });
});

test.describe("being signed in already", () => {
  test.use({ settings: UNHURRIED });

  test("is said at /sign-in, with the way on", async ({ account, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await signIn.code.pressSequentially(await mailbox.newestCode());
    await account.expectHome(mailbox.address);

    await page.goto("/sign-in?redirect_to=/account");
    await expect(page.getByRole("heading", { name: "You’re signed in" })).toBeVisible();
    await page.getByRole("link", { name: `Continue as ${mailbox.address}` }).click();

    await account.expectOpen(mailbox.address);
  });

  test("gives way to another account, and both are named", async ({ account, mailbox, member, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await signIn.code.pressSequentially(await mailbox.newestCode());
    await account.expectHome(mailbox.address);

    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Use another account" }).click();
    await expect(signIn.heading).toBeVisible();
    const note = `You’re signed in here as ${mailbox.address}. Finishing this takes its place.`;
    await expect(page.getByText(note)).toBeVisible();
    await signIn.submit(member.address);
    await expect(signIn.waiting).toBeVisible();
    await expect(page.getByText(note)).toBeVisible();
    await signIn.code.pressSequentially(await member.newestCode(2));

    await account.expectHome(member.address);
  });

  test("is said on the page of a link for somebody else", async ({ anotherBrowser, mailbox, member, signIn }) => {
    const phone = await anotherBrowser();
    const phoneSignIn = new SignInPage(phone);
    await phoneSignIn.requestLink(member.address);
    await phoneSignIn.code.pressSequentially(await member.newestCode(2));
    await new AccountPage(phone).expectHome(member.address);

    await signIn.requestLink(mailbox.address);
    const landing = new LandingPage(phone);
    await landing.open(await mailbox.newestLink());
    await expect(
      phone.getByText(`You’re signed in here as ${member.address}. Signing in here takes its place.`),
    ).toBeVisible();
    await landing.number.fill(await signIn.shownNumber());
    await landing.here.click();

    await new AccountPage(phone).expectHome(mailbox.address);
  });
});

test("asking too often says how long to wait, and keeps what was typed", async ({
  mailbox,
  page,
  server,
  signIn,
  watch,
}) => {
  watch.expectStatus(429);
  await signIn.requestLink(mailbox.address);
  await signIn.cancel.click();
  await expect(signIn.heading).toBeVisible();
  const [local, domain] = mailbox.address.split("@");
  const variant = `${local}+more@${domain}`;

  await signIn.submit(variant);

  await expect(
    page.getByText(/^That was a lot of tries\. You can ask again in \d+ seconds; what you typed stays here\.$/),
  ).toBeVisible();
  await expect(signIn.email).toHaveValue(variant);
  expect(await new Mailbox(server).mails()).toEqual([]);
});
