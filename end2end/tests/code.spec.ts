import { anotherCode } from "../support/mailbox";
import { expect, test } from "../support/test";

test.describe("the code", () => {
  test("is sent by its sixth digit", async ({ account, mailbox, signIn }) => {
    await signIn.requestLink(mailbox.address);

    await signIn.code.pressSequentially(await mailbox.newestCode());

    await account.expectHome(mailbox.address);
  });

  test("may be pasted with a space in it", async ({ account, context, mailbox, page, signUp }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signUp.requestLink(mailbox.address);
    const code = await mailbox.newestCode();

    await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.slice(0, 3)} ${code.slice(3)}`);
    await signUp.code.focus();
    await page.keyboard.press("ControlOrMeta+V");

    await account.expectHome(mailbox.address);
  });

  for (const [how, around] of [
    ["with words around it", (code: string) => `Your code is ${code.slice(0, 3)} ${code.slice(3)}!`],
    ["twice over", (code: string) => code + code],
  ] as const) {
    test(`may be pasted ${how}`, async ({ account, context, mailbox, page, signIn }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await signIn.requestLink(mailbox.address);

      await page.evaluate((text) => navigator.clipboard.writeText(text), around(await mailbox.newestCode()));
      await signIn.code.focus();
      await page.keyboard.press("ControlOrMeta+V");

      await account.expectHome(mailbox.address);
    });
  }

  test("of eight digits is none, and nothing of it is cut", async ({ account, mailbox, page, signIn, watch }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();

    await signIn.code.focus();
    await page.keyboard.insertText(`${code}12`);
    await expect(signIn.code).toHaveValue(`${code}12`);
    await signIn.checkCode.click();
    await expect(page.getByRole("alert")).toHaveText("The code has six digits. You’ll find it in the mail.");

    await signIn.code.pressSequentially(code);
    await account.expectHome(mailbox.address);
  });

  test("is asked for again when it was wrong, in an empty field with the focus in it", async ({
    account,
    mailbox,
    page,
    signIn,
    watch,
  }) => {
    watch.expectStatus(422);
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();

    await signIn.code.pressSequentially(anotherCode(code));
    await expect(page.getByRole("alert")).toHaveText("That code isn’t right. Is it from the newest mail?");
    await expect(signIn.code).toHaveValue("");
    await expect(signIn.code).toBeFocused();

    await page.keyboard.type(code);
    await account.expectHome(mailbox.address);
  });

  test("ends the request when it was wrong five times", async ({ account, mailbox, page, signIn, watch }) => {
    watch.expectStatus(410, 422);
    await signIn.requestLink(mailbox.address);
    const code = await mailbox.newestCode();

    const often = "Is it from the newest mail?";
    for (const [at, left] of [often, often, "2 tries left.", "One try left."].entries()) {
      await signIn.code.pressSequentially(anotherCode(code, at + 1));
      await expect(page.getByRole("alert")).toHaveText(`That code isn’t right. ${left}`);
      await expect(signIn.code).toHaveValue("");
    }
    await signIn.code.pressSequentially(anotherCode(code, 5));

    await expect(page.getByRole("heading", { name: "Too many wrong tries" })).toBeVisible();
    await expect(signIn.card).toHaveAttribute("data-status", "failed");
    await expect(page.getByRole("button", { name: "Send a new one" })).toBeVisible();

    const answer = await page.goto(await mailbox.newestLink());
    expect(answer?.status()).toBe(410);
    await account.expectSignedOut();
  });

  test("opens nothing in another browser", async ({ anotherBrowser, mailbox, signIn }) => {
    await signIn.requestLink(mailbox.address);
    const phone = await anotherBrowser();

    await phone.goto("/sign-in");

    await expect(phone.getByRole("heading", { name: "Sign in to Latchkey" })).toBeVisible();
    await expect(phone.getByLabel(/six-digit code/)).toHaveCount(0);
  });
});
