//! The least that a number may be. Below, people are locked out: administrators too, who then cannot mend it.

use super::entry;
use crate::{
    auth::{SettingFault, SettingKey, TooLittle},
    server::domain::policy::{
        FEWEST_MAILS, FEWEST_STARTS, SHORTEST_PROOF, SHORTEST_SESSION, SHORTEST_VERIFICATION,
    },
};

/// The least a setting may be, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Least {
    /// The number. 0 may be written beside it where that switches the limit off.
    pub number: u32,
    /// What comes of less.
    pub why: TooLittle,
    /// Whether less is let pass at the start, with a warning: trials that cannot wind the clock need a link that runs out
    /// while they look, and whoever writes the configuration can mend it without signing in.
    pub is_advice_at_start: bool,
    is_off_at_zero: bool,
}

impl Least {
    /// Why `text` is refused, where it is a number and too little.
    pub fn refuses(self, text: &str) -> Option<SettingFault> {
        let number: u32 = text.parse().ok()?;
        let is_off = number == 0 && self.is_off_at_zero;
        (number < self.number && !is_off).then_some(SettingFault::BelowLeast {
            least: self.number,
            is_off_at_zero: self.is_off_at_zero,
            why: self.why,
        })
    }
}

/// The least that `key` may be, where less locks people out.
pub fn least(key: SettingKey) -> Option<Least> {
    use SettingKey as K;
    use TooLittle as T;

    let (number, why, is_advice_at_start) = match key {
        K::SessionIdle | K::SessionLifetime => (SHORTEST_SESSION, T::EndsSessions, false),
        K::ProofLifetime => (SHORTEST_PROOF, T::OutlastsNoAction, false),
        K::VerificationLifetime => (SHORTEST_VERIFICATION, T::OutrunsMail, true),
        K::MailsPerAddressHour | K::MailsPerAddressDay => (FEWEST_MAILS, T::SpentAtOnce, true),
        K::StartsPerNetworkHour | K::MailsPerHour => (FEWEST_STARTS, T::SpentAtOnce, true),
        _ => return None,
    };
    Some(Least {
        number,
        why,
        is_advice_at_start,
        is_off_at_zero: entry(key).kind.is_off_at_zero(),
    })
}
