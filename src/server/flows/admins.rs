//! Who is an administrator: by the configuration, and by the command line.

use super::audit::{self, Author};
use crate::{
    auth::{AuditKind, AuthError, EmailAddress, UserId},
    server::{
        Backend,
        domain::email_address,
        error::Result,
        hooks::{Happened, UserChange},
        store::{UnitOfWork, email_addresses, users},
    },
};

/// The result of a request to grant or revoke the role of administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleChange {
    /// The role was changed.
    Done,
    /// The role was as asked for before.
    Already,
    /// Nobody has proven that address.
    NoSuchUser,
    /// The role cannot be revoked: the configuration names the address, and would grant it again.
    Configured,
}

/// Makes the owner of an address an administrator, from their next request on.
///
/// # Errors
///
/// If what was typed is no address.
pub async fn grant(backend: &Backend, author: Author<'_>, typed: &str) -> Result<RoleChange> {
    let address = email_address::parse(typed)?;
    let mut work = UnitOfWork::begin(backend).await?;
    let Some(owner) = email_addresses::find_owner(work.tx(), address.key()).await? else {
        return Ok(RoleChange::NoSuchUser);
    };
    let is_changed = set(&mut work, author, owner.user, true).await?;
    work.commit().await?;
    Ok(told(owner.user, is_changed))
}

/// Takes the role of administrator from the owner of an address, from their next request on.
///
/// # Errors
///
/// If what was typed is no address, or [`AuthError::LastAdmin`] if nobody else is an administrator.
pub async fn revoke(backend: &Backend, author: Author<'_>, typed: &str) -> Result<RoleChange> {
    let address = email_address::parse(typed)?;
    let mut work = UnitOfWork::begin(backend).await?;
    let Some(owner) = email_addresses::find_owner(work.tx(), address.key()).await? else {
        return Ok(RoleChange::NoSuchUser);
    };
    let own = email_addresses::list_of_user(work.tx(), owner.user).await?;
    let is_configured = |address: &EmailAddress| backend.admins.contains(address);
    if own
        .iter()
        .any(|row| row.is_verified && is_configured(&row.address))
    {
        return Ok(RoleChange::Configured);
    }
    if users::is_last_admin(&work, owner.user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    let is_changed = set(&mut work, author, owner.user, false).await?;
    work.commit().await?;
    Ok(told(owner.user, is_changed))
}

/// Makes a user an administrator or not, and writes an event into the audit log. `false` if there was nothing to
/// change.
async fn set(
    work: &mut UnitOfWork,
    author: Author<'_>,
    user: UserId,
    is_admin: bool,
) -> Result<bool> {
    if !users::set_admin(work, user, is_admin).await? {
        return Ok(false);
    }
    let kind = match is_admin {
        true => AuditKind::AdminGranted,
        false => AuditKind::AdminRevoked,
    };
    let event = audit::about_owner(work, kind, user).await?;
    audit::record(work, author, event);
    work.tell(Happened::UserChanged {
        user,
        change: UserChange::Admin,
    });
    Ok(true)
}

fn told(user: UserId, is_changed: bool) -> RoleChange {
    if is_changed {
        tracing::info!(%user, "who is an administrator was changed");
        RoleChange::Done
    } else {
        RoleChange::Already
    }
}

/// The primary addresses of all administrators.
pub async fn list(backend: &Backend) -> Result<Vec<EmailAddress>> {
    let db = backend.store.read();
    let mut addresses = Vec::new();
    for user in users::admins(db).await? {
        addresses.extend(email_addresses::primary_of(db, user).await?);
    }
    Ok(addresses)
}

/// Makes every user an administrator who has proven an address that the configuration names.
pub async fn appoint_configured(backend: &Backend) -> Result<()> {
    if backend.admins.is_empty() {
        return Ok(());
    }
    let mut work = UnitOfWork::begin(backend).await?;
    for address in &backend.admins {
        if let Some(owner) = email_addresses::find_owner(work.tx(), address.key()).await? {
            set(&mut work, Author::Configuration, owner.user, true).await?;
        }
    }
    work.commit().await
}

/// Makes `user` an administrator if the configuration names the address with the key `key`, which they have just
/// proven. `true` if they became one.
pub(super) async fn appoint(
    backend: &Backend,
    work: &mut UnitOfWork,
    user: UserId,
    key: &str,
) -> Result<bool> {
    let is_named = backend.admins.iter().any(|address| address.key() == key);
    let is_appointed = is_named && set(work, Author::Configuration, user, true).await?;
    if is_appointed {
        tracing::info!(%user, "an administrator whom the configuration names has proven their address");
    }
    Ok(is_appointed)
}
