//! What administrators do to accounts: sign out their devices, ban and unban. The command line can delete them too.

use super::{
    account,
    audit::{self, Author},
    notices::{self, NoticeRequest},
};
use crate::{
    auth::{AuditKind, AuthError, SessionId, UserId},
    server::{
        Backend,
        domain::{audit::AuditEvent, email_address},
        error::Result,
        hooks::{Happened, UserChange},
        store::{
            UnitOfWork,
            address_row::ProvenAddresses,
            email_addresses,
            outbox::MessageKind,
            sessions::{self, Ended},
            users::{self, UserRow},
        },
    },
};

impl Author<'_> {
    /// Stops a caller who is no administrator with a fresh proof.
    fn require_admin(self, backend: &Backend) -> Result<()> {
        match self {
            Author::Caller(caller) => caller.require_admin(backend).map(drop),
            Author::CommandLine | Author::Configuration => Ok(()),
        }
    }
}

/// The user who has proven the address.
///
/// # Errors
///
/// If it is no address; [`AuthError::NotFound`] if nobody has proven it.
pub async fn find(backend: &Backend, typed: &str) -> Result<UserRow> {
    let address = email_address::parse(typed)?;
    let db = backend.store.read();
    let owner = email_addresses::find_owner(db, address.key()).await?;
    let user = match owner {
        Some(owner) => users::find(db, owner.user).await?,
        None => None,
    };
    Ok(user.ok_or(AuthError::NotFound)?)
}

/// Ends one session of a user, or all if `session` is `None`. Returns how many ended.
///
/// # Errors
///
/// If the author may not, or there is no such session.
pub async fn end_sessions(
    backend: &Backend,
    author: impl Into<Author<'_>>,
    user: UserId,
    session: Option<SessionId>,
) -> Result<usize> {
    let author = author.into();
    author.require_admin(backend)?;
    let which = match session {
        Some(id) => Ended::One { id, user },
        None => Ended::AllOf(user),
    };
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = sessions::end(&mut work, which, backend.clock.now()).await?;
    if ended.is_empty() && session.is_some() {
        return Err(AuthError::NotFound.into());
    }
    if !ended.is_empty() {
        record(&mut work, author, AuditKind::SessionEnded, user, &ended).await?;
    }
    work.commit().await?;
    Ok(ended.len())
}

/// Bans a user: their sessions end, and no proof begins another one. Signing in looks to them as it always did.
/// Returns how many sessions ended; 0 if they were banned before.
///
/// # Errors
///
/// If the author may not; [`AuthError::NotFound`] for their own account or one that does not exist;
/// [`AuthError::LastAdmin`] for the last administrator.
pub async fn ban(backend: &Backend, author: impl Into<Author<'_>>, user: UserId) -> Result<usize> {
    let author = author.into();
    author.require_admin(backend)?;
    if author.user() == Some(user) {
        return Err(AuthError::NotFound.into());
    }
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if users::is_last_admin(&work, user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    if users::find(work.tx(), user).await?.is_none() {
        return Err(AuthError::NotFound.into());
    }
    if !users::set_banned(&work, user, Some(now)).await? {
        return Ok(0);
    }
    let ended = sessions::end(&mut work, Ended::AllOf(user), now).await?;
    record(&mut work, author, AuditKind::UserBanned, user, &ended).await?;
    work.tell(banned(user));
    work.commit().await?;
    tracing::warn!(%user, "a user was banned");
    Ok(ended.len())
}

/// Lets a banned user in again.
///
/// # Errors
///
/// If the author may not.
pub async fn unban(backend: &Backend, author: impl Into<Author<'_>>, user: UserId) -> Result<()> {
    let author = author.into();
    author.require_admin(backend)?;
    let mut work = UnitOfWork::begin(backend).await?;
    if !users::set_banned(&work, user, None).await? {
        return Ok(());
    }
    // A session that was just beginning when they were banned must not come to life.
    sessions::end(&mut work, Ended::AllOf(user), backend.clock.now()).await?;
    record(&mut work, author, AuditKind::UserUnbanned, user, &[]).await?;
    work.tell(banned(user));
    work.commit().await?;
    tracing::info!(%user, "a user was let in again");
    Ok(())
}

/// Tells hooks that a user was banned or let in again.
fn banned(user: UserId) -> Happened {
    Happened::UserChanged {
        user,
        change: UserChange::Banned,
    }
}

/// Deletes an account with all its data from the command line, and tells its proven addresses.
///
/// # Errors
///
/// [`AuthError::LastAdmin`] for the last administrator; [`AuthError::NotFound`] if there is no such user.
pub async fn delete(backend: &Backend, user: UserId) -> Result<()> {
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if users::is_last_admin(&work, user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    if !users::lock(&work, user).await? {
        return Err(AuthError::NotFound.into());
    }
    let own = email_addresses::list_of_user(work.tx(), user).await?;
    let request = NoticeRequest {
        caller: None,
        locale: backend
            .policy()
            .language_for(users::locale_of(work.tx(), user).await?),
    };
    account::delete_everything(&mut work, &ProvenAddresses::of(user, &own), now).await?;
    notices::to_all(&mut work, request, MessageKind::AccountDeleted, &own, now).await?;
    let deleted = AuditEvent::new(AuditKind::AccountDeleted);
    audit::record(&mut work, Author::CommandLine, deleted);
    work.commit().await?;
    tracing::warn!(%user, "an account was deleted by the command line");
    Ok(())
}

async fn record(
    work: &mut UnitOfWork,
    author: Author<'_>,
    kind: AuditKind,
    user: UserId,
    ended: &[SessionId],
) -> Result<()> {
    let event = audit::about_owner(work, kind, user).await?;
    audit::record(work, author, event.sessions(ended));
    Ok(())
}
