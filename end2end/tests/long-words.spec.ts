import type { Page } from "@playwright/test";

import { alive } from "../support/flow-page";
import { anotherCode, anotherNumber, linkOf } from "../support/mailbox";
import { expectFits } from "../support/screen";
import { administered, expect, test } from "../support/test";
import { doubledEnglish } from "../support/texts";

// Many looks at a screen take their time.
test.slow();

const TEXTS = doubledEnglish();

/** Sends an address from the form of the page. */
async function submit(page: Page, address: string): Promise<void> {
  await alive(page);
  await page.locator("#email").fill(address);
  await page.locator("form:has(#email) button[type=submit]").first().click();
}

test.describe("in a language whose words are twice as long nothing is wider than a small telephone", () => {
  test.use({ settings: administered("long-words", { LATCHKEY_TEXTS: TEXTS }), viewport: { height: 740, width: 360 } });

  test("signing in, on both sides", async ({ anotherBrowser, mailbox, page, watch }) => {
    watch.expectStatus(404, 410, 422);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("WelcomeWelcome toto Latchkey");
    await expectFits(page);
    await page.goto("/sign-in");
    await expectFits(page);
    await submit(page, "jane@example");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectFits(page);
    await page.goto("/sign-up");
    await expectFits(page);

    await submit(page, mailbox.address);
    await expect(page.locator("[data-mail=sent]")).toBeVisible();
    await expectFits(page);
    const mail = await mailbox.newest();
    const number = await page.locator("[data-number]").getAttribute("data-number");
    await page.locator("input[name=code]").pressSequentially(anotherCode(await mailbox.newestCode()));
    await expect(page.getByRole("alert")).toBeVisible();
    await expectFits(page);

    const phone = await anotherBrowser({ viewport: { height: 740, width: 360 } });
    await phone.goto(linkOf(mail));
    await expectFits(phone);
    await phone.locator("input[name=number]").fill(anotherNumber(number as string));
    await phone.locator("button[value=confirm]").click();
    await expect(phone.getByRole("alert")).toBeVisible();
    await expectFits(phone);
    await phone.locator("button[value=decline]").click();
    await expect(phone.locator("[data-status=declined]")).toBeVisible();
    await expectFits(phone);
    await expect(page.locator("[data-status=declined]")).toBeVisible();
    await expectFits(page);
    for (const path of [linkOf(mail), linkOf(mail).slice(0, -4), "/not-me?token=x", "/invitation?token=x", "/nowhere"]) {
      await phone.goto(path);
      await expectFits(phone);
    }
    await page.goto("/dev/mailbox");
    await expectFits(page);
  });

  test("the account, and the pages of administrators", async ({ admin, anotherBrowser, mailbox, watch }) => {
    watch.expectStatus(404, 422);
    const { page } = admin;
    await page.setViewportSize({ height: 740, width: 360 });
    for (const path of [
      "/",
      "/sign-in",
      "/account",
      "/account/sessions",
      "/confirm?action=administer&redirect_to=/admin/settings",
      "/example",
      "/example/private",
      "/admin/settings",
      "/admin/invitations",
      "/admin/users",
      "/admin/mails",
      "/admin/bounces",
      "/admin/audit",
    ]) {
      await page.goto(path);
      await test.step(path, () => expectFits(page));
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await expectFits(page);
    }
    await page.goto("/admin/users");
    await page.locator("[data-user] a").first().click();
    await expect(page).toHaveURL(/\/admin\/users\/[\w-]+$/);
    await expectFits(page);

    await page.goto("/account");
    await submit(page, mailbox.another().address);
    await expect(page.locator(".waiting-card")).toBeVisible();
    await expectFits(page);

    await page.goto("/admin/invitations");
    await page.locator("textarea[name=addresses]").fill(mailbox.address);
    await page.locator("form[data-action=invite] button").click();
    await expect(page.locator("[data-invitation]")).toBeVisible();
    await expectFits(page);
    const link = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec((await mailbox.newest()).text)?.[0];
    const phone = await anotherBrowser({ viewport: { height: 740, width: 360 } });
    await phone.goto(link as string);
    await expectFits(phone);
  });
});
