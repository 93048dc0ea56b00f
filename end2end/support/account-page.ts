import { expect, type Locator, type Page } from "@playwright/test";

/** The pages `/` and `/account` of a signed-in person. */
export class AccountPage {
  constructor(readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole("heading", { name: "Your account", exact: true });
  }

  get signOut(): Locator {
    return this.page.getByRole("button", { name: "Sign out" });
  }

  get firstName(): Locator {
    return this.page.getByLabel("First name");
  }

  get anotherAddress(): Locator {
    return this.page.getByLabel("Another address");
  }

  /** Message about what was done, or the error. */
  get news(): Locator {
    return this.page.locator(".user-profile__news");
  }

  /** The waiting screen of an address that is being added, or of a fresh proof. */
  get waiting(): Locator {
    return this.page.locator(".waiting-card");
  }

  /** The dialog that asks for a fresh proof. */
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The row of an address. */
  row(address: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: address });
  }

  async add(address: string): Promise<void> {
    await this.anotherAddress.fill(address);
    await this.page.getByRole("button", { name: "Add it" }).click();
  }

  async openMenu(address: string): Promise<void> {
    await this.page.getByLabel(`What to do with ${address}`).click();
  }

  async open(): Promise<void> {
    await this.page.goto("/account");
  }

  /** Expects the home page of a person signed in as `address`. */
  async expectHome(address: string): Promise<void> {
    await expect(this.page).toHaveURL("/");
    await expect(this.page.getByText(`Signed in as ${address}.`)).toBeVisible();
  }

  /** Expects the account page of `address`. */
  async expectOpen(address: string): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.page.locator("[data-primary-email]")).toHaveAttribute("data-primary-email", address);
  }

  /** Expects that nobody is signed in in this browser, by asking the server. */
  async expectSignedOut(): Promise<void> {
    await this.open();
    await expect(this.page).toHaveURL("/sign-in?redirect_to=/account");
  }
}
