import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

import journeys from "./playwright.config";

// The folder of the example, and the name of its program.
const name = process.env.EXAMPLE ?? "embedded";
const example = (path: string): string => fileURLToPath(new URL(`../examples/${name}/${path}`, import.meta.url));
const built = process.env.CARGO_TARGET_DIR ?? example("target");

// The fixtures start what they are told is the server.
process.env.LATCHKEY_BIN ??= `${built}/debug/${name}`;
process.env.LEPTOS_SITE_ROOT = example("target/site");
process.env.LEPTOS_OUTPUT_NAME = name;
process.env.LATCHKEY_PREFIX = prefix();

/** What the example chose when it was built; empty if it chose nothing. */
function prefix(): string {
  const path = example(".cargo/config.toml");
  const file = existsSync(path) ? readFileSync(path, "utf8") : "";
  return /^LATCHKEY_PREFIX = "(.*)"$/m.exec(file)?.[1] ?? "";
}

/** The example that `EXAMPLE` names, through the same fixtures as Latchkey itself. */
export default defineConfig({ ...journeys, testDir: "examples", testMatch: `${name}.spec.ts` });
