//! Server functions of the settings page.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::auth::{InstanceSettings, Problems, SettingGroup};

/// The settings of the instance, for administrators with a fresh proof. Changes nothing.
#[server(prefix = "/api", endpoint = "get_settings")]
pub async fn get_settings(
    /// Word of the group that was just saved, from the query of the page; empty for none.
    #[server(default)]
    saved: String,
) -> Result<InstanceSettings, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Settings.path())?;
        let saved = SettingGroup::parse(&saved);
        views::settings::get(&request.backend, &request.caller, saved).await
    })
    .await
}

/// Saves one group of settings. A switch that the form leaves out is switched off; any other setting it leaves out
/// does not change.
#[server(prefix = "/api", endpoint = "update_settings")]
pub async fn update_settings(
    /// The group.
    group: SettingGroup,
    /// Values, by the words of their settings.
    #[server(flatten)]
    values: BTreeMap<String, String>,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Settings,
        SensitiveAction::Administer,
        async |request| {
            flows::settings::save(&request.backend, &request.caller, group, &values).await?;
            request.go_to(group.page_after_change());
            Ok(())
        },
    )
    .await
}

/// Puts one setting of a group, or all of them, back to the values of the configuration.
#[server(prefix = "/api", endpoint = "reset_settings")]
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
            request.go_to(group.page_after_change());
            Ok(())
        },
    )
    .await
}
