//! An attempt and its rules: its status for each browser, what its link asks for, and when its mail may be sent
//! again.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    auth::{
        AttemptId, AttemptStatus, ClientId, EmailAddress, Locale, Purpose, SensitiveAction,
        SessionId, UserId,
    },
    server::domain::{
        policy::{OtherBrowser, Policy, Ways},
        time_zone::TimeZone,
    },
};

mod decision;
mod state;

pub use decision::{Decision, Holder, Newcomer, Proven, decide};
pub use state::{End, Proof, State};

/// One attempt: to sign in, to sign up, to prove another address, or to give a fresh proof.
#[derive(Clone, Debug)]
pub struct Attempt {
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
    pub address_key: String,
    /// The path to go to afterwards; `None` for the start page. It is checked again when it is used.
    pub redirect_to: Option<String>,
    /// The language of its mail, also when that is sent again: the waiting screen tells which subject to look for.
    pub locale: Locale,
    /// The time zone for times in its mail; `None` if the browser did not say, and then they are told in UTC.
    pub time_zone: Option<TimeZone>,
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
    /// The state.
    pub state: State,
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
    /// The session in which it was started, and its user; `None` if it was started without one.
    pub starter: Option<Starter>,
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
}

/// The session from which an attempt is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starter {
    /// The user.
    pub user: UserId,
    /// The session. The attempt ends with it.
    pub session: SessionId,
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

impl Attempt {
    /// Number that tells the mails of this attempt from those of others, and newer secrets from older ones. It is no secret.
    pub fn mark(&self) -> u64 {
        let (_, random) = Uuid::from(self.id).as_u64_pair();
        random.wrapping_add(u64::from(self.generation))
    }

    /// The address that it is for, as it was typed.
    pub fn address(&self) -> EmailAddress {
        EmailAddress::from_parts(self.identifier.as_str(), self.address_key.as_str())
    }

    /// The status at `now`.
    pub fn status(&self, now: OffsetDateTime) -> AttemptStatus {
        match self.state {
            State::Unverified | State::Proven(_) if self.expire_at <= now => AttemptStatus::Expired,
            State::Unverified => AttemptStatus::Unverified,
            State::Proven(_) => AttemptStatus::Verified,
            State::Complete { .. } => AttemptStatus::Complete,
            State::Ended { how, .. } => how.status(),
        }
    }

    /// The status for `client` at `now`. If another browser may take the session of a proven attempt, it is complete for this
    /// one.
    pub fn status_for(&self, client: ClientId, now: OffsetDateTime) -> AttemptStatus {
        match self.status(now) {
            AttemptStatus::Verified if !self.is_claimed_by(Some(client)) => AttemptStatus::Complete,
            status => status,
        }
    }

    /// `true` if it was proven, and its proof gives the session to `client`; `None` is a browser without a client.
    pub fn is_claimed_by(&self, client: Option<ClientId>) -> bool {
        let claim = self.state.proof().map(|proof| proof.claim);
        claim.is_some() && claim == client
    }

    /// `true` if it was proven by `client`; `None` is a browser without a client.
    pub fn is_proven_by(&self, client: Option<ClientId>) -> bool {
        let by = self.state.proof().map(|proof| proof.by);
        by.is_some() && by == client
    }

    /// `true` if it was started in `session`.
    pub fn is_started_in(&self, session: SessionId) -> bool {
        self.starter
            .is_some_and(|starter| starter.session == session)
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

    /// `true` if it was started in the browser of `client`, or its link asks there for what the screen of that browser shows. Else a
    /// stranger may have typed what waits with it.
    pub fn is_own_of(&self, client: ClientId) -> bool {
        client == self.client_id || self.ask(Some(client)) == Ask::Number
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
        matches!(self.state, State::Complete { at, .. } if now - at < Duration::minutes(1))
    }
}

/// `span` in whole seconds, rounded up; `None` when it is zero or negative.
pub fn wait_seconds(span: Duration) -> Option<u32> {
    let milliseconds = span.whole_milliseconds();
    (milliseconds > 0).then(|| u32::try_from((milliseconds + 999) / 1000).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
