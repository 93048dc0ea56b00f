import { expectGoodScreen } from "../support/screen";
import { expect, test } from "../support/test";

test.describe("the development mailbox", () => {
  test("shows a mail by itself, and its link leads out of its frame", async ({ account, context, mailbox, signIn }) => {
    const inbox = await context.newPage();
    await inbox.goto("/dev/mailbox");
    await expect(inbox.getByRole("heading", { name: "Development mailbox" })).toBeVisible();
    await signIn.requestLink(mailbox.address);

    await inbox.getByRole("link", { name: mailbox.address }).click();
    await expect(inbox.getByText(`To ${mailbox.address}`)).toBeVisible();
    await expect(inbox.getByText(await mailbox.newestCode()).first()).toBeVisible();
    await expect(inbox.getByRole("link", { name: "Source" })).toBeVisible();
    const letter = inbox.frameLocator("iframe");
    await expect(letter.getByText(await mailbox.newestCode()).first()).toBeVisible();
    await letter.getByRole("link", { name: "Create your account" }).click();

    await expect(inbox).toHaveURL("/");
    await account.expectHome(mailbox.address);
  });

  test("tells scripts what a mail holds", async ({ mailbox, signUp }) => {
    await signUp.requestLink(mailbox.address);

    const mail = await mailbox.newest();

    expect(mail).toMatchObject({ subject: expect.stringContaining("Confirm your address for Latchkey"), to: mailbox.address });
    expect(mail.headers).toContainEqual(["Subject", mail.subject]);
    expect(Date.parse(mail.received_at)).toBeGreaterThan(Date.now() - 60_000);
    const code = await mailbox.newestCode();
    expect(mail.html).toContain(await mailbox.newestLink());
    expect(mail.html.replaceAll(/\D/g, "")).toContain(code);
    expect(mail.subject).not.toContain(code);
    expect((await mailbox.newestLink()).length).toBeLessThan(120);
  });

  test("has mails that can be read on a phone, in the dark, by everyone", async ({ mailbox, page, server, signUp }) => {
    await signUp.requestLink(mailbox.address);
    const mail = await mailbox.newest();

    await page.goto(`${server.url}/dev/mailbox/messages/${mail.id}/html`);

    await expect(page).toHaveTitle("Confirm your address for Latchkey");
    // A mail has no landmarks: it stands within the page of whoever shows it.
    await expectGoodScreen(page, { "landmark-one-main": { enabled: false }, region: { enabled: false } });
  });
});
