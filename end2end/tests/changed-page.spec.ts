import type { Page } from "@playwright/test";

import { alive } from "../support/flow-page";
import { counted, isFor } from "../support/requests";
import { administered, expect, test } from "../support/test";

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
