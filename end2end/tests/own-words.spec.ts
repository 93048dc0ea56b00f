import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { SignInPage } from "../support/flow-page";
import { Mailbox } from "../support/mailbox";
import { Server } from "../support/server";
import { expect, test } from "../support/test";

/** Words of an operator: the title of the sign-in page, and the sentence of the mail for somebody who has an account. */
const WORDS = `flow-sign-in-title = Come in to { $app }
mail-sign-in-lede = Welcome back to { $app }, { $address }! One press lets you in.
`;

test("words of the operator are on the screen and in the mail", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "latchkey-words-"));
  await mkdir(join(folder, "en"));
  await writeFile(join(folder, "en", "ours.ftl"), WORDS);
  const server = await Server.start({ LATCHKEY_TEXTS: folder });
  try {
    const mailbox = new Mailbox(server);
    const signIn = new SignInPage(page);
    await page.goto(`${server.url}/sign-in`);
    await expect(page.getByRole("heading", { name: "Come in to Latchkey" })).toBeVisible();
    await expect(page).toHaveTitle("Come in to Latchkey · Latchkey");
    await signIn.submit(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
    await signIn.code.fill(await mailbox.newestCode());
    await page.getByRole("button", { name: "Sign out" }).click();

    await page.goto(`${server.url}/sign-in`);
    await signIn.submit(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
    const mail = await mailbox.about("Sign in", 2);

    const said = `Welcome back to Latchkey, ${mailbox.address}! One press lets you in.`;
    expect(mail.text.replace(/\s+/g, " ")).toContain(said);
    await page.goto("about:blank");
    await page.setContent(mail.html);
    await expect(page.getByText(said)).toBeVisible();
    // What nobody changed is as it was.
    await expect(page.getByRole("heading", { name: "Sign in to Latchkey" })).toBeVisible();
  } finally {
    await page.goto("about:blank");
    await server.remove();
    await rm(folder, { force: true, recursive: true });
  }
});
