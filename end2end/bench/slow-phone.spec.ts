import type { BrowserContext, CDPSession, Page } from "@playwright/test";

import { Mailbox } from "../support/mailbox";
import { expect, test, UNHURRIED } from "../support/test";

/** A slow phone on a slow network. */
const CPU_SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const LOADS = 5;
/** Milliseconds between two letters of a quick typist. */
const LETTER = 60;

/** What one cold load took: milliseconds, bytes on the wire, and files. */
interface Load {
  field: number;
  stream: number;
  files: number;
  pageBytes: number;
  allBytes: number;
}

test.use({ settings: UNHURRIED });

test("signing in on a slow phone", async ({ browser, server }) => {
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const context = await browser.newContext({ baseURL: server.url });
    loads.push(await measure(context, new Mailbox(server)));
    await context.close();
  }
  const median = (of: (load: Load) => number) => loads.map(of).sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0;
  report("slow phone, the field is there", 450, median((load) => load.field), "ms");
  report("slow phone, Enter to the open stream", 1200, median((load) => load.stream), "ms");
  report("files between the form and the waiting screen", 3, median((load) => load.files), "");
  report("sign-in page, on the wire", 115, median((load) => load.pageBytes) / 1e3, "kB");
  report('through to "you\'re in", on the wire', 135, median((load) => load.allBytes) / 1e3, "kB");
});

/** Signs in once, from an empty cache: the address is typed as soon as the field is there. */
async function measure(context: BrowserContext, mailbox: Mailbox): Promise<Load> {
  const page = await context.newPage();
  const wire = await slowDown(page);
  await page.goto("/sign-in");
  const email = page.getByRole("textbox", { name: "E-mail address" });
  await expect(email).toBeVisible();
  const field = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await page.waitForLoadState("networkidle");
  const pageBytes = wire.bytes;
  const files = wire.files;
  await email.pressSequentially(mailbox.address, { delay: LETTER });
  const opened = page.waitForResponse(/\/api\/attempts\/[^/]+\/events$/);
  const before = performance.now();
  await email.press("Enter");
  await opened;
  const stream = performance.now() - before;
  await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
  const step = wire.files - files;

  const code = await mailbox.newestCode();
  await page.getByRole("textbox", { name: "Or type the six-digit code" }).fill(code);
  await expect(page.getByRole("heading", { name: "You’re in" })).toBeVisible();
  return { field, stream, files: step, pageBytes, allBytes: wire.bytes };
}

/** Makes a page slow, and counts what arrives for it. */
async function slowDown(page: Page): Promise<{ bytes: number; files: number }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const wire = { bytes: 0, files: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (wire.bytes += encodedDataLength));
  session.on("Network.responseReceived", ({ response }) => (wire.files += response.url.includes("/pkg/") ? 1 : 0));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  return wire;
}

function report(figure: string, target: number, measured: number, unit: string): void {
  const verdict = measured <= target ? "met" : "missed";
  console.log(`| ${figure} | ≤ ${target} ${unit} | ${Math.round(measured)} ${unit} | ${verdict} |`);
}
