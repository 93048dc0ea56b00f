//! Contradictions between settings.

use super::Refusal;
use crate::{
    auth::{SettingFault as F, SettingKey as K},
    server::domain::policy::Policy,
};

/// Settings whose number must not exceed that of another setting: the two, and the fault if it does. If the other one is 0,
/// it means no limit.
const AT_MOST: [(K, K, F); 5] = [
    (K::ResendAfter, K::VerificationLifetime, F::LongerThanLink),
    (
        K::ResendSameWhile,
        K::VerificationLifetime,
        F::LongerThanLink,
    ),
    (K::SessionIdle, K::SessionLifetime, F::LongerThanSession),
    (
        K::MailsPerAddressHour,
        K::MailsPerAddressDay,
        F::MoreThanADay,
    ),
    (
        K::StartsPerNetworkMinute,
        K::StartsPerNetworkHour,
        F::MoreThanAnHour,
    ),
];

/// `true` if the contradiction does no harm: the narrower of the two limits counts. A configuration may say both, as an
/// operator who changes one variable after the other does.
pub(super) fn is_harmless((key, _): &Refusal) -> bool {
    matches!(
        key,
        K::ResendAfter | K::MailsPerAddressHour | K::StartsPerNetworkMinute
    )
}

impl Policy {
    /// All contradictions between settings, each with the setting that should be changed.
    pub fn conflicts(&self) -> Vec<Refusal> {
        let rules = [
            (!self.has_email, K::EmailAddress, F::AlwaysOn),
            (!self.is_email_required, K::EmailRequired, F::AlwaysOn),
            (
                self.is_email_required && !self.has_email,
                K::EmailRequired,
                F::RequiredButOff,
            ),
            (
                !self.is_email_verified_at_sign_up,
                K::EmailVerifiedAtSignUp,
                F::AlwaysOn,
            ),
            (
                !self.verify_by_link && !self.verify_by_code,
                K::VerifyByLink,
                F::NoMethod,
            ),
            (
                !self.sign_in_by_link && !self.sign_in_by_code,
                K::SignInByLink,
                F::NoStrategy,
            ),
            (!self.offers_default(), K::DefaultLanguage, F::NotOffered),
        ];
        let broken = rules
            .into_iter()
            .filter_map(|(is_broken, key, fault)| is_broken.then_some((key, fault)));
        let above = AT_MOST
            .into_iter()
            .filter_map(|(few, many, fault)| self.is_above(few, many).then_some((few, fault)));
        broken.chain(above).collect()
    }

    /// Lowers each number that exceeds another one to that one, if `may` allows it, and puts the first language that is
    /// offered in the place of a default that is not.
    pub(super) fn give_way(&mut self, may: impl Fn(K) -> bool) {
        if may(K::DefaultLanguage) {
            self.default_language = self.language_for(Some(self.default_language));
        }
        for (few, many, _) in AT_MOST {
            if may(few) && self.is_above(few, many) {
                let outcome = self.configure(few, &self.print(many));
                debug_assert_eq!(outcome, Ok(()), "both are numbers of one kind");
            }
        }
    }

    fn offers_default(&self) -> bool {
        self.language_for(Some(self.default_language)) == self.default_language
    }

    fn is_above(&self, few: K, many: K) -> bool {
        let number = |key| self.print(key).parse::<u64>().unwrap_or_default();
        let most = number(many);
        most > 0 && number(few) > most
    }
}
