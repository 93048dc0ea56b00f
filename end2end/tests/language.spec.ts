import { alive } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { codeOf, linkOf } from "../support/mailbox";
import { expect, test } from "../support/test";

test.use({ locale: "de-DE" });

test("a German browser is spoken to in German, mail included", async ({ anotherBrowser, mailbox, page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { name: "Willkommen bei Latchkey" })).toBeVisible();
  await page.getByRole("link", { name: "Anmelden" }).click();

  await expect(page).toHaveTitle("Bei Latchkey anmelden · Latchkey");
  await alive(page);
  await page.getByLabel("E-Mail-Adresse").fill(mailbox.address);
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByRole("heading", { name: "Sieh in dein Postfach" })).toBeVisible();
  await expect(page).toHaveTitle("Sieh in dein Postfach · 10 Min.");
  await expect(page.getByText("Betreff „Bei Latchkey anmelden“")).toBeVisible();

  const mail = await mailbox.newest();
  expect(mail.subject).toMatch(/^Bei Latchkey anmelden \(\S+ \S+\)$/);
  expect(mail.text).toContain("Das war ich nicht");
  const phone = new LandingPage(await anotherBrowser());
  await phone.open(linkOf(mail));
  await expect(phone.heading("Legst du gerade ein Konto an?")).toBeVisible();
  const english = new LandingPage(await anotherBrowser({ locale: "en-GB" }));
  await english.open(linkOf(mail));
  await expect(english.heading("Is this you signing up?")).toBeVisible();

  await page.getByLabel("Oder gib den sechsstelligen Code ein").pressSequentially(codeOf(mail));
  await expect(page.getByRole("heading", { name: "Du bist drin" })).toBeVisible();
  await expect(page).toHaveURL("/");
  await expect(page.getByText(`Angemeldet als ${mailbox.address}.`)).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "en-US", viewport: { width: 360, height: 640 } });

    test("another language is chosen by keyboard on a narrow screen, and stays", async ({ page }) => {
      await page.goto("/sign-in?redirect_to=%2Faccount");
      const choice = page.locator(".languages summary");
      await expect(choice).toHaveAccessibleName("Language: English");
      await choice.focus();
      await page.keyboard.press("Enter");
      const polish = page.getByRole("button", { name: "Polski" });
      await expect(polish).toBeVisible();
      await expect(polish).toHaveAttribute("lang", "pl");
      for (const box of [await page.locator(".languages form").boundingBox(), await polish.boundingBox()]) {
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(360);
        expect(box!.y).toBeGreaterThanOrEqual(0);
      }
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);

      await polish.focus();
      await page.keyboard.press("Enter");

      await expect(page.locator("html")).toHaveAttribute("lang", "pl");
      await expect(page).toHaveURL("/sign-in?redirect_to=%2Faccount");
      await page.goto("/sign-up");
      await expect(page.locator("html")).toHaveAttribute("lang", "pl");
    });
  });
}
