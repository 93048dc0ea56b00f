use super::Refusal;
use crate::{
    auth::{SettingFault as F, SettingKey as K},
    server::domain::policy::Policy,
};

impl Policy {
    /// All contradictions between settings, each with the setting that should be changed.
    pub fn conflicts(&self) -> Vec<Refusal> {
        let session_ends = !self.session_lifetime.is_zero();
        let is_more = |few: u32, many: u32| many > 0 && few > many;
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
            (
                self.resend_after > self.verification_lifetime,
                K::ResendAfter,
                F::LongerThanLink,
            ),
            (
                self.resend_same_while > self.verification_lifetime,
                K::ResendSameWhile,
                F::LongerThanLink,
            ),
            (
                session_ends && self.session_idle > self.session_lifetime,
                K::SessionIdle,
                F::LongerThanSession,
            ),
            (
                is_more(self.mails_per_address_hour, self.mails_per_address_day),
                K::MailsPerAddressHour,
                F::MoreThanADay,
            ),
            (
                is_more(self.starts_per_network_minute, self.starts_per_network_hour),
                K::StartsPerNetworkMinute,
                F::MoreThanAnHour,
            ),
        ];
        rules
            .into_iter()
            .filter_map(|(is_broken, key, fault)| is_broken.then_some((key, fault)))
            .collect()
    }
}
