//! Known and unknown addresses look the same, however they are written: byte for byte, but for ids, times and figures.

use reqwest::Method;
use time::Duration;

use latchkey::auth::SignUpMode;

use crate::{
    admission::change,
    on_both,
    support::{Kind, Page, Stream, TestApp, TestBrowser, link},
};

/// The names of two people who differ only in whether they have an account. Both names have the same length.
const KNOWN: &str = "Jane";
const UNKNOWN: &str = "Nora";
/// The domain of both addresses, as it is stored.
const DOMAIN: &str = "xn--bcher-kva.example";

/// Spellings to type, with `{}` for the name, each with the local part that screens then show. Nobody signs up with
/// such a spelling, so the stored one is another.
const FORMS: &[(&str, &str)] = &[
    ("{upper}@bücher.example", "{upper}"),
    ("  {lower}@bücher.example ", "{lower}"),
    ("{mixed}@BU\u{308}CHER.Example", "{mixed}"),
    ("{mixed}@xn--bcher-kva.example", "{mixed}"),
    ("{wide}＠bücher。example", "{lower}"),
    ("{upper}+NEWS@bücher.example", "{upper}+NEWS"),
    ("{lower}+news@XN--BCHER-KVA.EXAMPLE", "{lower}+news"),
];

/// `form` with the spellings of `name`.
fn spelled(form: &str, name: &str) -> String {
    let lower = name.to_lowercase();
    let mixed: String = lower
        .chars()
        .enumerate()
        .map(|(at, c)| {
            if at % 2 == 0 {
                c
            } else {
                c.to_ascii_uppercase()
            }
        })
        .collect();
    let wide: String = lower
        .chars()
        .filter_map(|c| char::from_u32(u32::from(c) + 0xFEE0))
        .collect();
    form.replace("{upper}", &name.to_uppercase())
        .replace("{lower}", &lower)
        .replace("{mixed}", &mixed)
        .replace("{wide}", &wide)
}

/// One of the two people, in a browser in which their address is typed.
struct Side {
    browser: TestBrowser,
    /// The typed address.
    typed: String,
    /// The address that screens show.
    shown: String,
    /// Values that differ by nature, each with the name that replaces it.
    names: Vec<(String, &'static str)>,
    /// The id of the attempt that was started last.
    attempt: String,
}

impl Side {
    fn new(browser: TestBrowser, form: &(&str, &str), name: &str) -> Self {
        let shown = format!("{}@{DOMAIN}", spelled(form.1, name));
        Self {
            browser,
            typed: spelled(form.0, name),
            names: vec![(shown.clone(), "ADDRESS")],
            shown,
            attempt: String::new(),
        }
    }

    async fn call(&mut self, function: &str, fields: &[(&str, &str)]) -> String {
        let page = self.browser.call(function, fields).await;
        if let Some(id) = page.body.split("\"id\":\"").nth(1) {
            self.attempt = id.chars().take(36).collect();
        }
        self.seen(&page)
    }

    /// Calls a function about the attempt.
    async fn go_on(&mut self, function: &str, purpose: &str) -> String {
        let attempt = self.attempt.clone();
        self.call(function, &[("attempt", &attempt), ("purpose", purpose)])
            .await
    }

    /// The page at `path`, once the mail is out.
    async fn page(&self, path: &str) -> (Page, String) {
        loop {
            let page = self.browser.get(path).await;
            if page.attribute("data-mail").as_deref() != Some("queued") {
                let seen = self.seen(&page);
                return (page, seen);
            }
        }
    }

    /// What the waiting screen is told, by its stream and when it asks.
    async fn news(&self, page: &Page) -> String {
        let event = Stream::open(&self.browser, page).await.next().await;
        let path = format!("/api/attempts/{}", self.attempt);
        let state = self.browser.send(Method::GET, &path, &[], None).await;
        let mut seen = self.seen(&state);
        seen += &self.normal(&event.unwrap_or_default());
        seen
    }

