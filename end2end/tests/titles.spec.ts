import { LandingPage } from "../support/landing-page";
import { anotherCode } from "../support/mailbox";
import { expect, test } from "../support/test";

test("the title of the page tells where a sign-in stands", async ({ anotherBrowser, mailbox, page, signIn, watch }) => {
  watch.expectStatus(410);
  await page.goto("/");
  await expect(page).toHaveTitle("Latchkey");
  await signIn.open();
  await expect(page).toHaveTitle("Sign in to Latchkey · Latchkey");

  await signIn.submit(mailbox.address);
  await expect(page).toHaveTitle(/^Check your e-mail · (10|9) min$/);

  const phone = new LandingPage(await anotherBrowser());
  await phone.open(await mailbox.newestLink());
  await expect(phone.page).toHaveTitle("Is this you signing up? · Latchkey");
  await phone.notMe.click();
  await expect(phone.page).toHaveTitle("Good call · Latchkey");
  await expect(page).toHaveTitle("Someone said it wasn’t them · Latchkey");

  await page.getByRole("button", { name: "Use another address" }).click();
  await expect(page).toHaveTitle("Sign in to Latchkey · Latchkey");
});

test("the title says that a person is in", async ({ mailbox, page, signUp }) => {
  await signUp.open();
  await expect(page).toHaveTitle("Create your Latchkey account · Latchkey");
  await signUp.submit(mailbox.address);
  await expect(page).toHaveTitle(/^Check your e-mail · /);

  await signUp.code.pressSequentially(await mailbox.newestCode());

  await expect(page).toHaveTitle("You’re in · Latchkey");
  await expect(page).toHaveURL("/");
  await page.goto("/account");
  await expect(page).toHaveTitle("Your account · Latchkey");
});

test("the title says what the page says after too many wrong codes, and after a reload", async ({
  mailbox,
  page,
  signIn,
  watch,
}) => {
  watch.expectStatus(410, 422);
  await signIn.requestLink(mailbox.address);
  const code = await mailbox.newestCode();
  for (const [at, left] of ["newest mail?", "newest mail?", "2 tries left.", "One try left."].entries()) {
    await signIn.code.pressSequentially(anotherCode(code, at + 1));
    await expect(page.getByRole("alert")).toContainText(left);
    await expect(signIn.code).toHaveValue("");
  }
  await signIn.code.pressSequentially(anotherCode(code, 5));
  await expect(page).toHaveTitle("Too many wrong tries · Latchkey");

  await page.reload();
  await expect(page).toHaveTitle("Too many wrong tries · Latchkey");
});
