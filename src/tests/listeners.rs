//! The ways to the real program: a Unix socket, a socket of systemd, and TLS.

mod handed;
mod in_front;
mod tls;
mod unix;

use crate::support::{Program, Stream, TestBrowser, link_in, smtp::SmtpServer};

const JANE: &str = "jane@example.com";

/// Settings for a server behind `https://auth.example.org` that mails to `mail`.
fn behind_proxy(mail: &str) -> [(&str, &str); 3] {
    [
        ("LATCHKEY_PUBLIC_URL", "https://auth.example.org"),
        ("LATCHKEY_SMTP_URL", mail),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
    ]
}

/// Signs in with two browsers of a person: one starts and hears by a stream of the press of the other.
async fn signs_in(laptop: &TestBrowser, phone: &TestBrowser, mails: &SmtpServer) {
    let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
    let mut stream = Stream::open(laptop, &waiting).await;
    stream.until("unverified").await;
    let link = link_in(&mails.wait_for(1).await[0].text());
    presses(phone, &link, &waiting.number()).await;
    stream.until("verified").await;
}

/// Opens a link in another browser, and presses with the number of the waiting screen.
async fn presses(phone: &TestBrowser, link: &str, number: &str) {
    let landing = phone.get(link).await;
    let fields = [("action", "confirm"), ("number", number)];
    phone.submit(&landing, "form", &fields).await;
}

/// Fails if the program logged any of these words.
fn never_logged(program: &Program, words: &str) {
    let log = program.log();
    assert!(!log.iter().any(|line| line.contains(words)), "{log:#?}");
}
