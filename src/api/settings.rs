//! The settings page of administrators.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::auth::{InstanceSettings, Problems, SettingGroup};

/// The settings of the instance, for administrators with a fresh proof. Reads only.
#[server(prefix = "/api", endpoint = "get_settings")]
pub async fn get_settings(
    /// The group that has just been saved, as the page was sent on with.
    #[server(default)]
    saved: String,
) -> Result<InstanceSettings, Problems> {
    use crate::server::{flows::settings, http::answer::answer};

    answer(async |request| {
        request.admin_page("/admin/settings")?;
        settings::get(
            &request.backend,
            &request.caller,
            SettingGroup::parse(&saved),
        )
        .await
    })
    .await
}

/// Saves one group of settings as its form was sent: a switch that is not named is off, all else that is not named stays.
#[server(prefix = "/api", endpoint = "update_settings")]
pub async fn update_settings(
    /// Which group.
    group: SettingGroup,
    /// The settings, by their words.
    #[server(flatten)]
    values: BTreeMap<String, String>,
) -> Result<(), Problems> {
    use crate::{
        auth::SensitiveAction,
        server::{flows::settings, http::answer::answer},
    };

    answer(async |request| {
        request.page("/admin/settings");
        request.needs_proof_for(SensitiveAction::Administer);
        settings::save(&request.backend, &request.caller, group, &values).await?;
        let word = group.as_str();
        request.go_to(format!("/admin/settings?saved={word}#group-{word}"));
        Ok(())
    })
    .await
}

/// Puts one setting of a group, or all of them, back to what the configuration says.
#[server(prefix = "/api", endpoint = "reset_settings")]
pub async fn reset_settings(
    /// Which group.
    group: SettingGroup,
    /// Which setting; all of the group when it is none of its settings.
    #[server(default)]
    reset: String,
) -> Result<(), Problems> {
    use crate::{
        auth::{SensitiveAction, SettingKey},
        server::{flows::settings, http::answer::answer},
    };

    answer(async |request| {
        request.page("/admin/settings");
        request.needs_proof_for(SensitiveAction::Administer);
        let key = SettingKey::parse(&reset);
        settings::reset(&request.backend, &request.caller, group, key).await?;
        let word = group.as_str();
        request.go_to(format!("/admin/settings?saved={word}#group-{word}"));
        Ok(())
    })
    .await
}
