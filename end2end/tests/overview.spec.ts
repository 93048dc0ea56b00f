import { expectGoodScreen } from "../support/screen";
import { administered, expect, test } from "../support/test";

test.describe("the overview", () => {
  test.use({ settings: administered("overview") });

  test("shows how signing in goes, while it goes", async ({ admin, mailbox, signUp }) => {
    const { page } = admin;
    await page.goto("/admin");
    await expect(page.getByText("Follows what happens.")).toBeVisible();
    const asked = page.locator(".funnel li").filter({ hasText: "Asked" }).locator("b");
    const before = Number(await asked.textContent());
    await page.getByText("The numbers as a table").click();

    await signUp.requestLink(mailbox.address);

    // It looks every fifteen seconds at most.
    await expect(asked).toHaveText(`${before + 1}`, { timeout: 20_000 });
    await expect(page.getByRole("row")).toHaveCount(31);
    await expect(page.locator("[data-well=true]")).toHaveCount(1);
    await expectGoodScreen(page);
  });
});

test.describe("the overview without JavaScript", () => {
  test.use({ javaScriptEnabled: false, settings: administered("overview-plain") });

  test("has all of its numbers", async ({ admin }) => {
    const { page } = admin;
    await page.goto("/admin");
    await expect(page.getByRole("navigation", { name: "Administration" }).getByRole("link", { name: "Overview" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page.locator(".funnel li")).toHaveCount(5);
    await page.getByText("The numbers as a table").click();
    await expect(page.getByRole("row")).toHaveCount(31);
  });
});
