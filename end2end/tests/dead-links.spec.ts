import { LandingPage } from "../support/landing-page";
import { expect, test, UNHURRIED } from "../support/test";

test.describe("a mail whose time is over", () => {
  test.use({ settings: { ...UNHURRIED, LATCHKEY_VERIFICATION_LIFETIME: "4" } });

  test("is told by the waiting screen, which sends a new one", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);

    await expect(page.getByRole("heading", { name: "Time’s up for this mail" })).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "expired");
    await page.getByRole("button", { name: "Send a new one" }).click();

    await expect(signIn.waiting).toBeVisible();
    await mailbox.newest(2);
  });

  test("is told by its link, which mails a new one", async ({ anotherBrowser, mailbox, page, signIn, watch }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);
    const link = await mailbox.newestLink();
    await expect(page.getByRole("heading", { name: "Time’s up for this mail" })).toBeVisible();

    const phone = new LandingPage(await anotherBrowser());
    expect(await phone.open(link)).toBe(410);
    await expect(phone.heading("This link has run out")).toBeVisible();
    await expect(phone.card).toHaveAttribute("data-status", "expired");
    await phone.page.getByRole("button", { name: /^Mail a new link to j•••@example\.com$/ }).click();

    await expect(phone.page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    expect(await mailbox.newestLink(2)).not.toBe(link);
  });
});

test("a used link goes on in the browser it signed in, and says so in others", async ({
  account,
  anotherBrowser,
  landing,
  mailbox,
  page,
  signIn,
  watch,
}) => {
  watch.expectStatus(410, 429);
  await signIn.requestLink(mailbox.address);
  const link = await mailbox.newestLink();
  await landing.follow(link);
  await account.expectHome(mailbox.address);

  await page.goto(link);
  await account.expectHome(mailbox.address);

  const phone = new LandingPage(await anotherBrowser());
  expect(await phone.open(link)).toBe(410);
  await expect(phone.heading("This link has done its work")).toBeVisible();
  await expect(phone.card).toHaveAttribute("data-status", "complete");
  await expect(phone.page.getByRole("button", { name: "Sign in again" })).toBeVisible();
});

test("a link that was cut says so, and leads on", async ({ landing, mailbox, page, signIn, watch }) => {
  watch.expectStatus(404);
  await signIn.requestLink(mailbox.address);
  const link = await mailbox.newestLink();

  for (const cut of [link.slice(0, -1), link.slice(0, -20), link.replace(/=.*$/, "="), `${link}x`]) {
    expect(await landing.open(cut)).toBe(404);
    await expect(landing.heading("This link isn’t complete")).toBeVisible();
    await expect(landing.card).toHaveAttribute("data-status", "invalid");
  }

  await page.getByRole("link", { name: "Sign in again" }).click();
  await expect(signIn.waiting).toBeVisible();
});

test("a link that was only looked at still works", async ({ account, mailbox, page, request, signIn }) => {
  await signIn.requestLink(mailbox.address);
  const link = await mailbox.newestLink();

  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    await request.fetch(link, { method });
  }
  await page.context().request.get(link);
  await expect(signIn.waiting).toBeVisible();

  await signIn.code.pressSequentially(await mailbox.newestCode());
  await account.expectHome(mailbox.address);
});

test("a page that isn’t there leads home", async ({ page, watch }) => {
  watch.expectStatus(404);

  const answer = await page.goto("/nowhere");

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There’s nothing here" })).toBeVisible();
  await page.getByRole("link", { name: "Go to Latchkey" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Latchkey" })).toBeVisible();
});
