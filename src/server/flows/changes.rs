//! How often a session may change what others are mailed about or what the audit log keeps.

use super::spending::spend;
use crate::server::{
    domain::budgets,
    error::Result,
    store::{UnitOfWork, sessions::ActiveSession},
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
    let budget = budgets::of_changes(session.id, change.as_str());
    spend(work, vec![budget], now).await?;
    Ok(())
}
