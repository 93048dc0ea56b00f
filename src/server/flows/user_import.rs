//! Accounts that are brought along from elsewhere, a hundred in one transaction.

use time::OffsetDateTime;
use uuid::{Builder, Uuid};

use super::audit::{self, Author};
use crate::{
    auth::{AuditKind, EmailAddress},
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::Result,
        store::{
            UnitOfWork, email_addresses, to_ms,
            users::{self, NewUser},
        },
    },
};

/// An account as it was elsewhere. Its address was proven there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The address.
    pub address: EmailAddress,
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// When the account was made; `None` if nothing says it.
    pub created_at: Option<OffsetDateTime>,
}

/// Makes the accounts of those whose address nobody has proven here, and tells of each whether it was made. An account
/// that is there already stays as it is.
pub async fn import(backend: &Backend, accounts: &[Imported]) -> Result<Vec<bool>> {
    let now = backend.clock.now();
    let locale = backend.policy().language_for(None);
    let mut work = UnitOfWork::begin(backend).await?;
    let mut made = Vec::with_capacity(accounts.len());
    for account in accounts {
        let created_at = account.created_at.filter(|at| *at <= now).unwrap_or(now);
        let new = NewUser {
            id: id(created_at).into(),
            address: account.address.clone(),
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            consent: None,
        };
        let user = new.id;
        let is_made = users::insert_unless_proven(&mut work, new, locale, now).await?;
        if is_made {
            users::backdate(&mut work, user, created_at)?;
            let created = AuditEvent::new(AuditKind::AccountCreated);
            let created = created.about(user).address(&account.address);
            audit::record(&mut work, Author::CommandLine, created);
        }
        made.push(is_made);
    }
    work.commit().await?;
    Ok(made)
}

/// Tells of each of the accounts if it would be made now.
pub async fn would_import(backend: &Backend, accounts: &[Imported]) -> Result<Vec<bool>> {
    let mut would = Vec::with_capacity(accounts.len());
    for account in accounts {
        let owner = email_addresses::find_owner(backend.store.read(), account.address.key());
        would.push(owner.await?.is_none());
    }
    Ok(would)
}

/// A new id with the time of the account: users are listed by it.
fn id(created_at: OffsetDateTime) -> Uuid {
    let ms = to_ms(created_at).max(0).unsigned_abs();
    Builder::from_unix_timestamp_millis(ms, &rand::random()).into_uuid()
}
