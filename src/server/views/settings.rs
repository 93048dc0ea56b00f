//! The settings page of administrators.

use crate::{
    auth::{
        InstanceSettings, Setting, SettingChange, SettingChanger, SettingGroup, SettingKey,
        SettingsOfGroup, UserId,
    },
    server::{
        Backend,
        domain::{
            policy::Policy,
            settings::{Kind, entry},
        },
        error::Result,
        flows::{Caller, settings::keys_of},
        store::{
            email_addresses,
            settings::{self as rows, SettingRow},
        },
    },
};

/// Everything on the settings page. `saved` are the groups that were just saved.
///
/// # Errors
///
/// [`AuthError::NotFound`](crate::auth::AuthError::NotFound) unless the caller is an administrator; or the proof is too
/// old.
pub async fn get(
    backend: &Backend,
    caller: &Caller,
    saved: Vec<SettingGroup>,
) -> Result<InstanceSettings> {
    caller.require_admin(backend)?;
    let stored = rows::list(backend.store.read()).await?;
    let mut groups = Vec::new();
    for group in SettingGroup::ALL {
        let mut settings = Vec::new();
        for key in keys_of(*group) {
            settings.push(view(backend, caller, key, stored.get(&key)).await?);
        }
        groups.push(SettingsOfGroup {
            group: *group,
            settings,
        });
    }
    Ok(InstanceSettings { groups, saved })
}

async fn view(
    backend: &Backend,
    caller: &Caller,
    key: SettingKey,
    row: Option<&SettingRow>,
) -> Result<Setting> {
    let policy = backend.policy();
    let change = match row {
        Some(row) => Some(SettingChange {
            by: changer(backend, &row.changed_by).await?,
            ago: caller
                .locale
                .texts()
                .ago((backend.clock.now() - row.changed_at).whole_minutes()),
            is_reset: row.value.is_none(),
        }),
        None => None,
    };
    Ok(Setting {
        key,
        input: entry(key).kind.input(),
        value: policy.print(key),
        default: backend.settings.defaults().print(key),
        change,
        used_as: used_as(&policy, key),
    })
}

/// `true` if a setting is a span of time.
pub fn is_span(key: SettingKey) -> bool {
    matches!(entry(key).kind, Kind::Seconds(_))
}

/// The colour that is used instead of the chosen one, so that text in it can be read; `None` if they are the same.
fn used_as(policy: &Policy, key: SettingKey) -> Option<String> {
    let accent = policy.accent.filter(|_| entry(key).kind == Kind::Colour)?;
    let readable = accent.readable();
    (readable != accent).then(|| readable.to_string())
}

async fn changer(backend: &Backend, word: &str) -> Result<SettingChanger> {
    let Ok(user) = word.parse::<UserId>() else {
        return Ok(SettingChanger::CommandLine);
    };
    let address = email_addresses::primary_of(backend.store.read(), user).await?;
    Ok(address.map_or(SettingChanger::Gone, |address| {
        SettingChanger::User(address.as_str().to_owned())
    }))
}
