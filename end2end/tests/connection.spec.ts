import type { Request } from "@playwright/test";

import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { expect, test, UNHURRIED } from "../support/test";

const LOST = "You’re offline. We’ll pick up where we were.";

test.describe("when the server restarts", () => {
  // Settings that no other story has: this server is stopped.
  test.use({ settings: { ...UNHURRIED, LATCHKEY_CODE_TRIES: "6" } });

  test("the waiting screen says so, comes back by itself and hears of the click", async ({
    account,
    context,
    mailbox,
    page,
    server,
    signIn,
    watch,
  }) => {
    watch.expectCut();
    await signIn.requestLink(mailbox.address);
    const link = await mailbox.newestLink();

    await server.stop();
    await expect(page.getByText(LOST)).toBeVisible();
    await server.resume();
    const otherTab = await context.newPage();
    await new LandingPage(otherTab).follow(link);

    await new AccountPage(otherTab).expectHome(mailbox.address);
    await account.expectHome(mailbox.address);
  });

  test("nothing is lost: the notice goes, and the code still counts", async ({
    account,
    mailbox,
    page,
    server,
    signIn,
    watch,
  }) => {
    watch.expectCut();
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();

    await server.stop();
    await expect(page.getByText(LOST)).toBeVisible();
    await server.resume();
    await expect(page.getByText(LOST)).toBeHidden();

    await signIn.code.pressSequentially(code);
    await account.expectHome(mailbox.address);
  });
});

test("without a network the waiting screen says so, and goes on afterwards", async ({
  account,
  anotherBrowser,
  context,
  mailbox,
  page,
  signIn,
  watch,
}) => {
  watch.expectCut();
  await signIn.requestLink(mailbox.address);
  const number = await signIn.shownNumber();
  const code = await mailbox.newestCode();

  await context.setOffline(true);
  await signIn.code.pressSequentially(code);
  await expect(page.getByText(LOST).first()).toBeVisible();
  await expect(signIn.waiting).toBeVisible();

  const phone = new LandingPage(await anotherBrowser());
  await phone.open(await mailbox.newestLink());
  await phone.number.fill(number);
  await phone.there.click();
  await expect(phone.heading(/is signed in\.$/)).toBeVisible();
  await context.setOffline(false);

  await account.expectHome(mailbox.address);
});

test("where streams are cut, the waiting screen asks every few seconds", async ({
  account,
  anotherBrowser,
  context,
  mailbox,
  signIn,
  watch,
}) => {
  watch.expectStatus(503);
  await context.route("**/api/attempts/*/events", (route) => route.fulfill({ status: 503 }));
  await signIn.requestLink(mailbox.address);

  const phone = new LandingPage(await anotherBrowser());
  await phone.open(await mailbox.newestLink());
  await phone.number.fill(await signIn.shownNumber());
  await phone.there.click();

  await account.expectHome(mailbox.address);
});

test("leaving the waiting screen ends its stream", async ({ mailbox, page, signIn }) => {
  await signIn.requestLink(mailbox.address);
  const isStream = (request: Request) => request.resourceType() === "eventsource";
  const ended = Promise.race([
    page.waitForEvent("requestfailed", isStream),
    page.waitForEvent("requestfinished", isStream),
  ]);

  await signIn.cancel.click();

  await expect(signIn.heading).toBeVisible();
  await ended;
});
