//! What the real program logs: lines of JSON, and never a secret, not even with every dependency at its most talkative.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

use crate::{
    on_both,
    support::{
        Kind, Page, Program, Stream, TestBrowser, code_in, link_in, other_code, other_number,
        refusal_link_in,
        smtp::{Received, Scene, SmtpServer},
    },
};

const JANE: &str = "jane.doe@example.com";
const PASSWORD: &str = "hunter2-at-the-relay";
const CODE_FORM: &str = "form:has(input[name=code])";

/// Secrets that must be in no log, each with its name.
#[derive(Default)]
struct Secrets {
    texts: Vec<(&'static str, String)>,
    codes: Vec<String>,
    numbers: Vec<String>,
}

/// A person at several browsers, and the mail server of the program.
struct Story {
    program: Program,
    server: SmtpServer,
    mails: usize,
    secrets: Secrets,
}

impl Story {
    async fn begin(kind: Kind) -> Self {
        // The first mail is refused for now, by a mail server that repeats the address.
        let greylisted = Scene::Recipient("450 <jane.doe@example.com> is greylisted");
        let server = SmtpServer::start(&[greylisted]).await;
        let settings = [
            ("LATCHKEY_LOG", "trace"),
            (
                "LATCHKEY_SMTP_URL",
                &*format!("smtp://relay:{PASSWORD}@{}", server.address),
            ),
            ("LATCHKEY_MAIL_FROM", "Acme <noreply@example.com>"),
            ("LATCHKEY_RESEND_AFTER", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ];
        let program = Program::start(kind, &settings).await;
        let plain = format!("\0relay\0{PASSWORD}");
        let base64 = base64::engine::general_purpose::STANDARD.encode(plain);
        let secrets = Secrets {
            texts: vec![
                ("the key", program.key.clone()),
                ("the address", JANE.to_owned()),
                ("the address in a query", JANE.replace('@', "%40")),
                ("the password of the mail server", PASSWORD.to_owned()),
                ("the password as it is sent", base64),
            ],
            ..Secrets::default()
        };
        Self {
            program,
            server,
            mails: 0,
            secrets,
        }
    }

    /// Waits for the next mail with a link, and notes what is secret in it. Notices have none.
    async fn mail(&mut self) -> Received {
        let mail = loop {
            self.mails += 1;
            let mail = self
                .server
                .wait_for(self.mails)
                .await
                .remove(self.mails - 1);
            if mail.text().contains("/verify?token=") {
                break mail;
            }
        };
        let (link, code) = (link_in(&mail.text()), code_in(&mail.text()));
        let token = link.rsplit_once('=').expect("it carries a token").1;
        // The attempt, which may be logged, makes up the first third.
        self.secrets.texts.push(("a token", token[24..].to_owned()));
        self.secrets.codes.push(code);
        mail
    }

    async fn start(&mut self, browser: &TestBrowser, door: &str) -> (Page, Received) {
        let waiting = browser.post(door, &[("email", JANE)]).await;
        assert_eq!(waiting.data_status(), "unverified");
        self.secrets.numbers.push(waiting.number());
        (waiting, self.mail().await)
    }

    async fn press(&self, browser: &TestBrowser, mail: &Received, fields: &[(&str, &str)]) -> Page {
        let landing = browser.get(&link_in(&mail.text())).await;
        browser.submit(&landing, "form", fields).await
    }

    fn record_cookies(&mut self, browser: &TestBrowser) {
        for cookie in browser.cookies_ever() {
            if let Ok(Ok(id)) = URL_SAFE_NO_PAD.decode(&cookie).map(<[u8; 16]>::try_from) {
                let number = i128::from_le_bytes(id).to_string();
                self.secrets.texts.push(("a cookie as a number", number));
            }
            self.secrets.texts.push(("a cookie", cookie));
        }
    }
}

impl Secrets {
    /// The secrets that are in `line`.
    fn leaked_in(&self, line: &Value) -> Option<&'static str> {
        let text = line.to_string();
        for (what, secret) in &self.texts {
            let bytes = format!("{:?}", secret.as_bytes());
            if text.contains(secret.as_str()) || text.contains(bytes.trim_matches(['[', ']'])) {
                return Some(what);
            }
        }
        let codes = self.codes.iter();
        let mut spellings =
            codes.flat_map(|code| [code.clone(), format!("{} {}", &code[..3], &code[3..])]);
        if spellings.any(|code| has_word(&text, &code)) {
            return Some("a code");
        }
        // Two digits alone mean nothing: only where they stand beside the word.
        let near = |(at, _): (usize, &str)| text[at..].chars().take(24).collect::<String>();
        let mut nearby = text.match_indices("number").map(near);
        nearby
            .any(|text| self.numbers.iter().any(|number| has_word(&text, number)))
            .then_some("a number")
    }
}

/// `true` if `word` stands in `text` with neither a letter nor a digit beside it.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        [before, after]
            .into_iter()
            .flatten()
            .all(|beside| !beside.is_ascii_alphanumeric())
    })
}

