//! An attempt and its rules: its status for each browser, what its link asks for, and when its mail may be sent
//! again.

use time::{Duration, OffsetDateTime};

use crate::{
    auth::{
        AttemptId, AttemptStatus, ClientId, EmailAddress, Locale, Purpose, SensitiveAction,
        SessionId, Strategy, UserId,
    },
    server::domain::policy::{OtherBrowser, Policy, Ways},
};

/// The state of an attempt in the database. "Expired" is not one of them: it follows from the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredState {
    /// Link and code count until they expire.
    Unverified,
    /// The address is proven. The client that holds the claim may take the session.
    Verified,
    /// The attempt has done its work: the session exists, or the address or session is proven.
    Complete,
    /// It ended because too many wrong codes or numbers were typed.
    Failed,
    /// It ended because somebody said that they had not asked for it.
    Declined,
    /// It ended because the client started a newer attempt.
    Superseded,
    /// It was cancelled.
    Abandoned,
}

impl StoredState {
    /// The word for the database.
    pub fn as_str(self) -> &'static str {
        self.status().as_str()
    }

    /// The state for a word of the database; `None` for any other word.
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

/// One attempt: to sign in, to sign up, to prove another address, or to give a fresh proof.
#[derive(Clone, Debug)]
pub struct AttemptRow {
    /// The id, which stands in links and URLs. It is no secret.
    pub id: AttemptId,
    /// What the attempt is for.
    pub purpose: Purpose,
    /// The client that started it.
    pub client_id: ClientId,
    /// The address as it was typed, in the form in which it was accepted. Screens show it even when the owner of the
    /// address spells it otherwise, because the owner's spelling would tell that there is an account. Only the mail is
    /// addressed with the owner's spelling.
    pub identifier: String,
    /// The address in the form in which addresses are compared.
    pub identifier_key: String,
    /// The path to go to afterwards; `None` for the start page. It is checked again when it is used.
    pub redirect_to: Option<String>,
    /// The language of its mail.
    pub locale: Locale,
    /// The user agent of the browser that started it.
    pub user_agent: String,
    /// The network that the request came from.
    pub network: String,
    /// Fingerprint of the key from which its secrets are derived.
    pub key_id: String,
    /// 16 random bytes that make its secrets differ from those of other attempts.
    pub nonce: Vec<u8>,
    /// The number of its link and code, counted from 0. A mail with new secrets raises it, and older links no longer
    /// count.
    pub generation: u8,
    /// The state in the database.
    pub state: StoredState,
    /// What a browser must do that did not start it: the setting when it was started.
    pub other_browser: OtherBrowser,
    /// `true` if other browsers are refused, whatever the setting: the address had too many refusals that day.
    pub same_browser_only: bool,
    /// `true` if it was started in a session of the account, or in a browser that had signed in to the account
    /// before. No screen shows it.
    pub from_own_browser: bool,
    /// `true` if its link asks for the code of the mail even in the starting browser, because a press on the page of
    /// another mailed link started it. Programs that check mail press such buttons too; they then have the cookie,
    /// open the link and send every form.
    pub needs_code: bool,
    /// `true` if its mail carries a link.
    pub has_link: bool,
    /// `true` if its mail carries a code.
    pub has_code: bool,
    /// How many codes were tried.
    pub code_failures: u32,
    /// How many numbers were tried.
    pub number_failures: u32,
    /// The client that may take the session; `None` until the address is proven.
    pub claim_client_id: Option<ClientId>,
    /// The client that proved the address; `None` until then.
    pub proven_client_id: Option<ClientId>,
    /// How the address was proven; `None` until then.
    pub strategy: Option<Strategy>,
    /// The session that it led to; `None` if there is none.
    pub session_id: Option<SessionId>,
    /// The signed-in user who started it; `None` if it was started without a session.
    pub user_id: Option<UserId>,
    /// The session in which it was started, and with which it ends; `None` if it was started without one.
    pub starter_session_id: Option<SessionId>,
    /// The sensitive action that needs the proof; `None` unless it asks for a fresh proof.
    pub action: Option<SensitiveAction>,
    /// `true` if a paused call goes on after the proof.
    pub is_awaited: bool,
    /// The consent that was given when it was started; `None` if none was.
    pub consent: Option<Consent>,
    /// When it was started.
    pub created_at: OffsetDateTime,
    /// When link and code stop counting, or, once the address is proven, when the claim on the session does.
    pub expire_at: OffsetDateTime,
    /// When another mail may be asked for.
    pub resend_at: OffsetDateTime,
    /// When it was completed; `None` until then.
    pub completed_at: Option<OffsetDateTime>,
}