    fn seen(&self, page: &Page) -> String {
        let mut headers: Vec<String> = page
            .headers
            .iter()
            .filter(|(name, _)| *name != "date")
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes());
                format!("{name}: {}", self.normal(&value))
            })
            .collect();
        headers.sort();
        format!(
            "{}\n{}\n\n{}",
            page.status,
            headers.join("\n"),
            self.normal(&page.body)
        )
    }

    /// Replaces what differs by nature: names, ids, the values of cookies and nonces, and digits.
    fn normal(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, word) in &self.names {
            text = text.replace(name, word);
        }
        // What stands in front of an id is no part of it.
        for (with, without) in [("nonce-", "nonce "), ("kept-", "kept ")] {
            text = text.replace(with, without);
        }
        // How far the courier is at this moment.
        text = text.replace("\"mail\":\"queued\"", "\"mail\":\"sent\"");
        let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let mut normal = String::new();
        for part in text.split_inclusive(|c: char| !is_inside(c)) {
            let word = part.trim_end_matches(|c: char| !is_inside(c));
            let rest = &part[word.len()..];
            match word.len() {
                22 | 36 | 43 => normal.push_str("ID"),
                _ => normal.push_str(&figureless(word)),
            }
            normal.push_str(rest);
        }
        // A time at a whole second has no fraction.
        normal.replace("#.#Z", "#Z")
    }
}

/// Replaces every row of digits by one sign.
fn figureless(word: &str) -> String {
    let mut text = String::new();
    for c in word.chars() {
        match c.is_ascii_digit() {
            true if text.ends_with('#') => {}
            true => text.push('#'),
            false => text.push(c),
        }
    }
    text
}

/// Checks that both got the same answer with the same status and headers; if not, the message says where they differ.
fn assert_same(one: &str, other: &str, place: &str) {
    if let Some(at) = one.chars().zip(other.chars()).position(|(a, b)| a != b) {
        let around =
            |text: &str| -> String { text.chars().skip(at.saturating_sub(80)).take(160).collect() };
        panic!("{place}: {} is not {}", around(one), around(other));
    }
    assert_eq!(one.len(), other.len(), "{place}");
}

/// Takes both from the form to its end and back by `function`, and compares each step.
async fn walk(app: &TestApp, function: &str, form: &(&str, &str), unknown: &str) {
    let mut known = Side::new(app.browser(), form, KNOWN);
    let mut other = Side::new(app.browser(), form, unknown);
    let purpose = function.trim_start_matches("create_");
    let path = format!("/{}", purpose.replace('_', "-"));
    for (step, wait) in [
        (function, 0),
        ("prepare_verification", 31),
        ("restart_attempt", 1_200),
        ("change_address", 31),
    ] {
        app.clock.wind(Duration::seconds(wait));
        let place = format!("{step} for {}", known.typed);
        let (one, two) = match step == function {
            true => {
                let (typed, of_other) = (known.typed.clone(), other.typed.clone());
                let one = known.call(step, &[("email", &typed)]).await;
                (one, other.call(step, &[("email", &of_other)]).await)
            }
            false => {
                let one = known.go_on(step, purpose).await;
                (one, other.go_on(step, purpose).await)
            }
        };
        assert!(one.starts_with("200"), "{place}: {one}");
        assert_same(&one, &two, &place);
        let (page, one) = known.page(&path).await;
        let (of_other, two) = other.page(&path).await;
        assert_same(&one, &two, &format!("the page after {place}"));
        if step != "change_address" {
            assert!(page.body.contains(&known.shown), "{place}: {}", page.body);
            let (one, two) = (known.news(&page).await, other.news(&of_other).await);
            assert_same(&one, &two, &place);
        }
    }
}

/// Creates the accounts of those who are known.
async fn with_known(kind: Kind) -> TestApp {
    let app = TestApp::limitless(kind, &[]).await;
    for address in [
        format!("{KNOWN}@{DOMAIN}"),
        format!("{KNOWN}+News@{DOMAIN}"),
    ] {
        app.member(&address).await;
    }
    app
}

/// The recipients of all mail so far.
fn recipients(app: &TestApp) -> Vec<String> {
    let mailbox = app.mailbox.as_ref().expect("this story has a mailbox");
    let all = mailbox.messages(None);
    all.iter().map(|mail| mail.to.clone()).collect()
}

