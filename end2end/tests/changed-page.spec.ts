import type { Page } from "@playwright/test";

import { alive, aliveOrPlain } from "../support/flow-page";
import { anotherCode } from "../support/mailbox";
import { REPLACEMENTS, replace } from "../support/meddle";
import { enterByForms } from "../support/member";
import { counted, isFor } from "../support/requests";
import { administered, expect, test, UNHURRIED } from "../support/test";

/** Keeps WebAssembly back until the returned function is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Notes of each control that it is one the server sent. */
function noteControls(): void {
  addEventListener("DOMContentLoaded", () => {
    for (const control of document.querySelectorAll("leptos-island :is(a, button, input, summary)")) {
      Object.assign(control, { wasSent: true });
    }
  });
}

/** Waits until every island is alive. Returns how many controls they have, and how many of those the server sent. */
async function controls(page: Page): Promise<{ all: number; sent: number }> {
  await page.waitForFunction(() => (window.islandsAlive ?? 0) >= document.querySelectorAll("leptos-island").length);
  return page.evaluate(() => {
    const found = [...document.querySelectorAll("leptos-island :is(a, button, input, summary)")];
    return { all: found.length, sent: found.filter((control) => "wasSent" in control).length };
  });
}

/** Counts how many islands have come alive. */
function countIslands(): void {
  addEventListener("alive", () => (window.islandsAlive = (window.islandsAlive ?? 0) + 1));
}

for (const way of ["password manager", "translator", "e-mail obfuscation", "minifier"] as const) {
  test.describe(() => {
    test.use({ way });

    test(`a page comes alive, with what was typed so far, though it was changed before: ${way}`, async ({
      mailbox,
      page,
      signIn,
    }) => {
      const deaths = counted(page, isFor("/api/fallback/died"));
      const release = await hold(page);
      await signIn.open();
      await signIn.email.fill(mailbox.address);
      await expect(signIn.email).toBeFocused();

      release();
      await alive(page);

      await expect(signIn.email).toHaveValue(mailbox.address);
      await expect(signIn.email).toBeFocused();
      const start = page.waitForRequest("**/api/create_sign_in");
      await page.keyboard.press("Enter");
      expect((await start).isNavigationRequest()).toBe(false);
      await expect(signIn.waiting).toBeVisible();
      await page.reload();
      await alive(page);
      await expect(page.getByText(mailbox.address, { exact: true })).toBeVisible();
      await signIn.code.fill(await mailbox.newestCode());
      await expect(page).toHaveURL("/");
      expect(deaths()).toBe(0);
    });
  });
}

test.describe("a page that nobody changed", () => {
  test.use({ settings: administered("unchanged") });

  test("keeps its nodes when it comes alive", async ({ admin, mailbox, page, signIn }) => {
    for (const one of [page, admin.page]) {
      await one.addInitScript(noteControls);
      await one.addInitScript(countIslands);
    }
    const expectKept = async (one: Page) => {
      const { all, sent } = await controls(one);
      expect(all).toBeGreaterThan(0);
      expect(sent, one.url()).toBe(all);
    };
    await signIn.open("/account");
    await expectKept(page);
    await signIn.email.fill(mailbox.address);
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();
    await page.reload();
    await expectKept(page);
    for (const path of ["/account", "/admin/audit"]) {
      await admin.page.goto(path);
      await expectKept(admin.page);
    }
  });
});

for (const kind of REPLACEMENTS) {
  test.describe(`parts of a living page are replaced: ${kind}`, () => {
    test.use({ settings: UNHURRIED });

    test("the form still leads to the waiting screen", async ({ mailbox, page, signIn, watch }) => {
      watch.expectStatus(422);
      await signIn.open("/account");
      await alive(page);
      await replace(page, kind);

      await signIn.email.fill("jane@example");
      await page.keyboard.press("Enter");
      await expect(page.locator(".field__error")).toBeVisible();
      await expect(signIn.email).toHaveValue("jane@example");
      await signIn.email.fill(mailbox.address);
      await replace(page, kind);
      await signIn.email.fill(mailbox.address);
      await page.keyboard.press("Enter");

      await expect(signIn.waiting).toBeVisible();
      await expect(signIn.email).toBeHidden();
      // The page may be loaded anew while one types; what was typed is kept then, and is not sent by itself.
      const code = await mailbox.newestCode();
      await expect(async () => {
        if (page.url().endsWith("/account")) return;
        await signIn.code.fill(code, { timeout: 1_000 });
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL("/account", { timeout: 3_000 });
      }).toPass();
    });

    test("the waiting screen says that a code is wrong, and moves on by itself", async ({
      mailbox,
      page,
      phone,
      signIn,
      watch,
    }) => {
      watch.expectStatus(422);
      await signIn.requestLink(mailbox.address);
      const number = await signIn.shownNumber();
      const wrong = anotherCode(await mailbox.newestCode());
      await replace(page, kind);

      await signIn.code.fill(wrong);
      await page.keyboard.press("Enter");
      await expect(page.locator("#code-note[role=alert]")).toBeVisible();
      await aliveOrPlain(page);
      await replace(page, kind);

      await phone.open(await mailbox.newestLink());
      await phone.number.fill(number);
      await phone.there.click();
      await expect(phone.heading(/is signed in\.$/)).toBeVisible();
      await expect(page).toHaveURL("/");
    });

    test("the account says what was done, and is left when its session ends", async ({
      account,
      mailbox,
      page,
      server,
    }) => {
      await page.context().addCookies((await enterByForms(server, mailbox)).cookies);
      const open = async () => {
        await account.open();
        await alive(page);
        await replace(page, kind);
      };
      await open();
      await account.firstName.fill("Joan");
      await page.keyboard.press("Enter");
      await expect(account.news).toContainText("Saved.");
      await expect(account.firstName).toHaveValue("Joan");

      await open();
      const second = mailbox.another();
      await account.add(second.address);
      await expect(account.waiting).toBeVisible();
      await alive(page);
      await replace(page, kind);
      await page.getByLabel(/six-digit code/).fill(await second.newestCode());
      await page.keyboard.press("Enter");
      await expect(account.waiting).toBeHidden();
      await expect(account.row(second.address)).toBeVisible();
      await expect(page.getByText("Not proven yet")).toHaveCount(0);

      await open();
      const inAnotherTab = await page.context().newPage();
      await inAnotherTab.goto("/account/sessions");
      await inAnotherTab.getByRole("button", { name: "Sign out" }).last().click();
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}
