import type { Page } from "@playwright/test";

import { SignInPage, SignUpPage } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { expect, test, UNHURRIED } from "../support/test";

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
  const signUp = new SignUpPage(page);
  await signUp.submit(mailbox.address);
  await expect(signUp.waiting).toBeVisible();
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
