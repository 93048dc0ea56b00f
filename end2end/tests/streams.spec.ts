import type { Page } from "@playwright/test";

import { enterByForms } from "../support/member";
import { counted, isFor } from "../support/requests";
import { administered, expect, test } from "../support/test";

test.describe("the page of the audit log", () => {
  test.use({ settings: administered("one-stream") });

  test("opens its stream once", async ({ admin }) => {
    await admin.page.clock.install();
    const streams = counted(admin.page, isFor("/api/audit/events"));
    await admin.page.goto("/admin/audit");
    await expect(admin.page.locator("[data-live=true]")).toBeVisible();
    await expect.poll(streams).toBe(1);

    await admin.page.clock.runFor(5_000);
    await admin.page.evaluate(() => fetch("/healthz"));

    expect(streams()).toBe(1);
  });
});

test.describe(() => {
  test.use({ way: "no WebAssembly" });

  test("six plain tabs of one browser come to rest", async ({ context, mailbox, server }) => {
    await context.addCookies((await enterByForms(server, mailbox)).cookies);
    const streams = counted(context, isFor("/api/session/events"));
    const tabs: Page[] = [];
    for (let count = 1; count <= 6; count += 1) {
      const tab = await context.newPage();
      await tab.goto("/account");
      await expect.poll(streams).toBe(count);
      tabs.push(tab);
    }

    // Two have given way. They look now and then, and still hear of the end.
    const [oldest] = tabs as [Page];
    await oldest.waitForResponse("**/api/session");
    await oldest.waitForResponse("**/api/session");
    expect(streams()).toBe(6);
    await tabs[5]?.getByRole("button", { name: "Sign out" }).click();
    await expect(oldest).toHaveURL(/\/sign-in/);
  });

  for (const way of ["with its stream", "without one"]) {
    test(`a waiting screen without WebAssembly stays as it is until something happens, ${way}`, async ({
      account,
      mailbox,
      page,
      phone,
      signIn,
      watch,
    }) => {
      if (way === "without one") {
        watch.expectStatus(503);
        await page.route("**/events", (route) => route.fulfill({ status: 503 }));
      }
      await page.clock.install();
      await signIn.requestLink(mailbox.address);
      const link = await mailbox.newestLink();
      await page.clock.runFor(6_000);
      await expect(page.locator("[data-mail=sent]")).toBeVisible();
      const loads = counted(page, isFor("/sign-in"));

      await page.clock.runFor(60_000);
      await page.evaluate(() => fetch("/healthz"));
      expect(loads()).toBe(0);

      await phone.prove(link, await signIn.shownNumber());
      await page.clock.runFor(6_000);
      await account.expectHome(mailbox.address);
    });
  }
});
