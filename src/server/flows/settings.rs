//! The settings of the instance: changed and reset, by administrators and at the command line.

use std::collections::BTreeMap;

use super::{
    Caller,
    audit::{self, Author},
    changes::{Change, spend_change},
};
use crate::{
    auth::{AuditKind, AuthError, SettingFault, SettingGroup, SettingKey},
    server::{
        Backend,
        domain::{
            audit::AuditEvent,
            policy::Policy,
            settings::{Refusal, entry},
        },
        error::{Error, Result},
        store::{
            UnitOfWork,
            settings::{self as rows, SettingRow},
        },
    },
};

/// The word in the database for changes that no user made.
const COMMAND_LINE: &str = "command line";

/// Reads the settings from the database if anybody has changed one since.
pub async fn refresh(backend: &Backend) -> Result<()> {
    let db = backend.store.read();
    // The version is read first: a change that comes in between is then read once more, and never missed.
    let version = rows::version(db).await?;
    if version != backend.settings.version() {
        let stored = rows::list(db).await?;
        backend
            .settings
            .put(version, effective(backend.settings.defaults(), &stored));
    }
    Ok(())
}

/// The defaults with all changes on top. Changes that cannot be used are logged.
fn effective(defaults: &Policy, stored: &BTreeMap<SettingKey, SettingRow>) -> Policy {
    let values = stored
        .iter()
        .filter_map(|(key, row)| Some((*key, row.value.clone()?)))
        .collect();
    let (policy, refused) = defaults.with(&values);
    for (key, fault) in refused {
        let instead = match fault {
            SettingFault::BelowLeast { .. } => "the least it may be",
            _ => "its default",
        };
        tracing::warn!(
            setting = key.as_str(),
            ?fault,
            instead,
            "a stored setting cannot be used"
        );
    }
    for (key, fault) in policy.conflicts() {
        tracing::warn!(
            setting = key.as_str(),
            ?fault,
            "settings do not go together"
        );
    }
    policy
}

/// Changes settings, either all of them or none. A setting without a value is reset to the value of the
/// configuration. Returns the settings that are different now.
///
/// # Errors
///
/// All settings that cannot have the value or contradict others; or there were too many changes.
pub async fn change(
    backend: &Backend,
    author: impl Into<Author<'_>>,
    asked: &[(SettingKey, Option<String>)],
) -> Result<Vec<SettingKey>> {
    let author = author.into();
    let by = author
        .user()
        .map_or_else(|| COMMAND_LINE.to_owned(), |user| user.to_string());
    let now = backend.clock.now();
    let defaults = backend.settings.defaults();
    let mut work = UnitOfWork::begin(backend).await?;
    let version = rows::next_version(&work, now).await?;
    let before = effective(defaults, &rows::list(work.tx()).await?);
    let typed: Vec<_> = asked
        .iter()
        .map(|(key, text)| (*key, text.clone().unwrap_or_else(|| defaults.print(*key))))
        .collect();
    let after = before.changed(&typed).map_err(refused)?;

    let changed: Vec<_> = asked
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| after.print(*key) != before.print(*key))
        .collect();
    if changed.is_empty() {
        return Ok(changed);
    }
    for key in &changed {
        let value = after.print(*key);
        let row = SettingRow {
            value: (value != defaults.print(*key)).then_some(value),
            changed_by: by.clone(),
            changed_at: now,
        };
        rows::put(&work, *key, row, version).await?;
    }
    if let Author::Caller(caller) = author
        && let Some(session) = &caller.session
    {
        spend_change(&work, session, Change::Settings, now).await?;
    }
    audit::record(&mut work, author, event(&changed, &after));
    work.commit().await?;
    backend.settings.put(version, after);
    for key in &changed {
        tracing::info!(setting = key.as_str(), by, "a setting was changed");
    }
    Ok(changed)
}

/// The event for a change: each setting with its new value, but without values that hold addresses.
fn event(changed: &[SettingKey], after: &Policy) -> AuditEvent {
    let event = AuditEvent::new(AuditKind::SettingsChanged);
    changed.iter().fold(event, |event, key| {
        let value = after.print(*key);
        match value.contains('@') {
            true => event.detail(key.as_str(), "changed"),
            false => event.detail(key.as_str(), value),
        }
    })
}

fn refused(refused: Vec<Refusal>) -> Error {
    Error::Several(
        refused
            .into_iter()
            .map(|(key, fault)| AuthError::UnusableSetting { key, fault })
            .collect(),
    )
}

/// Saves groups of settings from their forms. Settings that a form does not send stay as they are, but for
/// switches: browsers do not send a box that is not ticked, so those are switched off.
///
/// # Errors
///
/// If the caller may not, or a setting cannot have the value.
pub async fn save(
    backend: &Backend,
    caller: &Caller,
    groups: &[SettingGroup],
    typed: &BTreeMap<String, String>,
) -> Result<()> {
    caller.require_admin(backend)?;
    let keys = groups.iter().flat_map(|group| keys_of(*group));
    let asked: Vec<_> = keys
        .filter_map(|key| {
            let typed = typed.get(key.as_str()).map(String::as_str);
            let text = typed.or_else(|| entry(key).kind.absent())?;
            Some((key, Some(text.to_owned())))
        })
        .collect();
    change(backend, caller, &asked).await?;
    Ok(())
}

/// Resets one setting of a group, or all of them if `key` is `None`, to the values of the configuration.
///
/// # Errors
///
/// If the caller may not, or the default contradicts other settings.
pub async fn reset(
    backend: &Backend,
    caller: &Caller,
    group: SettingGroup,
    key: Option<SettingKey>,
) -> Result<()> {
    caller.require_admin(backend)?;
    let asked: Vec<_> = keys_of(group)
        .filter(|known| key.is_none_or(|key| key == *known))
        .map(|key| (key, None))
        .collect();
    change(backend, caller, &asked).await?;
    Ok(())
}

/// The settings of a group.
pub fn keys_of(group: SettingGroup) -> impl Iterator<Item = SettingKey> {
    SettingKey::ALL
        .iter()
        .copied()
        .filter(move |key| entry(*key).group == group)
}
