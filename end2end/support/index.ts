/**
 * `@latchkey/playwright`: what tests of an application need whose people sign in with Latchkey. It speaks to pages by names of
 * fields and to the development mailbox, which both are part of the outside contract, and so works in every language.
 */
import { expect, type Page, test as base } from "@playwright/test";

import { Mailbox } from "./mailbox";

export { codeOf, linkOf, type Mail, Mailbox } from "./mailbox";
export { expect } from "@playwright/test";

/** Where Latchkey is, for `use` in `playwright.config.ts`. */
export interface LatchkeyOptions {
  /** Origin of the server with the development mailbox; `baseURL` unless it is set. */
  latchkeyURL: string | undefined;
  /** What Latchkey's paths begin with, if it was built with `LATCHKEY_PREFIX`; empty otherwise. */
  latchkeyPrefix: string;
  /** Path of the page with the sign-in form, below `latchkeyURL`. */
  signInPath: string;
}

/** What tests are given. */
export interface LatchkeyFixtures {
  /** The inbox of somebody whom no other test knows. `mailbox.address` is their address. */
  mailbox: Mailbox;
  /**
   * Signs in on this page with the code of the newest mail, and leaves the page where that leads. An address without an account
   * gets one, if the server's settings allow it. Without an address, it is that of `mailbox`. Returns the inbox.
   */
  signIn: (page: Page, address?: string) => Promise<Mailbox>;
  /** Waits for a mail to this address, or to that of `mailbox`, and returns the link in the newest. */
  newestLink: (address?: string) => Promise<string>;
  /** Waits for a mail to this address, or to that of `mailbox`, and returns the code in the newest. */
  code: (address?: string) => Promise<string>;
}

/** Playwright's `test` with these fixtures. */
export const test = base.extend<LatchkeyFixtures & LatchkeyOptions & { inbox: (address?: string) => Mailbox }>({
  latchkeyURL: [undefined, { option: true }],
  latchkeyPrefix: ["", { option: true }],
  signInPath: ["/sign-in", { option: true }],
  inbox: async ({ baseURL, latchkeyPrefix, latchkeyURL, mailbox }, use) => {
    const server = { prefix: latchkeyPrefix, url: origin(latchkeyURL ?? baseURL) };
    await use((address) => (address === undefined ? mailbox : new Mailbox(server, "", address)));
  },
  mailbox: async ({ baseURL, latchkeyPrefix, latchkeyURL }, use) =>
    use(new Mailbox({ prefix: latchkeyPrefix, url: origin(latchkeyURL ?? baseURL) })),
  newestLink: async ({ inbox }, use) => use((address) => inbox(address).newestLink()),
  code: async ({ inbox }, use) => use((address) => inbox(address).newestCode()),
  signIn: async ({ baseURL, inbox, latchkeyURL, signInPath }, use) => {
    const form = new URL(signInPath, origin(latchkeyURL ?? baseURL));
    await use(async (page, address) => {
      const mailbox = inbox(address);
      const before = (await mailbox.mails()).length;
      await page.goto(form.href);
      await page.locator("input[name=email]").fill(mailbox.address);
      await page.locator("input[name=email]").press("Enter");
      await enterCode(page, await mailbox.newestCode(before + 1));
      return mailbox;
    });
  },
});

/** Types a code on the waiting screen, and sends it until the page has gone on: scripts that are awake send it by themselves. */
async function enterCode(page: Page, code: string): Promise<void> {
  const waiting = page.url();
  const field = page.locator("input[name=code]");
  await field.fill(code);
  await expect(async () => {
    if (page.url() === waiting) {
      await field.press("Enter", { timeout: 1_000 }).catch(() => undefined);
    }
    expect(page.url()).not.toBe(waiting);
  }).toPass({ timeout: 15_000 });
}

function origin(url: string | undefined): string {
  if (url === undefined) {
    throw new Error("Latchkey's fixtures need `baseURL` or `latchkeyURL` in the `use` section of playwright.config.ts");
  }
  return new URL(url).origin;
}
