//! What the program says when its Postgres database cannot be used: one sentence with variable, host and cause.

use std::time::{Duration as Wait, Instant};

use futures::future::join_all;
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
use tempfile::TempDir;
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::support::{
    Kind, TestApp, TestBrowser, cluster::Cluster, free_address, new_postgres, run_program,
    tls::Authority, write_key,
};

/// The password, which must appear nowhere.
const PASSWORD: &str = "hunter2";

/// An operator whose servers do not start.
struct Operator {
    folder: TempDir,
}

impl Operator {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        write_key(&folder.path().join("secret.key").display().to_string());
        Self { folder }
    }

    /// Starts the program, which must end at once with these words and the place, in one line.
    async fn is_told(&self, url: &str, place: &str, words: &str) {
        let key = self.folder.path().join("secret.key").display().to_string();
        let settings = [
            ("LATCHKEY_DATABASE_URL", url),
            ("LATCHKEY_SECRET_KEY_FILE", &key),
            ("LATCHKEY_LOG", "warn"),
            ("LATCHKEY_LISTEN", &free_address().to_string()),
            ("LATCHKEY_PUBLIC_URL", "http://localhost:3000"),
        ];
        let started = Instant::now();
        let (code, said, complaint) = run_program(&[], &settings).await;

        assert!(code != 0 && said.is_empty(), "{complaint}");
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
        for part in ["LATCHKEY_DATABASE_URL", place, words] {
            assert!(complaint.contains(part), "{complaint} says {part}");
        }
        assert!(
            !complaint.contains(PASSWORD) && !complaint.contains("at line"),
            "{complaint}"
        );
        assert!(started.elapsed() < Wait::from_secs(25), "one try is enough");
    }
}

