//! Everything works behind a pooler that hands each transaction to another session.

use std::time::Duration as Wait;

use futures::future::join_all;
use reqwest::StatusCode;

use crate::support::{Kind, Stream, TestApp, link, pooler::Pooler};

/// Statements that are prepared at the database and visible to its users.
const KEPT: &str = "SELECT count(*) FROM pg_prepared_statements";

/// A server that reaches its database by way of `pooler`.
async fn behind(pooler: &Pooler) -> TestApp {
    let url = pooler.new_database().await;
    TestApp::limitless(Kind::Postgres, &[("LATCHKEY_DATABASE_URL", &url)]).await
}

/// Somebody makes an account by link, and signs in again from another browser with its number.
async fn come_and_come_again(app: &TestApp, address: &str) {
    let laptop = app.browser();
    laptop
        .post("/api/create_sign_up", &[("email", address)])
        .await;
    let landing = laptop.get(&link(&app.mail(address, 1).await)).await;
    let page = laptop
        .submit(&landing, "form", &[("action", "confirm")])
        .await;
    assert_eq!(page.path, "/", "{address} is in");

    let (desk, phone) = (app.browser(), app.browser());
    let waiting = desk
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    let mail = app.proof_mail(address, 2).await;
    let mut stream = Stream::open(&desk, &waiting).await;
    let landing = phone.get(&link(&mail)).await;
    let number = waiting.number();
    let fields = [("action", "confirm"), ("number", number.as_str())];
    phone.submit(&landing, "form", &fields).await;
    stream.until("verified").await;
    let proven = desk.get("/sign-in").await;
    desk.submit(&proven, "[data-action=continue]", &[]).await;
    assert!(desk.is_signed_in().await, "{address} is in again");
    assert!(!phone.is_signed_in().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twelve_people_at_once_sign_up_and_in_through_three_connections() {
    let pooler = Pooler::start(3).await;
    let app = behind(&pooler).await;

    let addresses: Vec<String> = (0..12).map(|it| format!("jane{it}@example.com")).collect();
    join_all(addresses.iter().map(|it| come_and_come_again(&app, it))).await;

    assert_eq!(app.count("SELECT count(*) FROM users").await, 12);
    for _ in 0..9 {
        assert_eq!(app.count(KEPT).await, 0, "nothing outlives a transaction");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn presses_at_once_behind_a_pooler_are_one_request_and_spend_one_budget() {
    let pooler = Pooler::start(3).await;
    let url = pooler.new_database().await;
    let app = TestApp::with(Kind::Postgres, &[("LATCHKEY_DATABASE_URL", &url)]).await;
    let browser = app.browser();
    let press = async |address: &str| {
        let typed = [("email", address)];
        browser.post("/api/create_sign_in", &typed).await.status
    };
    assert_eq!(press("first@example.com").await, StatusCode::OK);

    let answers = join_all((0..9).map(|_| press("jane@example.com"))).await;

    assert_eq!(answers, [StatusCode::OK; 9]);
    app.mail("jane@example.com", 1).await;
    assert_eq!(app.mails("jane@example.com").len(), 1);
    let most = "SELECT max(hour_count) FROM budgets";
    assert_eq!(app.count(most).await, 2, "by the network and the instance");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_at_one_server_moves_the_screen_at_another_behind_a_pooler() {
    let pooler = Pooler::start(3).await;
    let here = behind(&pooler).await;
    let there = here.beside().await;
    let (laptop, phone) = (here.browser(), there.browser());
    let address = "jane@example.com";
    let waiting = laptop
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    let mail = here.mail_of_either(&there, address).await;
    let mut stream = Stream::open(&laptop, &waiting).await;
    let landing = phone.get(&link(&mail)).await;
    let number = waiting.number();
    let fields = [("action", "confirm"), ("number", number.as_str())];
    phone.submit(&landing, "form", &fields).await;

    tokio::time::timeout(Wait::from_secs(5), stream.until("verified"))
        .await
        .expect("the screen moves without news");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_pooler_statements_are_kept() {
    let app = TestApp::start(Kind::Postgres).await;

    assert!(app.count(KEPT).await > 0);
}
