//! The tools of the stories about switches.

use latchkey::{
    auth::{Purpose, SettingKey, SettingKey as Key},
    server::flows::{audit::Author, settings},
};
use reqwest::StatusCode;

use crate::support::{Kind, MailboxMessage, Page, TestApp, TestBrowser, code, link};

pub(super) const JANE: &str = "jane@example.com";
pub(super) const SECOND: &str = "second@example.com";
pub(super) const CODE_FORM: &str = "form:has(input[name=code])";

/// The ways that are switched on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ways {
    pub link: bool,
    pub code: bool,
}

pub(super) const WAYS: [Ways; 3] = [
    Ways {
        link: true,
        code: false,
    },
    Ways {
        link: false,
        code: true,
    },
    Ways {
        link: true,
        code: true,
    },
];

/// The switches that a test sets: those of signing in (`Strategies`), or of proving a new address (`Methods`).
#[derive(Clone, Copy)]
pub(super) enum Switches {
    Strategies,
    Methods,
}
pub(super) use Switches::{Methods, Strategies};

/// A server with room for many mails to one address.
pub(super) async fn app(kind: Kind) -> TestApp {
    let settings = [
        ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ];
    TestApp::with(kind, &settings).await
}

pub(super) async fn change(app: &TestApp, changes: &[(SettingKey, &str)]) {
    let asked: Vec<_> = changes
        .iter()
        .map(|(key, value)| (*key, Some((*value).to_owned())))
        .collect();
    settings::change(&app.backend, Author::CommandLine, &asked)
        .await
        .expect("the settings go together");
}

pub(super) async fn switch(app: &TestApp, ways: Ways, switches: Switches) {
    let (link, code) = match switches {
        Strategies => (Key::SignInByLink, Key::SignInByCode),
        Methods => (Key::VerifyByLink, Key::VerifyByCode),
    };
    let word = |is_on| if is_on { "on" } else { "off" };
    change(app, &[(link, word(ways.link)), (code, word(ways.code))]).await;
}

/// Jane's browser, in which she has just signed up.
pub(super) async fn member(app: &TestApp) -> TestBrowser {
    let browser = app.browser();
    let waiting = browser
        .post("/api/create_sign_up", &[("email", JANE)])
        .await;
    let mail = app.proof_mail(JANE, 1).await;
    prove(
        &browser,
        &waiting,
        &mail,
        Ways {
            link: true,
            code: true,
        },
    )
    .await;
    assert!(browser.is_signed_in().await);
    browser
}

/// The newest mail to `address`, once the outbox is empty.
pub(super) async fn newest(app: &TestApp, address: &str) -> MailboxMessage {
    let asked = app
        .count("SELECT count(*) FROM outbox_messages WHERE state <> 'dropped'")
        .await;
    assert!(asked > 0, "a mail was asked for");
    let recipient = format!(
        "SELECT count(*) FROM outbox_messages WHERE attempt_id IS NOT NULL AND recipient = '{address}'"
    );
    let count = usize::try_from(app.count(&recipient).await).expect("a count");
    app.proof_mail(address, count).await
}

pub(super) fn check_mail(mail: &MailboxMessage, ways: Ways) {
    let links = mail
        .text
        .split_whitespace()
        .filter(|word| word.contains("/verify?token="));
    let (refusals, proofs): (Vec<_>, Vec<_>) = links.partition(|url| url.ends_with("&decline=1"));
    assert_eq!(
        proofs.len(),
        usize::from(ways.link),
        "{ways:?}: {}",
        mail.text
    );
    assert_eq!(refusals.len(), 1, "{ways:?}: {}", mail.text);
    let has_code = mail.text.lines().any(|line| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())
    });
    assert_eq!(has_code, ways.code, "{ways:?}: {}", mail.text);
}

