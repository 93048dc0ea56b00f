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
  expect(mail.subject).toBe("Bei Latchkey anmelden");
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
