//! What the operator of a server sees of it.

use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Database, Statement};
use time::Duration;

use crate::{mail::World, on_both, support::Kind};

const READY: (StatusCode, &str) = (StatusCode::OK, "ready");

/// What a load balancer learns: whether to send requests, and why not.
async fn readiness(world: &World) -> (StatusCode, String) {
    world.ask("/readyz").await
}

async fn change(world: &World, sql: &str) {
    let db = world.backend.store.write();
    db.execute_unprepared(sql).await.expect("it is changed");
}

on_both! {
    async fn a_server_whose_mail_does_not_go_out_is_not_ready(kind: Kind) {
        let world = World::new(kind).await;
        world.start("jane@example.com").await;

        world.backend.clock.wind(Duration::seconds(59));
        let (status, said) = readiness(&world).await;
        assert_eq!((status, said.as_str()), READY);
        world.backend.clock.wind(Duration::seconds(20));
        let (status, said) = readiness(&world).await;

        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(said.starts_with("mail has been waiting to be sent for "), "{said}");
        change(&world, "DELETE FROM outbox_messages").await;
        let (status, said) = readiness(&world).await;
        assert_eq!((status, said.as_str()), READY);
    }

    async fn a_server_without_the_key_that_others_use_is_not_ready(kind: Kind) {
        let world = World::new(kind).await;
        world.start("jane@example.com").await;
        change(&world, "UPDATE attempts SET key_id = '0badc0de'").await;

        let (status, said) = readiness(&world).await;

        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(said.contains("0badc0de") && said.contains("LATCHKEY_SECRET_KEY_FILE"), "{said}");
        change(&world, "DELETE FROM outbox_messages").await;
        world.backend.clock.wind(Duration::minutes(11));
        let (status, said) = readiness(&world).await;
        assert_eq!((status, said.as_str()), READY, "what has run out needs no key");
    }

    async fn links_of_a_key_that_was_taken_out_before_the_start_keep_nobody_from_being_ready(kind: Kind) {
        let world = World::new(kind).await;
        world.start("jane@example.com").await;
        change(&world, "UPDATE attempts SET key_id = '0badc0de', created_at = created_at - 60000").await;

        let (status, said) = readiness(&world).await;

        assert_eq!((status, said.as_str()), READY);
    }

    async fn a_server_whose_database_is_gone_is_alive_and_not_ready(kind: Kind) {
        let world = World::new(kind).await;
        match kind {
            Kind::Postgres => {
                let pool = world.backend.store.read().clone();
                pool.close().await.expect("it closes");
            }
            // Nothing can be cut there; a file that lacks what was in it is as good as none.
            Kind::Sqlite => change(&world, "DROP TABLE attempts").await,
        }

        let (status, said) = readiness(&world).await;

        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(said, "the database does not answer");
        assert_eq!(world.ask("/healthz").await.0, StatusCode::OK);
    }

    async fn a_server_whose_database_can_only_be_read_is_not_ready(kind: Kind) {
        let world = World::new(kind).await;
        let name = name_of_database(&world, kind).await;

        let_write(&name, kind, false).await;
        let (status, said) = readiness(&world).await;
        let_write(&name, kind, true).await;

        assert_eq!((status, said.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "the database can only be read"));
        let (status, said) = readiness(&world).await;
        assert_eq!((status, said.as_str()), READY, "and is again when it can be written to");
    }
}

/// The name of the database, or its file.
async fn name_of_database(world: &World, kind: Kind) -> String {
    let ask = match kind {
        Kind::Postgres => "SELECT current_database()::text AS name",
        Kind::Sqlite => "SELECT file AS name FROM pragma_database_list",
    };
    let db = world.backend.store.read();
    let ask = Statement::from_string(db.get_database_backend(), ask);
    let row = db.query_one_raw(ask).await.expect("it answers");
    let row = row.expect("there is a row");
    row.try_get("", "name").expect("it has a name")
}

/// Changes whether the database can be written to, as after another server took over or a disk failed.
async fn let_write(name: &str, kind: Kind, may_write: bool) {
    if matches!(kind, Kind::Sqlite) {
        // Root writes to any file but this kind; nobody else can make such a one.
        let mark = if may_write { "-i" } else { "+i" };
        let is_marked = std::process::Command::new("chattr")
            .args([mark, name])
            .status();
        if !is_marked.is_ok_and(|done| done.success()) {
            let mode = if may_write { 0o600 } else { 0o400 };
            let mode = std::os::unix::fs::PermissionsExt::from_mode(mode);
            std::fs::set_permissions(name, mode).expect("the file is ours");
        }
        return;
    }
    let server = std::env::var("LATCHKEY_TEST_POSTGRES").expect("`make test` starts one");
    let admin = Database::connect(server).await.expect("it answers");
    let mode = if may_write { "off" } else { "on" };
    // It holds for sessions that begin from now on.
    for change in [
        format!("ALTER DATABASE {name} SET default_transaction_read_only = {mode}"),
        format!(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
        ),
    ] {
        admin
            .execute_unprepared(&change)
            .await
            .expect("it is changed");
    }
}

#[tokio::test]
async fn a_server_whose_file_was_deleted_or_replaced_is_not_ready() {
    let world = World::new(Kind::Sqlite).await;
    let (file, aside) = (world.file("latchkey.db"), world.file("aside.db"));
    let is_ready = async || readiness(&world).await.0 == StatusCode::OK;
    assert!(is_ready().await);

    std::fs::rename(&file, &aside).expect("it is put aside");
    let (status, said) = readiness(&world).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(said.contains("deleted or replaced"), "{said}");
    std::fs::copy(&aside, &file).expect("another takes its place");
    assert!(!is_ready().await, "it is a copy");
    std::fs::rename(&aside, &file).expect("it is put back");
    assert!(is_ready().await);
}
