import type { Locator } from "@playwright/test";
import { AccountPage } from "../support/account-page";
import { SignUpPage } from "../support/flow-page";
import { LandingPage } from "../support/landing-page";
import { anotherCode, codeOf, linkOf } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { administered, expect, test } from "../support/test";

const STRATEGIES = "Authentication strategies";

test.describe("without links", () => {
  test.use({ settings: administered("codes") });

  test("people sign in by a code alone", async ({ account, admin, member, page, signIn, watch }) => {
    watch.expectStatus(422);
    await admin.change(STRATEGIES, (group) => group.getByRole("checkbox", { name: "E-mail link" }).uncheck());

    await signIn.open();
    await expect(page.getByText("We’ll mail you a code.")).toBeVisible();
    await signIn.submit(member.address);
    await expect(page.getByRole("heading", { name: "Type the code we sent" })).toBeVisible();
    await expect(page.locator("[data-number]")).toHaveCount(0);
    const mail = await member.newest(2);
    // The one link left refuses.
    expect(mail.text).not.toMatch(/token=[\w-]+(?![\w&-])/);
    const code = page.getByRole("textbox", { name: "Six-digit code" });
    await code.pressSequentially(anotherCode(codeOf(mail)));
    await expect(page.getByRole("alert")).toContainText("That code isn’t right.");
    await expect(code).toHaveValue("");
    await code.pressSequentially(codeOf(mail));

    await account.expectHome(member.address);
  });
});

test.describe("without codes", () => {
  test.use({ settings: administered("links") });

  test("people sign in by a link alone", async ({ account, admin, landing, member, page, signIn }) => {
    await admin.change(STRATEGIES, (group) => group.getByRole("checkbox", { name: "E-mail code" }).uncheck());

    await signIn.requestLink(member.address);
    await expect(page.getByRole("textbox", { name: /six-digit code/i })).toHaveCount(0);
    const mail = await member.newest(2);
    expect(mail.text).not.toMatch(/^\s*\d{6}\s*$/m);
    await landing.follow(await member.newestLink(2));

    await account.expectHome(member.address);
  });
});

test.describe("settings that do not go together", () => {
  test.use({ settings: administered("conflict") });

  test("are refused at the field, and count only once they do", async ({ admin, signIn, watch }) => {
    watch.expectStatus(422);
    await admin.page.goto("/admin/settings");
    const group = admin.group(STRATEGIES);
    await group.getByRole("checkbox", { name: "E-mail link" }).uncheck();
    await group.getByRole("checkbox", { name: "E-mail code" }).uncheck();
    await admin.save(STRATEGIES);

    await expect(group).toContainText("Nothing was saved yet.");
    await expect(group.getByRole("alert").first()).toContainText("Leave one of the two on");
    await expect(group.getByRole("checkbox", { name: "E-mail link" })).not.toBeChecked();
    await signIn.open();
    await group.getByRole("checkbox", { name: "E-mail link" }).check();
    await admin.save(STRATEGIES);
    await expect(group).toContainText("Saved. It counts from now on.");
    await expect(group).toContainText(`Changed by ${admin.mailbox.address}`);
    await group.getByRole("button", { name: /to default|defaults/i }).first().click();
    await expect(group.getByRole("checkbox", { name: "E-mail code" })).toBeChecked();
  });
});

