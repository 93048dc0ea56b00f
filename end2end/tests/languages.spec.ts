import { alive } from "../support/flow-page";
import { codeOf, linkOf } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { expect, test } from "../support/test";
import { languages, plain, Words } from "../support/texts";

// Many looks at a screen take their time.
test.slow();

for (const { tag, direction } of languages()) {
  test.describe(`in the language ${tag}`, () => {
    test.use({ locale: tag });

    test("somebody signs up, and screens and mail are in that language", async ({ anotherBrowser, mailbox, page }) => {
      const words = new Words(tag);
      const app = "Latchkey";
      const isGood = async (heading: string, at = page) => {
        await expect(at.locator("html")).toHaveAttribute("lang", tag);
        await expect(at.locator("html")).toHaveAttribute("dir", direction);
        const read = async () => plain((await at.getByRole("heading", { level: 1 }).textContent()) ?? "");
        await expect.poll(read).toBe(plain(heading));
        await expectGoodScreen(at);
      };

      await page.goto("/sign-up");
      await isGood(words.say("flow-sign-up-title", { app }));
      await alive(page);
      await page.locator("input[name=email]").fill(mailbox.address);
      await page.getByRole("button", { name: words.say("flow-proceed"), exact: true }).click();
      await expect(page.locator("[data-mail=sent]")).toBeVisible();
      await isGood(words.say("flow-title"));

      const mail = await mailbox.newest();
      expect(plain(mail.subject.replace(/ \([^()]*\)$/, ""))).toBe(plain(words.say("mail-sign-up-subject", { app })));
      // Where a language has no spaces, lines are broken between letters.
      const joined = (said: string) => plain(said).replace(/\s+/g, "");
      const text = joined(mail.text);
      for (const key of ["mail-sign-up-heading", "mail-sign-up-lede", "mail-number", "mail-not-you", "mail-decline"]) {
        // Mail in letters of ASCII alone has typewriter's quotation marks.
        const said = words.say(key, { address: mailbox.address, app });
        expect(text.replaceAll("'", "’")).toContain(joined(said));
      }
      expect(mail.html).toContain(`lang="${tag}" dir="${direction}"`);

      const phone = await anotherBrowser();
      await phone.goto(linkOf(mail));
      await isGood(words.say("landing-is-this-you-sign-up"), phone);

      await page.locator("input[name=code]").pressSequentially(codeOf(mail));
      await expect(page).toHaveURL("/");
      await isGood(words.say("home-welcome"));
      await page.goto("/account");
      await isGood(words.say("account-title"));
    });
  });
}
