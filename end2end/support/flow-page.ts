import { expect, type Locator, type Page } from "@playwright/test";

/** Waits until the script of the page listens to its forms. */
export async function alive(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.isAwake ?? false)).toBe(true);
}

/** Waits until the script of the page listens to its forms, or until it is a page that was loaded anew to do without. */
export async function aliveOrPlain(page: Page): Promise<void> {
  await page.waitForFunction(() => window.isAwake || !document.querySelector("script[type=module]"));
}

/** The page for signing in or up, from the form to "you're in". */
export abstract class FlowPage {
  abstract readonly path: string;
  /** Heading of the first step. */
  abstract readonly heading: Locator;

  constructor(
    readonly page: Page,
    /** `false` if the page never listens to its forms, since it has no script or no WebAssembly. */
    private readonly comesAlive = true,
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

  /** The card, which has its status in `data-status`. */
  get card(): Locator {
    return this.page.locator("[data-status]");
  }

  /** Opens the first step. */
  async open(redirectTo?: string): Promise<void> {
    const query = redirectTo === undefined ? "" : `?redirect_to=${encodeURIComponent(redirectTo)}`;
    await this.page.goto(`${this.path}${query}`);
    await expect(this.heading).toBeVisible();
  }

  /** Opens the page, sends an address and waits for the waiting screen. */
  async requestLink(address: string, redirectTo?: string): Promise<void> {
    await this.open(redirectTo);
    await this.submit(address);
    await expect(this.waiting).toBeVisible();
  }

  /** Sends an address from the first step. */
  async submit(address: string): Promise<void> {
    if (this.comesAlive) {
      await alive(this.page);
    }
    await this.email.fill(address);
    await this.proceed.click();
  }

  /** The number on the waiting screen: two digits. */
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