test.describe("sign-up by invitation", () => {
  test.use({ settings: administered("invitations") });

  test("lets in whoever is invited and proves the address, on whichever device", async ({ admin, anotherBrowser, mailbox, signUp, watch }) => {
    await admin.change("Sign-up", async (group) => {
      await group.getByLabel("Who may sign up").selectOption("invitation");
    });
    await signUp.open();
    await expect(signUp.page.getByText("Accounts here are by invitation.")).toBeVisible();
    await admin.invite(mailbox.address);
    await expect(admin.page.getByRole("listitem").filter({ hasText: mailbox.address })).toContainText(/Mail/);

    const phone = await anotherBrowser();
    const link = /https?:\/\/\S+\/invitation\?token=[\w-]+/.exec((await mailbox.newest()).text)?.[0];
    await phone.goto(link as string);
    await expect(phone).toHaveURL("/invitation");
    await expect(phone.getByRole("heading", { name: "You’re invited to Latchkey" })).toBeVisible();
    await expectGoodScreen(phone);
    await phone.getByRole("button", { name: "Accept the invitation" }).click();
    const waiting = new SignUpPage(phone);
    await expect(waiting.waiting).toBeVisible();
    await expect(waiting.card).toContainText(mailbox.address);
    await expectGoodScreen(phone);
    await expect.poll(() => mailbox.mailsWithLinks()).toHaveLength(1);
    // The link of the invitation once more: this browser is waiting already, and no second mail goes out.
    await phone.goto(link as string);
    await phone.getByRole("button", { name: "Accept the invitation" }).click();
    await expect(waiting.waiting).toBeVisible();
    // A program that checks mail may have pressed as well, so the link of the second mail asks for the code here too.
    watch.expectStatus(422);
    const landing = new LandingPage(phone);
    await landing.open(await mailbox.newestLink(2));
    await expect(landing.heading("Now the code from the mail")).toBeVisible();
    await expectGoodScreen(phone);
    await phone.getByLabel("Six-digit code").fill("12");
    await phone.getByRole("button", { name: "Finish signing up" }).click();
    await expect(phone.getByText("The code has six digits.")).toBeVisible();
    await expectGoodScreen(phone);
    await phone.getByLabel("Six-digit code").fill(await mailbox.newestCode(2));
    await phone.getByRole("button", { name: "Finish signing up" }).click();

    await new AccountPage(phone).expectHome(mailbox.address);
    expect(await mailbox.mailsWithLinks()).toHaveLength(1);
    await admin.page.goto("/admin/invitations?show=accepted");
    await expect(admin.page.getByRole("listitem").filter({ hasText: mailbox.address })).toContainText("Accepted");
    watch.expectStatus(410);
    const late = await anotherBrowser();
    await late.goto(link as string);
    await expect(late.getByRole("heading", { name: "This invitation has done its work" })).toBeVisible();
  });
});

