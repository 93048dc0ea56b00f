import type { Locator, Page } from "@playwright/test";

import { alive } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { expect, test } from "../support/test";

/** Presses Tab until something has the focus, and sees that the focus shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  const outline = await target.evaluate((element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  });
  expect(outline, "the focus shows").toBe(true);
}

test.describe("with the keyboard alone", () => {
  test("a person signs in by code, and the focus is where the news is", async ({ account, mailbox, page, signIn }) => {
    await page.goto("/");
    await tabTo(page, page.getByRole("link", { name: "Sign in" }));
    await page.keyboard.press("Enter");
    await expect(signIn.heading).toBeVisible();
    await alive(page);

    await tabTo(page, signIn.email);
    await page.keyboard.type(mailbox.address);
    await page.keyboard.press("Enter");
    await expect(signIn.waiting).toBeFocused();

    await tabTo(page, signIn.code);
    await page.keyboard.type(await mailbox.newestCode());
    await account.expectHome(mailbox.address);

    await tabTo(page, account.signOut);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Welcome to Latchkey" })).toBeVisible();
  });

  test("a person changes the address, cancels, and comes back to the heading each time", async ({
    mailbox,
    page,
    signUp,
  }) => {
    await signUp.requestLink(mailbox.address);

    await tabTo(page, signUp.change);
    await page.keyboard.press("Enter");
    await expect(signUp.heading).toBeFocused();

    await tabTo(page, signUp.email);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(`other.${mailbox.address}`);
    await tabTo(page, signUp.proceed);
    await page.keyboard.press("Space");
    await expect(signUp.waiting).toBeFocused();

    await tabTo(page, signUp.cancel);
    await page.keyboard.press("Enter");
    await expect(signUp.heading).toBeFocused();
  });

  test("a person types the number on another device", async ({ account, anotherBrowser, mailbox, signIn }) => {
    await signIn.requestLink(mailbox.address);
    const phone = new LandingPage(await anotherBrowser());
    await phone.open(await mailbox.newestLink());

    await tabTo(phone.page, phone.number);
    await phone.page.keyboard.type(await signIn.shownNumber());
    await tabTo(phone.page, phone.there);
    await phone.page.keyboard.press("Enter");

    await expect(phone.heading(/is signed in\.$/)).toBeVisible();
    await account.expectHome(mailbox.address);
  });

  test("the frame can be skipped", async ({ page }) => {
    await page.goto("/sign-in");

    await page.keyboard.press("Tab");

    const skip = page.getByRole("link", { name: "Skip to the content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/sign-in#content");
  });
});
