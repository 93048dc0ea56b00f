//! How the sessions of a user on their devices end.

use super::{Caller, audit, changes::is_report_worth_noting, client, committed::Committed};
use crate::{
    auth::{AuditKind, AuthError, LinkKind, SessionId},
    server::{
        Backend,
        domain::{audit::AuditEvent, secrets::ReportToken},
        error::Result,
        store::{
            UnitOfWork,
            sessions::{self, Device, Ended},
        },
    },
};

/// Ends one of the caller's sessions. For the session that they use this is signing out, which needs no fresh proof.
///
/// # Errors
///
/// If nobody is signed in, the proof is too old, or the caller has no such session.
pub async fn end(backend: &Backend, caller: &Caller, id: SessionId) -> Result<Committed<()>> {
    let session = caller.require_session()?;
    if session.id == id {
        return client::sign_out(backend, caller, Some(id), false).await;
    }
    caller.require_proof(backend)?;
    let user = session.user.id;
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = sessions::end(&mut work, Ended::One { id, user }, backend.clock.now()).await?;
    if ended.is_empty() {
        return Err(AuthError::NotFound.into());
    }
    let event = AuditEvent::new(AuditKind::SessionEnded).about_user(&session.user);
    audit::record(&mut work, caller, event.sessions(&ended));
    work.commit().await?;
    Ok(Committed::unchanged(()))
}

/// Ends all of the caller's sessions but the one that they use, and returns how many.
///
/// # Errors
///
/// If nobody is signed in, or the proof is too old.
pub async fn end_others(backend: &Backend, caller: &Caller) -> Result<usize> {
    let session = caller.require_proof(backend)?;
    let others = Ended::AllBut {
        user: session.user.id,
        except: session.id,
    };
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = sessions::end(&mut work, others, backend.clock.now()).await?;
    if !ended.is_empty() {
        let event = AuditEvent::new(AuditKind::SessionEnded).about_user(&session.user);
        audit::record(&mut work, caller, event.sessions(&ended));
    }
    work.commit().await?;
    Ok(ended.len())
}

/// Ends the session that is reported as somebody else's, or all sessions of its user if `is_everywhere`. `session` is
/// the one for which the page was rendered.
///
/// # Errors
///
/// [`AuthError::InvalidLink`] if the link is not one of ours; [`AuthError::OtherLink`] if another link was opened
/// since.
pub async fn report(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    session: Option<SessionId>,
    is_everywhere: bool,
) -> Result<()> {
    let device = reported(backend, token)
        .await?
        .ok_or(AuthError::InvalidLink)?;
    if session != Some(device.id) {
        return Err(AuthError::OtherLink(LinkKind::Notice).into());
    }
    let ended = match is_everywhere {
        true => Ended::AllOf(device.user_id),
        false => Ended::One {
            id: device.id,
            user: device.user_id,
        },
    };
    let mut work = UnitOfWork::begin(backend).await?;
    let now = backend.clock.now();
    let ended = sessions::end(&mut work, ended, now).await?;
    if !ended.is_empty() || is_report_worth_noting(&work, device.id, now).await? {
        let event = AuditEvent::new(AuditKind::SessionReported).about(device.user_id);
        let event = event.sessions(&ended).session(device.id);
        audit::record(&mut work, caller, event);
    }
    work.commit().await?;
    tracing::warn!(session = %device.id, "a sign-in was reported as somebody else's");
    Ok(())
}

/// The session of a notice's link, also when it is over; `None` if the link is not one of ours.
pub async fn reported(backend: &Backend, token: Option<&str>) -> Result<Option<Device>> {
    let Some(token) = token.and_then(ReportToken::parse) else {
        return Ok(None);
    };
    if !backend.keys.owns_report(&token) {
        return Ok(None);
    }
    sessions::find(backend.store.read(), token.session).await
}
