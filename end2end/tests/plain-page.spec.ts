import type { Page, Request } from "@playwright/test";

import { alive } from "../support/flow-page";
import { anotherCode } from "../support/mailbox";
import { panic, translated } from "../support/meddle";
import { counted, isFor } from "../support/requests";
import { expect, test } from "../support/test";

const isStart = (request: Request) => request.method() === "POST" && isFor("/api/create_sign_in")(request);

/** A page that does without WebAssembly. */
async function expectPlain(page: Page): Promise<void> {
  await expect(page.locator("head script[type=module]")).toHaveCount(0);
}

/** Notes what has the focus once a form is on its way, since nothing can be asked of a page that is about to be left. */
function notePressed(): void {
  addEventListener("submit", () =>
    setTimeout(() => {
      const focused = document.activeElement as HTMLButtonElement;
      sessionStorage.setItem("pressed", `${focused.textContent}, ${focused.disabled ? "disabled" : "enabled"}`);
    }),
  );
}

/** Says when the attempt of a waiting screen is over, by a stream beside that of the page. */
function tellTheEnd(): void {
  const { events, status } = (document.querySelector("[data-events]") as HTMLElement).dataset;
  new EventSource(events as string).addEventListener("state", ({ data }) => {
    if (JSON.parse(data).status !== status) {
      console.info("over");
    }
  });
}

/** Tells files of WebAssembly from other requests. */
const isFile = (request: Request) => request.url().endsWith(".wasm");

/** Waits until a promise has failed that nobody listened to. */
function tellUnheard(): Promise<void> {
  return new Promise((resolve) => addEventListener("unhandledrejection", () => resolve()));
}

test.describe("a page that dies", () => {
  test("is loaded again as a plain page with what was typed, and the next page tries anew", async ({
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    await signIn.open("/account");
    await alive(page);
    await signIn.email.fill(mailbox.address);
    const report = page.waitForRequest("**/api/fallback/died");

    await panic(page);

    await report;
    await expectPlain(page);
    await expect(signIn.email).toHaveValue(mailbox.address);
    expect(page.url()).not.toContain("jane");
    await expect(page.locator("input[name=redirect_to]")).toHaveValue("/account");
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();
    await alive(page);
    await signIn.code.fill(await mailbox.newestCode());
    await expect(page).toHaveURL("/account");
  });

  test("is loaded again where the browser has nothing to report it with", async ({ mailbox, page, signIn, watch }) => {
    watch.expectMeddling();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "sendBeacon"));
    await signIn.open();
    await alive(page);
    await signIn.email.fill(mailbox.address);

    await panic(page);

    await expectPlain(page);
    await expect(signIn.email).toHaveValue(mailbox.address);
  });

  test("is loaded again with what the last answer said was wrong", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    const wrong = anotherCode(await mailbox.newestCode());
    await signIn.code.fill(wrong);
    const note = page.locator("#code-note[role=alert]");
    const words = (await note.textContent()) as string;

    await page.evaluate(() => dispatchEvent(new Event("plain")));

    await expectPlain(page);
    await expect(note).toHaveText(words);
    await expect(signIn.code).toHaveAccessibleDescription(words);
    await expect(signIn.code).toHaveAttribute("aria-invalid", "true");
    await expect(signIn.code).toHaveValue("");
  });

  test("as the answer to a form is loaded again as the page it shows, with what was typed", async ({
    page,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    watch.expectStatus(422);
    await page.route(/\.wasm$/, (route) => route.abort(), { times: 1 });
    await signIn.open("/account");
    await signIn.email.fill("jane@example");
    await page.unrouteAll();
    await signIn.proceed.click();
    await expect(page.locator("[aria-invalid=true]")).toHaveValue("jane@example");
    await alive(page);
    await signIn.email.fill("joan@example");

    await panic(page);

    await expectPlain(page);
    await expect(page).toHaveURL("/sign-in?redirect_to=/account");
    await expect(signIn.email).toHaveValue("joan@example");
    await expect(page.locator("input[name=redirect_to]")).toHaveValue("/account");
  });

  test("sends its forms by itself from then on, where it cannot be loaded again", async ({
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    await page.addInitScript(() => Object.defineProperty(document, "cookie", { get: () => "", set: () => undefined }));
    await signIn.open();
    await alive(page);
    const died = page.waitForRequest("**/api/fallback/died");
    await panic(page);
    await died;

    await signIn.email.fill(mailbox.address);
    const [answer] = await Promise.all([page.waitForResponse((response) => isStart(response.request())), signIn.proceed.click()]);

    expect(answer.request().isNavigationRequest()).toBe(true);
    await expect(signIn.waiting).toBeVisible();
  });
});

