//! People who press twice, ask again, or keep no cookies.

use std::collections::BTreeSet;

use futures::future::join_all;
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";
const NOBODY: &str = "nobody@example.com";
const UNHURRIED: [(&str, &str); 3] = [
    ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
    ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
];

fn attempt(page: &Page) -> String {
    page.attribute_of("input[name=attempt]", "value")
        .unwrap_or_else(|| panic!("{} waits:\n{}", page.path, page.text("main")))
}

/// Adds an address by eight presses at once.
async fn press_at_once(browser: &TestBrowser, account: &Page, address: &'static str) -> Vec<Page> {
    let presses = (0..8).map(|_| {
        let (tab, account) = (browser.clone(), account.clone());
        let form = "form[data-action='add-address']";
        tokio::spawn(async move { tab.submit(&account, form, &[("email", address)]).await })
    });
    let answers = join_all(presses).await.into_iter();
    answers.map(|answer| answer.expect("no panic")).collect()
}

/// The one attempt that all of these pages show.
fn one_of_all(pages: Vec<Page>) -> String {
    let shown = attempt(&pages[0]);
    for page in pages {
        assert_eq!(
            (page.status, attempt(&page)),
            (StatusCode::OK, shown.clone())
        );
    }
    shown
}

async fn ask(browser: &TestBrowser, address: &str, redirect_to: &str) -> Page {
    let fields = [("email", address), ("redirect_to", redirect_to)];
    browser.post("/api/create_sign_in", &fields).await
}

