import type { Locator, Page } from "@playwright/test";

import { alive } from "../support/flow-page";
import { linkOf } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { Server } from "../support/server";
import { expect, test, UNHURRIED } from "../support/test";

/** What the waiting screen says when no mail came. */
const whatHelps = (page: Page): Locator => page.locator("details.nothing-came");

/** The question whether another address was meant. */
const meant = (page: Page, address: string): Locator =>
  page.getByRole("button", { name: `Did you mean ${address}?` });

test("the mailbox is a press away, in another tab", async ({ context, mailbox, page, signIn }) => {
  await signIn.requestLink(mailbox.address);
  const opened = context.waitForEvent("page");

  await page.getByRole("link", { name: "Open the development mailbox" }).click();

  const tab = await opened;
  await expect(tab.getByRole("link", { name: mailbox.address })).toHaveCount(1);
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await expect(signIn.waiting).toBeVisible();
});

test("at a known provider the mailbox and what helps have its names", async ({ page }) => {
  test.slow();
  const server = await Server.start({
    LATCHKEY_MAIL_FROM: "Acme <sign-in@acme.example>",
    LATCHKEY_SMTP_URL: "smtp://127.0.0.1:9",
  });
  try {
    await page.clock.install();
    await page.goto(`${server.url}/sign-in`);
    await alive(page);
    await page.getByRole("textbox", { name: "E-mail address" }).fill("jane@gmail.com");
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    const link = page.getByRole("link", { name: "Open Gmail" });
    await expect(link).toHaveAttribute("href", /^https:\/\/mail\.google\.com\/.*sign-in%40acme\.example.*newer_than%3A1h$/);
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");

    await page.clock.runFor(61_000);

    await expect(page.getByRole("link", { name: "Look in “Spam” and “Promotions”" })).toBeVisible();
    await expectGoodScreen(page);
  } finally {
    await page.goto("about:blank");
    await server.remove();
  }
});

test.describe("when nothing came", () => {
  test.use({ settings: UNHURRIED });

  test("the screen unfolds what helps after a minute, not before, and moves nothing", async ({ mailbox, page, signIn }) => {
    test.slow();
    await page.clock.install();
    await signIn.requestLink(mailbox.address);
    await signIn.code.fill("12");
    const place = await signIn.code.boundingBox();
    await page.clock.runFor(45_000);
    await expect(whatHelps(page)).not.toHaveAttribute("open");

    await page.clock.runFor(16_000);

    await expect(whatHelps(page)).toHaveAttribute("open");
    await expect(signIn.code).toBeFocused();
    await expect(signIn.code).toHaveValue("12");
    expect(await signIn.code.boundingBox()).toEqual(place);
    await expect(whatHelps(page).locator("> ol > li")).toHaveText([
      "Look in the spam folder",
      "Search for mail from latchkey@localhost",
      "Have the mail sent again",
      "Use another address",
      /^An address of a company or school\?/,
    ]);
    await page.getByText("An address of a company or school?").click();
    await expect(page.getByText(/^Its mail gateway may hold mail back/)).toBeVisible();
    await expectGoodScreen(page);

    await page.getByText("Nothing there? Look in your spam folder too.").click();
    await page.clock.runFor(5_000);
    await expect(whatHelps(page), "what was folded up stays so").not.toHaveAttribute("open");
  });

  test("each step is a press away", async ({ mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await page.getByText("Nothing there? Look in your spam folder too.").click();
    await page.getByRole("button", { name: "Use another address" }).click();
    await expect(signIn.email).toHaveValue(mailbox.address);
  });

  test.describe("and no WebAssembly", () => {
    test.use({ way: "no WebAssembly" });

    test("the screen unfolds all the same", async ({ mailbox, page, signIn }) => {
      await page.clock.install();
      await signIn.requestLink(mailbox.address);
      await expect(page.locator("[data-mail=sent]")).toBeVisible();
      await expect(whatHelps(page)).not.toHaveAttribute("open");

      await page.clock.runFor(61_000);

      await expect(whatHelps(page)).toHaveAttribute("open");
    });
  });
});

test.describe("a slip", () => {
  test("is asked about below the field, and the server hears of the domain alone", async ({ mailbox, page, signIn }) => {
    const name = mailbox.address.split("@")[0] as string;
    await signIn.open();
    await alive(page);
    const asked = page.waitForRequest("**/api/domain_meant");

    await signIn.email.pressSequentially(`${name}@gmial.con`);

    expect((await asked).postData()).toBe("domain=gmial.con");
    await expect(meant(page, `${name}@gmail.com`)).toBeVisible();
    await expectGoodScreen(page);
    await meant(page, `${name}@gmail.com`).click();
    await expect(signIn.email).toHaveValue(`${name}@gmail.com`);
    await expect(signIn.email).toBeFocused();
    await expect(meant(page, `${name}@gmail.com`)).toBeHidden();
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();
    await expect(page.getByText(`${name}@gmail.com`, { exact: true })).toBeVisible();
  });

  test("is not seen where there is none", async ({ mailbox, page, signIn }) => {
    await signIn.open();
    const answered = page.waitForResponse("**/api/domain_meant");
    await signIn.email.fill(mailbox.address);
    expect((await answered).status()).toBe(204);
    await expect(page.getByRole("button", { name: /^Did you mean/ })).toHaveCount(0);
  });

  test("is corrected on the waiting screen by one press, and the mail comes at once", async ({ mailbox, page, server, signIn }) => {
    const name = mailbox.address.split("@")[0] as string;
    await signIn.requestLink(`${name}@hotail.com`);

    await meant(page, `${name}@hotmail.com`).click();

    await expect(page.getByText(`${name}@hotmail.com`, { exact: true })).toBeVisible();
    await expect(signIn.waiting).toBeVisible();
    await expect(meant(page, `${name}@hotmail.com`)).toBeHidden();
    const mails = async () => {
      const answer = await fetch(`${server.url}/dev/mailbox/messages?to=${name}@hotmail.com`);
      return (await answer.json()) as { text: string }[];
    };
    await expect.poll(async () => (await mails()).length).toBe(1);
    await page.goto(linkOf((await mails())[0] as never));
    await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeHidden();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is corrected by a press, on the waiting screen and where the address was refused", async ({ mailbox, page, signIn, watch }) => {
      watch.expectStatus(422);
      const name = mailbox.address.split("@")[0] as string;
      await signIn.open();
      await signIn.submit(`${name}@yahoo..com`);
      await expect(signIn.email).toHaveValue(`${name}@yahoo..com`);
      await meant(page, `${name}@yahoo.com`).click();
      await expect(signIn.waiting).toBeVisible();
      await expect(page.getByText(`${name}@yahoo.com`, { exact: true })).toBeVisible();

      await signIn.change.click();
      await signIn.submit(`${name}@gmial.com`);
      await meant(page, `${name}@gmail.com`).click();
      await expect(page.getByText(`${name}@gmail.com`, { exact: true })).toBeVisible();
    });
  });
});
