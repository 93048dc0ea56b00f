import { AccountPage } from "../support/account-page";
import { LandingPage } from "../support/landing-page";
import { anotherNumber } from "../support/mailbox";
import { expect, test, UNHURRIED } from "../support/test";

test.describe("the number", () => {
  test("is asked for once more when it was wrong, and twice wrong ends the request on both sides", async ({
    mailbox,
    page,
    phone,
    signIn,
    watch,
  }) => {
    watch.expectStatus(410, 422);
    await signIn.requestLink(mailbox.address);
    const wrong = anotherNumber(await signIn.shownNumber());
    await phone.open(await mailbox.newestLink());

    await phone.number.fill(wrong);
    await phone.there.click();
    await expect(phone.page.getByRole("alert")).toHaveText("That isn’t the number. One try left.");
    await expect(signIn.waiting).toBeVisible();

    await phone.number.fill(wrong);
    await phone.there.click();
    await expect(phone.heading("That wasn’t the number, twice")).toBeVisible();
    await expect(phone.card).toHaveAttribute("data-status", "failed");
    await expect(phone.page.getByRole("button", { name: "Start again here" })).toBeVisible();

    await expect(page.getByRole("heading", { name: "Too many wrong tries" })).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "failed");
    await expect(page.getByRole("button", { name: "Send a new one" })).toBeVisible();
  });

  test("costs no try when it was left empty", async ({ account, mailbox, phone, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    await phone.open(await mailbox.newestLink());

    for (const _ of ["once", "twice", "three times"]) {
      await phone.there.click();
      await expect(phone.page.getByRole("alert")).toHaveText("Type the two digits shown on the device that asked.");
    }

    await phone.number.fill(await signIn.shownNumber());
    await phone.there.click();
    await account.expectHome(mailbox.address);
  });
});

test.describe("this wasn’t me", () => {
  test("kills the request, and the waiting screen says so", async ({ mailbox, page, phone, signIn, watch }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);
    await phone.open(await mailbox.newestLink());

    await phone.notMe.click();

    await expect(phone.heading("Good call")).toBeVisible();
    await expect(phone.page.getByText(/^Who asked: .+ just now\.$/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Someone said it wasn’t them" })).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "declined");
    await expect(page.getByRole("button", { name: "Start again" })).toBeVisible();
  });

  test("is one press away from the refusal link of the mail", async ({ mailbox, page, phone, signUp, watch }) => {
    watch.expectStatus(410);
    await signUp.requestLink(mailbox.address);
    expect((await mailbox.newest()).text).toContain(await mailbox.newestRefusalLink());

    await phone.open(await mailbox.newestRefusalLink());
    await expect(phone.heading("This wasn’t you?")).toBeVisible();
    await expect(signUp.waiting).toBeVisible();
    await phone.notMe.click();

    await expect(phone.heading("Good call")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Someone said it wasn’t them" })).toBeVisible();
  });

  test("is asked for in the starting browser too, where the refusal link does nothing by itself", async ({
    context,
    mailbox,
    signIn,
    watch,
  }) => {
    watch.expectStatus(410);
    await signIn.requestLink(mailbox.address);
    const tab = new LandingPage(await context.newPage());

    await tab.open(await mailbox.newestRefusalLink());
    await expect(tab.heading("This wasn’t you?")).toBeVisible();
    await tab.notMe.click();

    await expect(tab.heading("Good call")).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "declined");
  });

  test("leaves a way to start again", async ({ landing, mailbox, phone, signIn, watch }) => {
    watch.expectStatus(410, 429);
    await signIn.requestLink(mailbox.address);
    await phone.open(await mailbox.newestLink());
    await phone.notMe.click();
    await expect(phone.heading("Good call")).toBeVisible();

    await landing.page.getByRole("button", { name: "Start again" }).click();

    // Mail to one address has its pace, whoever asks.
    await expect(landing.page.getByText(/^That was a lot of tries\./)).toBeVisible();
  });
});

test.describe("where the operator asks for one press", () => {
  test.use({ settings: { LATCHKEY_OTHER_BROWSER: "button" } });

  test("there is no number, here or there", async ({ account, mailbox, page, phone, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await expect(page.locator("[data-number]")).toHaveCount(0);
    await phone.open(await mailbox.newestLink());
    await expect(phone.number).toHaveCount(0);

    await phone.there.click();

    await expect(phone.heading(/is signed in\.$/)).toBeVisible();
    await account.expectHome(mailbox.address);
  });
});

test.describe("where the operator wants the same browser", () => {
  test.use({ settings: { ...UNHURRIED, LATCHKEY_OTHER_BROWSER: "same_browser" } });

  test("another one is told so, and may start again there", async ({ anotherBrowser, mailbox, page, signIn }) => {
    await signIn.requestLink(mailbox.address);
    await expect(page.locator("[data-number]")).toHaveCount(0);
    const phone = await anotherBrowser();
    const landing = new LandingPage(phone);
    await landing.open(await mailbox.newestLink());
    await expect(landing.heading("Open it where you started")).toBeVisible();

    await phone.getByRole("button", { name: "Start again here" }).click();
    await expect(phone.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    await landing.follow(await mailbox.newestLink(2));

    await new AccountPage(phone).expectHome(mailbox.address);
    await expect(signIn.waiting).toBeVisible();
  });
});
