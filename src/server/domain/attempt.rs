//! An attempt, and what follows from it: where it stands for whom, what its link asks for, when it may be mailed again.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    auth::{AttemptStatus, Purpose, SensitiveAction, Strategy},
    i18n::Locale,
    server::domain::policy::{OtherBrowser, Policy, Ways},
};

/// What the database says of an attempt. Expiry is not among these: it follows from the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredState {
    /// Link and code count, until they expire.
    Unverified,
    /// Proven; the session may be taken by the client that holds the claim.
    Verified,
    /// The session exists.
    Complete,
    /// All tries were used up.
    Failed,
    /// Somebody said it was not them.
    Declined,
    /// A newer attempt of the same client took its place.
    Superseded,
    /// Cancelled.
    Abandoned,
}

impl StoredState {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        self.status().as_str()
    }

    /// Reads the word of the database.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Unverified,
            Self::Verified,
            Self::Complete,
            Self::Failed,
            Self::Declined,
            Self::Superseded,
            Self::Abandoned,
        ]
        .into_iter()
        .find(|state| state.as_str() == word)
    }

    fn status(self) -> AttemptStatus {
        match self {
            Self::Unverified => AttemptStatus::Unverified,
            Self::Verified => AttemptStatus::Verified,
            Self::Complete => AttemptStatus::Complete,
            Self::Failed => AttemptStatus::Failed,
            Self::Declined => AttemptStatus::Declined,
            Self::Superseded => AttemptStatus::Superseded,
            Self::Abandoned => AttemptStatus::Abandoned,
        }
    }
}

/// One attempt: to sign in, to sign up, to prove another address, or to prove oneself once more.
#[derive(Clone, Debug)]
pub struct AttemptRow {
    /// Its id, in links and URLs; opens nothing by itself.
    pub id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// The client that started it.
    pub client_id: Uuid,
    /// The address as it was typed, in the form in which it was accepted. Screens show it, whoever owns it: the owner's own
    /// spelling would tell that there is an account, so it is the recipient of the mail and nothing else.
    pub identifier: String,
    /// The address as it is compared.
    pub identifier_key: String,
    /// Where to go afterwards; a path of our own, checked again when used.
    pub redirect_to: Option<String>,
    /// Language of its mail.
    pub locale: Locale,
    /// Who asked, as the browser named itself.
    pub user_agent: String,
    /// Where from, as a network.
    pub network: String,
    /// Fingerprint of the key its secrets are derived from.
    pub key_id: String,
    /// What makes its secrets its own; 16 bytes.
    pub nonce: Vec<u8>,
    /// Which link and code count; older ones were superseded by newer mail.
    pub generation: u8,
    /// What the database says.
    pub state: StoredState,
    /// What other browsers must show: the rule of the day it began.
    pub other_browser: OtherBrowser,
    /// Whether other browsers are refused, whatever the rule, after too many refusals that day.
    pub same_browser_only: bool,
    /// Whether it was started in a session of the account, or in a browser that had signed in to it before. Nothing shows it.
    pub from_own_browser: bool,
    /// Whether the mail carries a link.
    pub has_link: bool,
    /// Whether the mail carries a code.
    pub has_code: bool,
    /// Codes tried.
    pub code_failures: u32,
    /// Numbers tried.
    pub number_failures: u32,
    /// Who may take the session once the address is proven.
    pub claim_client_id: Option<Uuid>,
    /// The client that proved the address.
    pub proven_client_id: Option<Uuid>,
    /// How it was proven.
    pub strategy: Option<Strategy>,
    /// The session it led to.
    pub session_id: Option<Uuid>,
    /// The signed-in user who started it.
    pub user_id: Option<Uuid>,
    /// The session it was started in, and dies with.
    pub starter_session_id: Option<Uuid>,
    /// What needs the proof.
    pub action: Option<SensitiveAction>,
    /// Whether a call waits for it.
    pub is_awaited: bool,
    /// What was accepted when it was started.
    pub consent: Option<Consent>,
    /// When it was started.
    pub created_at: OffsetDateTime,
    /// When link and code, or the claim of a proven address, stop counting.
    pub expire_at: OffsetDateTime,
    /// When another mail may be asked for.
    pub resend_at: OffsetDateTime,
    /// When the session began.
    pub completed_at: Option<OffsetDateTime>,
}