test.describe("closed sign-up", () => {
  test.use({ settings: administered("closed") });

  test("says so, and lets in whoever has an account", async ({ account, admin, member, page, signIn, signUp }) => {
    await admin.change("Sign-up", async (group) => {
      await group.getByLabel("Who may sign up").selectOption("closed");
    });

    await page.goto(signUp.path);
    await expect(page.getByRole("heading", { name: "No new accounts right now" })).toBeVisible();
    await expectGoodScreen(page);
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await expect(signIn.heading).toBeVisible();
    await signIn.submit(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
  });
});

test.describe("legal consent", () => {
  test.use({ settings: administered("consent") });

  test("is asked for before the mail, with the pages a press away", async ({ account, admin, mailbox, page, signUp, watch }) => {
    watch.expectStatus(422);
    await admin.change("Sign-up", async (group) => {
      await group.getByLabel("Terms of use").fill("https://example.com/terms");
      await group.getByLabel("Version of both").fill("2026-11");
    });

    await signUp.open();
    await expect(page.getByRole("link", { name: "terms of use" })).toHaveAttribute("href", "https://example.com/terms");
    await expectGoodScreen(page);
    await signUp.submit(mailbox.address);
    await expect(signUp.heading).toBeVisible();
    expect(await mailbox.mails()).toEqual([]);
    await page.getByRole("checkbox", { name: "I accept the terms of use." }).check();
    await signUp.proceed.click();
    await expect(signUp.waiting).toBeVisible();
    await signUp.code.pressSequentially(await mailbox.newestCode());

    await account.expectHome(mailbox.address);
  });
});

test.describe("a blocked domain", () => {
  test.use({ settings: administered("blocked") });

  test("is refused beside the field", async ({ admin, page, signUp, watch }) => {
    watch.expectStatus(422);
    await admin.change("Sign-up", async (group) => {
      await group.getByLabel("Addresses that may not join").fill("*@blocked.example");
    });

    await signUp.open();
    await signUp.submit("jane@blocked.example");

    await expect(page.getByRole("alert")).toContainText("New accounts can’t use this address here.");
    await expect(signUp.email).toHaveValue("jane@blocked.example");
  });
});

test.describe("the audit log", () => {
  test.use({ settings: administered("audit") });

  test("shows what happens while it is looked at", async ({ admin, landing, mailbox, signUp }) => {
    await admin.page.goto("/admin/audit");
    await expect(admin.page.locator("[data-live=true]")).toBeVisible();
    const of = (kind: string) => admin.page.locator(`[data-event=${kind}]`).filter({ hasText: "j•••@example.com" });
    await expect(of("account_created")).toHaveCount(0);

    await signUp.requestLink(mailbox.address);
    await landing.follow(await mailbox.newestLink());

    await expect(of("account_created")).toHaveCount(1);
    await expect(of("session_began")).toBeVisible();
    const [export_] = await Promise.all([
      admin.page.waitForEvent("download"),
      admin.page.getByRole("link", { name: "Export as JSON lines" }).click(),
    ]);
    expect(export_.suggestedFilename()).toMatch(/\.jsonl$/);
  });

  test.describe("in Tokyo", () => {
    test.use({ timezoneId: "Asia/Tokyo" });

    test("tells the time of the reader, with that of UTC on hover", async ({ admin, signUp, mailbox }) => {
      const told = async (row: Locator) => {
        const time = row.locator("time").first();
        await expect(time).toHaveAttribute("title", /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
        const at = new Date((await time.getAttribute("datetime")) ?? "");
        const format = { dateStyle: "medium", timeStyle: "medium", timeZone: "Asia/Tokyo" } as const;
        await expect(time).toHaveText(new Intl.DateTimeFormat("en", format).format(at));
      };
      await admin.page.goto("/admin/audit");
      await expect(admin.page.locator("[data-live=true]")).toBeVisible();
      await told(admin.page.locator("[data-event]").first());
      const before = await admin.page.locator("[data-event]").count();

      await signUp.requestLink(mailbox.address);
      await expect(admin.page.locator("[data-event]")).toHaveCount(before + 1);
      await told(admin.page.locator("[data-event]").first());
    });
  });
});

test.describe("a ban", () => {
  test.use({ settings: administered("ban") });

  test("ends open pages at once, and signing in leads nowhere", async ({ account, admin, member, page, signIn, watch }) => {
    watch.expectStatus(401, 410);
    await signIn.requestLink(member.address);
    await signIn.code.pressSequentially(await member.newestCode(2));
    await account.expectHome(member.address);
    await account.open();

    await admin.openUser(member.address);
    await admin.page.getByRole("button", { name: "Ban", exact: true }).click();
    await expect(admin.page.getByText("Banned, and signed out everywhere.")).toBeVisible();

    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByText(member.address)).toHaveCount(0);
    await signIn.requestLink(member.address);
    const landing = new LandingPage(page);
    await landing.open(linkOf(await member.about("Sign in", 2)));
    await expect(landing.card).toHaveAttribute("data-status", "abandoned");
    await account.expectSignedOut();
  });
});

test.describe("pages of administrators", () => {
  test.use({ settings: administered("pages") });

  test("are there for nobody else", async ({ admin, member, page, watch }) => {
    watch.expectStatus(404);
    for (const path of ["", "/settings", "/invitations", "/users", "/audit"]) {
      expect((await page.goto(`/admin${path}`))?.status(), path).toBe(404);
    }
    await admin.openUser(member.address);
  });
});

test.describe("every page of administrators", () => {
  test.use({ settings: administered("screens") });

  test("is without fault in both themes, from 360 pixels up", async ({ admin, member }) => {
    test.slow();
    for (const path of ["", "/settings", "/invitations", "/users", "/bounces", "/mails", "/audit"]) {
      await admin.page.goto(`/admin${path}`);
      await expectGoodScreen(admin.page);
    }
    await admin.openUser(member.address);
    await expectGoodScreen(admin.page);
  });
});

test.describe("with the keyboard alone", () => {
  test.use({ settings: administered("keyboard") });

  test("a setting is changed", async ({ admin }) => {
    const { page } = admin;
    await page.goto("/admin/settings");
    const group = admin.group(STRATEGIES);
    await group.getByRole("checkbox", { name: "E-mail link" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await expect(group.getByRole("checkbox", { name: "E-mail code" })).toBeFocused();
    await page.keyboard.press("Enter");

    await expect(group).toContainText("Saved. It counts from now on.");
    await expect(group.getByRole("checkbox", { name: "E-mail link" })).not.toBeChecked();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, settings: administered("plain") });

  test("settings are changed, people invited, looked for and banned", async ({ admin, mailbox, member }) => {
    await admin.change("Look and name", (group) => group.getByLabel("Name", { exact: true }).fill("Acme"));
    await expect(admin.page).toHaveTitle(/Acme/);
    await admin.invite(mailbox.address);
    expect((await mailbox.newest()).subject).toContain("Acme");
    await admin.openUser(member.address);
    await admin.page.getByRole("button", { name: "Ban", exact: true }).click();
    await expect(admin.page.getByText("Banned, and signed out everywhere.")).toBeVisible();
    await admin.page.goto("/admin/audit");
    await expect(admin.page.locator("[data-event=user_banned]")).toBeVisible();
  });
});
