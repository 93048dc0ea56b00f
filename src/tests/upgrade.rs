//! Migrations: by several processes at once, from any older version, while old servers go on.

use futures::future::join_all;
use latchkey::server::clock::Clock;
use migration::{Migrator, MigratorTrait};
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, Statement};
use time::OffsetDateTime;

use crate::{
    on_both,
    support::{Kind, Page, Program, TestApp, TestBrowser, code, new_postgres, run_program},
};

/// How many processes migrate at once.
const MANY: usize = 8;

/// An empty database, and the folder that it may be in.
async fn empty(kind: Kind) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let url = match kind {
        Kind::Sqlite => format!("sqlite://{}", folder.path().join("latchkey.db").display()),
        Kind::Postgres => new_postgres().await,
    };
    (folder, url)
}

/// `latchkey migrate`, by many processes at once.
async fn migrate_many_times(folder: &tempfile::TempDir, url: &str) {
    let key = folder.path().join("secret.key").display().to_string();
    if !std::path::Path::new(&key).exists() {
        crate::support::write_key(&key);
    }
    let settings = [
        ("LATCHKEY_DATABASE_URL", url),
        ("LATCHKEY_SECRET_KEY_FILE", key.as_str()),
    ];
    let all = (0..MANY).map(|_| run_program(&["migrate"], &settings));
    for (code, _, complaint) in join_all(all).await {
        assert_eq!(code, 0, "{complaint}");
    }
}

