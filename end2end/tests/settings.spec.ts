import { expectGoodScreen } from "../support/screen";
import { administered, expect, test } from "../support/test";

const LIFETIMES = "Lifetimes";

test.describe("the settings page", () => {
  test.use({ settings: administered("settings-page") });

  test("names what is not saved, undoes it, and saves all of it together", async ({ admin }) => {
    const { page } = admin;
    await page.goto("/admin/settings");
    const bar = page.locator(".save-bar");
    const lifetime = page.getByRole("textbox", { name: "Link and code count for" });
    await expect(lifetime).toHaveValue("10 minutes");
    await expect(bar).toBeHidden();

    await lifetime.fill("5 minutes");
    await page.getByLabel("Name", { exact: true }).fill("Acme");
    await expect(bar).toContainText("Not saved yet: Link and code count for and Name");
    await expectGoodScreen(page);
    await bar.getByRole("button", { name: "Undo" }).click();
    await expect(bar).toBeHidden();
    await expect(lifetime).toHaveValue("10 minutes");

    await lifetime.fill("5 minutes");
    await page.getByLabel("Name", { exact: true }).fill("Acme");
    await bar.getByRole("button", { name: "Save" }).click();
    for (const group of [LIFETIMES, "Look and name"]) {
      await expect(admin.group(group)).toContainText("Saved. It counts from now on.");
    }
    await expect(page).toHaveTitle(/Acme/);
    await expect(lifetime).toHaveValue("5 minutes");
    const setting = page.locator("[data-setting=verification_lifetime]");
    await expect(setting).toContainText("Not the default");
    await expect(page.getByRole("navigation", { name: "Sections" })).toContainText(`${LIFETIMES} 1`);
    await expectGoodScreen(page);

    await setting.getByRole("button", { name: /back to default/ }).click();
    await expect(lifetime).toHaveValue("10 minutes");
    await expect(bar).toContainText("Link and code count for");
    await lifetime.press("Enter");
    await expect(admin.group(LIFETIMES)).toContainText("Saved. It counts from now on.");
    await expect(setting).not.toContainText("Not the default");
  });

  test("leads to its sections, and finds settings by their words", async ({ admin }) => {
    const { page } = admin;
    await page.goto("/admin/settings");
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Look and name" }).click();
    await expect(page).toHaveURL(/#group-look$/);
    await expect(page.getByRole("heading", { name: "Look and name" })).toBeInViewport();

    const find = page.getByRole("searchbox", { name: "Find a setting" });
    await find.fill("wrong codes");
    await expect(page.getByLabel("Wrong codes")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toBeHidden();
    await expect(page.locator(".settings__sections li:visible")).toHaveCount(1);
    await find.fill("perpetual motion");
    await expect(page.getByText("No setting has that in its words.")).toBeVisible();
    await find.fill("");
    await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
  });
});

test.describe("the settings page in German", () => {
  test.use({ locale: "de-DE", settings: administered("settings-german") });

  test("shows and takes spans of time in German", async ({ admin }) => {
    const { page } = admin;
    await page.goto("/admin/settings");
    const lifetime = page.locator("#verification_lifetime");
    await expect(lifetime).toHaveValue("10 Minuten");
    await lifetime.fill("5 Minuten");
    await page.locator(".save-bar").getByRole("button", { name: "Speichern" }).click();
    await expect(page.locator("[data-setting=verification_lifetime]")).toHaveAttribute("data-value", "300");
    await expect(lifetime).toHaveValue("5 Minuten");
  });
});

test.describe("the settings page without JavaScript", () => {
  test.use({ javaScriptEnabled: false, settings: administered("settings-plain") });

  test("saves each group, refuses at the field, goes back to defaults and finds", async ({ admin, watch }) => {
    watch.expectStatus(422);
    const { page } = admin;
    await page.goto("/admin/settings");
    const lifetime = page.getByRole("textbox", { name: "Link and code count for" });
    await lifetime.fill("a while");
    await admin.save(LIFETIMES);
    await expect(admin.group(LIFETIMES).getByRole("alert")).toContainText("Write a time from 1 minute to 10 minutes");
    await expect(lifetime).toHaveValue("a while");

    await lifetime.fill("4 minutes");
    await admin.save(LIFETIMES);
    await expect(admin.group(LIFETIMES)).toContainText("Saved. It counts from now on.");
    await expect(lifetime).toHaveValue("4 minutes");
    // Enter in a field saves, and does not press "back to default".
    await page.getByRole("textbox", { name: "Send again after" }).fill("20 seconds");
    await page.getByRole("textbox", { name: "Send again after" }).press("Enter");
    await expect(page.getByRole("textbox", { name: "Send again after" })).toHaveValue("20 seconds");
    await expect(lifetime).toHaveValue("4 minutes");
    await page.locator("[data-setting=verification_lifetime]").getByRole("button").click();
    await expect(lifetime).toHaveValue("10 minutes");

    await page.getByLabel("Find a setting").fill("wrong codes");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByLabel("Wrong codes")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toBeHidden();
  });
});
