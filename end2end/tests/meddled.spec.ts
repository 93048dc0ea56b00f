import type { Page } from "@playwright/test";

import { AccountPage } from "../support/account-page";
import { SignInPage, SignUpPage } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { codeOf, linkOf, type Mail, Mailbox } from "../support/mailbox";
import { meddle, settled, WAYS, type Way } from "../support/meddle";
import { administered, expect, test } from "../support/test";

const CODE = /six-digit code/;

/** Fills in a code. Where its screen is plain, Enter sends it; where it is alive it is sent by itself. */
async function typeCode(page: Page, way: Way, code: string): Promise<void> {
  await expect(page.locator(".waiting-card")).toBeVisible();
  await settled(page, way);
  await page.getByLabel(CODE).fill(code);
  await page.keyboard.press("Enter");
}

/** The newest mail that asks for a proof, once there are so many of them: notices come in between. */
async function proof(mailbox: Mailbox, count: number): Promise<Mail> {
  await expect.poll(async () => (await mailbox.mailsWithLinks()).length).toBeGreaterThanOrEqual(count);
  return (await mailbox.mailsWithLinks())[count - 1] as Mail;
}

/** Goes to a page, and waits until it is what it will be. One that is just being loaded anew may break off the way once. */
async function open(page: Page, way: Way, path: string): Promise<void> {
  if (page.url() !== "about:blank") {
    await settled(page, way);
  }
  await page.goto(path).catch(() => page.goto(path));
  await settled(page, way);
}

for (const way of WAYS) {
  test.describe(`meddled with: ${way}`, () => {
    test.use({ settings: administered(`meddled-${WAYS.indexOf(way)}`, { LATCHKEY_FIRST_NAME: "required" }) });

    test("getting in, the account, administering and another device still work, and end where they should", async ({
      anotherBrowser,
      context,
      page,
      server,
      settings,
      watch,
    }) => {
      watch.expectMeddling();
      await meddle(context, way);
      const mailbox = new Mailbox(server, "admin", settings.LATCHKEY_ADMINS);
      const [signUp, account] = [new SignUpPage(page), new AccountPage(page)];

      // Signing up by code, with what a new user is asked for.
      await open(page, way, "/sign-up");
      await signUp.email.fill(mailbox.address);
      await signUp.proceed.click();
      await typeCode(page, way, codeOf(await proof(mailbox, 1)));
      await expect(page.getByRole("heading", { name: "One more thing" })).toBeVisible();
      await settled(page, way);
      await page.getByLabel("First name").fill("Jane");
      await page.getByRole("button", { name: "Finish" }).click();
      await expect(page).toHaveURL("/");

      // The account: its name, another address, its devices.
      await open(page, way, "/account");
      await account.firstName.fill("Joan");
      await page.keyboard.press("Enter");
      await expect(account.news).toContainText("Saved.");
      await settled(page, way);
      const second = mailbox.another();
      await account.add(second.address);
      await typeCode(page, way, codeOf(await proof(second, 1)));
      await expect(account.waiting).toBeHidden();
      await expect(page.getByText("Not proven yet")).toHaveCount(0);
      await open(page, way, "/account/sessions");
      await expect(page.getByText("This device")).toBeVisible();

      // A fresh proof, which leads to a page of administrators; and the other pages of theirs.
      await open(page, way, "/confirm?action=administer&redirect_to=/admin/users");
      await page.locator("form[action='/api/create_step_up'] button").click();
      await typeCode(page, way, codeOf(await proof(mailbox, 2)));
      await expect(page).toHaveURL("/admin/users");
      await settled(page, way);
      await page.getByLabel("Address or name").fill("joan");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page.getByRole("link", { name: /Joan|meddled|email/i }).first()).toBeVisible();
      await open(page, way, "/admin/settings");
      const look = page.getByRole("region", { name: "Look and name", exact: true });
      await look.getByLabel("Name", { exact: true }).fill("Meddled");
      await look.getByRole("button", { name: /^Save/ }).click();
      await expect(look).toContainText("Saved. It counts from now on.");
      await open(page, way, "/admin/audit");
      await expect(page.locator("[data-event=settings_changed]").first()).toBeVisible();
      const guest = `guest-${WAYS.indexOf(way)}@example.com`;
      await open(page, way, "/admin/invitations");
      await page.getByLabel("E-mail addresses").fill(guest);
      await page.getByRole("button", { name: "Send invitations" }).click();
      await expect(page.locator("[data-invitation]").first()).toBeVisible();

      // Out, and in again with the help of another device.
      await open(page, way, "/account");
      await account.signOut.last().click();
      await expect(page).toHaveURL("/");
      await open(page, way, "/sign-in");
      const signIn = new SignInPage(page);
      await signIn.email.fill(mailbox.address);
      await signIn.proceed.click();
      await expect(signIn.waiting).toBeVisible();
      const phone = new LandingPage(await anotherBrowser());
      await meddle(phone.page, way);
      await phone.open(linkOf(await proof(mailbox, 3)));
      await settled(phone.page, way);
      await phone.number.fill((await page.locator("[data-number]").getAttribute("data-number")) as string);
      await phone.there.click();
      await expect(phone.heading(/is signed in\.$/)).toBeVisible();
      await expect(page).toHaveURL("/");
      await open(page, way, "/account");
      await expect(account.heading).toBeVisible();
    });
  });
}
