//! The devices of a user, and the page on which a notice's reader says that a sign-in was not theirs.

use crate::{
    auth::{self, Report, Strategy, UserId},
    i18n::Locale,
    server::{
        Backend,
        browser::Browser,
        error::Result,
        flows::{Caller, devices::reported},
        store::sessions::{self, Device},
    },
};

/// The caller's devices: the one that they use first, then the others by their last use.
///
/// # Errors
///
/// [`AuthError::SignedOut`](auth::AuthError::SignedOut) if nobody is signed in.
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
    user: UserId,
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

/// What the page of the link "this wasn't me" in a notice shows. Without a device if the link is not one of ours. Changes
/// nothing.
pub async fn get_report(backend: &Backend, caller: &Caller, token: Option<&str>) -> Result<Report> {
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
