import { hasWebAssembly } from "../support/meddle";
import { expect, test } from "../support/test";

for (const way of [undefined, "no WebAssembly"] as const) {
  test.describe(`${hasWebAssembly(way) ? "with" : "without"} WebAssembly`, () => {
    test.use({ timezoneId: "Asia/Kolkata", way });

    test("a mail tells when it was asked for in the time zone of the browser", async ({ mailbox, signIn }) => {
      await signIn.requestLink(mailbox.address);

      const mail = await mailbox.newest();

      expect(mail.text).toMatch(/ at \d{1,2}:\d\d [AP]M UTC\+5:30$/m);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ timezoneId: "Asia/Kolkata", javaScriptEnabled: false });

  test("a mail tells when it was asked for in UTC", async ({ mailbox, signIn }) => {
    await signIn.requestLink(mailbox.address);

    const mail = await mailbox.newest();

    expect(mail.text).toMatch(/ at \d{1,2}:\d\d [AP]M UTC$/m);
  });
});
