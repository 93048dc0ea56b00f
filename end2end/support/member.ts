import { type BrowserContextOptions, expect, request } from "@playwright/test";

import { Mailbox } from "./mailbox";
import type { Server } from "./server";

type Cookies = Exclude<NonNullable<BrowserContextOptions["storageState"]>, string>;

/** Signs a new person up by plain forms, in a browser that is closed afterwards. Returns their inbox. */
export async function joinByForms(server: Server): Promise<Mailbox> {
  const mailbox = new Mailbox(server, "member");
  await enterByForms(server, mailbox);
  return mailbox;
}

/** Signs the owner of an empty inbox up by plain forms. Returns the cookies of the browser. */
export async function enterByForms(server: Server, mailbox: Mailbox): Promise<Cookies> {
  const forms = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  const waiting = await forms.post(`${server.prefix}/api/create_sign_up`, { form: { email: mailbox.address } });
  const attempt = /name="attempt" value="([^"]+)"/.exec(await waiting.text())?.[1];
  expect(attempt, "the waiting page names its attempt").toBeDefined();
  const form = { attempt: attempt as string, code: await mailbox.newestCode(), purpose: "sign_up" };
  const done = await forms.post(`${server.prefix}/api/attempt_code`, { form });
  expect(new URL(done.url()).pathname).toBe("/");
  const cookies = await forms.storageState();
  await forms.dispose();
  return cookies;
}

/**
 * Waits until all mails so far were sent: mails leave in order, so it sends one to somebody else and waits for it.
 */
export async function expectNoMailOnItsWay(server: Server): Promise<void> {
  const mailbox = new Mailbox(server, "last");
  const forms = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  await forms.post(`${server.prefix}/api/create_sign_in`, { form: { email: mailbox.address } });
  await mailbox.newest();
  await forms.dispose();
}
