import { Mailbox } from "../support/mailbox";
import { expectGoodScreen } from "../support/screen";
import { administered, expect, test } from "../support/test";

const SECRET = "correct-horse-battery-staple";

test.describe("mail that comes back", () => {
  test.use({ settings: administered("bounces", { LATCHKEY_BOUNCE_SECRET: SECRET }) });

  test("is told on the open waiting screen, and to administrators", async ({ admin, page, server, signIn }) => {
    await signIn.open();
    const jane = new Mailbox(server);
    await signIn.submit(jane.address);
    await expect(signIn.card).toHaveAttribute("data-mail", "sent");
    const mail = await jane.newest();
    const tell = async (event: string) => {
      const answer = await fetch(`${server.url}/api/bounces/json`, {
        body: JSON.stringify({
          event,
          message_id: mail.headers.find(([name]) => name === "Message-ID")?.[1],
          recipient: jane.address,
          status: "5.1.1",
        }),
        headers: { authorization: `Bearer ${SECRET}`, "content-type": "application/json" },
        method: "POST",
      });
      expect(await answer.json()).toEqual({ heard: 1 });
    };

    await tell("delivered");
    await expect(page.getByText(/^Delivered\./)).toBeVisible();
    await tell("bounced");
    await expect(page.getByText("example.com says there is no such mailbox.")).toBeVisible({ timeout: 1000 });
    await expect(signIn.card).toHaveAttribute("data-mail", "refused");
    await expectGoodScreen(page);
    await page.getByRole("button", { name: "Use another address" }).click();
    await expect(signIn.email).toHaveValue(jane.address);

    await admin.page.goto("/admin/settings");
    await admin.page.getByRole("link", { name: "Returned mail" }).click();
    const row = admin.page.locator(`[data-bounce='${jane.address}']`);
    await expect(row).toContainText("No such mailbox");
    await expectGoodScreen(admin.page);
    await row.getByRole("button").click();
    await expect(admin.page.getByText("Mail goes there again.")).toBeVisible();
    await expect(row).toHaveCount(0);
  });
});