/// The number of wrong codes from which on the remaining tries are shown. A slip or two need no warning.
const TOLD_FROM: u32 = 3;

/// The consent of a user to the legal pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// When it was given.
    pub at: OffsetDateTime,
    /// The version of the legal pages that it was given for.
    pub version: String,
}

/// What a link asks for in the browser in which it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// One press: this is the browser that started the attempt.
    Press,
    /// The code of the mail: this browser started the attempt by a press on the page of another link.
    Code,
    /// The number from the waiting screen: this is another browser.
    Number,
    /// One press: this is another browser, and the setting asks for no number.
    PressElsewhere,
    /// Nothing: other browsers are refused.
    Refused,
}

impl AttemptRow {
    /// The address that it is for, as it was typed.
    pub fn address(&self) -> EmailAddress {
        EmailAddress::from_parts(self.identifier.as_str(), self.identifier_key.as_str())
    }

    /// The status at `now`.
    pub fn status(&self, now: OffsetDateTime) -> AttemptStatus {
        match self.state {
            StoredState::Unverified | StoredState::Verified if self.expire_at <= now => {
                AttemptStatus::Expired
            }
            state => state.status(),
        }
    }

    /// The status for `client` at `now`. Proven with the claim of another browser counts as complete for this one.
    pub fn status_for(&self, client: ClientId, now: OffsetDateTime) -> AttemptStatus {
        match self.status(now) {
            AttemptStatus::Verified if self.claim_client_id != Some(client) => {
                AttemptStatus::Complete
            }
            status => status,
        }
    }

    /// `true` if link and code still count at `now`.
    pub fn is_open(&self, now: OffsetDateTime) -> bool {
        self.status(now) == AttemptStatus::Unverified
    }

    /// What the link asks for in the browser of `client`; `None` is a browser without a client.
    pub fn ask(&self, client: Option<ClientId>) -> Ask {
        if client == Some(self.client_id) {
            return match self.needs_code {
                true => Ask::Code,
                false => Ask::Press,
            };
        }
        match self.other_browser {
            _ if self.same_browser_only => Ask::Refused,
            OtherBrowser::SameBrowser => Ask::Refused,
            OtherBrowser::Number => Ask::Number,
            // A program that presses buttons could press this one too.
            OtherBrowser::Button if self.needs_code => Ask::Number,
            OtherBrowser::Button => Ask::PressElsewhere,
        }
    }

    /// `true` if the waiting screen shows a number.
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

    /// What its mail may carry with the current settings. There is always a code if the link asks for it.
    pub fn allowed_ways(&self, policy: &Policy) -> Ways {
        policy.ways(self.purpose).with_code(self.needs_code)
    }

    /// Tries that are left for the code; `None` while there were fewer than 3 wrong codes, and when there is no
    /// limit.
    pub fn code_tries_left(&self, policy: &Policy) -> Option<u32> {
        let is_told = self.code_failures >= TOLD_FROM && policy.code_tries > 0;
        is_told.then(|| policy.code_tries.saturating_sub(self.code_failures))
    }

    /// `true` if a mail that is sent again at `now` carries the same link and code, because they still count for long
    /// enough.
    pub fn keeps_secrets(&self, now: OffsetDateTime, policy: &Policy) -> bool {
        self.expire_at - now >= policy.resend_same_while
    }

    /// Seconds until another mail may be asked for, at least 1; `None` when it may be asked for now.
    pub fn resend_wait(&self, now: OffsetDateTime) -> Option<u32> {
        wait_seconds(self.resend_at - now)
    }

    /// `true` if a new user must still accept the legal pages: there are such pages, and nobody has accepted their
    /// current version.
    pub fn wants_consent(&self, policy: &Policy) -> bool {
        let is_current = |consent: &Consent| consent.version == policy.legal_version;
        policy.asks_for_consent() && !self.consent.as_ref().is_some_and(is_current)
    }

    /// `true` if it was completed less than a minute ago, so that its screens still say "you're in".
    pub fn is_just_completed(&self, now: OffsetDateTime) -> bool {
        self.completed_at
            .is_some_and(|at| now - at < Duration::minutes(1))
    }
}

/// `span` in whole seconds, rounded up; `None` when it is zero or negative.
pub fn wait_seconds(span: Duration) -> Option<u32> {
    let milliseconds = span.whole_milliseconds();
    (milliseconds > 0).then(|| u32::try_from((milliseconds + 999) / 1000).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
