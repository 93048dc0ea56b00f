import type { BrowserContext } from "@playwright/test";

/**
 * Watches every page of a test: an error or warning in the browser fails the test. Errors that belong to the test are
 * announced first.
 */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly expectedStatuses = new Set<number>();
  private isCutExpected = false;
  private isMeddlingExpected = false;

  /** Expects answers with these statuses. Chromium logs each of them as an error. */
  expectStatus(...statuses: number[]): void {
    for (const status of statuses) {
      this.expectedStatuses.add(status);
    }
  }

  /** Expects that the connection to the server is lost. */
  expectCut(): void {
    this.isCutExpected = true;
  }

  /** Expects errors of pages that are disturbed, and files that do not arrive. */
  expectMeddling(): void {
    this.isMeddlingExpected = true;
  }

  /** Watches all pages of a browser, and makes them note when they listen: see `alive`. */
  async follow(context: BrowserContext, hasScript = true): Promise<void> {
    // A browser without script fetches what a script would need, and says that it went unused.
    const isUnused = (text: string) => !hasScript && /was preloaded using link preload but not used/.test(text);
    context.on("console", (message) => {
      const text = message.text();
      if (["error", "warning"].includes(message.type()) && !this.isExpected(text) && !isUnused(text)) {
        this.complain(`${message.type()}: ${text} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => {
      const text = error.error().message;
      // Chromium says so of a page that is left while it still fades in, or for a page that does not fade.
      const isLeftEarly = /^Transition was (skipped|aborted)/.test(text);
      if (!this.isMeddlingExpected && !isLeftEarly) {
        this.complain(`uncaught: ${text}`);
      }
    });
    context.on("requestfailed", (request) => {
      const fault = request.failure()?.errorText ?? "failed";
      // Leaving a page ends what it was still loading.
      const isLeft = fault === "net::ERR_ABORTED";
      const isCut = this.isCutExpected && fault.startsWith("net::");
      const isRefusedScript = !hasScript && request.resourceType() === "script";
      const isLost = this.isMeddlingExpected && /\/pkg\//.test(request.url());
      if (!isLeft && !isCut && !isRefusedScript && !isLost) {
        this.complain(`${request.method()} ${request.url()}: ${fault}`);
      }
    });
    context.on("page", (page) => page.on("crash", () => this.complain(`crashed: ${page.url()}`)));
    await context.addInitScript(noteWakingUp);
  }

  /** The errors so far, without repetitions. */
  get found(): string[] {
    return [...new Set(this.complaints)];
  }

  private complain(text: string): void {
    this.complaints.push(text);
  }

  private isExpected(text: string): boolean {
    const status = /^Failed to load resource: the server responded with a status of (\d{3})/.exec(text)?.[1];
    const isCut = /net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/;
    // The frame of a mail runs no script, not even our own.
    const isMail = /^Blocked script execution in '\S+\/dev\/mailbox\/messages\/\S+\/html'/.test(text);
    // What the server answers is nobody's meddling.
    const isMeddling = this.isMeddlingExpected && status === undefined;
    return isMail || isMeddling || this.expectedStatuses.has(Number(status)) || (this.isCutExpected && isCut.test(text));
  }
}

declare global {
  interface Window {
    /** Set once the page listens to its forms. */
    isAwake?: boolean;
  }
}

/**
 * Sets `isAwake` when a page adds its first listener for `submit`. Forms work before that, so nothing on the page
 * shows it.
 */
function noteWakingUp(): void {
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type: string, ...rest: [never, never]) {
    if (type === "submit" && this instanceof Element) {
      window.isAwake = true;
    }
    listen.call(this, type, ...rest);
  };
}
