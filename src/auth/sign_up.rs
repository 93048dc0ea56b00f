use serde::{Deserialize, Serialize};

/// Who may make an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpMode {
    /// Everybody whose address is not refused.
    #[default]
    Open,
    /// Those who were invited.
    Invitation,
    /// Nobody.
    Closed,
}

impl SignUpMode {
    /// Its word in configuration, forms and database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invitation => "invitation",
            Self::Closed => "closed",
        }
    }

    /// Reads a word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Open, Self::Invitation, Self::Closed]
            .into_iter()
            .find(|mode| mode.as_str() == word)
    }
}

/// What screens must know before somebody makes an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpRules {
    /// Who may.
    pub mode: SignUpMode,
    /// Where the terms of use are; empty where there are none.
    pub terms_url: String,
    /// Where the privacy policy is; empty where there is none.
    pub privacy_url: String,
}

impl SignUpRules {
    /// Whether new people must accept something.
    pub fn asks_for_consent(&self) -> bool {
        !self.terms_url.is_empty() || !self.privacy_url.is_empty()
    }
}

/// Why an address may not join, which follows from the address alone and so tells nothing of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressRefusal {
    /// The operator's lists leave it out.
    #[error("the lists of this instance leave it out")]
    Listed,
    /// It has a tag, such as `+news`.
    #[error("it has a tag")]
    SubAddress,
    /// Its provider gives addresses away for a moment.
    #[error("its provider gives addresses away for a moment")]
    Disposable,
}

/// Why an address that was proven may not make an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpRefusal {
    /// Nobody may.
    Closed,
    /// It is not invited.
    InvitationOnly,
    /// This one may not.
    Address,
}
