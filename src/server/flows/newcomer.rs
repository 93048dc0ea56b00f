//! Accounts that are made by the proof of an address that nobody has.

use time::OffsetDateTime;
use uuid::Uuid;

use super::{Caller, audit, invitations};
use crate::{
    auth::{AuditKind, AuthError, User},
    server::{
        domain::{attempt::Newcomer, audit::AuditEvent},
        error::Result,
        store::{
            UnitOfWork,
            attempts::Attempt,
            email_addresses,
            users::{self, NewUser},
        },
    },
};

/// Creates the account of a proven address, or finds the one that another attempt created at the same moment.
pub(super) async fn make_account(
    work: &mut UnitOfWork,
    caller: &Caller,
    attempt: &Attempt,
    newcomer: Newcomer,
    now: OffsetDateTime,
) -> Result<User> {
    let new = NewUser {
        id: Uuid::now_v7().into(),
        address: attempt.address(),
        first_name: newcomer.first_name,
        last_name: newcomer.last_name,
        consent: newcomer.consent,
    };
    let account = User {
        id: new.id,
        address: new.address.as_str().to_owned(),
        first_name: new.first_name.clone(),
        last_name: new.last_name.clone(),
        is_admin: false,
    };
    if users::insert_unless_proven(work, new, caller.locale, now).await? {
        let created = AuditEvent::new(AuditKind::AccountCreated).by(account.id);
        audit::record(work, caller, created.in_attempt(attempt));
        invitations::fulfil(work, caller, attempt, account.id, now).await?;
        return Ok(account);
    }
    let owner = email_addresses::lock_owner(work, &attempt.address_key).await?;
    match owner {
        Some(locked) if !locked.owner.is_banned => Ok(locked.account),
        _ => Err(AuthError::AttemptEnded.into()),
    }
}
