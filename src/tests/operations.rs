//! What those who run the server see of it.

use axum::http::StatusCode;
use sea_orm::ConnectionTrait;
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
}
