import type { Locator, Page } from "@playwright/test";

import { LandingPage } from "../support/landing-page";
import { anotherCode, codeOf, linkOf, type Mailbox } from "../support/mailbox";
import { expect, test, UNHURRIED } from "../support/test";

test.use({ settings: UNHURRIED });

/** The pages of the application, which has markup of its own. */
class OwnPages {
  constructor(readonly page: Page) {}

  get email(): Locator {
    return this.page.getByLabel("E-mail address");
  }

  get code(): Locator {
    return this.page.getByLabel("Code");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { exact: true, name });
  }

  /** Asks for a mail, and waits until it is on its way. */
  async ask(path: string, mailbox: Mailbox): Promise<void> {
    await this.page.goto(path);
    await this.email.fill(mailbox.address);
    await this.button("Go on").click();
    await expect(this.page.getByText("We mailed")).toContainText(mailbox.address);
    await expect(this.page).toHaveURL(path);
  }

  /** Signs in by the code of the newest of `mails` mails. */
  async enter(mailbox: Mailbox, mails: number): Promise<void> {
    await this.ask("/sign-in", mailbox);
    await this.code.fill(await mailbox.newestCode(mails));
    await this.button("Check it").click();
    await this.expectIn(mailbox);
  }

  async expectIn(mailbox: Mailbox): Promise<void> {
    await expect(this.page.getByText(`Hello, ${mailbox.address}`)).toBeVisible();
    await expect(this.page).toHaveURL("/");
  }
}

/** What this application is made of, and what it is not. */
async function expectOwnMarkup(page: Page): Promise<void> {
  await expect(page.locator(".latchkey, .card, .button, .field")).toHaveCount(0);
}

test("somebody signs up, and the page goes on when the link is opened in another tab", async ({
  context,
  mailbox,
  page,
}) => {
  const own = new OwnPages(page);
  await own.ask("/sign-up", mailbox);
  await expect(page.getByText("It left.")).toBeVisible();
  await expectOwnMarkup(page);
  await new LandingPage(await context.newPage()).follow(await mailbox.newestLink());

  await own.expectIn(mailbox);
  await own.button("Sign out").click();
  await expect(page.getByRole("link", { name: "make an account" })).toBeVisible();
});

test("a link that is opened on another device asks for the number that the page shows", async ({
  member,
  page,
  phone,
}) => {
  const own = new OwnPages(page);
  await own.ask("/sign-in", member);
  const number = await page.locator(".number").textContent();
  await phone.prove(await member.newestLink(2), number as string);

  await own.expectIn(member);
});

test("a wrong code is told at its field, and the right one signs in", async ({ member, page, watch }) => {
  watch.expectStatus(422);
  const own = new OwnPages(page);
  await own.ask("/sign-in", member);
  const code = await member.newestCode(2);
  await own.code.fill(anotherCode(code));
  await own.button("Check it").click();
  await expect(page.locator("form", { has: own.code }).getByRole("alert")).toContainText(/code/i);

  await own.code.fill(code);
  await own.button("Check it").click();
  await own.expectIn(member);
});

test("what is cancelled is not waited for, and its code is worth nothing", async ({ mailbox, page }) => {
  const own = new OwnPages(page);
  await own.ask("/sign-in", mailbox);
  await own.button("Cancel").click();

  await expect(own.email).toBeVisible();
  await page.goto("/sign-in");
  await expect(own.email).toBeVisible();
});

test("what is wrong with an address is told at its field", async ({ page, watch }) => {
  watch.expectStatus(422);
  await page.goto("/sign-in");
  const own = new OwnPages(page);
  await own.email.fill("nobody");
  await own.button("Go on").click();

  await expect(page.locator("form").getByRole("alert")).not.toBeEmpty();
  await expect(own.email).toHaveValue("nobody");
  await expect(page).toHaveURL("/sign-in");
});

test.describe("where new people are asked for more", () => {
  test.use({
    settings: { ...UNHURRIED, LATCHKEY_FIRST_NAME: "required", LATCHKEY_TERMS_URL: "https://example.com/terms" },
  });

  test("they accept the terms, prove their address, and give their name", async ({ mailbox, page, watch }) => {
    watch.expectStatus(422);
    const own = new OwnPages(page);
    await page.goto("/sign-up");
    await own.email.fill(mailbox.address);
    await own.button("Go on").click();
    await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
    await page.getByRole("checkbox").check();
    await own.button("Go on").click();
    await own.code.fill(await mailbox.newestCode());
    await own.button("Check it").click();

    await expect(page.getByText("One thing more.")).toBeVisible();
    await own.button("Finish").click();
    await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
    await page.getByLabel("First name").fill("Ada");
    await own.button("Finish").click();
    await own.expectIn(mailbox);
  });
});