/// The lines of a log without their time, whose fractions look like codes.
fn read(log: &[String]) -> Vec<Value> {
    log.iter()
        .map(|text| {
            let mut line: Value = serde_json::from_str(text)
                .unwrap_or_else(|_| panic!("a line of the log is JSON: {text}"));
            // A reader keeps the last of two fields of one name, and so would this test.
            assert_eq!(line.to_string().len(), text.len(), "each name once: {text}");
            for name in ["timestamp", "level", "target"] {
                assert!(line[name].is_string(), "{line} has a {name}");
            }
            line.as_object_mut().expect("an object").remove("timestamp");
            line
        })
        .collect()
}

on_both! {
    async fn a_log_at_its_most_talkative_holds_no_secret(kind: Kind) {
        let mut story = Story::begin(kind).await;
        let [laptop, tablet, phone] = [(); 3].map(|()| story.program.browser());

        let (_, mail) = story.start(&laptop, "/api/create_sign_up").await;
        assert_eq!(story.press(&laptop, &mail, &[("action", "confirm")]).await.path, "/");

        let (waiting, mail) = story.start(&tablet, "/api/create_sign_in").await;
        let mut stream = Stream::open(&tablet, &waiting).await;
        stream.next().await.expect("a first event");
        let code = code_in(&mail.text());
        let wrong = other_code(&code);
        story.secrets.codes.push(wrong.clone());
        tablet.submit(&waiting, CODE_FORM, &[("code", &wrong)]).await;
        tablet.submit(&waiting, "[data-action=resend]", &[]).await;
        story.mail().await;
        assert_eq!(tablet.submit(&waiting, CODE_FORM, &[("code", &code)]).await.path, "/");
        assert!(tablet.get("/account").await.has("[data-primary-email]"));
        tablet.send(reqwest::Method::POST, "/api/sign_out", &[], Some(String::new())).await;

        let (waiting, mail) = story.start(&tablet, "/api/create_sign_in").await;
        let wrong = other_number(&waiting.number());
        story.secrets.numbers.push(wrong.clone());
        story.press(&phone, &mail, &[("action", "confirm"), ("number", &wrong)]).await;
        story.press(&phone, &mail, &[("action", "confirm"), ("number", &waiting.number())]).await;
        let proven = tablet.get("/sign-in").await;
        assert_eq!(tablet.submit(&proven, "[data-action=continue]", &[]).await.path, "/");

        let stranger = story.program.browser();
        let (_, mail) = story.start(&stranger, "/api/create_sign_in").await;
        let refusal = phone.get(&refusal_link_in(&mail.text())).await;
        phone.submit(&refusal, "form", &[("action", "decline")]).await;
        assert_eq!(stranger.get("/sign-in").await.data_status(), "declined");

        for browser in [&laptop, &tablet, &phone, &stranger] {
            story.record_cookies(browser);
        }
        assert!(story.program.stop().await.success());
        let lines = read(&story.program.log());
        for heard in ["latchkey::server::mail::smtp", "sea_orm", "tower_sessions"] {
            let is_its = |line: &Value| line["target"].as_str().is_some_and(|it| it.starts_with(heard));
            assert!(lines.iter().any(is_its), "{heard} was heard");
        }
        assert!(lines.iter().any(|line| line["level"] == "TRACE"));
        let leaks: Vec<_> = lines.iter().filter_map(|line| Some((story.secrets.leaked_in(line)?, line))).collect();
        assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

#[test]
fn what_must_not_be_in_a_log_is_found_there() {
    let secrets = Secrets {
        texts: vec![("the address", JANE.to_owned())],
        codes: vec!["042917".to_owned()],
        numbers: vec!["42".to_owned()],
    };
    let found = |text: &str| secrets.leaked_in(&Value::String(text.to_owned()));

    assert_eq!(found("to jane.doe@example.com"), Some("the address"));
    assert_eq!(
        found(&format!("{:?}", JANE.as_bytes())),
        Some("the address")
    );
    assert_eq!(found("code=042917&x"), Some("a code"));
    assert_eq!(found("042 917"), Some("a code"));
    assert_eq!(found("{\"number\":\"42\"}"), Some("a number"));
    assert_eq!(found("tries 42, id 1042917f, number of rows 142"), None);
}
