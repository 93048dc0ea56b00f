//! Two connections on Postgres at the same moment, where writers do not take turns: a sign-in that is about to
//! commit, and something that ends every session.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use latchkey::server::flows::{audit::Author, users};
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, DatabaseTransaction, TransactionTrait};

use crate::support::{Kind, Page, TestApp, TestBrowser, code};
use latchkey::auth::UserId;

const JANE: &str = "jane@example.com";
const OTHER: &str = "jane@other.example";
const MALLORY: &str = "mallory@example.com";
const CODE: &str = "form[action='/api/attempt_code']";
/// Counts budgets that were spent once.
const SPENT: &str = "SELECT count(*) FROM budgets WHERE hour_count = 1";
const START: &str = "form:has(input[name=email])";
/// How long the two may take to meet.
const PATIENCE: Duration = Duration::from_secs(10);

/// A transaction on a connection of its own, which has done `sql`.
async fn other_connection(app: &TestApp, sql: &str) -> DatabaseTransaction {
    let db = Database::connect(app.database_url())
        .await
        .expect("PostgreSQL answers");
    let other = db.begin().await.expect("a transaction begins");
    other.execute_unprepared(sql).await.expect("it is done");
    other
}

/// Waits until so many connections wait for a lock, or `is_enough` is set.
async fn until_waiting(app: &TestApp, count: i64, is_enough: &AtomicBool) {
    let sql = "SELECT count(*) FROM pg_stat_activity \
               WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let wait = async {
        while app.count(sql).await < count && !is_enough.load(Ordering::SeqCst) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, wait)
        .await
        .expect("they meet");
}

/// Waits until `sql` counts something.
async fn until(app: &TestApp, sql: &str) {
    let wait = async {
        while app.count(sql).await == 0 {
            tokio::task::yield_now().await;
        }
    };
    let waited = tokio::time::timeout(PATIENCE, wait).await;
    waited.unwrap_or_else(|_| panic!("{sql}"));
}

/// Types the code of a waiting screen for `address`, started before, and holds the sign-in shortly before its commit until
/// `end` is done or waits. Returns what `end` says.
async fn beside_a_sign_in<T>(app: &TestApp, address: &str, end: impl Future<Output = T>) -> T {
    let late = app.browser();
    let before = app
        .mails(address)
        .iter()
        .filter(|mail| mail.text.contains("/verify?token="))
        .count();
    let waiting = late
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    let code = code(&app.proof_mail(address, before + 1).await);
    // One of the last tables that a sign-in writes to.
    let gate = other_connection(app, "LOCK TABLE known_browsers IN EXCLUSIVE MODE").await;
    let (never, is_ended) = (AtomicBool::new(false), AtomicBool::new(false));
    let typed = [("code", code.as_str())];
    let finish = late.submit(&waiting, CODE, &typed);
    let rest = async {
        until_waiting(app, 1, &never).await;
        let end = async {
            let said = end.await;
            is_ended.store(true, Ordering::SeqCst);
            said
        };
        let open = async {
            until_waiting(app, 2, &is_ended).await;
            gate.commit().await.expect("the gate opens");
        };
        futures::join!(end, open).0
    };
    let (page, said) = futures::join!(finish, rest);
    assert_ne!(
        page.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        page.body
    );
    said
}

async fn world() -> (TestApp, TestBrowser) {
    let app = TestApp::limitless(Kind::Postgres, &[]).await;
    let jane = app.member(JANE).await;
    (app, jane)
}

async fn active(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL")
        .await
}

async fn user_of(app: &TestApp, address: &str) -> UserId {
    let sql =
        format!("SELECT CAST(user_id AS TEXT) FROM email_addresses WHERE address = '{address}'");
    app.text(&sql).await.parse().expect("an id")
}

