//! Accounts that are made by the proof of an address that nobody has.

use time::OffsetDateTime;

use super::{
    Caller, admission,
    answers::{Answers, asked_fields, consent, new_user},
    audit, invitations,
    locked::Locked,
};
use crate::{
    auth::{AuditKind, AuthError, EmailAddress, User},
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::Result,
        store::{
            UnitOfWork,
            attempts::Attempt,
            email_addresses,
            users::{self, NewUser},
        },
    },
};

/// What a proven address needs.
pub(super) enum Newcomer {
    /// It needs none: it has an account.
    None,
    /// It needs this one.
    New(Box<NewUser>),
    /// More must be filled in first.
    Missing,
    /// It may not have one.
    Refused,
}

/// Finds out whether the proof of `attempt` makes an account, and which.
pub(super) async fn newcomer(
    backend: &Backend,
    work: &UnitOfWork,
    locked: &Locked,
    attempt: &Attempt,
    answers: &Answers,
) -> Result<Newcomer> {
    if locked.owner().is_some() {
        return Ok(Newcomer::None);
    }
    let (now, policy) = (backend.clock.now(), &backend.policy());
    let address =
        EmailAddress::from_parts(attempt.identifier.clone(), attempt.identifier_key.clone());
    let refusal = admission::refusal(backend, work, &address).await?;
    if refusal.is_some() {
        return Ok(Newcomer::Refused);
    }
    let wants_consent = attempt.wants_consent(policy);
    if !answers.are_given() && !asked_fields(policy, wants_consent).is_empty() {
        return Ok(Newcomer::Missing);
    }
    let consent = match wants_consent {
        true => Some(consent(policy, answers, now)?),
        false => attempt
            .consent
            .clone()
            .filter(|_| policy.asks_for_consent()),
    };
    Ok(Newcomer::New(Box::new(NewUser {
        consent,
        ..new_user(policy, address, answers)?
    })))
}

/// Creates the account of a proven address, or finds the one that another attempt created at the same moment.
pub(super) async fn make_account(
    work: &mut UnitOfWork,
    caller: &Caller,
    attempt: &Attempt,
    new: NewUser,
    now: OffsetDateTime,
) -> Result<User> {
    let account = User {
        id: new.id,
        address: new.address.as_str().to_owned(),
        first_name: new.first_name.clone(),
        last_name: new.last_name.clone(),
        is_admin: false,
    };
    if users::insert_unless_proven(work, new, now).await? {
        let created = AuditEvent::new(AuditKind::AccountCreated).by(account.id);
        audit::note(work, caller, created.in_attempt(attempt));
        invitations::fulfil(work, caller, attempt, account.id, now).await?;
        return Ok(account);
    }
    let owner = email_addresses::lock_owner(work, &attempt.identifier_key).await?;
    match owner {
        Some(locked) if !locked.owner.is_banned => Ok(locked.account),
        _ => Err(AuthError::AttemptEnded.into()),
    }
}
