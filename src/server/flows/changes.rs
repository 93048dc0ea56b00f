//! Limits on changes that a session makes: those that mail other addresses, or that fill the audit log.

use time::OffsetDateTime;

use super::spending::spend;
use crate::auth::SessionId;
use crate::server::{
    domain::{budgets, policy::SETTINGS_PER_CHANGE},
    error::Result,
    store::{UnitOfWork, budgets::spend_budgets, sessions::ActiveSession},
};

/// A kind of change. Each has limits of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Change {
    /// Another address becomes the primary one.
    Primary,
    /// The user's name changes.
    Name,
    /// Settings of the instance change.
    Settings,
}

impl Change {
    /// The factor for the usual limits.
    fn times(self) -> u32 {
        match self {
            Self::Primary | Self::Name => 1,
            Self::Settings => SETTINGS_PER_CHANGE,
        }
    }
}

/// Spends one change of `session`.
///
/// # Errors
///
/// [`RateLimited`](crate::auth::AuthError::RateLimited) if there were too many. The caller must then drop the unit of
/// work.
pub(super) async fn spend_change(
    work: &UnitOfWork,
    session: &ActiveSession,
    change: Change,
    now: OffsetDateTime,
) -> Result<()> {
    let budget = budgets::of_changes(session.id, change.into(), change.times());
    spend(work, vec![budget], now).await?;
    Ok(())
}

/// `true` if one more report of `session` is to be written into the audit log. The limit is there because the link
/// can be pressed any number of times.
pub(super) async fn is_report_worth_noting(
    work: &UnitOfWork,
    session: SessionId,
    now: OffsetDateTime,
) -> Result<bool> {
    let budget = budgets::of_changes(session, "reported", 1);
    Ok(spend_budgets(work, vec![budget], now).await?.is_ok())
}
