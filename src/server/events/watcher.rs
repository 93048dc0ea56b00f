//! Finds changes that other processes made: the command line beside an SQLite file, other servers on one Postgres.
//!
//! Once a second it reads whether settings changed and, while anybody waits, which attempts changed lately. It needs
//! no connection that could be lost unnoticed, and each read uses an index.

use std::{sync::Arc, time::Duration};

use tokio_util::sync::CancellationToken;

use super::Topic;
use crate::server::{
    Backend,
    error::Result,
    flows::settings,
    store::{attempts, audit, outbox, sessions, to_ms},
};

/// Pause between two reads.
const PERIOD: Duration = Duration::from_secs(1);
/// How far each read looks back, in milliseconds: clocks of servers may differ, and a commit may come late.
const OVERLAP_MS: i64 = 5_000;

/// Looks for changed settings and attempts until `shutdown`.
pub async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    let mut ticks = tokio::time::interval(PERIOD);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = settings::refresh(&backend).await {
            tracing::warn!(%error, "looking for changed settings failed");
        }
        if backend.bus.is_idle() {
            continue;
        }
        let since = to_ms(backend.clock.now()) - OVERLAP_MS;
        match changed_since(&backend, since).await {
            Ok(changed) => changed
                .into_iter()
                .for_each(|topic| backend.bus.wake(topic)),
            Err(error) => tracing::warn!(%error, "looking for changed attempts failed"),
        }
    }
}

/// Ids of attempts that changed or whose mail changed, of sessions that ended, and [`Topic::AUDIT_LOG`] if the audit log
/// grew, all since `since_ms`.
async fn changed_since(backend: &Backend, since_ms: i64) -> Result<Vec<Topic>> {
    let db = backend.store.read();
    let mut attempts = attempts::changed_since(db, since_ms).await?;
    attempts.extend(outbox::changed_since(db, since_ms).await?);
    let mut changed: Vec<Topic> = attempts.into_iter().map(Topic::from).collect();
    let ended = sessions::ended_since(db, since_ms).await?;
    changed.extend(ended.into_iter().map(Topic::from));
    if backend.bus.is_awaited(Topic::AUDIT_LOG) && audit::has_news(db, since_ms).await? {
        changed.push(Topic::AUDIT_LOG);
    }
    Ok(changed)
}
