import { chromium } from "@playwright/test";
const base = "http://localhost:4410";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const errors = [];
async function context(opts = {}) {
  const c = await browser.newContext({ baseURL: base, ...opts });
  c.on("page", (p) => { p.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") errors.push(m.text()); }); p.on("pageerror", (e) => errors.push(String(e))); });
  return c;
}
async function newestCode(address, after) {
  for (let i = 0; i < 100; i++) {
    const list = await (await fetch(`${base}/dev/mailbox/messages?to=${address}`)).json();
    const mails = list.slice(after).filter((m) => m.text.includes("/verify?token="));
    if (mails.length) return mails.at(-1).text.match(/^\s*(\d{3})\s?(\d{3})\s*$/m).slice(1).join("");
    await new Promise((r) => setTimeout(r, 100));
  }
}
async function count(address) { return (await (await fetch(`${base}/dev/mailbox/messages?to=${address}`)).json()).length; }
async function signIn(page, address, query = "") {
  const n = await count(address);
  await page.goto("/sign-in" + query);
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "Continue" }).click();
  const code = await newestCode(address, n);
  await page.getByLabel(/code/i).first().fill(code);
  await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"), { timeout: 10000 }).catch(async () => { await page.getByRole("button", { name: /Check/ }).click(); });
  await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
}
const step = async (name, f) => { const t = Date.now(); try { await f(); console.log("ok  ", name, Date.now() - t, "ms"); } catch (e) { console.log("FAIL", name, String(e).slice(0, 600)); } };
const laptop = await context({ viewport: { width: 1280, height: 800 } });
const phone = await context({ viewport: { width: 360, height: 740 }, colorScheme: "dark", userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1" });
const page = await laptop.newPage();
const other = await phone.newPage();
const jane = `jane${Date.now()}@example.com`;
await step("sign in laptop", () => signIn(page, jane));
await step("sign in phone", () => signIn(other, jane));
await step("list", async () => { await page.goto("/account/sessions"); await page.screenshot({ path: "/tmp/work/devices-run/devices.png", fullPage: true }); await other.goto("/account/sessions"); await other.screenshot({ path: "/tmp/work/devices-run/devices-360.png", fullPage: true }); });
await step("menu", async () => { await page.waitForLoadState("networkidle").catch(()=>{}); await page.waitForTimeout(800); await page.locator(".user-button summary").focus(); await page.keyboard.press("ArrowDown"); await page.screenshot({ path: "/tmp/work/devices-run/menu.png" }); console.log(await page.evaluate(() => document.activeElement.textContent)); await page.keyboard.press("End"); console.log(await page.evaluate(() => document.activeElement.textContent)); await page.keyboard.press("ArrowDown"); console.log(await page.evaluate(() => document.activeElement.textContent)); await page.keyboard.press("Escape"); console.log(await page.evaluate(() => [document.activeElement.tagName, document.querySelector(".user-button").open].join())); });
await step("menu 360", async () => { await other.locator(".user-button summary").click(); await other.screenshot({ path: "/tmp/work/devices-run/menu-360.png" }); await other.keyboard.press("Escape"); });
await step("end other; its page leaves", async () => {
  await other.goto("/account"); await other.waitForTimeout(1000);
  const row = page.locator("li[data-session]").filter({ hasText: "iPhone" });
  const t = Date.now();
  await Promise.all([other.waitForURL("**/sign-in?ended=1", { timeout: 8000 }), row.getByRole("button").click()]);
  console.log("left after", Date.now() - t);
  await other.getByText("You were signed out here from another device.").waitFor();
  await other.screenshot({ path: "/tmp/work/devices-run/ended-360.png" });
  await page.screenshot({ path: "/tmp/work/devices-run/done.png" });
});
await step("one stream for many tabs; sign out in one", async () => {
  const tabs = [page];
  let streams = 0;
  laptop.on("request", (r) => { if (r.url().endsWith("/api/session/events")) streams++; });
  for (let i = 0; i < 7; i++) { const t = await laptop.newPage(); await t.goto("/account", { timeout: 8000 }); tabs.push(t); }
  await page.waitForTimeout(1500);
  console.log("streams opened by 7 new tabs:", streams);
  const t = Date.now();
  await page.locator(".user-button summary").click();
  await page.locator(".user-button").getByRole("button", { name: "Sign out" }).click();
  await Promise.all(tabs.slice(1).map((tab) => tab.waitForURL("**/sign-in", { timeout: 6000 })));
  console.log("all left after", Date.now() - t, page.url());
  for (const tab of tabs.slice(1)) await tab.close();
});
const work = `work${Date.now()}@example.com`;
await step("two accounts, switch", async () => {
  await signIn(page, jane);
  await signIn(page, work, "?another=1");
  const tab = await laptop.newPage(); await tab.goto("/account"); await tab.waitForTimeout(800);
  await page.goto("/account"); await page.locator(".user-button summary").click();
  await page.screenshot({ path: "/tmp/work/devices-run/menu-two.png" });
  await page.getByRole("button", { name: `Switch to ${jane}` }).click();
  await page.waitForURL("**/");
  await tab.waitForFunction((a) => document.querySelector("[data-primary-email]")?.dataset.primaryEmail === a, jane, { timeout: 5000 });
  await tab.goto("/sign-in"); await tab.screenshot({ path: "/tmp/work/devices-run/choose.png" });
  await tab.close();
});
await step("waiting screen: two tabs share", async () => {
  let streams = 0;
  const c = await context(); c.on("request", (r) => { if (r.url().includes("/api/attempts/") && r.url().endsWith("/events")) streams++; });
  const a = await c.newPage(); const n = await count(jane);
  await a.goto("/sign-in"); await a.getByLabel("E-mail address").fill(jane); await a.getByRole("button", { name: "Continue" }).click();
  const code = await newestCode(jane, n);
  const tabs = []; for (let i = 0; i < 6; i++) { const t = await c.newPage(); await t.goto("/sign-in"); tabs.push(t); }
  await a.waitForTimeout(1500); console.log("attempt streams:", streams);
  await a.close();
  await tabs[0].waitForTimeout(500); console.log("after leader closed:", streams);
  await tabs[0].getByLabel(/code/i).first().fill(code);
  await Promise.all(tabs.map((t) => t.waitForURL((u) => u.pathname === "/", { timeout: 8000 })));
  await c.close();
});
console.log("console:", errors);
await browser.close();