test("the profile changes the name, adds an address, and ends a session elsewhere", async ({
  anotherBrowser,
  member,
  page,
}) => {
  const elsewhere = new OwnPages(await anotherBrowser());
  await elsewhere.enter(member, 2);
  const own = new OwnPages(page);
  await own.enter(member, 4);
  await page.getByRole("link", { name: "Your profile" }).click();
  await expect(page).toHaveURL("/profile");

  await page.getByLabel("First name").fill("Ada");
  await own.button("Save").click();
  await expect(page.locator(".name")).toContainText("Ada");

  const second = member.another();
  await page.getByLabel("Another address").fill(second.address);
  await own.button("Add it").click();
  await own.code.fill(await second.newestCode());
  await own.button("Check it").click();
  await expect(page.getByRole("listitem").filter({ hasText: second.address })).toContainText("Make it the primary one");

  const devices = page.locator(".devices li");
  await expect(devices).toHaveCount(3);
  await own.button("Sign out there").first().click();
  await expect(devices).toHaveCount(2);
  await expectOwnMarkup(page);
});

test("the profile makes another address the primary one, removes the old one, and deletes the account", async ({
  member,
  page,
  watch,
}) => {
  watch.expectStatus(422);
  const own = new OwnPages(page);
  await own.enter(member, 2);
  await page.getByRole("link", { name: "Your profile" }).click();
  const second = member.another();
  await page.getByLabel("Another address").fill(second.address);
  await own.button("Add it").click();
  await own.code.fill(await second.newestCode());
  await own.button("Check it").click();

  await own.button("Make it the primary one").click();
  const row = (mailbox: Mailbox) => page.getByRole("listitem").filter({ hasText: mailbox.address });
  await expect(row(second)).toContainText("(primary)");
  await row(member).getByRole("button", { name: "Remove it" }).click();
  await expect(row(member)).toHaveCount(0);

  await page.getByLabel("Your primary address").fill(member.address);
  await own.button("Delete my account").click();
  const leaving = page.locator("form", { has: page.getByLabel("Your primary address") });
  await expect(leaving.getByRole("alert")).not.toBeEmpty();
  await page.getByLabel("Your primary address").fill(second.address);
  await own.button("Delete my account").click();
  await expect(page.getByRole("link", { name: "make an account" })).toBeVisible();
});

test.describe("an old proof", () => {
  /** The shortest that may be set. */
  const PROOF_SECONDS = 10;
  test.use({ settings: { ...UNHURRIED, LATCHKEY_PROOF_LIFETIME: `${PROOF_SECONDS}`, LATCHKEY_MULTI_SESSION: "on" } });

  /** Until the proof of signing in is too old. */
  async function aMomentLater(page: Page): Promise<void> {
    const later = Date.now() + PROOF_SECONDS * 1000 + 200;
    await expect.poll(() => page.evaluate(() => Date.now()), { timeout: 2 * PROOF_SECONDS * 1000 }).toBeGreaterThan(later);
  }

  const second = (page: Page) => page.getByLabel("Another address");
  const rows = (page: Page, mailbox: Mailbox) => page.getByRole("listitem").filter({ hasText: mailbox.address });

  test("is asked for anew on the page, which then goes on; and one signs out of every account", async ({
    context,
    mailbox,
    member,
    page,
    watch,
  }) => {
    watch.expectStatus(403);
    watch.expectStatus(422);
    const own = new OwnPages(page);
    await own.enter(member, 2);
    await page.goto("/profile");
    await aMomentLater(page);
    const proof = page.locator(".proof");
    await second(page).fill(mailbox.address);
    await own.button("Add it").click();
    await expect(proof).toContainText("You are about to add an e-mail address");
    await expect(proof).toContainText(member.address);
    await proof.getByRole("button", { name: "Cancel" }).click();
    await expect(proof).toHaveCount(0);
    await expect(rows(page, mailbox)).toHaveCount(0);

    await own.button("Add it").click();
    const code = codeOf(await member.about("add an e-mail address", 2));
    await proof.getByLabel("Code").fill(anotherCode(code));
    await proof.getByRole("button", { name: "Check it" }).click();
    await expect(proof.getByRole("alert").filter({ hasText: /code/i })).toBeVisible();
    await proof.getByLabel("Code").fill(code);
    await proof.getByRole("button", { name: "Check it" }).click();
    await expect(proof).toHaveCount(0);
    await expect(rows(page, mailbox)).toContainText("Prove it");

    await aMomentLater(page);
    await page.reload();
    await rows(page, mailbox).getByRole("button", { name: "Remove it" }).click();
    await expect(proof).toBeVisible();
    await page.reload();
    await new LandingPage(await context.newPage()).open(linkOf(await member.about("remove an e-mail address")));
    await expect(rows(page, mailbox)).toHaveCount(0);
    await expect(proof).toHaveCount(0);

    const other = member.another();
    await page.goto("/sign-up?another=1");
    await own.email.fill(other.address);
    await own.button("Go on").click();
    await own.code.fill(await other.newestCode());
    await own.button("Check it").click();
    await own.expectIn(other);
    await page.goto("/profile");
    await own.button("Sign out of all accounts").click();
    await expect(page.getByRole("link", { name: "make an account" })).toBeVisible();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is asked for anew on the page, by plain forms", async ({ mailbox, member, page, watch }) => {
      watch.expectStatus(422);
      const own = new OwnPages(page);
      await own.enter(member, 2);
      await page.goto("/profile");
      await aMomentLater(page);
      await second(page).fill(mailbox.address);
      await own.button("Add it").click();
      await expect(page).toHaveURL("/profile");
      const proof = page.locator(".proof");
      const code = codeOf(await member.about("add an e-mail address"));
      await proof.getByLabel("Code").fill(anotherCode(code));
      await proof.getByRole("button", { name: "Check it" }).click();
      await expect(proof.getByRole("alert").filter({ hasText: /code/i })).toBeVisible();
      await proof.getByLabel("Code").fill(code);
      await proof.getByRole("button", { name: "Check it" }).click();

      await proof.getByRole("button", { name: "Go on" }).click();
      await expect(page).toHaveURL("/profile");
      await expect(rows(page, mailbox)).toContainText("Prove it");
    });
  });
});

