//! Says to the database that this server is there and which links were opened, for the overview of administrators.

use std::{sync::Arc, time::Duration};

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    Backend,
    http::streams::Streams,
    store::servers::{self, ServerRow},
};

/// The time between two signs of life.
const PERIOD: Duration = Duration::from_secs(20);

/// Stores a sign of life of this server, and the count of opened links, every twenty seconds until `shutdown`; then takes the
/// server off the list.
pub async fn run(backend: Arc<Backend>, streams: Streams, shutdown: CancellationToken) {
    let (id, started_at) = (Uuid::now_v7(), backend.clock.now());
    let mut ticks = tokio::time::interval(PERIOD);
    loop {
        tokio::select! {
            () = shutdown.cancelled() => break,
            _ = ticks.tick() => {}
        }
        let server = ServerRow {
            id,
            version: env!("LATCHKEY_VERSION").to_owned(),
            streams: streams.open() as u64,
            started_at,
            seen_at: backend.clock.now(),
        };
        if let Err(error) = servers::put(backend.store.write(), &server).await {
            tracing::debug!(%error, "a sign of life cannot be written");
        }
        backend.opened.write(&backend.store).await;
    }
    backend.opened.write(&backend.store).await;
    // If it cannot be removed, the sweep of another server forgets it.
    if let Err(error) = servers::remove(backend.store.write(), id).await {
        tracing::debug!(%error, "this server is not removed from the list");
    }
}
