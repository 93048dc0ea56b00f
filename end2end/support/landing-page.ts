import { expect, type Locator, type Page } from "@playwright/test";

/** The page of a mailed link. */
export class LandingPage {
  constructor(readonly page: Page) {}

  get number(): Locator {
    return this.page.getByRole("textbox", { name: "Number shown on that device" });
  }

  get there(): Locator {
    return this.page.getByRole("button", { name: "Sign in there" });
  }

  get here(): Locator {
    return this.page.getByRole("button", { name: "Sign in here instead" });
  }

  get notMe(): Locator {
    return this.page.getByRole("button", { name: "This wasn’t me" });
  }

  /** Without a script: the button in the starting browser. */
  get finish(): Locator {
    return this.page.getByRole("button", { name: /^Finish signing/ });
  }

  /** The card, which has its status in `data-status`. */
  get card(): Locator {
    return this.page.locator("[data-status]");
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  /** Opens a link, and expects that the token leaves the address bar. Returns the status of the page. */
  async open(link: string): Promise<number | undefined> {
    const answer = await this.page.goto(link);
    await expect(this.page).not.toHaveURL(/token=/);
    return answer?.status();
  }

  /** Opens a link and proves it by the number that the waiting screen shows. */
  async prove(link: string, number: string): Promise<void> {
    await this.open(link);
    await this.number.fill(number);
    await this.there.click();
    await expect(this.heading(/is signed in\.$/)).toBeVisible();
  }

  /** Opens a link whose page goes on by itself, perhaps before it is loaded. */
  async follow(link: string): Promise<void> {
    await this.page.goto(link, { waitUntil: "commit" });
  }
}

/** Makes a page believe that it is in the background. Returns a function that brings it to the front. */
export async function keepInBackground(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
  });
  return () =>
    page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "visible" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
}
