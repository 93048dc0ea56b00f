import type { BrowserContext } from "@playwright/test";

/**
 * Watches every page of a test: whatever the browser complains about fails the test. Error pages that belong to the
 * story, and cuts of the connection, are announced first.
 */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly expectedStatuses = new Set<number>();
  private isCutExpected = false;
  private isMeddlingExpected = false;

  /** Answers with these statuses belong to the story. Chromium logs each of them as an error. */
  expectStatus(...statuses: number[]): void {
    for (const status of statuses) {
      this.expectedStatuses.add(status);
    }
  }

  /** Losing the server belongs to the story. */
  expectCut(): void {
    this.isCutExpected = true;
  }

  /** Somebody meddles with pages: their scripts complain, and their files may not come. */
  expectMeddling(): void {
    this.isMeddlingExpected = true;
  }

  /** Watches all pages of a browser, which may have no script at all, and has them note when they wake: see `alive`. */
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
      if (!this.isMeddlingExpected) {
        this.complain(`uncaught: ${error.error().message}`);
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

  /** What was complained about, once each. */
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

/** Forms work before their script does, so nothing on a page shows when that has come: its first listener does. */
function noteWakingUp(): void {
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type: string, ...rest: [never, never]) {
    if (type === "submit" && this instanceof Element) {
      window.isAwake = true;
    }
    listen.call(this, type, ...rest);
  };
}
