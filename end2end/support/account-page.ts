import { expect, type Locator, type Page } from "@playwright/test";

/** `/` and `/account`, as a person who is signed in sees them. */
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

  /** Where success and failure are told. */
  get news(): Locator {
    return this.page.locator(".user-profile__news");
  }

  /** The waiting screen of an address or of a fresh proof. */
  get waiting(): Locator {
    return this.page.locator(".waiting-card");
  }

  /** The dialog that asks for a fresh proof. */
  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** One address, with what can be done with it. */
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

  /** The home page, and it says who is in. */
  async expectHome(address: string): Promise<void> {
    await expect(this.page).toHaveURL("/");
    await expect(this.page.getByText(`Signed in as ${address}.`)).toBeVisible();
  }

  /** The account page of `address`. */
  async expectOpen(address: string): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.page.locator("[data-primary-email]")).toHaveAttribute("data-primary-email", address);
  }

  /** Whether this browser is signed in, asked of the server and not of what the page still shows. */
  async expectSignedOut(): Promise<void> {
    await this.open();
    await expect(this.page).toHaveURL("/sign-in?redirect_to=/account");
  }
}