on_both! {
    async fn a_browser_that_asks_again_gets_its_waiting_screen_and_no_second_mail(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.browser();
        jane.post("/api/create_sign_up", &[("email", JANE)]).await;
        let landing = jane.get(&link(&app.mail(JANE, 1).await)).await;
        jane.submit(&landing, "form", &[("action", "confirm")]).await;
        app.clock.wind(Duration::minutes(1));
        let before = app.mails(JANE).len();

        for (address, mails) in [(JANE, before), (NOBODY, 0)] {
            for function in ["/api/create_sign_in", "/api/create_sign_up"] {
                let browser = app.browser();
                let first = browser.post(function, &[("email", address)]).await;
                let again = browser.post(function, &[("email", address)]).await;

                assert_eq!((again.status, &again.path), (StatusCode::OK, &first.path));
                assert_eq!((attempt(&again), again.number()), (attempt(&first), first.number()));
                app.clock.wind(Duration::minutes(1));
            }
            app.mail(address, mails + 2).await;
        }
        app.outbox_is_empty().await;
        assert_eq!((app.mails(JANE).len(), app.mails(NOBODY).len()), (before + 2, 2));
    }

    async fn asking_again_later_or_for_something_else_starts_anew(kind: Kind) {
        let app = TestApp::with(kind, &UNHURRIED).await;
        let browser = app.browser();
        let first = attempt(&ask(&browser, JANE, "/account").await);
        assert_eq!(attempt(&ask(&browser, JANE, "/account").await), first);

        let elsewhere = attempt(&ask(&browser, JANE, "/").await);
        assert_ne!(elsewhere, first, "it leads elsewhere");
        let other = attempt(&ask(&browser, NOBODY, "/").await);
        assert_ne!(other, elsewhere, "it is somebody else");
        let stranger = attempt(&ask(&app.browser(), NOBODY, "/").await);
        assert_ne!(stranger, other, "it is another browser");
        app.clock.wind(Duration::seconds(31));
        let late = attempt(&ask(&browser, NOBODY, "/").await);
        assert_ne!(late, other, "it is time for another mail");
        browser.post("/api/cancel_attempt", &[("attempt", &late), ("purpose", "sign_in")]).await;
        assert_ne!(attempt(&ask(&browser, NOBODY, "/").await), late, "it was cancelled");
    }

    async fn presses_at_once_in_a_new_browser_are_one_request(kind: Kind) {
        for settings in [&[][..], &UNHURRIED] {
            let app = TestApp::with(kind, settings).await;
            let browser = app.browser();
            let form = browser.get("/sign-in").await;
            assert_eq!(app.count("SELECT count(*) FROM clients").await, 0, "a look keeps nothing");

            let answers = join_all((0..8).map(|_| {
                let (tab, form) = (browser.clone(), form.clone());
                tokio::spawn(async move { tab.submit(&form, "form:has(input[name=email])", &[("email", JANE)]).await })
            }))
            .await;

            let mail = app.mail(JANE, 1).await;
            let shown = attempt(&browser.get("/sign-in").await);
            for answer in answers {
                let answer = answer.expect("no panic");
                assert_eq!((answer.status, attempt(&answer)), (StatusCode::OK, shown.clone()));
            }
            assert_eq!(app.count("SELECT count(*) FROM outbox_messages").await, 1);
            assert_eq!(app.count("SELECT count(*) FROM clients").await, 1);
            let waiting = browser.get("/sign-in").await;
            browser.submit(&waiting, "form:has(input[name=code])", &[("code", &code(&mail))]).await;
            assert!(browser.is_signed_in().await);
        }
    }

    async fn presses_at_once_in_a_known_browser_are_one_request(kind: Kind) {
        for settings in [&[][..], &UNHURRIED] {
            let app = TestApp::with(kind, settings).await;
            let browser = app.browser();
            ask(&browser, NOBODY, "/").await;

            let answers = join_all((0..8).map(|_| {
                let tab = browser.clone();
                tokio::spawn(async move { ask(&tab, JANE, "/").await })
            }))
            .await;

            let shown = attempt(&browser.get("/sign-in").await);
            for answer in answers {
                let answer = answer.expect("no panic");
                assert_eq!((answer.status, attempt(&answer)), (StatusCode::OK, shown.clone()));
            }
            app.mail(JANE, 1).await;
            assert_eq!(app.count("SELECT count(*) FROM outbox_messages WHERE recipient = 'jane@example.com'").await, 1);
        }
    }

    async fn presses_at_once_on_the_account_page_are_one_request(kind: Kind) {
        for settings in [&[][..], &UNHURRIED] {
            let app = TestApp::with(kind, settings).await;
            let browser = app.member(JANE).await;
            let account = browser.get("/account").await;

            let shown = one_of_all(press_at_once(&browser, &account, WORK).await);
            app.mail(WORK, 1).await;
            assert_eq!(app.count("SELECT count(*) FROM outbox_messages WHERE recipient = 'jane@work.example'").await, 1);
            assert_eq!(attempt(&browser.get("/account").await), shown);
        }
    }

    async fn presses_at_once_on_something_that_matters_are_one_request(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));
        let account = browser.get("/account").await;

        one_of_all(press_at_once(&browser, &account, WORK).await);

        app.mail(JANE, 2).await;
        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE purpose = 'step_up'").await, 1);
        let waiting = browser.get("/confirm").await;
        let proven = browser.submit(&waiting, "form:has(input[name=code])", &[("code", &code(&app.mail(JANE, 2).await))]).await;
        browser.submit(&proven, "form[data-action='continue']", &[]).await;
        app.mail(WORK, 1).await;
    }

    async fn a_browser_that_keeps_no_cookies_is_told_and_nothing_is_sent(kind: Kind) {
        let app = TestApp::start(kind).await;
        for (page, function) in [("/sign-in", "create_sign_in"), ("/sign-up", "create_sign_up")] {
            let form = app.browser().get(page).await;
            let forgetful = app.browser();

            let told = forgetful.submit(&form, "form:has(input[name=email])", &[("email", JANE)]).await;

            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(told.text(".note").contains("Allow cookies for this site"), "{}", told.text("main"));
            assert_eq!(told.attribute_of("input[name=email]", "value").as_deref(), Some(JANE));
            let script = app.browser().call(function, &[("email", JANE), ("cookie_given", "1")]).await;
            assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(script.body.contains("\"cookies_needed\""), "{}", script.body);
            let german = [("accept", "text/html"), ("accept-language", "de")];
            let body = Some("email=jane%40example.com&cookie_given=1".to_owned());
            let german = app.browser().send(reqwest::Method::POST, &format!("/api/{function}"), &german, body).await;
            assert!(german.text(".note").contains("Erlaube Cookies"), "{}", german.text("main"));
            assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);
            assert_eq!(app.count("SELECT count(*) FROM clients").await, 0);
        }

        // A form that stood open until its cookie had run out: the second press counts.
        let slow = app.browser();
        let fields = [("email", JANE), ("cookie_given", "1")];
        assert_eq!(slow.post("/api/create_sign_in", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(slow.post("/api/create_sign_in", &fields).await.data_status(), "unverified");
    }

    async fn the_cookie_of_a_form_opens_nothing_and_goes_with_it(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        browser.get("/sign-in").await;
        let planted = browser.cookie("latchkey-form").expect("it came with the form");
        ask(&browser, JANE, "/").await;
        assert_eq!(browser.cookie("latchkey-form"), None);
        assert_ne!(browser.cookie("latchkey"), Some(planted.clone()));
        let landing = browser.get(&link(&app.mail(JANE, 1).await)).await;
        browser.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(browser.is_signed_in().await);
        app.clock.wind(Duration::minutes(1));

        let thief = app.browser();
        thief.plant("latchkey-form", &planted);
        assert!(!thief.is_signed_in().await);
        let waiting = ask(&thief, JANE, "/").await;
        assert_eq!(waiting.data_status(), "unverified");
        assert!(browser.is_signed_in().await && !thief.is_signed_in().await);
    }

    async fn one_browser_of_an_owner_has_one_budget_for_all_that_its_tabs_ask_at_once(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        jane.post("/api/sign_out", &[]).await;
        let before = app.count("SELECT count(*) FROM attempts").await;

        let pages = join_all((0..20).map(|_| {
            let tab = jane.clone();
            tokio::spawn(async move { tab.post("/api/create_sign_in", &[("email", JANE)]).await })
        })).await.into_iter().map(|page| page.expect("no panic"));

        // A tab that is late has its browser's attempt shown, which costs nothing.
        let answered = pages.filter(|page| page.status != StatusCode::TOO_MANY_REQUESTS);
        let attempts: BTreeSet<String> = answered.map(|page| attempt(&page)).collect();
        assert_eq!(attempts.len(), 1);
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, before + 1);
    }
}
