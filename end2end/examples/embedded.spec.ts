import type { Page } from "@playwright/test";

import { AccountPage } from "../support/account-page";
import { SignInPage, SignUpPage } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { codeOf, Mailbox } from "../support/mailbox";
import { administered, expect, test, UNHURRIED } from "../support/test";

test.use({ settings: UNHURRIED });

/** Counting proves that the whole page came alive. */
async function expectToCount(page: Page): Promise<void> {
  const counter = page.getByRole("button", { name: /^Count/ });
  await expect(async () => {
    await counter.click();
    await expect(counter).not.toHaveText("Count: 0", { timeout: 500 });
  }).toPass();
}

test("a page for members sends a stranger to sign up, and has them when they come back", async ({
  context,
  mailbox,
  page,
}) => {
  await page.goto("/members");
  await expect(page).toHaveURL("/sign-in?redirect_to=/members");
  await expect(page.locator("header.bar")).toBeVisible();

  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page).toHaveURL("/sign-up?redirect_to=/members");
  await new SignUpPage(page).submit(mailbox.address);
  await expect(page.getByRole("heading", { name: "A letter is on its way" })).toBeVisible();
  const otherTab = await context.newPage();
  await new LandingPage(otherTab).follow(await mailbox.newestLink());

  await expect(page).toHaveURL("/members");
  await expect(page.getByText(`Hello, ${mailbox.address}`)).toBeVisible();
});

test("the counter counts, and the function and the route know who signed in by a code", async ({
  mailbox,
  page,
  watch,
}) => {
  watch.expectStatus(401);
  await page.goto("/");
  await expectToCount(page);
  await page.getByRole("button", { name: "Who am I?" }).click();
  await expect(page.getByRole("status")).toContainText("not signed in");
  expect((await page.request.get("/me.txt")).status()).toBe(401);

  await page.getByRole("link", { name: "Sign in" }).click();
  const signIn = new SignInPage(page);
  await expect(signIn.heading).toBeVisible();
  await signIn.submit(mailbox.address);
  await expect(signIn.waiting).toBeVisible();
  await signIn.code.pressSequentially(await mailbox.newestCode());

  await expect(page.locator(".user-button")).toBeVisible();
  await expect(page).toHaveURL("/");
  await expectToCount(page);
  await page.getByRole("button", { name: "Who am I?" }).click();
  await expect(page.getByRole("status")).toHaveText(`Hello, ${mailbox.address}`);
  expect(await (await page.request.get("/me.txt")).text()).toBe(mailbox.address);
});

test("what is wrong with an address is said in the card", async ({ page, watch }) => {
  watch.expectStatus(422);
  await page.goto("/sign-in");
  await new SignInPage(page).submit("nobody");

  await expect(page.locator(".field__error").first()).toBeVisible();
  await expect(page).toHaveURL("/sign-in");
});

test("the menu leads to the account, and out", async ({ member, page }) => {
  await new SignInPage(page).requestLink(member.address);
  await new SignInPage(page).code.pressSequentially(await member.newestCode(2));
  await page.locator(".user-button summary").click();
  await page.locator(".user-button a[href='/account']").click();
  await expect(page.getByRole("main")).toContainText(member.address);

  await page.goto("/");
  await page.locator(".user-button summary").click();
  await page.locator(".user-button [data-action=sign-out] button").click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
});

/** Signs up with a team, by the link in another tab, and opens the profile. */
async function signUpForTeam(page: Page, mailbox: Mailbox, team: string): Promise<void> {
  await page.goto("/sign-up?redirect_to=/profile");
  await page.getByLabel("Your team’s number").fill(team);
  await new SignUpPage(page).submit(mailbox.address);
  await expect(page.getByRole("heading", { name: "A letter is on its way" })).toBeVisible();
  await new LandingPage(await page.context().newPage()).follow(await mailbox.newestLink());
  await expect(page).toHaveURL("/profile");
}

test("the form for an account has the parts of the application, whose hook refuses a field and keeps it typed", async ({
  mailbox,
  page,
  watch,
}) => {
  watch.expectStatus(422);
  await page.goto("/sign-up?redirect_to=/profile");
  await expect(page.getByText("Everybody counts.")).toBeVisible();
  await expect(page.getByText("A counter of your own, and no password.")).toBeVisible();
  await expect(page.locator("section.card")).toHaveClass("card framed");
  await expect(page.getByRole("button", { name: "Continue" })).toHaveClass("button button--primary pill");
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveClass("framed");

  await page.getByLabel("Your team’s number").fill("blue");
  await new SignUpPage(page).submit(mailbox.address);
  await expect(page.getByText("A team has a number.")).toBeVisible();
  await expect(page.getByLabel("Your team’s number")).toHaveValue("blue");

  await signUpForTeam(page, mailbox, "7");
  await expect(page.getByText("You count for team 7.")).toBeVisible();
});

