//! Reads the settings that the configuration gives. The table of settings says which values they may have.

use super::{source::Source, variables};
use crate::{
    auth::{SettingFault, SettingKey},
    i18n,
    server::domain::policy::Policy,
};

/// The policy of the configuration. A setting that cannot be read keeps its default, and adds a complaint.
pub(super) fn read(source: &mut Source) -> Policy {
    let given = SettingKey::ALL.iter().filter_map(|key| {
        let text = source.given(&variables::of_setting(*key))?;
        Some((*key, text.to_owned()))
    });
    let (policy, refused) = Policy::configured(&given.collect());
    for (key, fault) in refused {
        source.complain(&variables::of_setting(key), words(fault));
    }
    policy
}

/// Why a setting is refused: the sentence of the settings page, in English.
pub(super) fn words(fault: SettingFault) -> String {
    let texts = i18n::Locale::English.texts();
    texts.admin_settings.fault(fault, &texts.flow.list)
}
