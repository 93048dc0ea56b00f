//! Every statement of what people do all day finds its rows by an index, and sweeping is done in parts. What is looked
//! at are the statements that the server runs, so that one that comes later is among them.

use latchkey::server::store::sweep::sweep;
use reqwest::{Method, StatusCode};
use time::Duration;

#[path = "../bench/seed.rs"]
mod seed;

use crate::support::{
    Kind, Page, Stream, TestApp, TestBrowser, code, link, other_code,
    statements::{Planner, Recorder},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";
const CODE_FORM: &str = "form[action='/api/attempt_code']";
/// A number of rows by which each table is larger than what a database reads at once.
const USERS: u64 = 2_000;

/// A server on a database with many rows.
async fn seeded(kind: Kind) -> (TestApp, Planner) {
    let app = TestApp::limitless(kind, &[("LATCHKEY_RESEND_AFTER", "0")]).await;
    let planner = Planner::of(&app).await;
    let mut statements = seed::statements(dialect(kind), USERS);
    if let Kind::Postgres = kind {
        statements.push("ANALYZE".to_owned());
    }
    planner.run(&statements).await;
    (app, planner)
}

fn dialect(kind: Kind) -> seed::Dialect {
    match kind {
        Kind::Sqlite => seed::SQLITE,
        Kind::Postgres => seed::POSTGRES,
    }
}

/// Starts a sign-in. Returns the waiting page, and link and code of the mail.
async fn start(app: &TestApp, browser: &TestBrowser) -> (Page, String, String) {
    let page = browser.get("/sign-in").await;
    assert_eq!(page.status, StatusCode::OK);
    let count = proofs(app) + 1;
    let waiting = browser
        .post("/api/create_sign_in", &[("email", JANE)])
        .await;
    let mail = app.proof_mail(JANE, count).await;
    (waiting, link(&mail), code(&mail))
}

/// Mails to Jane that asked for a proof.
fn proofs(app: &TestApp) -> usize {
    let mails = app.mails(JANE);
    let asking = mails
        .iter()
        .filter(|mail| mail.text.contains("/verify?token="));
    asking.count()
}

async fn press(browser: &TestBrowser, link: &str, fields: &[(&str, &str)]) -> Page {
    let landing = browser.get(link).await;
    let form = "form[action='/api/attempt_verification']";
    browser.submit(&landing, form, fields).await
}

/// What a day has of everything.
async fn a_day(app: &TestApp, recorder: &Recorder) {
    let (laptop, phone, tablet) = (app.browser(), app.browser(), app.browser());
    // An account is made, proven at another device with the screen of the first one open.
    let (waiting, link, _) = start(app, &laptop).await;
    let mut stream = Stream::open(&laptop, &waiting).await;
    recorder.has("changed_at").await;
    let number = waiting.number();
    press(
        &phone,
        &link,
        &[("action", "confirm"), ("number", number.as_str())],
    )
    .await;
    stream.until("verified").await;
    let proven = laptop.get("/sign-in").await;
    laptop.submit(&proven, "[data-action=continue]", &[]).await;
    assert!(laptop.is_signed_in().await);
    laptop.call("get_user", &[]).await;
    laptop.send(Method::GET, "/api/session", &[], None).await;
    drop(Stream::of_session(&laptop).await);

    // Another browser signs in by a code, after a wrong one, and a third by a link that was sent again.
    let (waiting, _, code) = start(app, &tablet).await;
    let wrong = other_code(&code);
    tablet
        .submit(&waiting, CODE_FORM, &[("code", &wrong)])
        .await;
    tablet.submit(&waiting, CODE_FORM, &[("code", &code)]).await;
    assert!(tablet.is_signed_in().await);
    let (waiting, _, _) = start(app, &phone).await;
    let path = waiting.attribute("data-events").expect("a stream");
    let attempt = path.split('/').nth(3).expect("an id").to_owned();
    let count = proofs(app) + 1;
    let fields = [("attempt", attempt.as_str()), ("purpose", "sign_in")];
    phone.call("prepare_verification", &fields).await;
    let mail = app.proof_mail(JANE, count).await;
    press(
        &phone,
        &crate::support::link(&mail),
        &[("action", "confirm")],
    )
    .await;
    assert!(phone.is_signed_in().await);
    app.mail_like(JANE, "sign-in").await;

    // Somebody else deletes their account.
    let joe = app.member(JOE).await;
    let deleted = joe.call("delete_account", &[("email", JOE)]).await;
    assert_eq!(deleted.status, StatusCode::OK, "{}", deleted.body);

    // Time goes by, and sessions are used.
    app.clock.wind(Duration::hours(3));
    assert!(phone.is_signed_in().await);
    assert_eq!(phone.get("/readyz").await.status, StatusCode::OK);
    phone.call("sign_out", &[]).await;
    sweep(&app.backend).await.expect("it sweeps");
}

/// Says of each statement that reads a whole table which table that is.
async fn scans(planner: &Planner, recorder: &Recorder) -> Vec<String> {
    let mut scans = Vec::new();
    for sql in recorder.all().keys() {
        for table in planner.scans(sql).await {
            scans.push(format!("{table} is read as a whole by {sql}"));
        }
    }
    scans
}

async fn no_statement_of_a_day_reads_a_whole_table(kind: Kind) {
    let (app, planner) = seeded(kind).await;
    // By then everything has begun that begins with the server.
    app.member("first@example.com").await;
    let (recorder, listening) = Recorder::start();
    a_day(&app, &recorder).await;
    drop(listening);

    let scans = scans(&planner, &recorder).await;
    assert!(scans.is_empty(), "{}", scans.join("\n"));
    let all = recorder.all();
    let tables = [
        "clients",
        "sessions",
        "attempts",
        "outbox_messages",
        "budgets",
        "address_guards",
        "known_browsers",
        "audit_events",
        "email_addresses",
        "users",
        "invitations",
    ];
    for table in tables {
        assert!(recorder.count(&[table]) > 0, "{table} is among {all:#?}");
    }
}

async fn a_sweep_forgets_a_hundred_rows_at_a_time(kind: Kind) {
    let (app, planner) = seeded(kind).await;
    let users = 250;
    planner.run(&seed::old(dialect(kind), users)).await;
    let (recorder, listening) = Recorder::start();
    sweep(&app.backend).await.expect("it sweeps");
    drop(listening);

    // Of the events some are kept: those of the last days.
    let counts = [
        ("attempts", USERS * 2),
        ("outbox_messages", USERS * 2 + USERS / 10),
        ("sessions", USERS * 2),
        ("clients", USERS * 2),
        ("budgets", USERS * 2),
        ("audit_events", USERS * 5),
    ];
    for (table, left) in counts {
        let count = format!("SELECT count(*) FROM {table}");
        let found = app.count(&count).await;
        assert_eq!(found, left.cast_signed(), "what is old is gone of {table}");
        let delete = format!("DELETE FROM \"{table}\"");
        let parts = recorder.count(&[&delete, "LIMIT"]);
        let least = usize::try_from(users * 2 / 100).expect("a few");
        assert!(parts >= least, "{table} is swept in {parts} parts");
    }
}

async fn the_overview_reads_no_table_but_that_of_users_as_a_whole(kind: Kind) {
    let (app, planner) = seeded(kind).await;
    let jane = app.admin(JANE).await;
    let (recorder, listening) = Recorder::start();
    assert_eq!(jane.get("/admin").await.status, StatusCode::OK);
    drop(listening);

    assert_eq!(recorder.count(&["FROM hour_counts", "AS n"]), 1);
    let scans = scans(&planner, &recorder).await;
    let others: Vec<_> = scans.iter().filter(|it| !it.starts_with("users")).collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[tokio::test]
async fn the_overview_reads_no_table_but_that_of_users_as_a_whole_on_sqlite() {
    the_overview_reads_no_table_but_that_of_users_as_a_whole(Kind::Sqlite).await;
}

#[tokio::test]
async fn the_overview_reads_no_table_but_that_of_users_as_a_whole_on_postgres() {
    the_overview_reads_no_table_but_that_of_users_as_a_whole(Kind::Postgres).await;
}

/// Each index that the sweep needs, with its table.
const OF_THE_SWEEP: [(&str, &str); 5] = [
    ("sessions_expire", "sessions"),
    ("clients_leave", "clients"),
    ("invitations_expire", "invitations"),
    ("known_browsers_seen", "known_browsers"),
    ("budgets_day", "budgets"),
];

async fn a_statement_that_lacks_its_index_is_named(kind: Kind) {
    let (app, planner) = seeded(kind).await;
    let (recorder, listening) = Recorder::start();
    sweep(&app.backend).await.expect("it sweeps");
    drop(listening);

    for (index, table) in OF_THE_SWEEP {
        planner.run(&[format!("DROP INDEX {index}")]).await;
        let scans = scans(&planner, &recorder).await;
        let is_named = scans.iter().any(|scan| scan.starts_with(table));
        assert!(is_named, "without {index}: {scans:#?}");
    }
}

// On one thread with its server, so that what that runs is written down: see `Recorder`.
#[tokio::test]
async fn no_statement_of_a_day_reads_a_whole_table_on_sqlite() {
    no_statement_of_a_day_reads_a_whole_table(Kind::Sqlite).await;
}

#[tokio::test]
async fn a_sweep_forgets_a_hundred_rows_at_a_time_on_sqlite() {
    a_sweep_forgets_a_hundred_rows_at_a_time(Kind::Sqlite).await;
}

#[tokio::test]
async fn a_sweep_forgets_a_hundred_rows_at_a_time_on_postgres() {
    a_sweep_forgets_a_hundred_rows_at_a_time(Kind::Postgres).await;
}

#[tokio::test]
async fn no_statement_of_a_day_reads_a_whole_table_on_postgres() {
    no_statement_of_a_day_reads_a_whole_table(Kind::Postgres).await;
}

#[tokio::test]
async fn a_statement_that_lacks_its_index_is_named_on_sqlite() {
    a_statement_that_lacks_its_index_is_named(Kind::Sqlite).await;
}

#[tokio::test]
async fn a_statement_that_lacks_its_index_is_named_on_postgres() {
    a_statement_that_lacks_its_index_is_named(Kind::Postgres).await;
}

#[tokio::test]
async fn no_plan_that_was_made_while_tables_were_empty_reads_a_whole_one_later() {
    let app = TestApp::limitless(Kind::Postgres, &[("LATCHKEY_RESEND_AFTER", "0")]).await;
    app.member("first@example.com").await;
    let (recorder, listening) = Recorder::start();
    a_day(&app, &recorder).await;
    drop(listening);

    let planner = Planner::of(&app).await;
    let all: Vec<String> = recorder.all().into_keys().collect();
    for (number, sql) in all.iter().enumerate() {
        planner.plan(&format!("kept_{number}"), sql).await;
    }
    planner
        .run(&seed::statements(dialect(Kind::Postgres), USERS))
        .await;
    let mut scans = Vec::new();
    for (number, sql) in all.iter().enumerate() {
        for table in planner.planned_scans(&format!("kept_{number}"), sql).await {
            scans.push(format!("{table} is read as a whole by {sql}"));
        }
    }
    assert!(scans.is_empty(), "{}", scans.join("\n"));
}

#[tokio::test]
async fn a_press_on_postgres_sends_what_is_put_off_in_one_statement() {
    let app = TestApp::start(Kind::Postgres).await;
    let laptop = app.browser();
    let (_, link, _) = start(&app, &laptop).await;
    app.outbox_is_empty().await;

    let (opening, listening) = Recorder::start();
    let landing = laptop.get(&link).await;
    drop(listening);
    // The page asks who reads it; the link, which leads there, nobody. A sweep may look at clients meanwhile.
    assert_eq!(
        opening.count(&["FROM clients c LEFT JOIN sessions"]),
        1,
        "{:#?}",
        opening.all()
    );

    let (pressing, listening) = Recorder::start();
    let form = "form[action='/api/attempt_verification']";
    laptop
        .submit(&landing, form, &[("action", "confirm")])
        .await;
    drop(listening);
    assert!(laptop.is_signed_in().await);
    let all = pressing.all();
    for words in [
        ["INSERT INTO \"sessions\"", "WITH \"w0\""],
        ["FROM email_addresses e JOIN users", "FOR NO KEY UPDATE"],
    ] {
        assert_eq!(pressing.count(&words[..1]), 1, "{words:?} in {all:#?}");
        assert_eq!(pressing.count(&words), 1, "{words:?} in {all:#?}");
    }
}
