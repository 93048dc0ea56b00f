//! How often a session may change what others are mailed about or what the audit log keeps.

use time::OffsetDateTime;
use uuid::Uuid;

use super::spending::spend;
use crate::server::{
    domain::{budgets, policy::SETTINGS_PER_CHANGE},
    error::Result,
    store::{UnitOfWork, limits::spend_budgets, sessions::ActiveSession},
};

/// What is changed. Each has limits of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The primary address of the account.
    Primary,
    /// The name of its user.
    Name,
    /// The settings of the instance.
    Settings,
}

impl Change {
    fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Name => "name",
            Self::Settings => "settings",
        }
    }

    /// How many times the usual allowance it has.
    fn times(self) -> u32 {
        match self {
            Self::Primary | Self::Name => 1,
            Self::Settings => SETTINGS_PER_CHANGE,
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
    now: OffsetDateTime,
) -> Result<()> {
    let budget = budgets::of_changes(session.id, change.as_str(), change.times());
    spend(work, vec![budget], now).await?;
    Ok(())
}

/// Whether one more report of `session` is worth a row in the audit log: its link can be pressed any number of times.
pub(super) async fn is_report_worth_noting(
    work: &UnitOfWork,
    session: Uuid,
    now: OffsetDateTime,
) -> Result<bool> {
    let budget = budgets::of_changes(session, "reported", 1);
    Ok(spend_budgets(work, vec![budget], now).await?.is_ok())
}
