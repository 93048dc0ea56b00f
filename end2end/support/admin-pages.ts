import { expect, type Locator, type Page } from "@playwright/test";

import type { Mailbox } from "./mailbox";

/** The pages at `/admin/…` of an administrator. */
export class AdminPages {
  constructor(
    readonly page: Page,
    /** Inbox of the administrator. */
    readonly mailbox: Mailbox,
  ) {}

  /** A group of settings, by its heading. */
  group(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** Changes a group of settings and expects that it is saved. */
  async change(group: string, change: (group: Locator) => Promise<void>): Promise<void> {
    await this.page.goto("/admin/settings");
    await change(this.group(group));
    await this.save(group);
    await expect(this.group(group)).toContainText("Saved. It counts from now on.");
  }

  /** Saves: by the bar, which saves all groups, or without JavaScript by the button of the group. */
  async save(group: string): Promise<void> {
    const bar = this.page.locator(".save-bar");
    const place = (await bar.isVisible()) ? bar : this.group(group);
    await place.getByRole("button", { name: /^Save/ }).click();
  }

  /** Invites an address and expects that the mail is on its way. */
  async invite(address: string): Promise<void> {
    await this.page.goto("/admin/invitations");
    await this.page.getByLabel("E-mail addresses").fill(address);
    await this.page.getByRole("button", { name: "Send invitations" }).click();
    await expect(this.page.getByText("Invited. The mails are on their way.")).toBeVisible();
  }

  /** Opens the page of a user. */
  async openUser(address: string): Promise<void> {
    await this.page.goto("/admin/users");
    await this.page.getByLabel("Address or name").fill(address);
    await this.page.getByRole("button", { name: "Search" }).click();
    await this.page.getByRole("link", { name: address }).click();
    await expect(this.page.getByRole("heading", { name: address })).toBeVisible();
  }
}
