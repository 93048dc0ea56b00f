//! Server functions of the settings page.

use std::collections::BTreeMap;

use latchkey_macros::server_function;

use crate::auth::{InstanceSettings, Problems, SettingGroup};

/// The settings of the instance, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_settings")]
pub async fn get_settings(
    /// Words of the groups that were just saved, from the query of the page; empty for none.
    #[server(default)]
    saved: String,
) -> Result<InstanceSettings, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Settings.path())?;
        let saved = SettingGroup::parse_all(&saved).unwrap_or_default();
        views::settings::get(&request.backend, &request.caller, saved).await
    })
    .await
}

/// Saves groups of settings. A switch of theirs that the form leaves out is switched off; any other setting it leaves
/// out does not change. Spans of time are seconds, or words of English or of the reader's language.
#[server_function(endpoint = "update_settings")]
pub async fn update_settings(
    /// Words of the groups, with commas between them.
    group: String,
    /// Values, by the words of their settings.
    #[server(flatten)]
    values: BTreeMap<String, String>,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Settings,
        SensitiveAction::Administer,
        async |request| {
            let groups = SettingGroup::parse_all(&group).ok_or(AuthError::BadRequest)?;
            let texts = &request.caller.locale.texts().admin_settings;
            let mut values = values.clone();
            for (key, typed) in &mut values {
                let is_span = SettingKey::parse(key).is_some_and(views::settings::is_span);
                if let Some(seconds) = texts.seconds(typed).filter(|_| is_span) {
                    *typed = seconds.to_string();
                }
            }
            flows::settings::save(&request.backend, &request.caller, &groups, &values).await?;
            request.go_to(SettingGroup::page_after_change(&groups));
            Ok(())
        },
    )
    .await
}

/// Puts one setting of a group, or all of them, back to the values of the configuration.
#[server_function(endpoint = "reset_settings")]
pub async fn reset_settings(
    /// The group.
    group: SettingGroup,
    /// Word of the setting; any other text means all settings of the group.
    #[server(default)]
    reset: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Settings,
        SensitiveAction::Administer,
        async |request| {
            let key = SettingKey::parse(&reset);
            flows::settings::reset(&request.backend, &request.caller, group, key).await?;
            request.go_to(SettingGroup::page_after_change(&[group]));
            Ok(())
        },
    )
    .await
}
