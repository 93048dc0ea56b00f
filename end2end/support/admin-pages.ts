import { expect, type Locator, type Page } from "@playwright/test";

import type { Mailbox } from "./mailbox";

/** `/admin/…`, as an administrator sees it. */
export class AdminPages {
  constructor(
    readonly page: Page,
    /** The inbox of the administrator. */
    readonly mailbox: Mailbox,
  ) {}

  /** A group of settings, by its heading. */
  group(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** Changes one group of settings, and sees it saved. */
  async change(group: string, change: (group: Locator) => Promise<void>): Promise<void> {
    await this.page.goto("/admin/settings");
    await change(this.group(group));
    await this.save(group);
    await expect(this.group(group)).toContainText("Saved. It counts from now on.");
  }

  /** Presses the button of a group of settings. */
  async save(group: string): Promise<void> {
    await this.group(group).getByRole("button", { name: /^Save/ }).click();
  }

  /** Mails an invitation. */
  async invite(address: string): Promise<void> {
    await this.page.goto("/admin/invitations");
    await this.page.getByLabel("E-mail addresses").fill(address);
    await this.page.getByRole("button", { name: "Send invitations" }).click();
    await expect(this.page.getByText("Invited. The mails are on their way.")).toBeVisible();
  }

  /** Goes to the page of a user. */
  async openUser(address: string): Promise<void> {
    await this.page.goto("/admin/users");
    await this.page.getByLabel("Address or name").fill(address);
    await this.page.getByRole("button", { name: "Search" }).click();
    await this.page.getByRole("link", { name: address }).click();
    await expect(this.page.getByRole("heading", { name: address })).toBeVisible();
  }
}
