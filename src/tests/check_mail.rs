//! `latchkey check-mail` with mail servers that differ from what the URL says. Each fault has a sentence of its own.

use serde_json::Value;
use tempfile::TempDir;
use tokio_rustls::TlsAcceptor;

use crate::support::{
    free_address, run_program,
    smtp::{Scene, Security, SmtpServer},
    tls::{Authority, self_signed},
};

const JANE: &str = "jane@example.com";
/// The password, which must appear nowhere.
const PASSWORD: &str = "hunter2";

/// An operator who tries out a mail server, and trusts an authority.
struct Operator {
    authority: Authority,
    folder: TempDir,
}

impl Operator {
    fn new() -> Self {
        Self {
            authority: Authority::new(),
            folder: tempfile::tempdir().expect("a folder can be made"),
        }
    }

    /// What is said of the mail server of `url`, which does not take the mail.
    async fn try_out(&self, url: &str) -> String {
        let file = self.folder.path().join("ca.pem").display().to_string();
        std::fs::write(&file, self.authority.pem()).expect("it is written");
        let settings = [
            ("LATCHKEY_SMTP_URL", url),
            ("LATCHKEY_SMTP_CA_FILE", &file),
            ("LATCHKEY_MAIL_FROM", "id@example.com"),
        ];
        let (code, said, complaint) = run_program(&["check-mail", JANE], &settings).await;
        assert!(code == 1 && said.is_empty(), "{said} {complaint}");
        assert!(!complaint.contains(PASSWORD), "{complaint}");
        complaint
    }

    async fn is_told(&self, url: &str, words: &[&str]) {
        let complaint = self.try_out(url).await;
        for words in words {
            assert!(complaint.contains(words), "{complaint} says {words}");
        }
    }
}

/// The URL of `server` with a password. Loopback would go without protection.
fn url(scheme: &str, server: &SmtpServer) -> String {
    let protection = if scheme == "smtp" {
        "?tls=required"
    } else {
        ""
    };
    format!(
        "{scheme}://jane:{PASSWORD}@localhost:{}{protection}",
        server.address.port()
    )
}

/// Checks that the mail server learned nothing about us or about any mail.
fn assert_nothing_was_told(server: &SmtpServer) {
    let is_harmless = |it: &String| it.starts_with("EHLO") || it == "STARTTLS" || it == "QUIT";
    let told = server.commands();
    assert!(told.iter().all(is_harmless), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scheme_that_does_not_fit_the_port_is_named_with_the_one_that_does() {
    let operator = Operator::new();
    let acceptor = operator.authority.vouch_for("localhost");

    let server = SmtpServer::start_protected(Security::StartTls(acceptor.clone())).await;
    let words = ["smtp:// instead of smtps://", "LATCHKEY_SMTP_URL"];
    operator.is_told(&url("smtps", &server), &words).await;

    let server = SmtpServer::start_protected(Security::Tls(acceptor)).await;
    let words = ["smtps:// instead of smtp://", "LATCHKEY_SMTP_URL"];
    operator.is_told(&url("smtp", &server), &words).await;
    let plain = format!("smtp://jane:{PASSWORD}@{}", server.address);
    operator.is_told(&plain, &words).await;
    assert_nothing_was_told(&server);

    let server = SmtpServer::start(&[]).await;
    operator
        .is_told(&url("smtp", &server), &["does not offer STARTTLS"])
        .await;
    assert_nothing_was_told(&server);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_fault_of_a_certificate_is_named() {
    let operator = Operator::new();
    let ours = &operator.authority;
    let (unknown, name, expired) = (
        ["authority that is not trusted", "LATCHKEY_SMTP_CA_FILE"],
        ["is for another host", "LATCHKEY_SMTP_URL"],
        ["has run out", "Renew it"],
    );
    let cases: [(TlsAcceptor, [&str; 2]); 4] = [
        (self_signed("localhost"), unknown),
        (Authority::new().vouch_for("localhost"), unknown),
        (ours.vouch_for("mail.example.org"), name),
        (ours.vouched_long_ago_for("localhost"), expired),
    ];
    for (acceptor, words) in cases {
        let server = SmtpServer::start_protected(Security::Tls(acceptor.clone())).await;
        operator.is_told(&url("smtps", &server), &words).await;
        assert_nothing_was_told(&server);
        let server = SmtpServer::start_protected(Security::StartTls(acceptor)).await;
        operator.is_told(&url("smtp", &server), &words).await;
        assert_nothing_was_told(&server);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_that_cannot_be_reached_is_told_from_one_that_does_not_answer() {
    let operator = Operator::new();
    for (url, words) in [
        ("smtps://nowhere.invalid".to_owned(), "no host of the name"),
        (format!("smtp://{}", free_address()), "nothing listens"),
    ] {
        operator.is_told(&url, &[words, "LATCHKEY_SMTP_URL"]).await;
    }
    let server = SmtpServer::start(&[Scene::Silent; 4]).await;
    let words = ["does not answer", "LATCHKEY_SMTP_URL"];
    operator.is_told(&server.url(), &words).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_mail_server_refuses_is_named() {
    let operator = Operator::new();
    for (scene, words, quoted) in [
        (
            Scene::Auth("535 5.7.8 no thanks"),
            "does not accept the name and password",
            "no thanks",
        ),
        (
            Scene::Auth("454 4.7.0 not today"),
            "could not look at the name and password",
            "not today",
        ),
        (
            Scene::Sender("550 5.7.1 not you"),
            "does not take mail from id@example.com",
            "LATCHKEY_MAIL_FROM",
        ),
        (
            Scene::Sender("530 5.7.0 who are you"),
            "wants a name and password first",
            "who are you",
        ),
    ] {
        let server = SmtpServer::start(&[scene]).await;
        let url = format!("smtp://jane:{PASSWORD}@{}", server.address);
        operator.is_told(&url, &[words, quoted]).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_without_a_common_way_to_sign_in_hears_no_password() {
    let operator = Operator::new();
    for hello in ["250-stage\r\n250 AUTH GSSAPI NTLM", "250 stage"] {
        let server = SmtpServer::start(&[Scene::Hello(hello); 2]).await;
        let url = format!("smtp://jane:{PASSWORD}@{}", server.address);

        let complaint = operator.try_out(&url).await;
        assert!(
            complaint.contains("name and password were not sent"),
            "{complaint}"
        );
        assert!(!complaint.contains("does not accept"), "{complaint}");
        assert_nothing_was_told(&server);

        let settings = [
            ("LATCHKEY_SMTP_URL", url.as_str()),
            ("LATCHKEY_MAIL_FROM", "id@example.com"),
        ];
        let (_, json, _) = run_program(&["check-mail", "--json", JANE], &settings).await;
        let json: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(
            (&json["sent"], &json["step"]),
            (&Value::from(false), &Value::from("authenticate"))
        );
    }
}