/// The Postgres server of the tests, with a user and a database that do not fit together.
async fn server_with(changes: &[&str]) -> (String, String) {
    let url = new_postgres().await;
    let admin = Database::connect(&url).await.expect("it answers");
    let (base, name) = url.rsplit_once('/').expect("it names a database");
    for change in changes {
        let change = change.replace("DB", name);
        admin
            .execute_unprepared(&change)
            .await
            .expect("it is changed");
    }
    let place = base.rsplit_once('@').expect("it names a user").1;
    (place.to_owned(), name.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_not_there_is_named() {
    let operator = Operator::new();
    let nobody = free_address();
    let url = format!("postgres://jane:{PASSWORD}@{nobody}/db");
    operator
        .is_told(&url, &nobody.to_string(), "nothing listens")
        .await;

    let url = format!("postgres://jane:{PASSWORD}@nowhere.invalid/db");
    operator
        .is_told(&url, "nowhere.invalid:5432", "no host of the name")
        .await;

    let silent = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a port is free");
    let silent = (silent.local_addr().expect("it is bound"), silent);
    let url = format!("postgres://jane:{PASSWORD}@{}/db", silent.0);
    operator
        .is_told(&url, &silent.0.to_string(), "does not answer")
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_missing_in_the_server_is_named() {
    let operator = Operator::new();
    let (place, name) = server_with(&[]).await;
    for (user, rest, words) in [
        ("nobody", name.as_str(), "no such user"),
        ("latchkey", "nothing", "no such database"),
        (
            "latchkey",
            &format!("{name}?sslmode=require"),
            "does not offer the encryption",
        ),
    ] {
        let url = format!("postgres://{user}:{PASSWORD}@{place}/{rest}");
        operator.is_told(&url, &place, words).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_user_without_rights_is_told_which_are_missing() {
    let operator = Operator::new();
    let guest = format!("guest_{}", std::process::id());
    let make = format!("CREATE ROLE {guest} LOGIN");
    let (place, name) = server_with(&[&make]).await;
    let url = format!("postgres://{guest}:{PASSWORD}@{place}/{name}");
    operator
        .is_told(&url, &place, "may not make or change tables")
        .await;

    let (_, closed) = server_with(&["REVOKE CONNECT ON DATABASE DB FROM PUBLIC"]).await;
    let url = format!("postgres://{guest}:{PASSWORD}@{place}/{closed}");
    operator.is_told(&url, &place, "may not connect").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_cannot_keep_everything_is_refused() {
    let operator = Operator::new();
    let latin =
        "CREATE DATABASE latin_DB ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'";
    let ascii = "CREATE DATABASE ascii_DB ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'";
    let read = "ALTER DATABASE DB SET default_transaction_read_only = on";
    let (place, name) = server_with(&[latin, ascii, read]).await;
    for (name, words) in [
        (format!("latin_{name}"), "LATIN1"),
        (format!("ascii_{name}"), "SQL_ASCII"),
        (name, "can only be read"),
    ] {
        let url = format!("postgres://latchkey:{PASSWORD}@{place}/{name}");
        operator.is_told(&url, &place, words).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_careful_says_what_it_wants() {
    let operator = Operator::new();
    let authority = Authority::new();
    let rules = "hostssl postgres latchkey 127.0.0.1/32 trust\nhost template1 latchkey 127.0.0.1/32 scram-sha-256\n";
    let cluster = Cluster::start(&authority, rules);
    let file = operator.folder.path().join("ca.pem");
    std::fs::write(&file, authority.pem()).expect("it is written");
    let trusting = format!("sslrootcert={}", file.display());
    let port = cluster.address.port();
    for (host, rest, words) in [
        (
            "127.0.0.1",
            "template1".to_owned(),
            "does not accept the name and password",
        ),
        ("127.0.0.1", "template0".to_owned(), "pg_hba.conf"),
        (
            "127.0.0.1",
            "postgres?sslmode=disable".to_owned(),
            "wants encryption",
        ),
        (
            "127.0.0.1",
            "postgres?sslmode=verify-ca".to_owned(),
            "authority that is not trusted",
        ),
        (
            "localhost",
            "postgres?sslmode=verify-full".to_owned(),
            "authority that is not trusted",
        ),
        (
            "127.0.0.1",
            format!("postgres?sslmode=verify-full&{trusting}"),
            "is for another host",
        ),
    ] {
        let url = format!("postgres://latchkey:{PASSWORD}@{host}:{port}/{rest}");
        operator
            .is_told(&url, &format!("{host}:{port}"), words)
            .await;
    }
    let key = operator
        .folder
        .path()
        .join("secret.key")
        .display()
        .to_string();
    let url = format!(
        "postgres://latchkey:{PASSWORD}@localhost:{port}/postgres?sslmode=verify-full&{trusting}"
    );
    let settings = [
        ("LATCHKEY_DATABASE_URL", url.as_str()),
        ("LATCHKEY_SECRET_KEY_FILE", &key),
    ];
    let (code, _, complaint) = run_program(&["migrate"], &settings).await;
    assert_eq!(code, 0, "whoever it is sure of it lets in: {complaint}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_the_database_has_ended_are_noticed_together() {
    let app = TestApp::limitless(Kind::Postgres, &[]).await;
    let jane = app.member("jane@example.com").await;
    let ask_at_once = || join_all((0..12).map(|_| jane.get("/account")));
    ask_at_once().await;
    app.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    .await;

    // Whoever comes now may meet a connection that was used a moment ago.
    ask_at_once().await;

    for page in ask_at_once().await {
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_that_is_made_while_tables_are_empty_scans_none() {
    let app = TestApp::limitless(Kind::Postgres, &[]).await;
    let db = app.backend.store.read();
    for sql in [
        "SELECT * FROM attempts WHERE id = $1",
        "SELECT * FROM sessions WHERE id = $1 AND ended_at IS NULL",
        "SELECT * FROM outbox_messages WHERE attempt_id = $1",
    ] {
        let ask = format!("EXPLAIN {sql}");
        let ask = Statement::from_sql_and_values(DbBackend::Postgres, ask, [Uuid::nil().into()]);
        let plan = db.query_all_raw(ask).await.expect("there is a plan");
        let plan: Vec<String> = plan
            .iter()
            .map(|line| line.try_get_by_index(0).expect("a line"))
            .collect();
        let plan = plan.join("\n");
        assert!(
            plan.contains("Index") && !plan.contains("Seq Scan"),
            "{plan}"
        );
    }
    assert_eq!(app.text("SHOW plan_cache_mode").await, "force_generic_plan");
}

/// More than a server has connections.
const CROWD: usize = 60;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_requests_at_once_than_connections_wait_in_no_circle() {
    // Limits that are on, and that nobody reaches.
    let settings = [
        ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "10000"),
        ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "10000"),
        ("LATCHKEY_MAILS_PER_HOUR", "10000"),
    ];
    let app = TestApp::with(Kind::Postgres, &settings).await;
    let start = async |browser: TestBrowser, number: usize| {
        let address = format!("jane{number}@example.com");
        let typed = [("email", address.as_str())];
        browser.post("/api/create_sign_in", &typed).await.status
    };
    let browsers: Vec<_> = (0..CROWD).map(|_| app.browser()).collect();
    for round in 0..3 {
        // A browser that is known presses twice, so that half of the requests wait for the other half.
        let times = if round == 0 { 1 } else { 2 };
        let presses = (0..CROWD * times).map(|press| {
            let browser = browsers[press / times].clone();
            start(browser, round * CROWD + press / times)
        });
        let answers = tokio::time::timeout(Wait::from_secs(60), join_all(presses));
        for status in answers.await.expect("nobody waits for ever") {
            assert_eq!(status, StatusCode::OK);
        }
    }
    let all = i64::try_from(CROWD * 3).expect("a few");
    let mails = "SELECT count(*) FROM outbox_messages";
    assert_eq!(app.count(mails).await, all);
}
