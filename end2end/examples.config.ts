import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

import journeys from "./playwright.config";

const example = (path: string): string => fileURLToPath(new URL(`../examples/embedded/${path}`, import.meta.url));
const built = process.env.CARGO_TARGET_DIR ?? example("target");

// The fixtures start what they are told is the server.
process.env.LATCHKEY_BIN ??= `${built}/debug/embedded`;
process.env.LEPTOS_SITE_ROOT = example("target/site");
process.env.LEPTOS_OUTPUT_NAME = "embedded";

/** Each example, through the same fixtures as Latchkey itself. */
export default defineConfig({ ...journeys, testDir: "examples" });
