import { expectGoodScreen } from "../support/screen";
import { administered, expect, test } from "../support/test";

test.describe("the preview of mails", () => {
  test.use({ settings: administered("mails") });

  test("shows a mail by day, by night and as text, and sends it", async ({ admin }) => {
    const { page, mailbox } = admin;
    await page.goto("/admin/settings");
    await page.getByRole("link", { name: "Mails", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mails" })).toBeVisible();
    await page.getByLabel("Mail", { exact: true }).selectOption({ label: "Confirm it’s you" });
    await page.getByLabel("Language", { exact: true }).selectOption({ label: "Deutsch" });
    await page.getByRole("button", { name: "Show" }).click();

    await expect(page).toHaveURL("/admin/mails?sample=step_up_link&language=de");
    const surfaces = { dark: "rgb(23, 25, 32)", light: "rgb(254, 254, 252)" };
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [scheme, colour] of Object.entries(surfaces)) {
        const frame = page.locator(`iframe[data-scheme=${scheme}]`);
        // Its links open no window, and leave neither the frame nor the page.
        await expect(frame).toHaveAttribute("sandbox", "");
        const mail = frame.contentFrame();
        await expect(mail.getByRole("heading", { name: "Bestätige, dass du es bist" })).toBeVisible();
        await expect(mail.locator(".surface")).toHaveCSS("background-color", colour);
      }
    }
    await expect(page.getByRole("region", { name: "Text" })).toContainText("Bestätige, dass du es bist");
    await expectGoodScreen(page);

    await page.getByRole("button", { name: "Send it to me" }).click();
    await expect(page.getByText("On its way to you.")).toBeVisible();
    await expectGoodScreen(page);
    const mail = await mailbox.about("Bestätige, dass du es bist");
    expect(mail.text).toContain("Das ist ein Muster.");
  });
});

test.describe("the preview of mails without JavaScript", () => {
  test.use({ javaScriptEnabled: false, settings: administered("plain-mails") });

  test("chooses, shows and sends", async ({ admin }) => {
    const { page, mailbox } = admin;
    await page.goto("/admin/mails");
    await page.getByLabel("Mail", { exact: true }).selectOption({ label: "Test mail from Latchkey" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.frameLocator("iframe[data-scheme=dark]").getByText("Mail from Latchkey arrives here.")).toBeVisible();
    await page.getByRole("button", { name: "Send it to me" }).click();
    await expect(page.getByText("On its way to you.")).toBeVisible();
    await mailbox.about("Test mail from Latchkey");
  });
});
