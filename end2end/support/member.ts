import { type BrowserContextOptions, expect, request } from "@playwright/test";

import { Mailbox } from "./mailbox";
import type { Server } from "./server";

type Cookies = NonNullable<BrowserContextOptions["storageState"]>;

/** Signs somebody up by plain forms, in a browser that is gone afterwards. Returns their inbox. */
export async function joinByForms(server: Server): Promise<Mailbox> {
  const mailbox = new Mailbox(server, "member");
  await enterByForms(server, mailbox);
  return mailbox;
}

/** Signs the owner of an inbox without mails up by plain forms. Returns the cookies of the browser they did it with. */
export async function enterByForms(server: Server, mailbox: Mailbox): Promise<Cookies> {
  const forms = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  const waiting = await forms.post("/api/create_sign_up", { form: { email: mailbox.address } });
  const attempt = /name="attempt" value="([^"]+)"/.exec(await waiting.text())?.[1];
  expect(attempt, "the waiting page names its attempt").toBeDefined();
  const form = { attempt: attempt as string, code: await mailbox.newestCode(), purpose: "sign_up" };
  const done = await forms.post("/api/attempt_code", { form });
  expect(new URL(done.url()).pathname).toBe("/");
  const cookies = await forms.storageState();
  await forms.dispose();
  return cookies;
}

/** Has a mail sent to somebody else. Mails leave in order, so once it is there, all earlier ones are. */
export async function expectNoMailOnItsWay(server: Server): Promise<void> {
  const mailbox = new Mailbox(server, "last");
  const forms = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  await forms.post("/api/create_sign_in", { form: { email: mailbox.address } });
  await mailbox.newest();
  await forms.dispose();
}
