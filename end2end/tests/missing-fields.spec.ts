import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { expect, test } from "../support/test";

test.use({ settings: { LATCHKEY_FIRST_NAME: "required", LATCHKEY_LAST_NAME: "optional" } });

test.describe("fields that a new user must fill in", () => {
  test("are asked for where the code was typed", async ({ account, mailbox, page, signUp, watch }) => {
    watch.expectStatus(422);
    await signUp.requestLink(mailbox.address);
    await signUp.code.pressSequentially(await mailbox.newestCode());

    await expect(page.getByRole("heading", { name: "One more thing" })).toBeVisible();
    await expect(page.getByText("Latchkey also needs: First name, Last name.")).toBeVisible();
    await page.getByRole("button", { name: "Finish" }).click();
    await expect(page.getByText("This one is needed.")).toBeVisible();

    await page.getByLabel("First name").fill("Jane");
    await page.getByRole("button", { name: "Finish" }).click();
    await account.expectHome(mailbox.address);
  });

  test("may be filled in where the link was opened, and the waiting tab moves on", async ({
    account,
    context,
    mailbox,
    page,
    signUp,
    watch,
  }) => {
    watch.expectStatus(422);
    await signUp.requestLink(mailbox.address);
    const tab = await context.newPage();
    await new LandingPage(tab).follow(await mailbox.newestLink());

    await expect(tab.getByRole("heading", { name: "One more thing" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "One more thing" })).toBeVisible();
    await tab.getByRole("button", { name: "Finish" }).click();
    await expect(tab.getByText("This one is needed.")).toBeVisible();
    await tab.getByLabel("First name").fill("Jane");
    await tab.getByLabel("Last name").fill("Doe");
    await tab.getByRole("button", { name: "Finish" }).click();

    await new AccountPage(tab).expectHome(mailbox.address);
    await account.expectHome(mailbox.address);
  });

  test("are asked for on the device that signs in itself", async ({ anotherBrowser, mailbox, signUp }) => {
    await signUp.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await phone.number.fill(await signUp.shownNumber());
    await phone.here.click();

    await expect(phone.heading("One more thing")).toBeVisible();
    await phone.page.getByLabel("First name").fill("Jane");
    await phone.page.getByRole("button", { name: "Finish" }).click();

    await new AccountPage(phone.page).expectHome(mailbox.address);
    await expect(signUp.card).toHaveAttribute("data-status", "complete");
  });

  test("are asked for on the waiting screen when another device handed it the proof", async ({
    account,
    anotherBrowser,
    mailbox,
    page,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());
    await phone.number.fill(await signUp.shownNumber());
    await phone.there.click();

    await expect(page.getByRole("heading", { name: "One more thing" })).toBeVisible();
    await page.getByLabel("First name").fill("Jane");
    await page.getByRole("button", { name: "Finish" }).click();
    await account.expectHome(mailbox.address);
  });
});
