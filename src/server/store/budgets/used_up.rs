//! Tells of the used-up budget of the instance when the mail that used it up could not.

use sea_orm::{EntityTrait, QuerySelect};

use super::{entity, windows};
use crate::{
    auth::AuditKind,
    server::{
        Backend,
        domain::budgets::{self, Budget},
        error::Result,
        store::{UnitOfWork, audit},
    },
};

/// Writes an event into the audit log if the instance has sent as many mails in this hour as it may, and no event of
/// this hour says so. The mail that reaches the limit writes its event itself; this tells of a limit that was lowered
/// below what was sent already, and of a mail that failed after its budgets were spent.
pub async fn tell_of_lowered_limit(backend: &Backend) -> Result<()> {
    let Some(Budget { name, .. }) = budgets::of_instance(&backend.policy(), true) else {
        return Ok(());
    };
    let (most, now) = (backend.policy().mails_per_hour, backend.clock.now());
    let mut work = UnitOfWork::begin(backend).await?;
    // Locked, so that one of several servers tells.
    let row = entity::Entity::find_by_id(name)
        .lock_exclusive()
        .one(work.tx())
        .await?;
    let Some([_, hour, _]) = row.as_ref().map(windows) else {
        return Ok(());
    };
    let is_used_up = hour.count >= most && now - hour.since < time::Duration::hours(1);
    if is_used_up
        && !audit::has_kind_since(work.tx(), AuditKind::MailBudgetUsedUp, hour.since).await?
    {
        work.tell_of_used_up_budget(most);
        work.commit().await?;
    }
    Ok(())
}
