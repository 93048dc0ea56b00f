//! The addresses of an account: add, prove, make primary, remove.
//!
//! The account is locked before its addresses are counted or changed, so parallel requests are decided one after the
//! other.

use super::{
    Caller, audit,
    changes::{Change, spend_change},
    clearance,
    committed::Committed,
    domains, notices,
    start::{self, Plan},
};
use crate::{
    auth::{AddressId, AuditKind, AuthError, EmailAddress, Purpose, User},
    server::{
        Backend,
        domain::{
            admission, attempt::Starter, audit::AuditEvent, email_address, user_data::UserData,
        },
        error::Result,
        hooks::{Happened, UserChange},
        store::{
            UnitOfWork,
            address_row::{AddressRow, ProvenAddresses},
            attempts::{self, Attempt, Group},
            email_addresses as rows,
            outbox::MessageKind,
            sessions::{self, ActiveSession, Ended},
            users,
        },
    },
};

/// Most addresses of one account.
pub const ADDRESSES: usize = 10;
/// Most of them that may be without proof.
pub const UNVERIFIED: usize = 5;

/// Adds an address to the caller's account, and mails a link and code that prove it. The answer is the same if the
/// address belongs to somebody else; its owner is told.
///
/// # Errors
///
/// If nobody is signed in, the proof is too old, the address cannot be used or is in the account already, there are
/// too many addresses, or a limit was reached.
pub async fn add(backend: &Backend, caller: &Caller, typed: &str) -> Result<Committed<Attempt>> {
    add_with(backend, caller, typed, None).await
}

/// Adds an address as [`add`] does, in the place of one that was added with a slip and is not proven.
pub async fn add_instead(
    backend: &Backend,
    caller: &Caller,
    typed: &str,
    slip: &EmailAddress,
) -> Result<Committed<Attempt>> {
    add_with(backend, caller, typed, Some(slip)).await
}

async fn add_with(
    backend: &Backend,
    caller: &Caller,
    typed: &str,
    slip: Option<&EmailAddress>,
) -> Result<Committed<Attempt>> {
    let session = caller.require_session()?;
    let address = email_address::parse(typed)?;
    admission::may_join(&backend.policy(), &address).map_err(AuthError::RefusedAddress)?;
    caller.require_proof(backend)?;
    domains::check(backend, caller, &address).await?;
    let (user, data) = (Some(session.user.id), UserData::default());
    clearance::before_start(backend, caller, Purpose::Profile, &address, user, data).await?;
    let work = UnitOfWork::begin(backend).await?;
    let mut own = locked(&work, &session).await?;
    let is_slip = |row: &&AddressRow| !row.is_verified && Some(&row.address) == slip;
    if let Some(row) = own.iter().find(is_slip) {
        let id = row.id;
        rows::remove(&work, session.user.id, id).await?;
        own.retain(|row| row.id != id);
    }
    match own.iter().find(|row| row.address == address) {
        Some(row) if row.is_verified => return Err(AuthError::AddressExists.into()),
        // The list shows the spelling that the mail goes to, and only that one can be proven.
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

/// `true` if another address may be added to these.
pub fn may_add(own: &[AddressRow]) -> bool {
    let unverified = own.iter().filter(|row| !row.is_verified).count();
    own.len() < ADDRESSES && unverified < UNVERIFIED
}

/// Mails a link and code that prove an address that was added before.
///
/// # Errors
///
/// If nobody is signed in, the address is not the caller's or already proven, it may not join, or a limit was
/// reached.
pub async fn prepare(
    backend: &Backend,
    caller: &Caller,
    id: AddressId,
) -> Result<Committed<Attempt>> {
    let session = caller.require_session()?;
    clearance::before_proof_of(backend, caller, session.user.id, id).await?;
    let work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    let row = find(&own, id)?;
    if row.is_verified {
        return Err(AuthError::AddressExists.into());
    }
    admission::may_join(&backend.policy(), &row.address).map_err(AuthError::RefusedAddress)?;
    prove_by_mail(backend, work, caller, &session, row.address.clone()).await
}

/// Makes a proven address the primary one, to which mail and notices go. Returns the user with it.
///
/// # Errors
///
/// If the proof is too old, the address is not the caller's or not proven, or there were too many changes.
pub async fn make_primary(backend: &Backend, caller: &Caller, id: AddressId) -> Result<User> {
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
    audit::record(&mut work, caller, changed.address(&row.address));
    work.tell(Happened::UserChanged {
        user: session.user.id,
        change: UserChange::Addresses,
    });
    work.commit().await?;
    Ok(User {
        address: row.address.as_str().to_owned(),
        ..session.user
    })
}

/// Removes an address and ends the attempts for it. If `is_with_sessions`, it also ends the sessions that it began,
/// but for the caller's.
///
/// # Errors
///
/// If the proof is too old, the address is not the caller's, or it must stay.
pub async fn remove(
    backend: &Backend,
    caller: &Caller,
    id: AddressId,
    is_with_sessions: bool,
) -> Result<()> {
    let session = caller.require_proof(backend)?;
    let mut work = UnitOfWork::begin(backend).await?;
    let own = locked(&work, &session).await?;
    let row = find(&own, id)?;
    if let Some(reason) = why_kept(row, &own) {
        return Err(reason.into());
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
                except: session.id,
            };
            removed = removed.sessions(&sessions::end(&mut work, begun_by_it, now).await?);
        }
        let proven = ProvenAddresses::of(session.user.id, std::slice::from_ref(row));
        attempts::call_off(&mut work, Group::OfProven(&proven), now)?;
        work.tell(Happened::UserChanged {
            user: session.user.id,
            change: UserChange::Addresses,
        });
        let kind = MessageKind::AddressRemoved;
        notices::to_others(&mut work, caller, kind, &own, row, now).await?;
    } else {
        attempts::call_off(&mut work, Group::Claim(session.user.id, key), now)?;
    }
    audit::record(&mut work, caller, removed);
    work.commit().await
}

/// Why an address must stay; `None` if it may be removed.
pub fn why_kept(row: &AddressRow, own: &[AddressRow]) -> Option<AuthError> {
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

fn find(own: &[AddressRow], id: AddressId) -> Result<&AddressRow> {
    Ok(own
        .iter()
        .find(|row| row.id == id)
        .ok_or(AuthError::NotFound)?)
}

/// Starts the attempt that proves an address, and commits `work`.
async fn prove_by_mail(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    session: &ActiveSession,
    address: EmailAddress,
) -> Result<Committed<Attempt>> {
    let plan = Plan {
        starter: Some(Starter::from(session)),
        ..Plan::new(Purpose::Profile, address)
    };
    let (attempt, here) = start::create_within(backend, &mut work, caller, plan).await?;
    here.commit(work, attempt).await
}
