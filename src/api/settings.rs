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
    use crate::{
        auth::Page,
        server::{http::answer::answer, views},
    };

    answer(async |request| {
        request.admin_page(Page::Settings.path())?;
        views::settings::get(
            &request.backend,
            &request.caller,
            SettingGroup::parse(&saved),
        )
        .await
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
    use crate::{
        auth::{Page, SensitiveAction},
        server::{flows::settings, http::answer::answer},
    };

    answer(async |request| {
        request.page(Page::Settings.path());
        request.needs_proof_for(SensitiveAction::Administer);
        settings::save(&request.backend, &request.caller, group, &values).await?;
        let word = group.as_str();
        request.go_to(Page::Settings.with(&format!("saved={word}#group-{word}")));
        Ok(())
    })
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
    use crate::{
        auth::{Page, SensitiveAction, SettingKey},
        server::{flows::settings, http::answer::answer},
    };

    answer(async |request| {
        request.page(Page::Settings.path());
        request.needs_proof_for(SensitiveAction::Administer);
        let key = SettingKey::parse(&reset);
        settings::reset(&request.backend, &request.caller, group, key).await?;
        let word = group.as_str();
        request.go_to(Page::Settings.with(&format!("saved={word}#group-{word}")));
        Ok(())
    })
    .await
}
