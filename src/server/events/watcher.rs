//! Finds changes that other processes made: the command line beside an SQLite file, other servers on one Postgres.
//!
//! Once a second it reads whether settings changed and, while anybody waits, which attempts changed lately. It needs
//! no connection that could be lost unnoticed, and each read uses an index.

use std::{sync::Arc, time::Duration};

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

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
                .for_each(|attempt| backend.bus.wake(attempt)),
            Err(error) => tracing::warn!(%error, "looking for changed attempts failed"),
        }
    }
}

/// Ids of attempts that changed or whose mail changed, of sessions that ended, and [`audit::NEWS`] if the audit log
/// grew, all since `since_ms`.
async fn changed_since(backend: &Backend, since_ms: i64) -> Result<Vec<Uuid>> {
    let db = backend.store.read();
    let mut changed = attempts::changed_since(db, since_ms).await?;
    changed.extend(outbox::changed_since(db, since_ms).await?);
    changed.extend(sessions::ended_since(db, since_ms).await?);
    if backend.bus.is_awaited(audit::NEWS) && audit::has_news(db, since_ms).await? {
        changed.push(audit::NEWS);
    }
    Ok(changed)
}
