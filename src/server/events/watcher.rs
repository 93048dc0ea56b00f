//! News from other processes: the command line beside an SQLite file, other nodes on one Postgres.
//!
//! Commits are hinted by `NOTIFY` where there is Postgres, and a look at what changed lately, once a second while
//! anybody waits, is the floor below it: a lost connection costs a second, never a wake-up.

use std::{sync::Arc, time::Duration};

use tokio_util::sync::CancellationToken;

use crate::server::{
    Backend,
    store::{attempts, to_ms},
};

/// How often changes are looked for.
const PERIOD: Duration = Duration::from_secs(1);
/// How far back each look reaches: clocks of nodes may differ, and a commit may come late.
const OVERLAP_MS: i64 = 5_000;

/// Looks for changed attempts until `shutdown`.
pub async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    let mut ticks = tokio::time::interval(PERIOD);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = ticks.tick() => {}
        }
        if backend.bus.is_idle() {
            continue;
        }
        let since = to_ms(backend.clock.now()) - OVERLAP_MS;
        match attempts::changed_since(backend.store.read(), since).await {
            Ok(changed) => changed
                .into_iter()
                .for_each(|attempt| backend.bus.announce(attempt)),
            Err(error) => tracing::warn!(%error, "looking for changed attempts failed"),
        }
    }
}