test("a session that the hook refuses is said beside a button that tries again, and one that it allows begins", async ({
  page,
  server,
  watch,
}) => {
  watch.expectStatus(422);
  const mailbox = new Mailbox(server, "sleeper");
  const signIn = new SignInPage(page);
  await signIn.requestLink(mailbox.address);
  await signIn.code.pressSequentially(await mailbox.newestCode());

  const again = page.getByRole("button", { name: "Continue" });
  await expect(page.getByText("You count too few sheep.")).toBeVisible();
  await expect(again).toBeVisible();
  await again.click();
  await expect(page.getByText("You count too few sheep.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("You count too few sheep.")).toBeVisible();
  await expect(again).toBeVisible();
});

test("the waiting screen of the application shows the number, cancels, and goes on by itself", async ({
  mailbox,
  page,
  phone,
}) => {
  await page.goto("/sign-up");
  const waiting = page.getByRole("heading", { name: "A letter is on its way" });
  await new SignUpPage(page).submit(mailbox.address);
  await expect(waiting).toBeVisible();
  await page.getByRole("button", { name: "Never mind" }).click();
  await expect(new SignUpPage(page).email).toBeVisible();

  await new SignUpPage(page).submit(mailbox.address);
  const number = await page.locator(".number").textContent();
  await phone.prove(await mailbox.newestLink(2), number as string);
  await expect(page.locator(".user-button")).toBeVisible();
});

test("the page of a link stands in the layout of the application, and gets no token", async ({
  anotherBrowser,
  member,
  page,
}) => {
  const signIn = new SignInPage(page);
  await signIn.requestLink(member.address);
  const number = await signIn.shownNumber();
  const elsewhere = await anotherBrowser();
  const landing = new LandingPage(elsewhere);
  await landing.open(await member.newestLink(2));

  await expect(elsewhere).toHaveURL("/hello");
  await expect(elsewhere.locator("header.bar")).toBeVisible();
  await landing.number.fill(number);
  await landing.here.click();
  await expect(elsewhere.locator(".user-button")).toBeVisible();
});

test("the profile is a page of the application: name, addresses, what stands beside them, and devices", async ({
  anotherBrowser,
  mailbox,
  page,
}) => {
  await signUpForTeam(page, mailbox, "7");
  await expect(page.locator("header.bar")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You");
  await page.getByLabel("First name").fill("Ada");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(page).toHaveURL("/profile");

  const second = mailbox.another();
  const row = page.locator("li", { hasText: second.address });
  await page.getByLabel("Another address").fill(second.address);
  await page.getByRole("button", { name: "Add it" }).click();
  await page.locator("input[name=code]").fill(await second.newestCode());
  await expect(row).toContainText("proven");

  const elsewhere = new SignInPage(await anotherBrowser());
  await elsewhere.requestLink(mailbox.address);
  await elsewhere.code.pressSequentially(codeOf(await mailbox.about("Sign in to")));
  await expect(elsewhere.page.locator(".user-button")).toBeVisible();
  await page.getByRole("main").locator("a[href='/account/sessions']").click();
  await expect(page).toHaveURL("/profile/devices");
  const devices = page.locator("li[data-session]");
  const count = await devices.count();
  await page.locator("li[data-session]:not(:has(.badge)) [data-action=end-session] button").first().click();
  await expect(devices).toHaveCount(count - 1);
  await expect(page).toHaveURL("/profile/devices");
});

test.describe("a number for administrators", () => {
  test.use({ settings: administered("figures") });

  test("is shown to them, hidden from others, and guarded where it comes from", async ({
    admin,
    member,
    page,
    server,
    watch,
  }) => {
    watch.expectStatus(404);
    const ask = (of: Page) => of.request.post("/api/times_asked", { headers: { origin: server.url } });
    await new SignInPage(page).requestLink(member.address, "/profile");
    await new SignInPage(page).code.pressSequentially(await member.newestCode(2));
    await expect(page.getByText("Administrators see a number here.")).toBeVisible();
    expect((await ask(page)).status()).toBe(404);

    await admin.page.goto("/profile");
    await expect(admin.page.getByText(/^This number was asked for \d+ times\.$/)).toBeVisible();
    expect((await ask(admin.page)).status()).toBe(200);
  });
});

test.describe("an old proof", () => {
  /** The shortest that may be set. */
  const PROOF_SECONDS = 10;
  test.use({ settings: { ...UNHURRIED, LATCHKEY_PROOF_LIFETIME: `${PROOF_SECONDS}` } });

  test("is asked for anew in a dialog on the profile, and what waited goes on", async ({ mailbox, member, page, watch }) => {
    watch.expectStatus(403);
    await new SignInPage(page).requestLink(member.address, "/profile");
    await new SignInPage(page).code.pressSequentially(await member.newestCode(2));
    await expect(page).toHaveURL("/profile");
    const later = Date.now() + PROOF_SECONDS * 1000 + 200;
    const now = () => page.evaluate(() => Date.now());
    await expect.poll(now, { timeout: 2 * PROOF_SECONDS * 1000 }).toBeGreaterThan(later);
    const account = new AccountPage(page);
    await account.add(mailbox.address);
    await expect(account.dialog).toContainText("add an e-mail address");
    await page.keyboard.press("Escape");
    await expect(account.dialog).toBeHidden();
    await expect(account.row(mailbox.address)).toBeHidden();

    await account.add(mailbox.address);
    const mail = await member.about("add an e-mail address", 2);
    await account.dialog.getByLabel("Or type the six-digit code").pressSequentially(codeOf(mail));
    await expect(account.dialog).toBeHidden();
    await expect(account.row(mailbox.address)).toContainText("Not proven yet");
    await expect(page).toHaveURL("/profile");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in works by plain forms, in the layout of the application", async ({ member, page, watch }) => {
    watch.expectStatus(422);
    await page.goto("/sign-in?redirect_to=/members");
    await page.getByRole("textbox").fill("nobody");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.locator("header.bar")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveValue("nobody");

    await page.getByRole("textbox").fill(member.address);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    await page.locator("input[name=code]").fill(await member.newestCode(2));
    await page.locator("form:has(input[name=code]) button[type=submit]").first().click();

    await expect(page).toHaveURL("/members");
    await expect(page.getByText(`Hello, ${member.address}`)).toBeVisible();
  });
});
