import { readFile } from "node:fs/promises";

import { expect, test } from "@latchkey/playwright";
import { Server } from "../support/server";

/** What others write with our fixtures. It knows the server by its address only. */
const theirs = test.extend<object, { running: Server }>({
  running: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.remove();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ running }, use) => use(running.url),
});

for (const javaScriptEnabled of [true, false]) {
  theirs.describe(`the fixtures for other applications, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    theirs.use({ javaScriptEnabled, locale: "de-DE" });

    theirs("sign somebody in on a page", async ({ page, signIn }) => {
      const mailbox = await signIn(page);

      await page.goto("/account");
      await expect(page.getByRole("main").getByText(mailbox.address).first()).toBeVisible();
    });
  });
}

theirs("the fixtures wait for a mail, and read link and code in it", async ({ code, mailbox, newestLink, page }) => {
  await page.goto("/sign-up");
  await page.locator("input[name=email]").fill(mailbox.address);
  await page.locator("input[name=email]").press("Enter");

  expect(await newestLink()).toContain("/verify?token=");
  expect(await code()).toMatch(/^\d{6}$/);
  expect(await code(mailbox.address)).toBe(await code());
});

theirs("what their page shows as an example is what is tried here", async () => {
  const read = async (path: string) => (await readFile(new URL(path, import.meta.url), "utf8")).replace(/\s+/g, " ");
  const shown = /await signIn\(page\);.*?toBeVisible\(\);/.exec(await read("../support/README.md"))?.[0];

  expect(shown).toBeDefined();
  expect(await read("kit.spec.ts")).toContain(shown);
});
