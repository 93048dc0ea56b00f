import type { BrowserContext, Page } from "@playwright/test";

import { LandingPage } from "../support/landing-page";
import { meddle } from "../support/meddle";
import { enterByForms } from "../support/member";
import { administered, expect, test } from "../support/test";

/** Counts requests for a path. */
function asked(target: BrowserContext | Page, path: string): () => number {
  let count = 0;
  const isOne = (url: string) => new URL(url).pathname === path;
  const listen = target.on.bind(target) as BrowserContext["on"];
  listen("request", (request) => (count += isOne(request.url()) ? 1 : 0));
  return () => count;
}

test.describe("the page of the audit log", () => {
  test.use({ settings: administered("one-stream") });

  test("opens its stream once", async ({ admin }) => {
    await admin.page.clock.install();
    const streams = asked(admin.page, "/api/audit/events");
    await admin.page.goto("/admin/audit");
    await expect(admin.page.locator("[data-live=true]")).toBeVisible();
    await expect.poll(streams).toBe(1);

    await admin.page.clock.runFor(5_000);
    await admin.page.evaluate(() => fetch("/healthz"));

    expect(streams()).toBe(1);
  });
});

test("six plain tabs of one browser come to rest", async ({ context, mailbox, server, watch }) => {
  watch.expectMeddling();
  await meddle(context, "no WebAssembly");
  await context.addCookies((await enterByForms(server, mailbox)).cookies);
  const streams = asked(context, "/api/session/events");
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
    anotherBrowser,
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    await meddle(page, "no WebAssembly");
    if (way === "without one") {
      watch.expectStatus(503);
      await page.route("**/events", (route) => route.fulfill({ status: 503 }));
    }
    await page.clock.install();
    await signIn.open();
    await signIn.email.fill(mailbox.address);
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();
    const link = await mailbox.newestLink();
    await page.clock.runFor(6_000);
    await expect(page.locator("[data-mail=sent]")).toBeVisible();
    const loads = asked(page, "/sign-in");

    await page.clock.runFor(60_000);
    await page.evaluate(() => fetch("/healthz"));
    expect(loads()).toBe(0);

    const phone = new LandingPage(await anotherBrowser());
    await phone.open(link);
    await phone.number.fill(await signIn.shownNumber());
    await phone.there.click();
    await expect(phone.heading(/is signed in\.$/)).toBeVisible();
    await page.clock.runFor(6_000);
    await account.expectHome(mailbox.address);
  });
}