on_both! {
    async fn many_processes_may_bring_an_empty_database_up_to_date_at_once(kind: Kind) {
        for _ in 0..3 {
            let (folder, url) = empty(kind).await;
            migrate_many_times(&folder, &url).await;
        }
    }

    async fn an_old_server_starts_on_the_schema_of_a_newer_one(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.run("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20990101_000001_of_the_future', 0)").await;

        let app = app.restart().await;

        app.member("jane@example.com").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_processes_may_bring_an_older_database_up_to_date_at_once() {
    let (folder, url) = empty(Kind::Postgres).await;
    let old = Database::connect(&url).await.expect("it answers");
    Migrator::up(&old, Some(5)).await.expect("it was so once");

    migrate_many_times(&folder, &url).await;

    let made = Statement::from_string(
        old.get_database_backend(),
        "SELECT count(*) AS made FROM seaql_migrations",
    );
    let made = old.query_one_raw(made).await.expect("it can be asked");
    let made: i64 = made
        .and_then(|row| row.try_get("", "made").ok())
        .expect("a number");
    assert_eq!(made, Migrator::migrations().len() as i64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_servers_may_start_on_an_empty_database_at_once() {
    let url = new_postgres().await;
    let settings = [
        ("LATCHKEY_DATABASE_URL", url.as_str()),
        ("LATCHKEY_ADMINS", "jane@example.com"),
    ];

    let all = (0..MANY).map(|_| Program::start(Kind::Postgres, &settings));
    for mut program in join_all(all).await {
        assert!(program.stop().await.success());
    }
}

/// Types a code into a waiting page.
async fn type_code(browser: &TestBrowser, waiting: &Page, code: &str) {
    let form = "form[action='/api/attempt_code']";
    browser.submit(waiting, form, &[("code", code)]).await;
}

/// A database of a program whose last migration was `m20260101_000060`, with every kind of row, and the links and
/// cookies that people held then. It is never generated again: whoever changes the schema migrates it.
struct Before {
    settings: Vec<(&'static str, String)>,
    held: serde_json::Value,
    _folder: tempfile::TempDir,
}

impl Before {
    async fn load(kind: Kind) -> Self {
        let (folder, url) = empty(kind).await;
        let (dump, held) = match kind {
            Kind::Sqlite => (
                include_str!("fixtures/schema_000060.sqlite.sql"),
                include_str!("fixtures/schema_000060.sqlite.json"),
            ),
            Kind::Postgres => (
                include_str!("fixtures/schema_000060.postgres.sql"),
                include_str!("fixtures/schema_000060.postgres.json"),
            ),
        };
        match kind {
            Kind::Sqlite => {
                let file = url.trim_start_matches("sqlite://");
                let database = rusqlite::Connection::open(file).expect("it opens");
                database.execute_batch(dump).expect("it is loaded");
            }
            Kind::Postgres => {
                let database = Database::connect(&url).await.expect("it answers");
                database
                    .execute_unprepared(dump)
                    .await
                    .expect("it is loaded");
            }
        }
        let held: serde_json::Value = serde_json::from_str(held).expect("JSON");
        let key = folder.path().join("secret.key").display().to_string();
        crate::support::write_key_line(&key, held["key"].as_str().expect("a key"));
        Self {
            settings: vec![
                ("LATCHKEY_DATABASE_URL", url),
                ("LATCHKEY_SECRET_KEY_FILE", key),
                ("LATCHKEY_MULTI_SESSION", "on".to_owned()),
            ],
            held,
            _folder: folder,
        }
    }

    /// This program on that database, a minute later.
    async fn serve(&self, kind: Kind) -> TestApp {
        let at = self.held["at"].as_i64().expect("an instant") + 60;
        let at = OffsetDateTime::from_unix_timestamp(at).expect("an instant");
        let clock = Clock::default();
        clock.wind(at - clock.now());
        let settings: Vec<_> = self
            .settings
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        TestApp::at(kind, &settings, clock).await
    }

    /// A link, code or cookie that somebody held.
    fn held(&self, what: &str) -> &str {
        self.held[what].as_str().expect("a text")
    }

    /// The browser of somebody from then.
    fn browser(&self, app: &TestApp, whose: &str) -> TestBrowser {
        let browser = app.browser();
        browser.plant("latchkey", self.held(whose));
        browser
    }
}

on_both! {
    async fn a_database_of_the_version_before_goes_on_where_it_was(kind: Kind) {
        let before = Before::load(kind).await;
        let app = before.serve(kind).await;
        for table in ["users", "email_addresses", "clients", "sessions", "attempts", "budgets", "address_guards",
            "outbox_messages", "known_browsers", "settings", "audit_events", "invitations"] {
            assert!(app.count(&format!("SELECT count(*) FROM {table}")).await > 0, "{table} has rows");
        }

        let ada = before.browser(&app, "ada");
        let account = ada.get("/account").await;
        assert!(account.body.contains("ada@example.com") && account.body.contains("Acme"), "her session, and the setting");
        assert_eq!(ada.get("/admin/settings").await.status, StatusCode::OK, "she is an administrator");
        assert!(before.browser(&app, "bob").get("/account").await.body.contains("bobby@example.com"));

        let jane = before.browser(&app, "jane");
        let landing = jane.get(before.held("link")).await;
        let page = jane.submit(&landing, "form", &[("action", "confirm")]).await;
        assert_eq!(page.path, "/account", "her link, and where she was headed");

        let joe = before.browser(&app, "joe");
        let proven = joe.get("/sign-in").await;
        assert_eq!(proven.data_status(), "verified");
        joe.submit(&proven, "[data-action=continue]", &[]).await;
        assert!(joe.is_signed_in().await, "what he has proven before");

        let kim = before.browser(&app, "kim");
        let mail = app.mail("kim@example.com", 1).await;
        type_code(&kim, &kim.get("/sign-up").await, &code(&mail)).await;
        assert!(kim.is_signed_in().await, "the code of a mail that waited");
        assert!(app.mail_like("ivy@example.com", "invited").await);

        let mallory = app.browser();
        let waiting = mallory.post("/api/create_sign_in", &[("email", "mallory@example.com")]).await;
        let mail = app.mail("mallory@example.com", 1).await;
        type_code(&mallory, &waiting, &code(&mail)).await;
        assert!(!mallory.is_signed_in().await, "who was banned is banned");
    }

    async fn a_code_that_was_mailed_before_signs_in(kind: Kind) {
        let before = Before::load(kind).await;
        let app = before.serve(kind).await;

        let jane = before.browser(&app, "jane");
        type_code(&jane, &jane.get("/sign-up").await, before.held("code")).await;

        assert!(jane.is_signed_in().await);
    }
}
