import type { BrowserContext, Page } from "@playwright/test";

/** Ways in which pages are changed or disturbed, before or after their islands are alive. */
export const WAYS = [
  "password manager",
  "translator",
  "e-mail obfuscation",
  "minifier",
  "no WebAssembly",
  "no files",
  "panic later",
] as const;

export type Way = (typeof WAYS)[number];

/** `false` where no page comes alive, since it is left without WebAssembly. */
export function hasWebAssembly(way: Way | undefined): boolean {
  return way !== "no WebAssembly" && way !== "no files";
}

/** URLs of scripts and WebAssembly. */
const FILES = /\/pkg\//;

/**
 * Disturbs every page that is loaded from now on. Changes of the document happen once it is read, before any island
 * is alive.
 */
export async function meddle(target: BrowserContext | Page, way: Way): Promise<void> {
  switch (way) {
    case "no WebAssembly":
      await target.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
      return;
    case "no files":
      await target.route(FILES, (route) => route.abort());
      return;
    case "panic later":
      await target.addInitScript(panicOnceAlive);
      return;
    case "password manager":
      await target.addInitScript({ content: `(${whenRead})(${markFields})` });
      return;
    case "translator":
      await target.addInitScript({ content: `(${whenRead})(${translate})` });
      return;
    case "e-mail obfuscation":
      await target.addInitScript({ content: `(${whenRead})(${hideAddresses})` });
      return;
    case "minifier":
      await target.addInitScript({ content: `(${whenRead})(${dropComments})` });
      return;
  }
}

/** Waits until a page is ready: all its islands are alive, or it does without WebAssembly. */
export async function settled(page: Page, way: Way): Promise<void> {
  if (!hasWebAssembly(way)) {
    await page.waitForLoadState("domcontentloaded");
    return;
  }
  await page.waitForFunction((panics) => {
    const islands = document.querySelectorAll("leptos-island").length;
    const isPlain = document.querySelector("script[type=module]") === null;
    return document.readyState === "complete" && (isPlain || islands === 0 || (!panics && (window.islandsAlive ?? 0) >= islands));
  }, way === "panic later");
}

/** Makes the WebAssembly of a page panic, by an island without its data. */
export async function panic(page: Page): Promise<void> {
  await page.evaluate(panicNow);
}

/**
 * Translates a page as browsers do: each text is put into a new element, unless it is marked as not to be translated.
 */
export async function translated(page: Page): Promise<void> {
  await page.evaluate(translate);
}

/** Ways in which extensions and translators replace parts of a page that is alive. */
export const REPLACEMENTS = ["the card by a copy", "what the page shows, by its HTML", "each text"] as const;

/** Replaces parts of a page. */
export async function replace(page: Page, kind: (typeof REPLACEMENTS)[number]): Promise<void> {
  await page.evaluate(
    { "the card by a copy": copyCards, "what the page shows, by its HTML": writeAgain, "each text": wrapTexts }[kind],
  );
}

declare global {
  interface Window {
    /** Number of islands of the page that are alive. */
    islandsAlive?: number;
  }
}

function whenRead(change: () => void): void {
  addEventListener("alive", () => (window.islandsAlive = (window.islandsAlive ?? 0) + 1));
  addEventListener("DOMContentLoaded", change);
}

function markFields(): void {
  for (const field of document.querySelectorAll("input:not([type=hidden])")) {
    field.after(document.createElement("span"));
  }
}

function translate(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (texts.nextNode()) {
    all.push(texts.currentNode as Text);
  }
  for (const text of all) {
    const parent = text.parentElement;
    if (text.data.trim() && parent && !parent.closest("script, style, noscript, [translate=no]")) {
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text.data);
    }
  }
}

function hideAddresses(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (texts.nextNode()) {
    all.push(texts.currentNode as Text);
  }
  const hidden = () => {
    const link = document.createElement("a");
    link.href = "/cdn-cgi/l/email-protection";
    link.append("[email protected]");
    return link;
  };
  for (const text of all.filter((text) => !text.parentElement?.closest("script, style, noscript, textarea"))) {
    const [first = "", ...rest] = text.data.split(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/);
    if (rest.length > 0) {
      text.replaceWith(...[first, ...rest.flatMap((part) => [hidden(), part])].filter((part) => part !== ""));
    }
  }
}

function dropComments(): void {
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (comments.nextNode()) {
    all.push(comments.currentNode);
  }
  for (const comment of all) {
    comment.parentNode?.removeChild(comment);
  }
}

function panicOnceAlive(): void {
  addEventListener("alive", () => {
    if (!document.querySelector("script[type=module]")) {
      return;
    }
    const file = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]")?.href ?? "";
    void import(file).then((parts: Record<string, (island: HTMLElement) => void>) => {
      const island = Object.keys(parts).find((name) => name.startsWith("StartIsland")) ?? "";
      document.getElementById("start-data")?.remove();
      setTimeout(() => parts[island]?.(document.createElement("div")));
    });
  });
}

function panicNow(): Promise<void> {
  const file = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]")?.href ?? "";
  return import(file).then((parts: Record<string, (island: HTMLElement) => void>) => {
    const island = Object.keys(parts).find((name) => name.startsWith("StartIsland")) ?? "";
    document.getElementById("start-data")?.remove();
    setTimeout(() => parts[island]?.(document.createElement("div")));
  });
}

function copyCards(): void {
  for (const card of document.querySelectorAll(".flow > *, .user-profile > *")) {
    if (card.isConnected) {
      card.replaceWith(card.cloneNode(true));
    }
  }
}

function writeAgain(): void {
  const main = document.querySelector("main") as HTMLElement;
  main.innerHTML = main.innerHTML;
}

function wrapTexts(): void {
  const texts = document.createTreeWalker(document.querySelector("main") as HTMLElement, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (texts.nextNode()) {
    all.push(texts.currentNode as Text);
  }
  for (const text of all.filter((text) => !text.parentElement?.closest("script, style, noscript"))) {
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(text.data);
  }
}
