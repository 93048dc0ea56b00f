import { expect, type Locator, type Page } from "@playwright/test";

/** `/` and `/account`, as a person who is signed in sees them. */
export class AccountPage {
  constructor(readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole("heading", { name: "Your account" });
  }

  get signOut(): Locator {
    return this.page.getByRole("button", { name: "Sign out" });
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
