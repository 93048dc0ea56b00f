import { expect, type Locator, type Page } from "@playwright/test";

/** Waits until the script of the page listens, where a step is about what it does. */
export async function alive(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.isAwake ?? false)).toBe(true);
}

/** The page for signing in or up, from the address to "you're in", as a person sees it. */
export abstract class FlowPage {
  abstract readonly path: string;
  /** The heading of its first step. */
  abstract readonly heading: Locator;

  constructor(
    readonly page: Page,
    private readonly hasScript = true,
  ) {}

  get email(): Locator {
    return this.page.getByRole("textbox", { name: "E-mail address" });
  }

  get proceed(): Locator {
    return this.page.getByRole("button", { name: "Continue", exact: true });
  }

  get waiting(): Locator {
    return this.page.getByRole("heading", { name: "Check your e-mail" });
  }

  get code(): Locator {
    return this.page.getByRole("textbox", { name: "Or type the six-digit code" });
  }

  get checkCode(): Locator {
    return this.page.getByRole("button", { name: "Check the code" });
  }

  get resend(): Locator {
    return this.page.getByRole("button", { name: /^Send again/ });
  }

  get change(): Locator {
    return this.page.getByRole("button", { name: "Change" });
  }

  get cancel(): Locator {
    return this.page.getByRole("button", { name: "Cancel" });
  }

  /** The card, with its state in `data-status`. */
  get card(): Locator {
    return this.page.locator("[data-status]");
  }

  /** Goes to the first step. */
  async open(redirectTo?: string): Promise<void> {
    const query = redirectTo === undefined ? "" : `?redirect_to=${encodeURIComponent(redirectTo)}`;
    await this.page.goto(`${this.path}${query}`);
    await expect(this.heading).toBeVisible();
  }

  /** Types an address and waits for the waiting screen. */
  async requestLink(address: string, redirectTo?: string): Promise<void> {
    await this.open(redirectTo);
    await this.submit(address);
    await expect(this.waiting).toBeVisible();
  }

  /** Types an address where the first step is shown already. */
  async submit(address: string): Promise<void> {
    if (this.hasScript) {
      await alive(this.page);
    }
    await this.email.fill(address);
    await this.proceed.click();
  }

  /** The two digits that another browser is asked for. */
  async shownNumber(): Promise<string> {
    const number = await this.page.locator("[data-number]").getAttribute("data-number");
    expect(number).toMatch(/^\d\d$/);
    await expect(this.page.getByText(number as string, { exact: true })).toBeVisible();
    return number as string;
  }
}

/** `/sign-in`. */
export class SignInPage extends FlowPage {
  readonly path = "/sign-in";

  get heading(): Locator {
    return this.page.getByRole("heading", { name: "Sign in to Latchkey" });
  }
}

/** `/sign-up`. */
export class SignUpPage extends FlowPage {
  readonly path = "/sign-up";

  get heading(): Locator {
    return this.page.getByRole("heading", { name: "Create your Latchkey account" });
  }
}
