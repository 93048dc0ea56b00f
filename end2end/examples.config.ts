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

/** The example that `EXAMPLE` names, through the same fixtures as Latchkey itself. */
export default defineConfig({ ...journeys, testDir: "examples", testMatch: `${name}.spec.ts` });
