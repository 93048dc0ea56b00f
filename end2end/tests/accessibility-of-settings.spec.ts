import { LandingPage } from "../support/landing-page";
import { expectGoodScreen } from "../support/screen";
import { expect, test, UNHURRIED } from "../support/test";

// Many looks at a screen take their time.
test.slow();

test.describe("screens of other settings are without fault too", () => {
  test.describe("fields that are missing", () => {
    test.use({ settings: { LATCHKEY_FIRST_NAME: "required", LATCHKEY_LAST_NAME: "optional" } });

    test("here and there", async ({ anotherBrowser, mailbox, page, signUp }) => {
      await signUp.requestLink(mailbox.address);
      const phone = new LandingPage(await anotherBrowser());
      await phone.open(await mailbox.newestLink());
      await phone.number.fill(await signUp.shownNumber());
      await phone.here.click();
      await expect(phone.heading("One more thing")).toBeVisible();
      await expectGoodScreen(phone.page);

      const other = mailbox.another();
      await page.goto("/sign-in");
      await signUp.submit(other.address);
      await expect(signUp.waiting).toBeVisible();
      await signUp.code.pressSequentially(await other.newestCode());
      await expect(page.getByRole("heading", { name: "One more thing" })).toBeVisible();
      await expectGoodScreen(page);
    });
  });

  test.describe("the same browser alone", () => {
    test.use({ settings: { ...UNHURRIED, LATCHKEY_OTHER_BROWSER: "same_browser" } });

    test("in another one", async ({ anotherBrowser, mailbox, page, signIn }) => {
      await signIn.requestLink(mailbox.address);
      await expectGoodScreen(page);
      const phone = new LandingPage(await anotherBrowser());
      await phone.open(await mailbox.newestLink());
      await expectGoodScreen(phone.page);
    });
  });

  test.describe("a mail whose time is over", () => {
    test.use({ settings: { ...UNHURRIED, LATCHKEY_VERIFICATION_LIFETIME: "4" } });

    test("waited for, and opened", async ({ anotherBrowser, mailbox, page, signIn, watch }) => {
      watch.expectStatus(410);
      await signIn.requestLink(mailbox.address);
      await expect(signIn.card).toHaveAttribute("data-status", "expired");
      await expectGoodScreen(page);
      const phone = new LandingPage(await anotherBrowser());
      await phone.open(await mailbox.newestLink());
      await expectGoodScreen(phone.page);
    });
  });

  test.describe("mail that was sent twice, and a second account", () => {
    test.use({ settings: { ...UNHURRIED, LATCHKEY_RESEND_AFTER: "1", LATCHKEY_RESEND_SAME_WHILE: "600" } });

    test("with its older link", async ({ anotherBrowser, mailbox, page, signIn, watch }) => {
      watch.expectStatus(410);
      await signIn.requestLink(mailbox.address);
      const first = await mailbox.newestLink();
      await expect(signIn.resend).toHaveAccessibleName("Send again");
      await signIn.resend.click();
      await mailbox.newest(2);
      await expectGoodScreen(page);

      const phone = new LandingPage(await anotherBrowser());
      await phone.open(first);
      await expect(phone.card).toHaveAttribute("data-status", "superseded");
      await expectGoodScreen(phone.page);
    });
  });

  test.describe("German, whose words are longer", () => {
    test.use({ locale: "de-DE" });

    test("start, waiting and link", async ({ anotherBrowser, mailbox, page }) => {
      await page.goto("/sign-up");
      await expectGoodScreen(page);
      await page.getByLabel("E-Mail-Adresse").fill(mailbox.address);
      await page.getByRole("button", { name: "Weiter" }).click();
      await expect(page.getByRole("heading", { name: "Sieh in dein Postfach" })).toBeVisible();
      await expectGoodScreen(page);
      const phone = new LandingPage(await anotherBrowser());
      await phone.open(await mailbox.newestLink());
      await expectGoodScreen(phone.page);
    });
  });
});

test.describe("less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("is kept on the waiting screen and where it ends", async ({ mailbox, page, signIn }) => {
    const moving = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().endTime) > 10)
          .map((animation) => (animation as CSSAnimation).animationName ?? "a transition"),
      );
    await signIn.requestLink(mailbox.address);
    await expect(signIn.card).toHaveAttribute("data-mail", "sent");
    expect(await moving()).toEqual([]);

    await signIn.code.pressSequentially(await mailbox.newestCode());
    await expect(page.getByRole("heading", { name: "You’re in" })).toBeVisible();
    expect(await moving()).toEqual([]);
  });
});
