//! People with an account.

use latchkey::server::mail::mailbox::MailboxMessage;

use super::{Kind, Page, TestApp, TestBrowser, code};

/// Settings that do not limit mails to one address.
const LIMITLESS: [(&str, &str); 3] = [
    ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
];

impl TestApp {
    /// Starts a server with these settings and without limits of mails.
    pub async fn limitless(kind: Kind, settings: &[(&str, &str)]) -> Self {
        Self::with(kind, &[&LIMITLESS, settings].concat()).await
    }

    /// A new browser in which `address` is signed in. The account is made if there is none.
    pub async fn member(&self, address: &str) -> TestBrowser {
        let browser = self.browser();
        self.sign_in(&browser, address).await;
        browser
    }

    /// Signs `address` in by the code of a mail. Returns the page that follows.
    pub async fn sign_in(&self, browser: &TestBrowser, address: &str) -> Page {
        browser.enter(self, "create_sign_in", address).await
    }

    /// A new browser in which `address` is signed in and an administrator.
    pub async fn admin(&self, address: &str) -> TestBrowser {
        let browser = self.member(address).await;
        self.run(&format!(
            "UPDATE users SET is_admin = TRUE WHERE id IN \
             (SELECT user_id FROM email_addresses WHERE address = '{address}')"
        ))
        .await;
        browser
    }

    /// Waits for the first mail to `address` with a code, after `before` other mails. Notices are skipped.
    async fn mail_with_code(&self, address: &str, before: usize) -> MailboxMessage {
        let mut count = before + 1;
        loop {
            let mail = self.mail(address, count).await;
            if mail.text.contains("/verify?token=") {
                return mail;
            }
            count += 1;
        }
    }
}

impl TestBrowser {
    /// Signs up or in with `address`, by the code of a mail; `function` is the server function that starts it.
    /// Returns the page that follows.
    pub async fn enter(&self, app: &TestApp, function: &str, address: &str) -> Page {
        let before = app.mails(address).len();
        let path = format!("/api/{function}");
        let waiting = self.post(&path, &[("email", address)]).await;
        let mail = app.mail_with_code(address, before).await;
        let form = "form[action='/api/attempt_code']";
        let done = self.submit(&waiting, form, &[("code", &code(&mail))]).await;
        assert!(!done.has("[data-status]"), "{address} is in: {}", done.body);
        done
    }
}