test.describe("the waiting screen moves on by itself", () => {
  test("before WebAssembly has loaded", async ({ account, mailbox, page, phone, signIn }) => {
    await page.route(/\.wasm$/, () => undefined);
    await signIn.open();
    await signIn.email.fill(mailbox.address);
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();

    await phone.prove(await mailbox.newestLink(), await signIn.shownNumber());

    await account.expectHome(mailbox.address);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

  test.describe(() => {
    test.use({ way: "no WebAssembly" });

    test("where neither WebAssembly nor streams come", async ({ account, mailbox, page, phone, signIn, watch }) => {
      watch.expectStatus(503);
      await page.route("**/events", (route) => route.fulfill({ status: 503 }));
      const late = page.waitForRequest("**/api/fallback/late", { timeout: 30_000 });
      await signIn.requestLink(mailbox.address);

      await phone.prove(await mailbox.newestLink(), await signIn.shownNumber());

      await late;
      await expect(page).toHaveURL("/", { timeout: 30_000 });
      await account.expectHome(mailbox.address);
    });
  });

  test.describe(() => {
    test.use({ way: "no WebAssembly" });

    test("but does not cut off the answer to a form", async ({ account, mailbox, page, signIn }) => {
      await signIn.requestLink(mailbox.address, "/account");
      await expect(page.locator("[data-mail=sent]")).toBeVisible();
      const stream = page.waitForRequest("**/events");
      await page.reload();
      await stream;
      await page.evaluate(tellTheEnd);
      const over = page.waitForEvent("console", (message) => message.text() === "over");
      const loads = counted(page, isFor("/sign-in"));
      await page.route("**/api/attempt_code", async (route) => {
        const response = await route.fetch({ maxRedirects: 0 });
        await over;
        await route.fulfill({ response });
      });

      await signIn.code.fill(await mailbox.newestCode());
      await page.keyboard.press("Enter");

      await account.expectOpen(mailbox.address);
      expect(loads()).toBe(0);
    });
  });

  test("and counts down once it is translated", async ({ mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    const left = page.locator(".waiting-card__left");
    await translated(page);
    const [time, wait] = [await left.textContent(), await signIn.resend.textContent()];

    await expect(left).not.toHaveText(time as string);
    await expect(signIn.resend).not.toHaveText(wait as string);
    await expect(page.getByText(mailbox.address, { exact: true })).toBeVisible();
  });

  test("and says what changes once it is translated", async ({ mailbox, page, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    const wrong = anotherCode(await mailbox.newestCode());
    await translated(page);

    // The tries that are left are told from the third wrong code on.
    for (const words of [/newest mail/, /newest mail/, /2 tries left/]) {
      const answer = page.waitForResponse("**/api/attempt_code");
      await signIn.code.fill(wrong);
      await answer;
      await expect(page.getByText(words)).toBeVisible();
      await expect(signIn.code).toHaveValue("");
      await translated(page);
    }

    await expect(page.getByText(/newest mail/)).toHaveCount(0);
  });
});

test.describe("a later part of the page", () => {
  test("that is lost once is made up for by loading the page again", async ({ mailbox, page, signIn, watch }) => {
    watch.expectMeddling();
    await signIn.open();
    await alive(page);
    const loads = counted(page, (request) => request.isNavigationRequest());
    await page.route(/\.wasm$/, (route) => route.abort("aborted"), { times: 1 });

    await signIn.email.fill(mailbox.address);
    await signIn.proceed.click();

    await expect(signIn.waiting).toBeVisible();
    await alive(page);
    await expect(signIn.resend).toHaveAccessibleName(/0:/);
    expect(loads()).toBeLessThanOrEqual(1);
    expect(await mailbox.mails()).toHaveLength(1);
  });

  test("one file of which is lost while the others are on their way kills nothing", async ({
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    await signIn.open();
    await alive(page);
    const loads = counted(page, (request) => request.isNavigationRequest());
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/chunk_[^/]*\.wasm$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.route(/\/split_later_steps[^/]*\.wasm$/, (route) => route.abort("aborted"), { times: 1 });
    const lost = page.waitForEvent("requestfailed", isFile);
    const unheard = page.evaluate(tellUnheard);

    await signIn.email.fill(mailbox.address);
    await lost;
    await unheard;
    release();
    await signIn.proceed.click();

    await expect(signIn.waiting).toBeVisible();
    expect(loads()).toBe(0);
    expect(await mailbox.mails()).toHaveLength(1);
  });

  test("that stays lost leaves a page that works, and is not loaded over and over", async ({
    account,
    mailbox,
    page,
    phone,
    signIn,
    watch,
  }) => {
    watch.expectMeddling();
    await signIn.open();
    await alive(page);
    const loads = counted(page, (request) => request.isNavigationRequest());
    await page.route(/\.wasm$/, (route) => route.abort());

    await signIn.email.fill(mailbox.address);
    await signIn.proceed.click();
    await expect(signIn.waiting).toBeVisible();
    await phone.prove(await mailbox.newestLink(), await signIn.shownNumber());

    await account.expectHome(mailbox.address);
    // The page that lost it, its form and the waiting screen without it, that once more if the mail left after it was made, what
    // was proven, the form of that, and home.
    expect(loads()).toBeLessThanOrEqual(7);
  });
});

test.describe("two presses in one breath", () => {
  for (const way of ["before the page is alive", "once it is"]) {
    test.describe(() => {
      test.use({ way: way === "before the page is alive" ? "no WebAssembly" : undefined });

      test(`send one request ${way}`, async ({ mailbox, page, signIn }) => {
        await signIn.open();
        if (way === "once it is") {
          await alive(page);
        }
        const starts = counted(page, isStart);
        await signIn.email.fill(mailbox.address);

        await signIn.proceed.dblclick();

        await expect(signIn.waiting).toBeVisible();
        expect(starts()).toBe(1);
        await mailbox.newest();
        expect(await mailbox.mails()).toHaveLength(1);
      });
    });
  }

  test.describe(() => {
    test.use({ way: "no WebAssembly" });

    test("leave the focus where it was, and the form works again after its answer", async ({ page, signIn, watch }) => {
      watch.expectStatus(422);
      await page.addInitScript(notePressed);
      await signIn.open();
      const starts = counted(page, isStart);
      const pressTwice = async (typed: string) => {
        await signIn.email.fill(typed);
        await signIn.proceed.dblclick();
        await expect(page.locator("[aria-invalid=true]")).toHaveValue(typed);
        expect(await page.evaluate(() => sessionStorage.getItem("pressed"))).toBe("Continue, enabled");
      };
      await pressTwice("jane@example");
      await page.goBack();
      await pressTwice("joan@example");
      await pressTwice("jean@example");
      expect(starts()).toBe(3);
    });
  });
});

for (const way of ["with a script", "without one"]) {
  test.describe("a browser that keeps no cookies", () => {
    test.use({ javaScriptEnabled: way === "with a script" });

    test(`is told so ${way}, and nothing is sent`, async ({ context, mailbox, page, signIn, watch }) => {
      watch.expectStatus(422);
      await signIn.open();
      await context.clearCookies();

      await signIn.submit(mailbox.address);

      await expect(page.getByText("Your browser keeps no cookies for this site")).toBeVisible();
      await expect(signIn.email).toHaveValue(mailbox.address);
      expect(await mailbox.mails()).toHaveLength(0);
    });
  });
}
