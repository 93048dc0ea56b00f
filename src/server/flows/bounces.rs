//! Lets mail go again to addresses from which it came back.

use super::audit::{self, Author};
use crate::{
    auth::{AuditKind, AuthError},
    server::{
        Backend,
        domain::{audit::AuditEvent, email_address},
        error::Result,
        store::{UnitOfWork, bounces, email_addresses},
    },
};

/// Forgets what came back from `typed`, so that mail and notices go there again.
///
/// # Errors
///
/// [`AuthError::NotFound`] if nothing did; [`AuthError::InvalidEmailAddress`] if it is no address.
pub async fn lift(backend: &Backend, author: Author<'_>, typed: &str) -> Result<()> {
    let address = email_address::parse(typed)?;
    let mut work = UnitOfWork::begin(backend).await?;
    if !bounces::lift(&work, address.key()).await? {
        return Err(AuthError::NotFound.into());
    }
    let owner = email_addresses::find_owner(work.tx(), address.key()).await?;
    let event = AuditEvent {
        subject: owner.map(|owner| owner.user),
        ..AuditEvent::new(AuditKind::BounceLifted).address(&address)
    };
    audit::record(&mut work, author, event);
    work.commit().await
}
