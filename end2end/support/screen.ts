import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const NARROW = { height: 740, width: 360 };
const WIDE = { height: 900, width: 1280 };

/**
 * Expects a good screen: no axe violations in both themes, no sideways scrolling at 360 pixels, a title and one
 * heading. `rules` switches off axe rules that a page cannot follow.
 */
export async function expectGoodScreen(page: Page, rules: axe.RuleObject = {}): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  await page.evaluate(isSettled);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(isSettled);
    await expectNoFault(page, colorScheme, rules);
  }
  await page.setViewportSize(WIDE);
  await expectNoSidewaysScroll(page);
}

/** Expects that nothing is wider than a small telephone. */
export async function expectFits(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.setViewportSize(NARROW);
  await page.evaluate(isSettled);
  await expectNoSidewaysScroll(page);
}

/** Expects that nothing is wider than the page, and that everything to press is large enough for a thumb. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const small = [
      ...document.querySelectorAll<HTMLElement>("main button, main input:not([type=hidden]), main a.button"),
    ]
      .filter((element) => element.checkVisibility() && !element.closest("p, .identity"))
      .filter((element) => {
        const { height } = element.getBoundingClientRect();
        // A box is pressed by its label too, whose lines are as high as they are.
        return height < (element.matches("[type=checkbox]") ? 20 : 44);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return { beyond: root.scrollWidth - root.clientWidth, small };
  });
  expect(found, `at ${page.viewportSize()?.width} pixels`).toEqual({ beyond: 0, small: [] });
}

/**
 * Waits until animations have ended. While a page fades in or colours change, axe would measure colours of neither
 * theme, and resizing the window would cause browser errors.
 */
async function isSettled(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const isFinite = (animation: Animation) => animation.effect?.getComputedTiming().iterations !== Infinity;
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(isFinite)
      .map((animation) => animation.finished),
  );
}

async function expectNoFault(page: Page, theme: string, rules: axe.RuleObject): Promise<void> {
  await page.evaluate(axe.source);
  // Mails stand in frames without scripts, where nothing could look.
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { iframes: false, rules }), rules);
  const told = violations.map(({ help, id, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => `${node.target.join(" ")}: ${node.any[0]?.message ?? node.html}`),
  }));
  expect(told, `axe, ${theme}: ${await page.title()}`).toEqual([]);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
