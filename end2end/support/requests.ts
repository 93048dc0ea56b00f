import type { BrowserContext, Page, Request } from "@playwright/test";

/** Counts requests from now on. Returns a function that says how many there were. */
export function counted(target: BrowserContext | Page, isOne: (request: Request) => boolean): () => number {
  let count = 0;
  const listen = target.on.bind(target) as BrowserContext["on"];
  listen("request", (request) => (count += isOne(request) ? 1 : 0));
  return () => count;
}

/** Tells requests for a path from others. */
export function isFor(path: string): (request: Request) => boolean {
  return (request) => new URL(request.url()).pathname === path;
}