/// Wrong codes from which on the tries that are left are told: a slip or two is nobody's worry.
const TOLD_FROM: u32 = 3;

/// Somebody's word that they accept the legal pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// When it was given.
    pub at: OffsetDateTime,
    /// For which version.
    pub version: String,
}

/// What a link asks of the browser it was opened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The browser that started: one press.
    Press,
    /// Another browser: the number of the waiting screen.
    Number,
    /// Another browser, where the operator asks for no number: one press.
    PressElsewhere,
    /// Another browser, which is not allowed.
    Refused,
}

impl AttemptRow {
    /// Where the attempt stands at `now`.
    pub fn status(&self, now: OffsetDateTime) -> AttemptStatus {
        match self.state {
            StoredState::Unverified | StoredState::Verified if self.expire_at <= now => {
                AttemptStatus::Expired
            }
            state => state.status(),
        }
    }

    /// Where it stands for `client`: proven for another browser means over for this one.
    pub fn status_for(&self, client: Uuid, now: OffsetDateTime) -> AttemptStatus {
        match self.status(now) {
            AttemptStatus::Verified if self.claim_client_id != Some(client) => {
                AttemptStatus::Complete
            }
            status => status,
        }
    }

    /// Whether link and code still count at `now`.
    pub fn is_open(&self, now: OffsetDateTime) -> bool {
        self.status(now) == AttemptStatus::Unverified
    }

    /// What the link asks for in the browser of `client`.
    pub fn ask(&self, client: Option<Uuid>) -> Ask {
        if client == Some(self.client_id) {
            return Ask::Press;
        }
        match self.other_browser {
            _ if self.same_browser_only => Ask::Refused,
            OtherBrowser::SameBrowser => Ask::Refused,
            OtherBrowser::Number => Ask::Number,
            OtherBrowser::Button => Ask::PressElsewhere,
        }
    }

    /// Whether the waiting screen shows a number.
    pub fn has_number(&self) -> bool {
        self.has_link && self.ask(None) == Ask::Number
    }

    /// What its mail carries.
    pub fn ways(&self) -> Ways {
        Ways {
            link: self.has_link,
            code: self.has_code,
        }
    }

    /// Tries left for the code, once so many were wrong that it should be said.
    pub fn code_tries_left(&self, policy: &Policy) -> Option<u32> {
        let is_told = self.code_failures >= TOLD_FROM && policy.code_tries > 0;
        is_told.then(|| policy.code_tries.saturating_sub(self.code_failures))
    }

    /// Whether a resend at `now` carries the same link and code: enough of their life is left.
    pub fn keeps_secrets(&self, now: OffsetDateTime, policy: &Policy) -> bool {
        self.expire_at - now >= policy.resend_same_while
    }

    /// Seconds until another mail may be asked for; `None` when it may be asked for now.
    pub fn resend_wait(&self, now: OffsetDateTime) -> Option<u32> {
        wait_seconds(self.resend_at - now)
    }

    /// Whether a new user must still accept the legal pages: nobody did, or another version is in force by now.
    pub fn wants_consent(&self, policy: &Policy) -> bool {
        let is_current = |consent: &Consent| consent.version == policy.legal_version;
        policy.asks_for_consent() && !self.consent.as_ref().is_some_and(is_current)
    }

    /// Whether a completed attempt is so recent that its screens still say "you're in".
    pub fn is_just_completed(&self, now: OffsetDateTime) -> bool {
        self.completed_at
            .is_some_and(|at| now - at < Duration::minutes(1))
    }
}

/// `span` in whole seconds, rounded up; `None` when nothing is left of it.
pub fn wait_seconds(span: Duration) -> Option<u32> {
    let milliseconds = span.whole_milliseconds();
    (milliseconds > 0).then(|| u32::try_from((milliseconds + 999) / 1000).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
