use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantNames};

use super::words::words;

/// Who may make an account.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SignUpMode {
    /// Everybody whose address the rules allow.
    #[default]
    Open,
    /// Everybody who was invited.
    Invitation,
    /// Nobody.
    Closed,
}

/// What screens must know before somebody makes an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpRules {
    /// Who may make an account.
    pub mode: SignUpMode,
    /// URL of the terms of use; empty when there are none.
    pub terms_url: String,
    /// URL of the privacy policy; empty when there is none.
    pub privacy_url: String,
}

impl SignUpRules {
    /// `true` if new users must accept terms of use or a privacy policy.
    pub fn asks_for_consent(&self) -> bool {
        !self.terms_url.is_empty() || !self.privacy_url.is_empty()
    }
}

/// Why an address may not join. It depends on the address alone, so it tells nobody whether there is an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressRefusal {
    /// The lists of allowed and blocked addresses leave it out.
    #[error("the lists of this instance leave it out")]
    Listed,
    /// It has a tag, such as `+news`.
    #[error("it has a tag")]
    SubAddress,
    /// Its provider gives addresses away for a short time.
    #[error("its provider gives addresses away for a moment")]
    Disposable,
    /// Its domain does not exist.
    #[error("its domain does not exist")]
    NoDomain,
    /// Its domain takes no mail.
    #[error("its domain takes no mail")]
    NoMail,
}

words! {
    /// Why no account may be made with an address that was proven.
    pub enum SignUpRefusal {
        /// Nobody may make an account.
        Closed = "closed",
        /// The address is not invited, and only invited ones may.
        InvitationOnly = "invitation_only",
        /// The rules of this instance do not allow the address.
        Address = "address",
    }
}