/// Adds an address, and returns the account page that waits for its proof, and the code.
async fn adding(app: &TestApp, jane: &TestBrowser, address: &str) -> (Page, String) {
    jane.post("/api/create_email_address", &[("email", address)])
        .await;
    let mail = app.proof_mail(address, 1).await;
    (jane.get("/account").await, code(&mail))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_session_survives_the_deletion_of_its_account_that_ran_beside_it() {
    let (app, jane) = world().await;

    let deleted =
        beside_a_sign_in(&app, JANE, jane.call("delete_account", &[("email", JANE)])).await;

    assert_eq!(deleted.status, StatusCode::OK, "{}", deleted.body);
    assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
    assert_eq!(app.count("SELECT count(*) FROM sessions").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_session_survives_a_ban_that_ran_beside_it() {
    let (app, _jane) = world().await;
    let user = user_of(&app, JANE).await;

    let banned = beside_a_sign_in(
        &app,
        JANE,
        users::ban(&app.backend, Author::CommandLine, user),
    )
    .await;

    assert_eq!(
        banned.expect("it is done"),
        2,
        "the one that was there, and the one that just began"
    );
    assert_eq!(active(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_session_survives_the_end_of_all_that_ran_beside_it() {
    let (app, jane) = world().await;
    let user = user_of(&app, JANE).await;
    let all = users::end_sessions(&app.backend, Author::CommandLine, user, None);

    assert_eq!(
        beside_a_sign_in(&app, JANE, all).await.expect("it is done"),
        2
    );
    assert_eq!(active(&app).await, 0);

    app.sign_in(&jane, JANE).await;
    let others = beside_a_sign_in(&app, JANE, jane.call("end_other_sessions", &[])).await;
    assert_eq!(others.status, StatusCode::OK, "{}", others.body);
    assert_eq!(active(&app).await, 1, "the one that stays");
    assert!(jane.is_signed_in().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_session_survives_the_removal_of_its_address_that_ran_beside_it() {
    let (app, jane) = world().await;
    let (account, code) = adding(&app, &jane, OTHER).await;
    jane.submit(&account, CODE, &[("code", &code)]).await;
    let id = jane.get("/account").await.address_id(OTHER);
    let fields = [("address", id.as_str()), ("end_sessions", "1")];

    let removed = beside_a_sign_in(&app, OTHER, jane.call("remove_email_address", &fields)).await;

    assert_eq!(removed.status, StatusCode::OK, "{}", removed.body);
    assert_eq!(active(&app).await, 1, "the one it was removed in");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_somebody_else_proves_at_the_same_moment_ends_the_attempt_and_gives_no_try_back()
 {
    let (app, jane) = world().await;
    app.member(MALLORY).await;
    let (account, code) = adding(&app, &jane, OTHER).await;
    let taken = format!(
        "INSERT INTO email_addresses (id, user_id, address, compare_key, is_primary, verified_at, created_at) \
         SELECT gen_random_uuid(), user_id, '{OTHER}', '{OTHER}', FALSE, created_at, created_at \
         FROM email_addresses WHERE address = '{MALLORY}'"
    );
    let other = other_connection(&app, &taken).await;
    let never = AtomicBool::new(false);

    let fields = [
        (
            "attempt",
            account
                .attribute_of(
                    "form[action='/api/attempt_code'] input[name=attempt]",
                    "value",
                )
                .expect("an id"),
        ),
        ("purpose", "profile".to_owned()),
        ("code", code),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let open = async {
        until_waiting(&app, 1, &never).await;
        other.commit().await.expect("it is Mallory's");
    };
    let (told, ()) = futures::join!(jane.call("attempt_code", &fields), open);

    assert_eq!(told.status, StatusCode::GONE, "{}", told.body);
    assert!(
        told.body.contains("\"code\":\"attempt_ended\""),
        "{}",
        told.body
    );
    let attempt = "FROM attempts WHERE purpose = 'profile'";
    assert_eq!(
        app.text(&format!("SELECT state {attempt}")).await,
        "abandoned"
    );
    assert_eq!(
        app.count(&format!("SELECT code_failures {attempt}")).await,
        1,
        "the try stays spent"
    );
    assert_eq!(user_of(&app, OTHER).await, user_of(&app, MALLORY).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_sign_ups_that_make_one_account_none_waits_in_a_circle_with_its_deletion() {
    let app = TestApp::limitless(Kind::Postgres, &[]).await;
    // Both sign-ups meet at this claim.
    let mallory = app.member(MALLORY).await;
    mallory
        .post("/api/create_email_address", &[("email", JANE)])
        .await;
    let mut signing_up = Vec::new();
    for count in 2..4 {
        let browser = app.browser();
        let waiting = browser
            .post("/api/create_sign_up", &[("email", JANE)])
            .await;
        let code = code(&app.proof_mail(JANE, count).await);
        signing_up.push((browser, waiting, code));
    }
    let typed = |at: usize| {
        let (browser, waiting, code) = signing_up[at].clone();
        async move { browser.submit(&waiting, CODE, &[("code", &code)]).await }
    };
    let (never, is_done) = (AtomicBool::new(false), AtomicBool::new(false));

    // The first has made the account, and is about to commit; the second has been let as far as it comes by then.
    let gate = other_connection(&app, "LOCK TABLE known_browsers IN EXCLUSIVE MODE").await;
    let first = tokio::spawn(typed(0));
    until_waiting(&app, 1, &never).await;
    let second = async {
        let page = typed(1).await;
        is_done.store(true, Ordering::SeqCst);
        page
    };
    let rest = async {
        until_waiting(&app, 2, &never).await;
        // Once that has committed, nobody puts an address in or takes one away.
        let addresses = other_connection(&app, "LOCK TABLE email_addresses IN SHARE MODE");
        let open = async {
            until_waiting(&app, 3, &never).await;
            gate.commit().await.expect("the gate opens");
        };
        let (addresses, ()) = futures::join!(addresses, open);
        first.await.expect("the first is in");
        let user = user_of(&app, JANE).await;
        let delete = users::delete(&app.backend, user);
        let open = async {
            until_waiting(&app, 2, &is_done).await;
            addresses.commit().await.expect("the gate opens");
        };
        futures::join!(delete, open).0
    };
    let (page, deleted) = futures::join!(second, rest);

    deleted.expect("it is done");
    assert_ne!(
        page.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        page.body
    );
    assert_eq!(active(&app).await, 1, "that of Mallory");
    assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_that_waits_keeps_nobody_from_the_budgets_it_has_spent() {
    let app = TestApp::start(Kind::Postgres).await;
    let gate = other_connection(&app, "LOCK TABLE attempts IN EXCLUSIVE MODE").await;
    let browser = app.browser();
    let start = browser.post("/api/create_sign_in", &[("email", JANE)]);
    let beside = async {
        until(&app, SPENT).await;
        let take = "SELECT name FROM budgets WHERE hour_count = 1 FOR UPDATE NOWAIT";
        let taken = other_connection(&app, take).await;
        taken.commit().await.expect("all budgets are free");
        gate.commit().await.expect("the gate opens");
    };

    let (page, ()) = futures::join!(start, beside);

    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_start_goes_on_when_its_browser_goes_away_and_a_second_press_finds_it() {
    let settings = [("LATCHKEY_SIGN_UP_MODE", "invitation")];
    let app = TestApp::with(Kind::Postgres, &settings).await;
    let browser = app.browser();
    let form = browser.get("/sign-in").await;
    // What is read after the budgets are spent, and before anything else is written.
    let gate = other_connection(&app, "LOCK TABLE invitations IN ACCESS EXCLUSIVE MODE").await;
    let press = |browser: TestBrowser, form: Page| async move {
        browser.submit(&form, START, &[("email", JANE)]).await
    };
    let first = tokio::spawn(press(browser.clone(), form.clone()));
    until(&app, SPENT).await;
    // As a browser does when the button is pressed once more.
    first.abort();
    let open = async {
        let taking_turns = "SELECT count(*) FROM pg_stat_activity \
                            WHERE datname = current_database() AND wait_event = 'advisory'";
        until(&app, taking_turns).await;
        gate.commit().await.expect("the gate opens");
    };

    let (page, ()) = futures::join!(press(browser, form), open);

    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    app.mail(JANE, 1).await;
    assert_eq!(app.count("SELECT count(*) FROM attempts").await, 1);
}
