//! The settings that the configuration gives, before anybody has changed one.

use std::collections::BTreeMap;

use super::{Refusal, conflicts::is_harmless, entry, unseen};
use crate::{
    auth::{SettingFault, SettingKey},
    server::domain::policy::Policy,
};

impl Policy {
    /// The policy of a configuration with these values, and all values that cannot be used, by themselves or together
    /// with others. A default that contradicts a given value is adapted to it.
    pub fn configured(given: &BTreeMap<SettingKey, String>) -> (Self, Vec<Refusal>) {
        let mut policy = Self::default();
        let mut refused = Vec::new();
        for (key, text) in given {
            if let Err(fault) = policy.configure(*key, text) {
                refused.push((*key, fault));
            }
        }
        policy.give_way(|key| !given.contains_key(&key));
        let conflicts = policy.conflicts().into_iter();
        let is_first = |(key, _): &Refusal| refused.iter().all(|(known, _)| known != key);
        let conflicts: Vec<_> = conflicts
            .filter(|it| is_first(it) && !is_harmless(it))
            .collect();
        refused.extend(conflicts);
        (policy, refused)
    }

    /// The values that the settings page would refuse, but a configuration may give.
    pub fn advice(&self) -> Vec<Refusal> {
        let too_little = |key: &SettingKey| {
            let fault = entry(*key).kind.bounds()?.refuses(&self.print(*key))?;
            Some((*key, fault))
        };
        let bounds = SettingKey::ALL.iter().filter_map(too_little);
        let conflicts = self.conflicts().into_iter().filter(is_harmless);
        bounds.chain(conflicts).collect()
    }

    /// Sets one setting like [`Policy::set`], but also accepts numbers that are only advised against.
    pub(super) fn configure(&mut self, key: SettingKey, text: &str) -> Result<(), SettingFault> {
        let entry = entry(key);
        let is_advice = entry.kind.bounds().is_some_and(|it| it.is_advice_at_start);
        match self.set(key, text) {
            Err(SettingFault::BelowLeast { .. }) if is_advice && unseen::trim(text) != "0" => {
                (entry.set)(self, entry.kind, &entry.kind.plain(unseen::trim(text)))
            }
            outcome => outcome,
        }
    }
}
