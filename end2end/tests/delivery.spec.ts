import { SignInPage } from "../support/flow-page";
import { expectGoodScreen } from "../support/screen";
import { Server } from "../support/server";
import { type Trouble, TroubledMailServer } from "../support/smtp";
import { expect, test } from "../support/test";

const TROUBLES: [string, Trouble, string, string][] = [
  ["a slow mail server", "silent", "delayed", "Your mail server is slow to answer. We keep trying."],
  ["a mail server that refuses", "refusing", "refused", "Your mail server didn’t take it. Is the address right?"],
];

// Each looks at a screen in every size and theme.
test.slow();

for (const [name, trouble, state, words] of TROUBLES) {
  test(`${name} is told of on the waiting screen`, async ({ page }) => {
    const mailServer = await TroubledMailServer.start(trouble);
    const server = await Server.start({
      LATCHKEY_MAIL_FROM: "latchkey@example.com",
      LATCHKEY_SMTP_URL: mailServer.url,
    });
    try {
      await page.goto(`${server.url}/sign-in`);
      const signIn = new SignInPage(page);
      await signIn.submit("jane@example.com");

      await expect(signIn.waiting).toBeVisible();
      await expect(page.getByText(words)).toBeVisible();
      await expect(signIn.card).toHaveAttribute("data-mail", state);
      await expectGoodScreen(page);

      await signIn.change.click();
      await expect(signIn.email).toHaveValue("jane@example.com");
    } finally {
      await page.goto("about:blank");
      await server.remove();
      await mailServer.stop();
    }
  });
}
