import { randomUUID } from "node:crypto";

import { expect } from "@playwright/test";

/** A mail in the JSON of the development mailbox. */
export interface Mail {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  headers: [string, string][];
  received_at: string;
}

/** Where Latchkey is. */
export interface Place {
  /** Origin of the server. */
  readonly url: string;
  /** What its paths begin with: `LATCHKEY_PREFIX` of the build, if there was one. */
  readonly prefix?: string;
}

/** One person's inbox in the development mailbox. */
export class Mailbox {
  /** `address` is one that nobody else has, unless it is given. */
  constructor(
    private readonly server: Place,
    name = "jane",
    readonly address = `${name}.${randomUUID().slice(0, 8)}@example.com`,
  ) {}

  /** The inbox of another person. */
  another(): Mailbox {
    return new Mailbox(this.server, "john");
  }

  /** All mails so far, oldest first. */
  async mails(): Promise<Mail[]> {
    const { prefix, url } = this.server;
    const answer = await fetch(`${url}${prefix ?? ""}/dev/mailbox/messages?to=${encodeURIComponent(this.address)}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Mail[];
  }

  /** All mails so far that carry a link. Notices carry none. */
  async mailsWithLinks(): Promise<Mail[]> {
    return (await this.mails()).filter((mail) => mail.text.includes("/verify?token="));
  }

  /** Waits for `count` mails with these words in the subject, and returns the newest. */
  async about(words: string, count = 1): Promise<Mail> {
    let mails: Mail[] = [];
    const counted = async () => {
      mails = (await this.mails()).filter((mail) => mail.subject.includes(words));
      return mails.length;
    };
    await expect.poll(counted, { intervals: [50, 100, 250] }).toBeGreaterThanOrEqual(count);
    return mails[mails.length - 1] as Mail;
  }

  /** Waits for `count` mails, and returns the newest. */
  async newest(count = 1): Promise<Mail> {
    return this.about("", count);
  }

  /** Waits for `count` mails, and returns the link in the newest. */
  async newestLink(count = 1): Promise<string> {
    return linkOf(await this.newest(count));
  }

  /** Waits for `count` mails, and returns the code in the newest. */
  async newestCode(count = 1): Promise<string> {
    return codeOf(await this.newest(count));
  }

  /** Waits for `count` mails, and returns the refusal link in the newest. */
  async newestRefusalLink(count = 1): Promise<string> {
    const mail = await this.newest(count);
    const link = /https?:\/\/\S+\/verify\?token=[\w-]+&decline=1/.exec(mail.text)?.[0];
    expect(link, "the mail has a refusal link").toBeDefined();
    return link as string;
  }
}

/** The link in a mail that proves. No parameter follows its token. */
export function linkOf(mail: Mail): string {
  const link = /https?:\/\/\S+\/verify\?token=[\w-]+(?![\w&-])/.exec(mail.text)?.[0];
  expect(link, "the mail has a link").toBeDefined();
  return link as string;
}

/** The code in a mail. */
export function codeOf(mail: Mail): string {
  const code = /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1];
  expect(code, "the mail has a code").toBeDefined();
  return code as string;
}

/** A code other than `code`. */
export function anotherCode(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, "0");
}

/** A number other than `number`. */
export function anotherNumber(number: string): string {
  return String((Number(number) + 1) % 100).padStart(2, "0");
}
