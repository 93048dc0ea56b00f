import { type BrowserContextOptions, type Page, test as base } from "@playwright/test";

import { AccountPage } from "./account-page";
import { AdminPages } from "./admin-pages";
import { SignInPage, SignUpPage } from "./flow-page";
import { LandingPage } from "./landing-page";
import { Mailbox } from "./mailbox";
import { hasWebAssembly, meddle, type Way } from "./meddle";
import { enterByForms, joinByForms } from "./member";
import { type Server, Servers, type Settings } from "./server";
import { Watch } from "./watch";

export { expect } from "@playwright/test";

/** Settings without limits of mails to one address, for tests that need several. */
export const UNHURRIED: Settings = {
  LATCHKEY_MAILS_PER_ADDRESS_DAY: "0",
  LATCHKEY_MAILS_PER_ADDRESS_HOUR: "0",
  LATCHKEY_MAILS_PER_ADDRESS_INTERVAL: "0",
};

/**
 * Settings of a server that one test shares with its administrator only, because what administrators change is
 * changed for all. `name` must be used by no other test.
 */
export const administered = (name: string, more: Settings = {}): Settings => ({
  ...UNHURRIED,
  LATCHKEY_ADMINS: `${name}@example.com`,
  ...more,
});

interface Fixtures {
  /** Settings of the test's server. Tests with the same settings share one. */
  settings: Settings;
  server: Server;
  /** How pages of the test's own browser are disturbed; `undefined` leaves them as they are. */
  way: Way | undefined;
  /** Fails the test if a browser reports an error. */
  watch: Watch;
  /** An inbox with an address that no other test uses. */
  mailbox: Mailbox;
  signIn: SignInPage;
  signUp: SignUpPage;
  landing: LandingPage;
  account: AccountPage;
  /** The page of a mailed link on another device. */
  phone: LandingPage;
  /** Opens a page in another browser, as on another device, with its own cookies. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** An inbox whose owner has an account. Needs settings without limits of mails. */
  member: Mailbox;
  /** The pages of an administrator who is signed in in another browser. Needs settings that name one. */
  admin: AdminPages;
}

export const test = base.extend<Fixtures, { servers: Servers }>({
  servers: [
    async ({}, use) => {
      const servers = new Servers();
      await use(servers);
      await servers.remove();
    },
    { scope: "worker" },
  ],
  settings: [{}, { option: true }],
  server: async ({ servers, settings }, use, testInfo) => {
    const server = await servers.with(settings);
    const before = server.log.length;
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach("server.log", { body: server.log.slice(before), contentType: "text/plain" });
    }
  },
  baseURL: async ({ server }, use) => use(server.url),
  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    base.expect(watch.found, "what browsers complained about").toEqual([]);
  },
  way: [undefined, { option: true }],
  context: async ({ context, javaScriptEnabled, watch, way }, use) => {
    await watch.follow(context, javaScriptEnabled);
    if (way) {
      watch.expectMeddling();
      await meddle(context, way);
    }
    await use(context);
  },
  anotherBrowser: async ({ baseURL, browser, javaScriptEnabled, locale, watch }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled,
        ...(baseURL && { baseURL }),
        ...(locale && { locale }),
        ...options,
      });
      await watch.follow(context, options.javaScriptEnabled ?? javaScriptEnabled);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  mailbox: async ({ server }, use) => use(new Mailbox(server)),
  member: async ({ server }, use) => use(await joinByForms(server)),
  admin: async ({ anotherBrowser, server, settings }, use) => {
    const mailbox = new Mailbox(server, "admin", settings.LATCHKEY_ADMINS);
    const storageState = await enterByForms(server, mailbox);
    await use(new AdminPages(await anotherBrowser({ storageState }), mailbox));
  },
  signIn: async ({ javaScriptEnabled, page, way }, use) =>
    use(new SignInPage(page, javaScriptEnabled && hasWebAssembly(way))),
  signUp: async ({ javaScriptEnabled, page, way }, use) =>
    use(new SignUpPage(page, javaScriptEnabled && hasWebAssembly(way))),
  landing: async ({ page }, use) => use(new LandingPage(page)),
  account: async ({ page }, use) => use(new AccountPage(page)),
  phone: async ({ anotherBrowser }, use) => use(new LandingPage(await anotherBrowser())),
});
