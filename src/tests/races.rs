//! What must happen only once, asked for many times at the same moment.

use std::sync::Arc;

use futures::future::join_all;
use reqwest::StatusCode;

use crate::{
    on_both,
    support::{Kind, TestApp, code, link, other_code},
};

const JANE: &str = "jane@example.com";

on_both! {
    async fn a_hundred_presses_of_one_link_give_one_session(kind: Kind) {
        let app = Arc::new(TestApp::start(kind).await);
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = laptop.get(&link(&app.mail(JANE, 1).await)).await;

        join_all((0..100).map(|_| {
            let (tab, landing) = (laptop.clone(), landing.clone());
            tokio::spawn(async move { tab.submit(&landing, "form", &[("action", "confirm")]).await })
        }))
        .await;

        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
    }

    async fn a_hundred_claims_of_one_proof_give_one_session(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.mail(JANE, 1).await)).await;
        phone.submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())]).await;
        let proven = laptop.get("/sign-in").await;

        let tabs = join_all((0..100).map(|_| {
            let (tab, proven) = (laptop.clone(), proven.clone());
            tokio::spawn(async move { tab.submit(&proven, "[data-action=continue]", &[]).await })
        }))
        .await;

        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1);
        // Tabs that were slower find that it is theirs; those that came with the old cookie are nobody any more.
        for tab in tabs {
            let tab = tab.expect("no panic");
            assert_ne!(tab.status, StatusCode::GONE, "{}", tab.text("main"));
        }
    }

    async fn of_twenty_browsers_that_press_at_once_none_hears_of_a_client_that_was_rolled_back(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_OTHER_BROWSER", "button")]).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let link = link(&app.mail(JANE, 1).await);
        let mut landings = Vec::new();
        for _ in 0..20 {
            let phone = app.browser();
            landings.push((phone.clone(), phone.get(&link).await));
        }

        let phones = join_all(landings.into_iter().map(|(phone, landing)| {
            tokio::spawn(async move {
                phone.submit(&landing, "form", &[("action", "here")]).await;
                phone
            })
        }))
        .await;

        let mut handed = 0;
        for phone in phones {
            if let Some(cookie) = phone.expect("no panic").cookie("latchkey") {
                handed += 1;
                assert!(app.knows_client(&cookie).await, "a cookie that names nobody was handed out");
            }
        }
        assert!(handed > 0, "who signed in has a cookie");
        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1);
    }

    async fn fifty_sign_ups_for_one_address_give_one_user(kind: Kind) {
        let off = [
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ];
        let app = TestApp::with(kind, &off).await;
        let mut landings = Vec::new();
        for count in 1..=50 {
            let browser = app.browser();
            browser.post("/api/create_sign_up", &[("email", JANE)]).await;
            let landing = browser.get(&link(&app.mail(JANE, count).await)).await;
            landings.push((browser, landing));
        }

        let pages = join_all(landings.into_iter().map(|(browser, landing)| {
            tokio::spawn(async move { browser.submit(&landing, "form", &[("action", "confirm")]).await })
        }))
        .await;

        for page in pages {
            let page = page.expect("no panic");
            assert_eq!((page.status, page.path.as_str()), (StatusCode::OK, "/"), "{}", page.text("main"));
        }
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 50);
    }

    async fn of_fifty_codes_at_once_five_are_looked_at(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let wrong = other_code(&code(&app.mail(JANE, 1).await));

        join_all((0..50).map(|_| {
            let (tab, waiting, wrong) = (laptop.clone(), waiting.clone(), wrong.clone());
            tokio::spawn(async move { tab.submit(&waiting, "form:has(input[name=code])", &[("code", &wrong)]).await })
        }))
        .await;

        assert_eq!(app.count("SELECT CAST(wrong_codes AS BIGINT) FROM address_guards").await, 5);
        assert_eq!(laptop.get("/sign-in").await.data_status(), "failed");
    }

    async fn parallel_starts_for_one_address_share_one_budget(kind: Kind) {
        let app = TestApp::start(kind).await;

        let pages = join_all((0..20).map(|n| {
            let browser = app.browser();
            tokio::spawn(async move {
                let address = format!("jane+{n}@example.com");
                browser.post("/api/create_sign_in", &[("email", &address)]).await
            })
        }))
        .await;

        let started = pages.iter().filter(|page| page.as_ref().is_ok_and(|page| page.status == StatusCode::OK));
        assert_eq!(started.count(), 1);
        assert_eq!(app.count("SELECT count(*) FROM outbox_messages").await, 1);
        assert_eq!(app.count("SELECT max(hour_count) FROM budgets").await, 1, "who is refused spends nothing");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_presses_of_one_link_at_two_servers_give_one_session() {
    let one = TestApp::start(Kind::Postgres).await;
    let other = one.beside().await;
    let laptop = one.browser();
    let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    assert_eq!(waiting.data_status(), "unverified");
    let mail = one.mail_of_either(&other, JANE).await;
    let landing = laptop.get(&link(&mail)).await;

    join_all((0..100).map(|n| {
        let server = if n % 2 == 0 { &one } else { &other };
        let (tab, landing) = (laptop.at(server.address), landing.clone());
        tokio::spawn(async move { tab.submit(&landing, "form", &[("action", "confirm")]).await })
    }))
    .await;

    assert_eq!(one.count("SELECT count(*) FROM sessions").await, 1);
    assert_eq!(one.count("SELECT count(*) FROM users").await, 1);
    let account = laptop.at(other.address).get("/account").await;
    assert!(account.has("[data-primary-email]"), "and it counts at both");
}
