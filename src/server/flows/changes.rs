//! How often a session may change what others are mailed about or what the audit log keeps.

use super::start::spend;
use crate::server::{
    domain::{limits, secrets::pseudonym},
    error::Result,
    store::{UnitOfWork, limits::Budget, sessions::ActiveSession},
};

/// What is changed. Each has limits of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The primary address of the account.
    Primary,
    /// The name of its user.
    Name,
}

impl Change {
    fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Name => "name",
        }
    }
}

/// Spends one change by `session`.
///
/// # Errors
///
/// `RateLimited` where there were too many; the caller then drops the unit of work.
pub(super) async fn spend_change(
    work: &UnitOfWork,
    session: &ActiveSession,
    change: Change,
    now: time::OffsetDateTime,
) -> Result<()> {
    let of_session = pseudonym(&session.id.to_string());
    let budget = Budget {
        name: format!("changes {} {of_session}", change.as_str()),
        limits: limits::of_changes(),
    };
    spend(work, vec![budget], now).await
}
