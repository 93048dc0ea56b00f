import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Chromium is: `CHROMIUM`, else the first of its usual names on the path. Undefined leaves it to Playwright. */
export function chromiumPath(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const named = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return process.env.CHROMIUM || named.find(isExecutable);
}

/** It talks to nobody but the server under test, and as root it can't have its sandbox. */
export function chromiumArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
