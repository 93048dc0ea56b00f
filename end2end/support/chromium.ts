import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Path of Chromium: `CHROMIUM`, or the first usual name on `PATH`. `undefined` leaves the choice to Playwright.
 */
export function chromiumPath(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const named = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return process.env.CHROMIUM || named.find(isExecutable);
}

/** Arguments for Chromium. It may talk to the tested server only, and root cannot use its sandbox. */
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
