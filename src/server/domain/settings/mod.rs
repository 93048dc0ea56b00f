//! The settings of the instance: the field of [`Policy`] for each, the values that it may have, and their text form.
//!
//! To add one: a field in `Policy`, a key in `auth/setting.rs`, a line in [`entry`], its words in `i18n/admin_settings`.
//! The compiler asks for each of them.

mod conflicts;
mod least;
mod value;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use self::least::{Least, least};
use self::value::Value;
use super::{
    policy::{Policy, SHORTEST_PROOF, SHORTEST_VERIFICATION},
    unseen,
};
use crate::auth::{SettingFault, SettingGroup, SettingInput, SettingKey};

/// The largest count: what fits a signed column too.
const MOST: u32 = i32::MAX as u32;

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// On or off.
    Switch,
    /// On, because this product has no other way.
    Fact,
    /// Whole seconds from the first to the second number.
    Seconds(u32, u32),
    /// A whole number from the first to the second.
    Count(u32, u32),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A name of so many characters at most.
    Name(u32),
    /// The same, or nothing.
    OptionalName(u32),
    /// A path of our own to a picture, or nothing.
    Picture,
    /// The URL of a page, or nothing.
    Url,
    /// So many entries at most, one a line.
    Lines(u32),
    /// A colour, or nothing.
    Colour,
}

/// How a setting is read from and written to a [`Policy`].
pub struct Entry {
    /// The group with which it is saved.
    pub group: SettingGroup,
    /// The values that it may have.
    pub kind: Kind,
    print: fn(&Policy) -> String,
    set: fn(&mut Policy, Kind, &str) -> Result<(), SettingFault>,
}

/// The words of [`super::policy::Demand`].
const DEMANDS: Kind = Kind::Choice(&["off", "optional", "required"]);
/// The words of [`super::policy::OtherBrowser`].
const OTHER_BROWSER: Kind = Kind::Choice(&["number", "button", "same_browser"]);

/// The words of [`crate::auth::SignUpMode`].
const SIGN_UP_MODES: Kind = Kind::Choice(&["open", "invitation", "closed"]);

macro_rules! entry {
    ($group:ident, $kind:expr, $field:ident) => {
        Entry {
            group: SettingGroup::$group,
            kind: $kind,
            print: |policy| policy.$field.print(),
            set: |policy, kind, text| {
                policy.$field = Value::parse(kind, text)?;
                Ok(())
            },
        }
    };
}

/// The one table: each setting with its group, what it may be, and its field.
#[rustfmt::skip]
pub fn entry(key: SettingKey) -> Entry {
    use Kind::{
        Colour, Count, Fact, Lines, Name, OptionalName, Picture, Seconds, Switch, Url,
    };
    use SettingKey as K;

    match key {
        K::EmailAddress => entry!(Contact, Fact, has_email),
        K::EmailRequired => entry!(Contact, Fact, is_email_required),
        K::EmailVerifiedAtSignUp => entry!(Contact, Fact, is_email_verified_at_sign_up),
        K::VerifyByLink => entry!(Verification, Switch, verify_by_link),
        K::VerifyByCode => entry!(Verification, Switch, verify_by_code),
        K::SignInByLink => entry!(SignIn, Switch, sign_in_by_link),
        K::SignInByCode => entry!(SignIn, Switch, sign_in_by_code),
        K::OtherBrowser => entry!(OtherBrowser, OTHER_BROWSER, other_browser),
        K::VerificationLifetime => entry!(Lifetimes, Seconds(SHORTEST_VERIFICATION, 600), verification_lifetime),
        K::ResendAfter => entry!(Lifetimes, Seconds(0, 600), resend_after),
        K::ResendSameWhile => entry!(Lifetimes, Seconds(0, 600), resend_same_while),
        K::ProofLifetime => entry!(Lifetimes, Seconds(SHORTEST_PROOF, 600), proof_lifetime),
        K::CodeTries => entry!(Limits, Count(0, 100), code_tries),
        K::NumberTries => entry!(Limits, Count(0, 100), number_tries),
        K::MailsPerAddressInterval => entry!(Limits, Seconds(0, 3_600), mails_per_address_interval),
        K::MailsPerAddressHour => entry!(Limits, Count(0, MOST), mails_per_address_hour),
        K::MailsPerAddressDay => entry!(Limits, Count(0, MOST), mails_per_address_day),
        K::MailsPerHour => entry!(Limits, Count(0, MOST), mails_per_hour),
        K::StartsPerNetworkMinute => entry!(Limits, Count(0, MOST), starts_per_network_minute),
        K::StartsPerNetworkHour => entry!(Limits, Count(0, MOST), starts_per_network_hour),
        K::SessionIdle => entry!(Sessions, Seconds(0, MOST), session_idle),
        K::SessionLifetime => entry!(Sessions, Seconds(0, MOST), session_lifetime),
        K::MultiSession => entry!(Sessions, Switch, has_multiple_sessions),
        K::FirstName => entry!(SignUp, DEMANDS, first_name),
        K::LastName => entry!(SignUp, DEMANDS, last_name),
        K::SignUpMode => entry!(SignUp, SIGN_UP_MODES, sign_up_mode),
        K::AllowedAddresses => entry!(SignUp, Lines(500), allowed_addresses),
        K::BlockedAddresses => entry!(SignUp, Lines(500), blocked_addresses),
        K::SubAddresses => entry!(SignUp, Switch, allows_sub_addresses),
        K::BlockDisposable => entry!(SignUp, Switch, blocks_disposable),
        K::TermsUrl => entry!(SignUp, Url, terms_url),
        K::PrivacyUrl => entry!(SignUp, Url, privacy_url),
        K::LegalVersion => entry!(SignUp, OptionalName(32), legal_version),
        K::DeleteAccount => entry!(Accounts, Switch, may_delete_account),
        K::AuditKeptDays => entry!(Accounts, Count(0, 3_650), audit_kept_days),
        K::AppName => entry!(Look, Name(64), app_name),
        K::Sender => entry!(Look, OptionalName(64), sender),
        K::Logo => entry!(Look, Picture, logo),
        K::Accent => entry!(Look, Colour, accent),
    }
}

impl Kind {
    /// How it is typed in.
    pub fn input(self) -> SettingInput {
        let number = |least, most, is_seconds| SettingInput::Number {
            least,
            most,
            is_seconds,
        };
        match self {
            Self::Switch => SettingInput::Switch { is_fixed: false },
            Self::Fact => SettingInput::Switch { is_fixed: true },
            Self::Seconds(least, most) => number(least, most, true),
            Self::Count(least, most) => number(least, most, false),
            Self::Choice(words) => SettingInput::Choice {
                words: words.iter().map(|word| (*word).to_owned()).collect(),
            },
            Self::Name(most) | Self::OptionalName(most) => SettingInput::Text { most },
            Self::Picture | Self::Url => SettingInput::Text { most: 200 },
            Self::Lines(_) => SettingInput::Lines,
            Self::Colour => SettingInput::Colour,
        }
    }

    /// Whether 0 is a number that it may be, and means that there is no limit.
    pub fn is_off_at_zero(self) -> bool {
        matches!(self, Self::Seconds(0, _) | Self::Count(0, _))
    }

    /// What a form that does not name it means: an empty box is not sent.
    pub fn absent(self) -> Option<&'static str> {
        (self == Self::Switch).then_some("off")
    }
}

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
        let (entry, text) = (entry(key), unseen::trim_text(text));
        match least(key).and_then(|least| least.refuses(text)) {
            Some(fault) => Err(fault),
            None => (entry.set)(self, entry.kind, text),
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
