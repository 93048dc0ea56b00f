//! How a browser uses its sessions, signs out and switches accounts.

use time::Duration;

use super::{
    Caller, audit,
    committed::{Committed, Entered, Here},
};
use crate::{
    auth::{AuditKind, AuthError, SessionId},
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::Result,
        store::{
            UnitOfWork,
            sessions::{self, ActiveSession, Ended},
        },
    },
};

/// The shortest time between two writes of the last use of a session; see [`touch_every`].
const TOUCH_EVERY: Duration = Duration::minutes(1);

/// The time between two writes of the last use of a session, which ends after `idle` without a request; an `idle` of zero
/// means never. At most a tenth of `idle`, because otherwise a session that is in use would end.
fn touch_every(idle: Duration) -> Duration {
    match idle.is_zero() {
        true => TOUCH_EVERY,
        false => TOUCH_EVERY.min(idle / 10),
    }
}

/// Stores that a session is in use: at most once a minute, or more often where sessions end soon without a request.
pub async fn touch(backend: &Backend, session: &ActiveSession) -> Result<()> {
    let now = backend.clock.now();
    let every = touch_every(backend.policy().session_idle);
    if now - session.last_seen_at < every {
        return Ok(());
    }
    sessions::touch(backend.store.write(), session.id, now - every, now).await
}

/// Signs the caller's browser out in all its tabs. The session ends, and the cookie no longer counts. If the browser
/// is signed in to other accounts and `is_everyone` is `false`, it goes on with the account that was used last.
///
/// `of` is the session for which the page was rendered. If the browser uses another one by now, that stays: the page
/// is from before a switch, or this is the second press on a sign-out whose answer was lost.
pub async fn sign_out(
    backend: &Backend,
    caller: &Caller,
    of: Option<SessionId>,
    is_everyone: bool,
) -> Result<Committed<()>> {
    let Ok(here) = Here::of(caller) else {
        return Ok(Committed::unchanged(()));
    };
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = match (&caller.session, of) {
        (Some(session), Some(of)) if !is_everyone && session.id != of => {
            return sign_out_beside(backend, work, caller, here, of).await;
        }
        (Some(session), _) if !is_everyone => Ended::One {
            id: session.id,
            user: session.user.id,
        },
        _ => Ended::OfClient(here.client()),
    };
    let ended = sessions::end(&mut work, ended, now).await?;
    if let Some(user) = caller.user() {
        let event = AuditEvent::new(AuditKind::SignedOut).about_user(user);
        audit::record(&mut work, caller, event.sessions(&ended));
    }
    leave(backend, work, here).await
}

/// Ends a session of the caller's browser other than the one that it uses, if it still has that session.
async fn sign_out_beside(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    id: SessionId,
) -> Result<Committed<()>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let all = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    let Some(user) = all.iter().find(|own| own.id == id).map(|own| own.user_id) else {
        return Ok(Committed::unchanged(()));
    };
    let ended = sessions::end(&mut work, Ended::One { id, user }, now).await?;
    let event = audit::about_owner(&work, AuditKind::SignedOut, user).await?;
    audit::record(&mut work, caller, event.sessions(&ended));
    work.commit().await?;
    Ok(Committed::unchanged(()))
}

/// Commits `work`, which has ended the session of this browser. If the browser is signed in to other accounts, it
/// goes on with the one that was used last. Else its cookie no longer counts.
pub(super) async fn leave(
    backend: &Backend,
    work: UnitOfWork,
    here: Here,
) -> Result<Committed<()>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let others = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    match others.first() {
        Some(next) => {
            here.enter(backend, work, Entered::Other(next.id), None, ())
                .await
        }
        None => here.leave(backend, work).await,
    }
}

/// Makes the caller's browser use another of its sessions.
///
/// # Errors
///
/// [`AuthError::NotFound`] if this browser has no such session.
pub async fn switch(
    backend: &Backend,
    caller: &Caller,
    session: SessionId,
) -> Result<Committed<()>> {
    let here = Here::of(caller).map_err(|_| AuthError::NotFound)?;
    if caller.session.as_ref().is_some_and(|own| own.id == session) {
        return Ok(Committed::unchanged(()));
    }
    let work = UnitOfWork::begin(backend).await?;
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let own = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    if own.iter().all(|own| own.id != session) {
        return Err(AuthError::NotFound.into());
    }
    here.enter(backend, work, Entered::Other(session), None, ())
        .await
}
