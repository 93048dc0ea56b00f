//! The schema is brought up to date: by any number of processes at once, from any older version, while old servers go on.

use futures::future::join_all;
use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::{
    on_both,
    support::{Kind, Program, TestApp, new_postgres, run_program},
};

/// How many processes do it at once.
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
