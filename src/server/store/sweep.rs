//! Deletes rows that are no longer needed, and notices what no request notices. Correctness does not depend on it:
//! expiry follows from the clock.

use std::{sync::Arc, time::Duration};

use time::Duration as Span;
use tokio_util::sync::CancellationToken;

use super::{
    address_guards, attempts, audit, bounces, budgets, clients, heard_reports, hook_events,
    hour_counts, invitations, known_browsers, outbox, servers, sessions,
};
use crate::server::{Backend, domain::policy::REPORTS_REMEMBERED, error::Result};

/// The time between two runs.
const PERIOD: Duration = Duration::from_secs(600);
/// How long attempts and mails stay after they expired, so that their links can still say what happened.
const KEPT: Span = Span::days(2);
/// How long invitations stay after they expired, if nobody accepted them.
const INVITATIONS_KEPT: Span = Span::days(30);
/// How long sessions stay after they ended.
const SESSIONS_KEPT: Span = Span::days(30);
/// How long events stay that hooks could not be told of.
const PARKED_KEPT: Span = Span::days(30);
/// How long events stay that are for hooks which the application no longer has. Another server may still have them.
const UNTOLD_KEPT: Span = Span::days(30);
/// How long a browser stays known: as long as its cookie lives.
const BROWSERS_KEPT: Span = Span::days(400);
/// How long a server that was killed stays in the list of servers.
const SERVERS_KEPT: Span = Span::days(1);

/// Sweeps every ten minutes until `shutdown`.
pub async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    let mut ticks = tokio::time::interval(PERIOD);
    loop {
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = sweep(&backend).await {
            tracing::warn!(%error, "sweeping failed");
        }
    }
}

/// Sweeps once. A failure leaves the rest to the next sweep.
pub async fn sweep(backend: &Backend) -> Result<()> {
    let now = backend.clock.now();
    let db = backend.store.write();
    // First, because what it counts is deleted below.
    if let Err(error) = hour_counts::close(&backend.store, now).await {
        tracing::warn!(%error, "hours could not be counted");
    }
    servers::forget(db, now - SERVERS_KEPT).await?;
    // Mails before their attempts, by which they are found when an account is deleted.
    outbox::forget(db, now - KEPT).await?;
    attempts::forget(db, now - KEPT).await?;
    invitations::forget(db, now - INVITATIONS_KEPT).await?;
    sessions::forget(db, now - SESSIONS_KEPT).await?;
    clients::keep_signed_in(&backend.store, backend.policy().session_idle, now).await?;
    clients::forget(db, now).await?;
    known_browsers::forget(db, now - BROWSERS_KEPT).await?;
    budgets::forget(db, now).await?;
    address_guards::forget(db, now).await?;
    bounces::forget(db, now).await?;
    hook_events::forget(db, now - PARKED_KEPT).await?;
    if !backend.hooks.are_there() {
        hook_events::forget_untold(db, now - UNTOLD_KEPT).await?;
    }
    heard_reports::forget(db, now - REPORTS_REMEMBERED).await?;
    budgets::tell_of_lowered_limit(backend).await?;
    let days = backend.policy().audit_kept_days;
    match now.checked_sub(Span::days(days.into())) {
        Some(before) if days > 0 => audit::forget(db, before).await,
        _ => Ok(()),
    }
}
