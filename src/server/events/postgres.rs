//! Tells other servers on one Postgres at once of changes, by NOTIFY and LISTEN.
//!
//! This is only a hint; [`super::watcher`] finds whatever it loses within a second. It is sent after the commit,
//! because Postgres commits transactions that notify one by one. It is lost with its connection, and it is not used
//! behind a pooler in transaction mode, which loses it silently.

use std::{sync::Arc, time::Duration};

use sea_orm::{ConnectionTrait, DbErr, Statement};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::Topic;
use crate::{
    postgres::{Hearing, Postgres},
    server::{Backend, error::Result},
};

/// Channel of the notifications.
const CHANNEL: &str = "latchkey_attempts";
/// Most changes in one notification, which Postgres limits to 8,000 bytes.
const BATCH: usize = 200;
/// Pause before a lost connection is replaced.
const SOON: Duration = Duration::from_millis(50);
/// Pause after a try to replace it has failed.
const RETRY: Duration = Duration::from_secs(1);

/// Tells other servers of `changes` and hears of theirs, until `shutdown`. Returns at once when there can be no
/// others or they cannot be heard.
pub async fn run(
    backend: Arc<Backend>,
    changes: mpsc::Receiver<Topic>,
    shutdown: CancellationToken,
) {
    let Some(hearing) = backend.store.postgres().and_then(Postgres::hearing) else {
        return;
    };
    // By this name, a server knows its own notifications and ignores them.
    let speaker = Uuid::now_v7().simple().to_string();
    let hear = hear(&backend, &hearing, &speaker);
    let work = async { tokio::join!(tell(&backend, &speaker, changes), hear) };
    tokio::select! {
        () = shutdown.cancelled() => {}
        _ = work => {}
    }
}

/// Tells other servers of changes. Changes that come meanwhile are told together.
async fn tell(backend: &Backend, speaker: &str, mut changes: mpsc::Receiver<Topic>) {
    let mut batch = Vec::with_capacity(BATCH);
    while changes.recv_many(&mut batch, BATCH).await > 0 {
        batch.sort_unstable();
        batch.dedup();
        if let Err(error) = notify(backend, &write(speaker, &batch)).await {
            tracing::warn!(%error, "other servers could not be told; they will see for themselves");
        }
        batch.clear();
    }
}

async fn notify(backend: &Backend, news: &str) -> Result<()> {
    let db = backend.store.write();
    let values = [CHANNEL.into(), news.into()];
    let notify = Statement::from_sql_and_values(
        db.get_database_backend(),
        "SELECT pg_notify($1, $2)",
        values,
    );
    db.execute_raw(notify).await?;
    Ok(())
}

/// Listens for changes. After each lost connection, everybody who waits reads again.
async fn hear(backend: &Backend, hearing: &Hearing, speaker: &str) {
    loop {
        let pause = match listen(backend, hearing, speaker).await {
            Ok(()) => SOON,
            Err(error) => {
                tracing::warn!(%error, "other servers cannot be heard; changes are looked for instead");
                RETRY
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// Listens until the connection is lost.
async fn listen(backend: &Backend, hearing: &Hearing, speaker: &str) -> Result<(), DbErr> {
    let mut listener = hearing.listen(CHANNEL).await?;
    // From here on nothing is missed; what happened before may have been.
    backend.bus.wake_all();
    while let Some(news) = listener.next().await? {
        for topic in read(speaker, &news) {
            backend.bus.wake(topic);
        }
    }
    Ok(())
}

fn write(speaker: &str, changes: &[Topic]) -> String {
    let ids = changes.iter().map(|topic| topic.id().simple().to_string());
    format!("{speaker} {}", ids.collect::<Vec<_>>().join(","))
}

/// The ids in `news`; empty if this server sent it, or if it has another form, perhaps from a newer version.
fn read(speaker: &str, news: &str) -> Vec<Topic> {
    match news.split_once(' ') {
        Some((other, ids)) if other != speaker => ids
            .split(',')
            .filter_map(|id| Uuid::try_parse(id).ok().map(Topic::from))
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_read_what_is_written_and_the_writer_does_not() {
        let ids = [1, 2].map(|id| Topic::from(Uuid::from_u128(id)));
        let news = write("me", &ids);

        assert_eq!(read("another", &news), ids);
        assert!(read("me", &news).is_empty());
        assert!(read("me", "").is_empty());
        assert!(read("me", "another what,is,this").is_empty());
    }

    #[test]
    fn a_full_batch_fits_into_a_notification() {
        let speaker = Uuid::now_v7().simple().to_string();

        assert!(write(&speaker, &[Topic::AUDIT_LOG; BATCH]).len() < 8_000);
    }
}
