//! People who have an account, and sign in with it again and again.

use latchkey::server::mail::mailbox::MailboxMessage;

use super::{Kind, Page, TestApp, TestBrowser, code};

/// Of mails to one address there may be as many as a story needs.
const LIMITLESS: [(&str, &str); 3] = [
    ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
];

impl TestApp {
    /// Without limits of mail, and with settings of its own.
    pub async fn limitless(kind: Kind, settings: &[(&str, &str)]) -> Self {
        Self::with(kind, &[&LIMITLESS, settings].concat()).await
    }

    /// A browser in which `address` is signed in; the account is made when there is none.
    pub async fn member(&self, address: &str) -> TestBrowser {
        let browser = self.browser();
        self.sign_in(&browser, address).await;
        browser
    }

    /// Signs `address` in by the code of a mail. Returns the page that follows.
    pub async fn sign_in(&self, browser: &TestBrowser, address: &str) -> Page {
        browser.enter(self, "create_sign_in", address).await
    }

    /// A browser in which `address` is signed in, an administrator from now on.
    pub async fn admin(&self, address: &str) -> TestBrowser {
        let browser = self.member(address).await;
        self.run(&format!(
            "UPDATE users SET is_admin = TRUE WHERE id IN \
             (SELECT user_id FROM email_addresses WHERE address = '{address}')"
        ))
        .await;
        browser
    }

    /// The first mail to `address` with a code, after so many others: notices come in between.
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
    /// Signs up with `address`, or signs in, by the code of a mail: `function` says which. Returns the page that follows.
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
