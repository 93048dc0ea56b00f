//! The account of a signed-in user: renaming the user, and deleting the account.

use super::{
    Caller, audit,
    changes::{Change, spend_change},
    client,
    committed::{Committed, Here},
    notices::{self, NoticeRequest},
};
use crate::{
    auth::{AuditKind, AuthError, Field, Locale, User},
    server::{
        Backend,
        domain::{
            answers,
            audit::{Actor, AuditEvent},
            email_address,
            policy::Demand,
        },
        error::Result,
        hooks::{Happened, UserChange},
        store::{
            UnitOfWork, address_guards,
            address_row::ProvenAddresses,
            attempts, audit as log, bounces, email_addresses, hook_events, invitations,
            known_browsers,
            outbox::{self, MessageKind},
            sessions::{self, Ended},
            settings, user_data, users,
        },
    },
};

/// Changes the name of the caller, and returns the user with the new name. Nothing is stored if it is the same.
///
/// # Errors
///
/// If nobody is signed in, a name cannot be used, or there were too many changes.
pub async fn rename(
    backend: &Backend,
    caller: &Caller,
    first_name: &str,
    last_name: &str,
) -> Result<User> {
    let session = caller.require_session()?;
    let policy = backend.policy();
    // A name may be given even where new users are not asked for one.
    let name = |demand: Demand, field, typed| match demand {
        Demand::Required => answers::name(demand, field, Some(typed)),
        Demand::Off | Demand::Optional => answers::name(Demand::Optional, field, Some(typed)),
    };
    let first_name = name(policy.first_name, Field::FirstName, first_name)?;
    let last_name = name(policy.last_name, Field::LastName, last_name)?;
    let is_same = (&first_name, &last_name) == (&session.user.first_name, &session.user.last_name);
    if is_same {
        return Ok(session.user);
    }
    let mut work = UnitOfWork::begin(backend).await?;
    spend_change(&work, &session, Change::Name, backend.clock.now()).await?;
    users::rename(work.tx(), session.user.id, &first_name, &last_name).await?;
    let renamed = AuditEvent::new(AuditKind::NameChanged).about_user(&session.user);
    audit::record(&mut work, caller, renamed);
    work.tell(Happened::UserChanged {
        user: session.user.id,
        change: UserChange::Name,
    });
    work.commit().await?;
    Ok(User {
        first_name,
        last_name,
        ..session.user
    })
}

/// Chooses a language by its tag. It is kept with the account of the caller, if somebody is signed in.
///
/// # Errors
///
/// [`AuthError::BadRequest`] if the language is not offered.
pub async fn choose_language(backend: &Backend, caller: &Caller, tag: &str) -> Result<Locale> {
    let offered = backend.policy().offered_languages();
    let chosen = Locale::find(tag).filter(|locale| offered.contains(locale));
    let chosen = chosen.ok_or(AuthError::BadRequest)?;
    if let Some(user) = caller.user() {
        let mut work = UnitOfWork::begin(backend).await?;
        users::keep_locale(&mut work, user.id, chosen)?;
        work.commit().await?;
    }
    Ok(chosen)
}

/// Deletes the caller's account with all its data, and mails all its proven addresses, which are free again.
///
/// # Errors
///
/// If nobody is signed in; the confirmation is not the primary address; users may not delete their accounts here; the
/// proof is too old; or the caller is the last administrator.
pub async fn delete(
    backend: &Backend,
    caller: &Caller,
    confirmation: &str,
) -> Result<Committed<()>> {
    let session = caller.require_session()?;
    let primary = email_address::parse(&session.user.address)?;
    if email_address::parse(confirmation.trim()) != Ok(primary) {
        return Err(AuthError::WrongConfirmation.into());
    }
    if !backend.policy().may_delete_account {
        return Err(AuthError::NotFound.into());
    }
    caller.require_proof(backend)?;
    let user = session.user.id;
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if session.user.is_admin && users::is_last_admin(&work, user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    if !users::lock(&work, user).await? {
        return Err(AuthError::SignedOut.into());
    }
    let own = email_addresses::list_of_user(work.tx(), user).await?;
    let request = NoticeRequest {
        caller: Some(caller),
        locale: notices::locale(&work, user, caller.locale).await?,
    };
    delete_everything(&mut work, &ProvenAddresses::of(user, &own), now).await?;
    notices::to_all(&mut work, request, MessageKind::AccountDeleted, &own, now).await?;
    // The event names no user: the account is gone, and the log must not tell whose it was.
    let deleted = AuditEvent::new(AuditKind::AccountDeleted);
    work.write_down(AuditEvent {
        actor: Actor::User(None),
        ..deleted
    });
    let left = client::leave(backend, work, Here::of(caller)?).await?;
    tracing::info!(%user, "an account was deleted");
    Ok(left)
}

/// Deletes from every table what belongs to a user, found by their id and by the addresses that they have proven. The
/// user is locked.
pub(super) async fn delete_everything(
    work: &mut UnitOfWork,
    proven: &ProvenAddresses,
    now: time::OffsetDateTime,
) -> Result<()> {
    let user = proven.user();
    email_addresses::delete_of_user(work, user).await?;
    sessions::end(work, Ended::AllOf(user), now).await?;
    sessions::delete_of_user(work, user).await?;
    let asked = attempts::delete_of_user(work, proven).await?;
    outbox::delete_of_user(work.tx(), proven, &asked).await?;
    invitations::delete_of_user(work, proven).await?;
    address_guards::delete_of_user(work, proven).await?;
    bounces::delete_of_user(work, proven).await?;
    user_data::delete_of_user(work.tx(), user).await?;
    known_browsers::forget_user(work.tx(), user).await?;
    settings::forget_user(work, user).await?;
    log::forget_user(work.tx(), proven).await?;
    hook_events::delete_parked_of_user(work.tx(), user).await?;
    work.tell(Happened::UserDeleted { user });
    users::delete(work, user).await
}
