//! The account of a signed-in user: what is on its page, their name, and its end.

use super::{Caller, CookieChange, audit, client, email_addresses as addresses, finish, notices};
use crate::{
    auth::{Account, Address, AuditKind, AuthError, Field, Kept},
    server::{
        Backend,
        domain::{
            audit::{Actor, AuditEvent},
            cookie::CookieId,
            email_address,
            policy::Demand,
        },
        error::Result,
        store::{
            UnitOfWork, attempts, audit as log, clients,
            email_addresses::{self, AddressRow},
            invitations, known_browsers, limits,
            outbox::{self, MessageKind},
            sessions::{self, Ended},
            users,
        },
    },
};

/// Everything on the caller's account page.
///
/// # Errors
///
/// Nobody is signed in.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<Account> {
    let session = caller.require_session()?;
    let own = email_addresses::list_of_user(backend.store.read(), session.user.id).await?;
    let client = client::get(backend, caller).await?;
    Ok(Account {
        may_add: addresses::may_add(&own),
        addresses: own.iter().map(|row| view(row, &own)).collect(),
        user: session.user,
        profile: client.profile,
        step_up: client.step_up,
        done: String::new(),
        go_to: None,
    })
}

fn view(row: &AddressRow, own: &[AddressRow]) -> Address {
    Address {
        id: row.id,
        address: row.address.as_str().to_owned(),
        is_primary: row.is_primary,
        is_verified: row.is_verified,
        kept: match addresses::kept(row, own) {
            Some(AuthError::LastAddress) => Some(Kept::Last),
            Some(_) => Some(Kept::Primary),
            None => None,
        },
    }
}

/// Gives the caller another name.
///
/// # Errors
///
/// Nobody is signed in, or a name cannot be used.
pub async fn rename(
    backend: &Backend,
    caller: &mut Caller,
    first_name: &str,
    last_name: &str,
) -> Result<()> {
    let session = caller.require_session()?;
    let policy = backend.policy();
    // A name may be given even where new users are not asked for one.
    let name = |demand: Demand, field, typed| match demand {
        Demand::Required => finish::name(demand, field, Some(typed)),
        Demand::Off | Demand::Optional => finish::name(Demand::Optional, field, Some(typed)),
    };
    let first_name = name(policy.first_name, Field::FirstName, first_name)?;
    let last_name = name(policy.last_name, Field::LastName, last_name)?;
    let mut work = UnitOfWork::begin(backend).await?;
    users::rename(work.tx(), session.user.id, &first_name, &last_name).await?;
    let renamed = AuditEvent::new(AuditKind::NameChanged).about_user(&session.user);
    audit::note(&mut work, &*caller, renamed);
    work.commit().await?;
    if let Some(session) = &mut caller.session {
        session.user.first_name = first_name;
        session.user.last_name = last_name;
    }
    Ok(())
}

/// Deletes the caller's account and everything of it, and tells all its addresses, which are free again.
///
/// # Errors
///
/// The confirmation is not the primary address, or the proof is too old.
pub async fn delete(backend: &Backend, caller: &mut Caller, confirmation: &str) -> Result<()> {
    let session = caller.require_session()?;
    let primary = email_address::parse(&session.user.address)?;
    if email_address::parse(confirmation.trim()) != Ok(primary) {
        return Err(AuthError::WrongConfirmation.into());
    }
    caller.require_proof(backend)?;
    let user = session.user.id;
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if !users::lock(&work, user).await? {
        return Err(AuthError::SignedOut.into());
    }
    let own = email_addresses::list_of_user(work.tx(), user).await?;
    delete_everything(&mut work, user, &own, now).await?;
    notices::to_all(&mut work, caller, MessageKind::AccountDeleted, &own, now).await?;
    // By nobody: the account is gone, and the log does not know whose it was.
    let deleted = AuditEvent::new(AuditKind::AccountDeleted);
    work.write_down(AuditEvent {
        actor: Actor::User(None),
        ..deleted
    });
    if let Some(client) = caller.client {
        clients::rotate(&work, client, CookieId::random().hash(), now).await?;
    }
    work.commit().await?;
    tracing::info!(%user, "an account was deleted");
    caller.client = None;
    caller.session = None;
    caller.cookie = CookieChange::Remove;
    Ok(())
}

/// Deletes what every table knows of a user, who is locked.
pub async fn delete_everything(
    work: &mut UnitOfWork,
    user: uuid::Uuid,
    own: &[AddressRow],
    now: time::OffsetDateTime,
) -> Result<()> {
    let keys: Vec<&str> = own.iter().map(|row| row.address.key()).collect();
    let written: Vec<&str> = own.iter().map(|row| row.address.as_str()).collect();
    email_addresses::delete_of_user(work, user).await?;
    sessions::end(work, Ended::AllOf(user), now).await?;
    sessions::delete_of_user(work, user).await?;
    let asked = attempts::delete_of_user(work, user, &keys).await?;
    outbox::delete_of_user(work.tx(), &written, &asked).await?;
    invitations::delete_of_user(work, user, &keys).await?;
    limits::delete_guards(work, &keys).await?;
    known_browsers::forget_user(work.tx(), user).await?;
    log::forget_user(work.tx(), user, &keys).await?;
    users::delete(work, user).await
}
