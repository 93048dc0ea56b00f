//! The settings of the instance: the field of [`Policy`] for each, the values that it may have, and their text form.
//!
//! Which settings there are stands in their table (`auth/setting/table.rs`). This module reads or refuses a value by its
//! row, for the environment, the file, the command line and the page alike.

mod bounds;
mod configured;
mod conflicts;
mod kind;
mod value;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use strum::VariantNames;

pub use self::{bounds::Bounds, kind::Kind};
use self::{
    bounds::{MOST, up_to},
    kind::{ALLOW_BLOCK, ON_OFF},
    value::Value,
};
use super::{
    policy::{
        Demand, FEWEST_MAILS, FEWEST_STARTS, OtherBrowser, Policy, SHORTEST_PROOF,
        SHORTEST_SESSION, SHORTEST_VERIFICATION,
    },
    unseen,
};
use crate::auth::{
    Locale, SettingFault, SettingGroup, SettingKey, SignUpMode, TooLittle, setting::with_settings,
};

/// How a setting is read from and written to a [`Policy`].
pub struct Entry {
    /// The group with which it is saved.
    pub group: SettingGroup,
    /// The values that it may have.
    pub kind: Kind,
    /// The meaning of its variable, in Markdown; empty if it has none, because a fact cannot be configured.
    pub meaning: &'static str,
    print: fn(&Policy) -> String,
    set: fn(&mut Policy, Kind, &str) -> Result<(), SettingFault>,
}

macro_rules! entries {
    ($($(#[$doc:meta])* $key:ident in $group:ident: $field:ident: $type:ty = $default:expr, $kind:expr, $meaning:literal;)*) => {
        /// The row of a setting in the table of settings.
        pub fn entry(key: SettingKey) -> Entry {
            use Kind::{
                Choice, Colour, Count, Fact, Lines, Name, OptionalName, Picture, Seconds, Switch, Url, Words,
            };
            use TooLittle::{EndsSessions, OutlastsNoAction, OutrunsMail, SpentAtOnce};

            match key {
                $(SettingKey::$key => Entry {
                    group: SettingGroup::$group,
                    kind: $kind,
                    meaning: $meaning,
                    print: |policy| policy.$field.print(),
                    set: |policy, kind, text| {
                        policy.$field = Value::parse(kind, text)?;
                        Ok(())
                    },
                },)*
            }
        }
    };
}

with_settings!(entries);

/// A setting that cannot have the value that was asked for, and why.
pub type Refusal = (SettingKey, SettingFault);

impl Policy {
    /// The value of a setting, as text.
    pub fn print(&self, key: SettingKey) -> String {
        (entry(key).print)(self)
    }

    /// Sets one setting to the value in `text`. Contradictions with other settings are found by
    /// [`Policy::conflicts`].
    ///
    /// # Errors
    ///
    /// If the setting cannot have that value.
    pub fn set(&mut self, key: SettingKey, text: &str) -> Result<(), SettingFault> {
        let entry = entry(key);
        let text = entry.kind.plain(unseen::trim_text(text));
        match entry.kind.bounds().and_then(|bounds| bounds.refuses(&text)) {
            Some(fault) => Err(fault),
            None => (entry.set)(self, entry.kind, &text),
        }
    }

    /// This policy with `stored` values on top, and the values that this version does not accept, which are left out.
    /// A number below its least is raised to it.
    pub fn with(&self, stored: &BTreeMap<SettingKey, String>) -> (Self, Vec<Refusal>) {
        let mut policy = self.clone();
        let mut refused = Vec::new();
        for (key, text) in stored {
            if let Err(fault) = policy.set(*key, text) {
                if let SettingFault::BelowLeast { least, .. } = fault {
                    let raised = policy.set(*key, &least.to_string());
                    debug_assert_eq!(raised, Ok(()), "the least is enough");
                }
                refused.push((*key, fault));
            }
        }
        (policy, refused)
    }

    /// This policy with `changes`.
    ///
    /// # Errors
    ///
    /// All settings that cannot have their value, by itself or together with others. A contradiction between settings
    /// that are not changed, and that was there before, is not reported.
    pub fn changed(&self, changes: &[(SettingKey, String)]) -> Result<Self, Vec<Refusal>> {
        let mut policy = self.clone();
        let mut refused = Vec::new();
        let is_new = |key, text: &str| self.print(key) != text.trim();
        for (key, text) in changes.iter().filter(|(key, text)| is_new(*key, text)) {
            if let Err(fault) = policy.set(*key, text) {
                refused.push((*key, fault));
            }
        }
        if refused.is_empty() {
            let before = self.conflicts();
            let is_touched = |key| changes.iter().any(|(changed, _)| *changed == key);
            let mut after = policy.conflicts();
            after.retain(|refusal| is_touched(refusal.0) || !before.contains(refusal));
            refused = after;
        }
        match refused.is_empty() {
            true => Ok(policy),
            false => Err(refused),
        }
    }
}
