//! The devices of a user: where they are signed in, and how that ends.

use uuid::Uuid;

use super::{Caller, audit, changes::is_report_worth_noting, client, committed::Committed};
use crate::{
    auth::{self, AuditKind, AuthError, LinkKind, Report, Strategy},
    i18n::Locale,
    server::{
        Backend,
        browser::Browser,
        domain::{audit::AuditEvent, secrets::ReportToken},
        error::Result,
        store::{
            UnitOfWork,
            sessions::{self, Device, Ended},
        },
    },
};

/// The caller's devices: the one that they use first, then the others by their last use.
///
/// # Errors
///
/// [`AuthError::SignedOut`] if nobody is signed in.
pub async fn list(backend: &Backend, caller: &Caller) -> Result<Vec<auth::Device>> {
    let session = caller.require_session()?;
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let db = backend.store.read();
    let mut devices = sessions::list_of_user(db, session.user.id, idle, now).await?;
    devices.sort_by_key(|device| device.id != session.id);
    Ok(devices
        .iter()
        .map(|device| view(backend, device, device.id == session.id, caller.locale))
        .collect())
}

/// The devices of a user, for an administrator.
pub(super) async fn list_of(
    backend: &Backend,
    caller: &Caller,
    user: Uuid,
) -> Result<Vec<auth::Device>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let devices = sessions::list_of_user(backend.store.read(), user, idle, now).await?;
    let own = caller.session.as_ref().map(|session| session.id);
    Ok(devices
        .iter()
        .map(|device| view(backend, device, own == Some(device.id), caller.locale))
        .collect())
}

fn view(backend: &Backend, device: &Device, is_this: bool, locale: Locale) -> auth::Device {
    let (texts, now) = (locale.texts(), backend.clock.now());
    let browser = Browser::parse(&device.user_agent);
    auth::Device {
        id: device.id,
        browser: browser.in_words(&texts.browser_on_system, &texts.some_browser),
        is_phone: browser.is_phone,
        place: backend.places.of(&device.network, locale),
        began: texts.ago((now - device.created_at).whole_minutes()),
        seen: texts.ago((now - device.last_seen_at).whole_minutes()),
        way: match device.strategy {
            Strategy::EmailLink => texts.devices.by_link.to_string(),
            Strategy::EmailCode => texts.devices.by_code.to_string(),
        },
        is_this,
    }
}

/// Ends one of the caller's sessions. For the session that they use this is signing out, which needs no fresh proof.
///
/// # Errors
///
/// If nobody is signed in, the proof is too old, or the caller has no such session.
pub async fn end(backend: &Backend, caller: &Caller, id: Uuid) -> Result<Committed<()>> {
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
    audit::note(&mut work, caller, event.sessions(&ended));
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
        kept: session.id,
    };
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = sessions::end(&mut work, others, backend.clock.now()).await?;
    if !ended.is_empty() {
        let event = AuditEvent::new(AuditKind::SessionEnded).about_user(&session.user);
        audit::note(&mut work, caller, event.sessions(&ended));
    }
    work.commit().await?;
    Ok(ended.len())
}

/// What the link "this wasn't me" of a notice reports. Changes nothing.
pub async fn look(backend: &Backend, caller: &Caller, token: Option<&str>) -> Result<Report> {
    let now = backend.clock.now();
    let Some(device) = reported(backend, token).await? else {
        return Ok(Report {
            device: None,
            is_over: true,
            has_others: false,
        });
    };
    let (db, idle) = (backend.store.read(), backend.policy().session_idle);
    let active = sessions::list_of_user(db, device.user_id, idle, now).await?;
    Ok(Report {
        is_over: active.iter().all(|active| active.id != device.id),
        has_others: active.iter().any(|active| active.id != device.id),
        device: Some(view(backend, &device, false, caller.locale)),
    })
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
    session: Option<Uuid>,
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
        audit::note(&mut work, caller, event);
    }
    work.commit().await?;
    tracing::warn!(session = %device.id, "a sign-in was reported as somebody else's");
    Ok(())
}

async fn reported(backend: &Backend, token: Option<&str>) -> Result<Option<Device>> {
    let Some(token) = token.and_then(ReportToken::parse) else {
        return Ok(None);
    };
    if !backend.keys.owns_report(&token) {
        return Ok(None);
    }
    sessions::find(backend.store.read(), token.session).await
}