test("what is below the prefix is Latchkey's, and everything else the application's", async ({
  mailbox,
  page,
  request,
  server,
  watch,
}) => {
  watch.expectStatus(404);
  expect(server.prefix).toBe("/auth");
  for (const path of ["/account", "/verify", "/admin", "/healthz", "/api/session", "/dev/mailbox"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "No such page" })).toBeVisible();
  }
  const functions = await request.post("/api/get_client", { headers: { accept: "application/json" } });
  expect(functions.status()).toBe(404);

  const asked = await request.post("/auth/api/get_client", { headers: { accept: "application/json" } });
  expect(asked.status()).toBe(200);
  expect(await (await request.get("/auth/healthz")).text()).toBe("ok");
  expect((await page.goto("/auth/nowhere"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "No such page" })).toHaveCount(0);
  // Its own pages stand in the place of ours.
  await page.goto("/auth/sign-up?redirect_to=/profile");
  await expect(page).toHaveURL("/sign-up?redirect_to=/profile");
  await page.goto("/auth/account");
  await expect(page).toHaveURL(/\/sign-in\?redirect_to=\/auth\/account/);

  await new OwnPages(page).ask("/sign-up", mailbox);
  const mail = await mailbox.newest();
  expect(mail.text).toContain(`${server.url}/auth/verify?token=`);
  expect(mail.text).not.toContain(`${server.url}/verify`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it works by plain forms, and a wrong code is told at its field", async ({ member, page, watch }) => {
    watch.expectStatus(422);
    const own = new OwnPages(page);
    await page.goto("/sign-in?redirect_to=/profile");
    await own.email.fill("nobody");
    await own.button("Go on").click();
    await expect(page.locator("form").getByRole("alert")).not.toBeEmpty();
    await expect(own.email).toHaveValue("nobody");
    await own.email.fill(member.address);
    await own.button("Go on").click();
    await expect(page).toHaveURL("/sign-in");

    const code = await member.newestCode(2);
    await own.code.fill(anotherCode(code));
    await own.button("Check it").click();
    await expect(page.locator("form", { has: own.code }).getByRole("alert")).toContainText(/code/i);
    await own.code.fill(code);
    await own.button("Check it").click();

    await expect(page).toHaveURL("/profile");
    await page.getByLabel("First name").fill("Ada");
    await own.button("Save").click();
    await expect(page).toHaveURL("/profile?done=renamed");
    await expect(page.locator(".name")).toContainText("Ada");
  });

  test("what is cancelled leads back to the form, and a link finishes it on this device", async ({
    mailbox,
    page,
  }) => {
    const own = new OwnPages(page);
    await own.ask("/sign-up", mailbox);
    await own.button("Cancel").click();
    await expect(own.email).toBeVisible();

    await own.ask("/sign-up", mailbox);
    await page.goto(await mailbox.newestLink(2));
    await new LandingPage(page).finish.click();
    await own.expectIn(mailbox);
  });
});
