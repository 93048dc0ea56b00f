import type { Page } from "@playwright/test";

import { codeOf, linkOf, type Mail, Mailbox } from "../support/mailbox";
import { meddle, settled, WAYS, type Way } from "../support/meddle";
import type { Settings } from "../support/server";
import { administered, expect, test, UNHURRIED } from "../support/test";

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

/** The link to a page in a mail. */
function linkTo(path: string, mail: Mail): string {
  const link = new RegExp(`https?://\\S+${path}\\?token=[\\w-]+`).exec(mail.text)?.[0];
  expect(link, `the mail leads to ${path}`).toBeDefined();
  return link as string;
}

/** Opens the menu of the signed-in user on the page that is shown. */
async function openUserMenu(page: Page, way: Way, user: Mailbox): Promise<void> {
  await settled(page, way);
  await page.getByLabel(`You: ${user.address}`).click();
}

for (const way of WAYS) {
  const own = (name: string, more: Settings = {}) => administered(`${name}-${WAYS.indexOf(way)}`, more);

  test.describe(`meddled with: ${way}`, () => {
    test.use({ way });

    test.describe(() => {
      test.use({ settings: own("meddled", { LATCHKEY_FIRST_NAME: "required" }) });

      test("getting in, the account, administering and another device still work, and end where they should", async ({
        account,
        page,
        phone,
        server,
        settings,
        signIn,
        signUp,
      }) => {
        const mailbox = new Mailbox(server, "admin", settings.LATCHKEY_ADMINS);

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
        await signIn.email.fill(mailbox.address);
        await signIn.proceed.click();
        await expect(signIn.waiting).toBeVisible();
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

    test.describe(() => {
      test.use({ settings: own("meddled-members", { LATCHKEY_MULTI_SESSION: "true" }) });

      test("accepting an invitation, switching between accounts and deleting one still work, and end where they should", async ({
        admin,
        mailbox,
        page,
        signIn,
        watch,
      }) => {
        watch.expectStatus(422);
        // A guest accepts, and proves the address.
        await admin.invite(mailbox.address);
        await open(page, way, linkTo("/invitation", await mailbox.about("invited")));
        await expect(page).toHaveURL("/invitation");
        await page.getByRole("button", { name: "Accept the invitation" }).click();
        await typeCode(page, way, codeOf(await proof(mailbox, 1)));
        await expect(page).toHaveURL("/");

        // Another account in the same browser, and back to the first.
        const second = mailbox.another();
        await openUserMenu(page, way, mailbox);
        await page.getByRole("link", { name: "Add another account" }).click();
        await expect(signIn.heading).toBeVisible();
        await settled(page, way);
        await signIn.email.fill(second.address);
        await signIn.proceed.click();
        await typeCode(page, way, codeOf(await proof(second, 1)));
        await expect(page).toHaveURL("/");
        await openUserMenu(page, way, second);
        await page.getByRole("button", { name: `Switch to ${mailbox.address}` }).click();
        await expect(page.getByLabel(`You: ${mailbox.address}`)).toBeVisible();

        // The first is deleted, once its address is typed; the second stays.
        await open(page, way, "/account");
        await page.locator("summary", { hasText: "Delete your account" }).click();
        await page.locator("#delete-email").fill("somebody@example.com");
        await page.getByRole("button", { name: "Delete my account" }).click();
        await settled(page, way);
        await expect(page.locator("#delete-email")).toHaveValue("somebody@example.com");
        if (way !== "panic later") {
          // A page that is loaded again has forgotten what was wrong, and shows what was typed.
          await expect(page.getByRole("alert")).toContainText("isn’t your primary address");
        } else {
          await page.locator("summary", { hasText: "Delete your account" }).click();
        }
        await page.locator("#delete-email").fill(mailbox.address);
        await page.getByRole("button", { name: "Delete my account" }).click();
        await expect(page).toHaveURL("/?deleted=1");
        await mailbox.about("deleted");
        await open(page, way, "/account");
        await expect(page.locator("[data-primary-email]")).toHaveAttribute("data-primary-email", second.address);
      });
    });

    test.describe(() => {
      test.use({ settings: UNHURRIED });

      test("refusing a sign-in, by its links and by the notice of it, still works, and ends where it should", async ({
        account,
        member,
        page,
        phone,
        signIn,
        watch,
      }) => {
        watch.expectStatus(410);
        await meddle(phone.page, way);
        const expectRefused = async () => {
          await expect(phone.heading("Good call")).toBeVisible();
          await expect(page.getByRole("heading", { name: "Someone said it wasn’t them" })).toBeVisible();
          await settled(page, way);
        };

        // On the page of the link, and then on that of the refusal link.
        await open(page, way, "/sign-in");
        await signIn.email.fill(member.address);
        await signIn.proceed.click();
        await expect(signIn.waiting).toBeVisible();
        await open(phone.page, way, linkOf(await proof(member, 2)));
        await phone.notMe.click();
        await expectRefused();
        await page.getByRole("button", { name: "Start again" }).click();
        await expect(signIn.waiting).toBeVisible();
        await open(phone.page, way, await member.newestRefusalLink(3));
        await expect(phone.heading("This wasn’t you?")).toBeVisible();
        await phone.notMe.click();
        await expectRefused();

        // Somebody gets in all the same. The notice of it leads to a page that ends it, and the open page is left.
        await page.getByRole("button", { name: "Start again" }).click();
        await typeCode(page, way, codeOf(await proof(member, 4)));
        await expect(page).toHaveURL("/");
        await open(page, way, "/account");
        await expect(account.heading).toBeVisible();
        const notice = await member.about("New sign-in");
        await open(phone.page, way, linkTo("/not-me", notice));
        await phone.page.getByRole("button", { name: "Sign it out" }).click();
        await expect(phone.heading("That browser is signed out")).toBeVisible();
        await expect(page).toHaveURL("/sign-in?ended=1");
      });
    });
  });
}