on_both! {
    async fn known_and_unknown_look_the_same_to_the_byte_however_the_address_is_written(kind: Kind) {
        let app = with_known(kind).await;
        for form in FORMS {
            for function in ["create_sign_in", "create_sign_up"] {
                walk(&app, function, form, UNKNOWN).await;
            }
        }
        let of_known: Vec<_> = recipients(&app).into_iter().filter(|to| to.to_lowercase().starts_with("jane")).collect();
        let spellings = [format!("{KNOWN}@{DOMAIN}"), format!("{KNOWN}+News@{DOMAIN}")];
        assert!(of_known.iter().all(|to| spellings.contains(to)), "mail goes to the spelling that was proven: {of_known:?}");
    }

    async fn in_an_instance_by_invitation_they_look_the_same_too_invited_or_not(kind: Kind) {
        let app = with_known(kind).await;
        let admin = app.admin("admin@example.com").await;
        admin.post("/api/create_invitations", &[("addresses", "Lisa@bücher.example")]).await;
        assert_eq!(app.count("SELECT count(*) FROM invitations").await, 1);
        change(&app, |policy| policy.sign_up_mode = SignUpMode::Invitation);
        for function in ["create_sign_in", "create_sign_up"] {
            for unknown in [UNKNOWN, "Lisa"] {
                walk(&app, function, &FORMS[0], unknown).await;
            }
        }
    }

    async fn another_address_looks_the_same_taken_or_free_however_it_is_written(kind: Kind) {
        let app = with_known(kind).await;
        let people = [("mary@example.com", KNOWN), ("mark@example.com", UNKNOWN)];
        for form in FORMS {
            app.clock.wind(Duration::minutes(1));
            let mut sides = Vec::new();
            for (account, name) in people {
                let mut side = Side::new(app.member(account).await, form, name);
                side.names.push((account.to_owned(), "ACCOUNT"));
                sides.push(side);
            }
            let mut told = Vec::new();
            for side in &mut sides {
                let typed = side.typed.clone();
                let added = side.call("create_email_address", &[("email", &typed)]).await;
                let (page, account) = side.page("/account").await;
                assert!(page.body.contains(&side.shown), "{}: {}", side.typed, page.body);
                told.push([added, account]);
                // So that the next form finds no claim.
                let id = page.address_id(&side.shown);
                side.browser.call("remove_email_address", &[("address", &id)]).await;
            }
            for (one, other) in told[0].iter().zip(&told[1]) {
                assert_same(one, other, form.0);
            }
        }
    }

    async fn an_address_that_is_added_again_is_proven_as_it_was_typed_last(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member("jane@example.com").await;
        jane.call("create_email_address", &[("email", "jane@work.example")]).await;
        // Asked again before its mail has left, the first one would be dropped.
        app.proof_mail("jane@work.example", 1).await;
        let added = jane.call("create_email_address", &[("email", "Jane@Work.Example")]).await;
        assert_eq!(added.status, 200, "{}", added.body);
        let mail = app.proof_mail("Jane@work.example", 2).await;
        let landing = jane.get(&link(&mail)).await;
        jane.submit(&landing, "form[data-press]", &[("action", "confirm")]).await;

        assert_eq!(mail.to, "Jane@work.example");
        assert_eq!(app.count("SELECT count(*) FROM email_addresses WHERE address = 'Jane@work.example' AND verified_at IS NOT NULL").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 2);
    }

    async fn signing_in_under_another_spelling_makes_no_second_one(kind: Kind) {
        let app = with_known(kind).await;
        let before = app.count("SELECT count(*) FROM email_addresses").await;
        for function in ["create_sign_in", "create_sign_up"] {
            let browser = app.browser();
            let count = app.mails(&format!("{KNOWN}@{DOMAIN}")).iter().filter(|mail| mail.text.contains("/verify?token=")).count();
            browser.post(&format!("/api/{function}"), &[("email", "JANE@BÜCHER.example")]).await;
            let mail = app.proof_mail(&format!("{KNOWN}@{DOMAIN}"), count + 1).await;
            let landing = browser.get(&link(&mail)).await;
            browser.submit(&landing, "form[data-press]", &[("action", "confirm")]).await;

            let primary = browser.get("/account").await.attribute("data-primary-email");
            assert_eq!(primary, Some(format!("{KNOWN}@{DOMAIN}")));
        }
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, before);
    }
}
