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
const work = `work${Date.now()}@example.com`;
await step("two accounts, switch", async () => {
  const T=Date.now(); const lap=(n)=>console.log("  ",n,Date.now()-T); await signIn(page, jane); lap("jane in");
  await signIn(page, work, "?another=1"); lap("work in");
  const tab = await laptop.newPage(); for (const [n,p] of [["page",page],["tab",tab]]) { p.on("request",(r)=>/session|account$|\/$/.test(new URL(r.url()).pathname)&&console.log("   ",n,"->",r.method(),r.url().slice(21),Date.now()-T)); p.on("response",(r)=>/session|account$|\/$/.test(new URL(r.url()).pathname)&&console.log("   ",n,"<-",r.status(),r.url().slice(21),Date.now()-T)); p.on("framenavigated",(f)=>console.log("   ",n,"nav",f.url(),Date.now()-T)); }
 await tab.goto("/account"); lap("tab loaded"); await tab.waitForTimeout(800); lap("waited");
  await page.goto("/account"); await page.locator(".user-button summary").click();
  await page.screenshot({ path: "/tmp/work/devices-run/menu-two.png" });
  await page.getByRole("button", { name: `Switch to ${jane}` }).click();
  lap("clicked"); await page.waitForURL("**/"); lap("home");
  await tab.waitForFunction((a) => document.querySelector("[data-primary-email]")?.dataset.primaryEmail === a, jane, { timeout: 5000 }); lap("tab changed");
  await tab.goto("/sign-in"); await tab.screenshot({ path: "/tmp/work/devices-run/choose.png" });
  await tab.close();
});
console.log("console:", errors);
await browser.close();
