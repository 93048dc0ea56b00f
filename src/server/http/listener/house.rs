//! What all connections of a server share.

use std::sync::Once;

use axum::Router;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{admission::Admission, limits::ListenerLimits, tls::Tls};

/// What all connections of a server share.
pub(super) struct House {
    pub(super) app: Router,
    pub(super) limits: ListenerLimits,
    pub(super) admission: Admission,
    pub(super) tls: Option<Tls>,
    pub(super) shutdown: CancellationToken,
    pub(super) cut_off: CancellationToken,
    pub(super) connections: TaskTracker,
    /// Has run once it was said that a proxy at the Unix socket names no clients.
    pub(super) nameless: Once,
}
