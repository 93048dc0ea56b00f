import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { expect, test, UNHURRIED } from "../support/test";

/** Signing in replaces the cookie of all tabs: one that asks in that very moment is a stranger, and asks again. */
const OVERTAKEN = [404];

test.describe("signing in with an e-mail link", () => {
  test.use({ settings: UNHURRIED });

  test("the waiting screen moves on by itself when the link is opened in another tab", async ({
    account,
    context,
    member,
    signIn,
  }) => {
    await signIn.requestLink(member.address);

    const otherTab = await context.newPage();
    await new LandingPage(otherTab).follow(await member.newestLink(2));

    await new AccountPage(otherTab).expectHome(member.address);
    await account.expectHome(member.address);
  });

  for (const path of ["/account?next=%2Fx%3Fy%3D1%26z%3D2", "/account?q=a%20b&p=%C3%A4", "/account#devices"]) {
    test(`the way back to ${path} is kept, over another address too`, async ({ context, member, page, signIn }) => {
      await signIn.requestLink(`x${member.address}`, path);
      await page.reload();
      await signIn.change.click();
      await signIn.submit(member.address);
      await expect(signIn.waiting).toBeVisible();

      const otherTab = await context.newPage();
      await new LandingPage(otherTab).follow(await member.newestLink(2));

      await expect(otherTab).toHaveURL(path);
      await expect(page).toHaveURL(path);
    });
  }

  test("an address is taken with characters around it that nobody sees", async ({ account, member, page, signIn }) => {
    await signIn.open();
    await signIn.email.focus();
    await page.keyboard.insertText(`\u202a${member.address}\u202c`);
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();

    await signIn.code.pressSequentially(await member.newestCode(2));

    await account.expectHome(member.address);
  });

  test("the link may be opened in the very tab that waits", async ({ account, landing, member, signIn }) => {
    await signIn.requestLink(member.address);

    await landing.follow(await member.newestLink(2));

    await account.expectHome(member.address);
  });

  test("every tab that waits moves on", async ({ account, anotherBrowser, context, member, signIn, watch }) => {
    watch.expectStatus(...OVERTAKEN);
    await signIn.requestLink(member.address);
    const secondTab = await context.newPage();
    await secondTab.goto("/sign-in");
    await expect(secondTab.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await member.newestLink(2));
    await phone.number.fill(await signIn.shownNumber());
    await phone.there.click();

    await account.expectHome(member.address);
    await new AccountPage(secondTab).expectHome(member.address);
    expect(await member.mailsWithLinks()).toHaveLength(2);
  });

  test("seven tabs of one browser all move on, more than a browser holds streams for", async ({
    anotherBrowser,
    context,
    member,
    signIn,
    watch,
  }) => {
    watch.expectStatus(...OVERTAKEN);
    await signIn.requestLink(member.address);
    const number = await signIn.shownNumber();
    const tabs = [signIn.page];
    while (tabs.length < 7) {
      const tab = await context.newPage();
      await tab.goto("/sign-in");
      await expect(tab.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
      tabs.push(tab);
    }

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await member.newestLink(2));
    await phone.number.fill(number);
    await phone.there.click();

    await Promise.all(tabs.map((tab) => new AccountPage(tab).expectHome(member.address)));
  });

  test("another device hands the proof to the one that waits", async ({ account, anotherBrowser, member, signIn }) => {
    await signIn.requestLink(member.address);

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await member.newestLink(2));
    await expect(phone.heading("Is this you signing in?")).toBeVisible();
    await phone.number.fill(await signIn.shownNumber());
    await phone.there.click();

    await expect(phone.heading(/is signed in\.$/)).toBeVisible();
    await account.expectHome(member.address);
  });

  test("another device is signed in itself, and the first may follow", async ({
    account,
    anotherBrowser,
    member,
    page,
    signIn,
  }) => {
    await signIn.requestLink(member.address);

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await member.newestLink(2));
    await phone.number.fill(await signIn.shownNumber());
    await phone.here.click();
    await new AccountPage(phone.page).expectHome(member.address);

    await page.getByRole("button", { name: "Sign in here too" }).click();
    await expect(signIn.waiting).toBeVisible();
    // The third told of the new device.
    await signIn.code.pressSequentially(await member.newestCode(4));
    await account.expectHome(member.address);
  });
});

test("an address without an account gets a mail that makes one", async ({ account, landing, mailbox, signIn }) => {
  await signIn.requestLink(mailbox.address);
  const mail = await mailbox.newest();
  expect(mail.subject).toMatch(/^Sign in to Latchkey \(\w+ \w+\)$/);
  expect(mail.text).toContain("New to Latchkey?");

  await landing.follow(await mailbox.newestLink());

  await account.expectHome(mailbox.address);
});

test("what is no address is said so beside the field, and stays there", async ({ page, signIn, watch }) => {
  watch.expectStatus(422);
  await signIn.open();

  await signIn.submit("jane@example");

  await expect(page.getByRole("alert")).toHaveText("That address has no ending, like .com. Is something missing?");
  await expect(signIn.email).toHaveValue("jane@example");
  await expect(signIn.email).toHaveAttribute("aria-invalid", "true");
});
