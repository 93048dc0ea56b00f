import { defineConfig, devices } from "@playwright/test";

import { chromiumArguments, chromiumPath } from "./support/chromium";

const executablePath = chromiumPath();

/** Each worker starts the built server itself, with a fresh database and the development mailbox: support/server.ts. */
export default defineConfig({
  testDir: "tests",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.stdout.isTTY ? "line" : "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-US",
    screenshot: "only-on-failure",
    // Tracing doubles the time of every test: `npx playwright test --trace on` has it.
    trace: "off",
    launchOptions: {
      args: chromiumArguments(),
      ...(executablePath && { executablePath }),
    },
  },
});