pub(super) fn check_waiting(waiting: &Page, ways: Ways) {
    assert_eq!(waiting.data_status(), "unverified");
    assert!(waiting.has("[data-events]"));
    assert_eq!(waiting.has(CODE_FORM), ways.code, "{ways:?}");
    assert_eq!(waiting.has("[data-number]"), ways.link, "{ways:?}");
    assert_eq!(waiting.has(".pairing"), ways.link, "{ways:?}");
    let title = waiting.text("h1");
    let expected = if ways.link {
        "Check your e-mail"
    } else {
        "Type the code we sent"
    };
    assert_eq!(title, expected);
    let is_first = waiting.has("form:has(input[name=code]) .button--primary");
    assert_eq!(is_first, ways.code && !ways.link, "{ways:?}");
    let both = waiting.has("a[data-action=other-way]");
    assert_eq!(both, ways.code && ways.link, "{ways:?}");
}

/// Checks that the way that is off is refused, and that trying it costs nothing.
pub(super) async fn check_refused(
    app: &TestApp,
    laptop: &TestBrowser,
    waiting: &Page,
    mail: &MailboxMessage,
    ways: Ways,
) {
    if !ways.code {
        let id = attempt_id(waiting);
        let refused = laptop
            .call(
                "attempt_code",
                &[("attempt", &id), ("purpose", "sign_in"), ("code", "123456")],
            )
            .await;
        assert_eq!(refused.status, StatusCode::GONE);
    }
    if !ways.link {
        let token = link(mail).replace("&decline=1", "");
        for browser in [laptop.clone(), app.browser()] {
            let landing = browser.get(&token).await;
            assert!(!landing.has("button[value=confirm]") && !landing.has("button[value=here]"));
            assert!(
                landing.has("button[value=decline]"),
                "it can still be refused"
            );
            browser
                .submit(&landing, "form", &[("action", "confirm")])
                .await;
            assert!(!browser.is_signed_in().await);
        }
    }
    assert_eq!(laptop.get(&waiting.path).await.data_status(), "unverified");
}

/// Proves by the link if there is one, else by the code.
pub(super) async fn prove(laptop: &TestBrowser, waiting: &Page, mail: &MailboxMessage, ways: Ways) {
    if ways.link {
        let landing = laptop.get(&link(mail)).await;
        laptop
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
    } else {
        laptop
            .submit(waiting, CODE_FORM, &[("code", &code(mail))])
            .await;
    }
}

/// Proves an attempt that has no page of its own here. It tries the way that is off first.
pub(super) async fn prove_by_call(
    app: &TestApp,
    laptop: &TestBrowser,
    attempt: &serde_json::Value,
    mail: &MailboxMessage,
    purpose: Purpose,
    ways: Ways,
) {
    let id = attempt["id"].as_str().expect("an id");
    if !ways.code {
        let refused = try_code(laptop, id, purpose, "123456").await;
        assert_eq!(refused.status, StatusCode::GONE);
    }
    let token = link(mail).replace("&decline=1", "");
    if !ways.link {
        let phone = app.browser();
        let landing = phone.get(&token).await;
        assert!(!landing.has("button[value=confirm]"));
        phone
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
        try_code(laptop, id, purpose, &code(mail)).await;
    } else {
        let landing = laptop.get(&token).await;
        laptop
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
    }
}

pub(super) fn check_state(attempt: &serde_json::Value, ways: Ways) {
    assert_eq!(attempt["has_link"], ways.link);
    assert_eq!(attempt["has_code"], ways.code);
    assert_eq!(attempt["state"]["number"].is_string(), ways.link);
}

/// The attempt that this browser has for a purpose.
pub(super) async fn attempt(browser: &TestBrowser, purpose: &str) -> serde_json::Value {
    let client = browser.call("get_client", &[]).await;
    let client: serde_json::Value = serde_json::from_str(&client.body).expect("JSON");
    client[purpose].clone()
}

pub(super) async fn try_code(
    browser: &TestBrowser,
    id: &str,
    purpose: Purpose,
    code: &str,
) -> Page {
    let fields = [
        ("attempt", id),
        ("purpose", purpose.as_str()),
        ("code", code),
    ];
    browser.call("attempt_code", &fields).await
}

pub(super) fn attempt_id(waiting: &Page) -> String {
    let events = waiting.attribute("data-events").expect("a waiting screen");
    events.split('/').nth(3).expect("an id").to_owned()
}
