import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));
const TEXTS = join(SOURCE, "i18n/texts");

/** A language that the server offers. */
export interface Language {
  /** Its tag (BCP 47). */
  tag: string;
  direction: "ltr" | "rtl";
}

/** The languages that the server offers, from its own table of them. */
export function languages(): Language[] {
  const table = readFileSync(join(SOURCE, "auth/locale/table.rs"), "utf8");
  const rows = [...table.matchAll(/^\s+\w+ = "([\w-]+)", ".+", (LeftToRight|RightToLeft);$/gm)];
  return rows.map((row) => ({
    tag: row[1] as string,
    direction: row[2] === "RightToLeft" ? "rtl" : "ltr",
  }));
}

/** The words of one language: messages that are one line, without marks for bold. */
export class Words {
  private readonly messages = new Map<string, string>();

  constructor(readonly tag: string) {
    for (const file of filesOf(tag)) {
      for (const message of readFileSync(file, "utf8").matchAll(/^(-?[\w-]+) = (\S.*)$/gm)) {
        this.messages.set(message[1] as string, message[2] as string);
      }
    }
  }

  /** A message with its values. Throws if there is none, or if a value is missing. */
  say(key: string, values: Record<string, string> = {}): string {
    const message = this.messages.get(key);
    if (message === undefined) {
      throw new Error(`${this.tag} has no message ${key} of one line`);
    }
    const filled = message.replace(/\{ (\$|-)([\w-]+) \}/g, (_, mark: string, name: string) => {
      const value = mark === "-" ? this.say(`-${name}`) : values[name];
      if (value === undefined) {
        throw new Error(`${key} of ${this.tag} needs a value for ${name}`);
      }
      return value;
    });
    return filled.replaceAll("**", "");
  }
}

/** `text` as it is read: in one line, and without the marks that isolate values in text from right to left. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
}

/** Writes English with every word twice as long, as words of the operator. Returns the folder. */
export function doubledEnglish(): string {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-texts-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "en"));
  for (const [at, file] of filesOf("en").entries()) {
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(join(folder, "en", `${at}.ftl`), lines.map(doubled).join("\n"));
  }
  return folder;
}

function filesOf(tag: string): string[] {
  const folder = join(TEXTS, tag);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => join(folder, name));
}

/** A line of a file with its words doubled, but for keys, values and numbers. */
function doubled(line: string): string {
  const parts = /^([\w-]+ = |\s+\*?\[\w+\] )(.*)$/.exec(line);
  const [, key, text] = parts ?? [];
  if (key === undefined || text === undefined) {
    return line;
  }
  return key + text.replace(/\{[^}]*\}?|\p{L}[\p{L}’]*/gu, (word) => (word.startsWith("{") ? word : word + word));
}
