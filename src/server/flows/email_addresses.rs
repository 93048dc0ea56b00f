//! The addresses of an account: add, prove, make primary, remove.
//!
//! The account is locked before anything is counted or changed, so parallel requests decide one after the other.

use uuid::Uuid;

use super::{
    Caller, audit,
    changes::{Change, spend_change},
    committed::Committed,
    notices,
    start::{self, Plan, Starter},
};
use crate::{
    auth::{AuditKind, AuthError, EmailAddress, Purpose, User},
    server::{
        Backend,
        domain::{admission, audit::AuditEvent, email_address},
        error::Result,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow, Group},
            email_addresses::{self as rows, AddressRow, ProvenAddresses},
            outbox::MessageKind,
            sessions::{self, ActiveSession, Ended},
            users,
        },
    },
};

/// Addresses of one account.
pub const ADDRESSES: usize = 10;
/// Those of them that are not proven.
pub const UNVERIFIED: usize = 5;

/// Adds an address to the caller's account and mails what proves it. One that belongs to somebody else answers alike, and
/// its owner is told.
///
/// # Errors
///
/// A proof that is too old, an address that cannot be used or is there already, too many, or a limit.
pub async fn add(backend: &Backend, caller: &Caller, typed: &str) -> Result<Committed<AttemptRow>> {
    let session = caller.require_session()?;
    let address = email_address::parse(typed)?;
    admission::may_join(&backend.policy(), &address).map_err(AuthError::RefusedAddress)?;
    caller.require_proof(backend)?;
    let work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    match own.iter().find(|row| row.address == address) {
        Some(row) if row.is_verified => return Err(AuthError::AddressExists.into()),
        // The list shows what the mail went to, and nothing else is proven.
        Some(row) => rows::respell_claim(&work, row.id, &address).await?,
        None => {
            if !may_add(&own) {
                return Err(AuthError::TooManyAddresses.into());
            }
            let now = backend.clock.now();
            rows::insert_claim(&work, session.user.id, &address, now).await?;
        }
    }
    prove_by_mail(backend, work, caller, &session, address).await
}

/// Whether another address may be added to these.
pub(super) fn may_add(own: &[AddressRow]) -> bool {
    let unverified = own.iter().filter(|row| !row.is_verified).count();
    own.len() < ADDRESSES && unverified < UNVERIFIED
}

/// Mails what proves an address that was added before.
///
/// # Errors
///
/// It is not the caller's or proven already, or a limit.
pub async fn prepare(
    backend: &Backend,
    caller: &Caller,
    id: Uuid,
) -> Result<Committed<AttemptRow>> {
    let session = caller.require_session()?;
    let work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    let row = find(&own, id)?;
    if row.is_verified {
        return Err(AuthError::AddressExists.into());
    }
    admission::may_join(&backend.policy(), &row.address).map_err(AuthError::RefusedAddress)?;
    prove_by_mail(backend, work, caller, &session, row.address.clone()).await
}

/// Makes a proven address the one that mail and notices go to. Returns the user as they are then.
///
/// # Errors
///
/// A proof that is too old; the address is not the caller's, or not proven; or a limit.
pub async fn make_primary(backend: &Backend, caller: &Caller, id: Uuid) -> Result<User> {
    let session = caller.require_proof(backend)?;
    let mut work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    let row = find(&own, id)?;
    if row.is_primary {
        return Ok(session.user);
    }
    let now = backend.clock.now();
    spend_change(&work, &session, Change::Primary, now).await?;
    if !rows::make_primary(&work, session.user.id, id).await? {
        return Err(AuthError::NotFound.into());
    }
    let kind = MessageKind::PrimaryChanged;
    notices::to_others(&mut work, caller, kind, &own, row, now).await?;
    let changed = AuditEvent::new(AuditKind::PrimaryChanged).about(session.user.id);
    audit::note(&mut work, caller, changed.address(&row.address));
    work.commit().await?;
    Ok(User {
        address: row.address.as_str().to_owned(),
        ..session.user
    })
}

/// Removes an address: what was under way for it is called off, and, where asked for, so are the sessions that it began.
///
/// # Errors
///
/// A proof that is too old; it is not the caller's, or the one that must stay.
pub async fn remove(
    backend: &Backend,
    caller: &Caller,
    id: Uuid,
    is_with_sessions: bool,
) -> Result<()> {
    let session = caller.require_proof(backend)?;
    let mut work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    let row = find(&own, id)?;
    if let Some(kept) = kept(row, &own) {
        return Err(kept.into());
    }
    if !rows::remove(&work, session.user.id, id).await? {
        return Err(AuthError::NotFound.into());
    }
    let now = backend.clock.now();
    let key = row.address.key();
    let mut removed = AuditEvent::new(AuditKind::AddressRemoved)
        .about(session.user.id)
        .address(&row.address);
    if row.is_verified {
        if is_with_sessions {
            let begun_by_it = Ended::ByAddress {
                user: session.user.id,
                key,
                kept: session.id,
            };
            removed = removed.sessions(&sessions::end(&mut work, begun_by_it, now).await?);
        }
        let proven = ProvenAddresses::of(session.user.id, std::slice::from_ref(row));
        attempts::call_off(&mut work, Group::OfProven(&proven), now).await?;
        let kind = MessageKind::AddressRemoved;
        notices::to_others(&mut work, caller, kind, &own, row, now).await?;
    } else {
        attempts::call_off(&mut work, Group::Claim(session.user.id, key), now).await?;
    }
    audit::note(&mut work, caller, removed);
    work.commit().await
}

/// Why an address must stay.
pub(super) fn kept(row: &AddressRow, own: &[AddressRow]) -> Option<AuthError> {
    let verified = own.iter().filter(|row| row.is_verified).count();
    match row {
        row if row.is_verified && verified <= 1 => Some(AuthError::LastAddress),
        row if row.is_primary => Some(AuthError::PrimaryAddress),
        _ => None,
    }
}

/// The addresses of the account, which is locked until the commit.
async fn locked(work: &UnitOfWork, session: &ActiveSession) -> Result<Vec<AddressRow>> {
    if !users::lock(work, session.user.id).await? {
        return Err(AuthError::SignedOut.into());
    }
    rows::list_of_user(work.tx(), session.user.id).await
}

fn find(own: &[AddressRow], id: Uuid) -> Result<&AddressRow> {
    Ok(own
        .iter()
        .find(|row| row.id == id)
        .ok_or(AuthError::NotFound)?)
}

/// Puts in the attempt that proves an address, as the last thing of a transaction.
async fn prove_by_mail(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    session: &ActiveSession,
    address: EmailAddress,
) -> Result<Committed<AttemptRow>> {
    let plan = Plan {
        starter: Some(Starter::from(session)),
        ..Plan::new(Purpose::Profile, address)
    };
    let (attempt, here) = start::create_within(backend, &mut work, caller, plan).await?;
    here.commit(work, attempt).await
}
