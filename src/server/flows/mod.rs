//! The transaction scripts, one for each thing that can be done. Server functions, plain forms and streams call them.
//!
//! 1. [`start`] starts an attempt and puts its mail into the outbox, in one transaction.
//! 2. [`waiting`] is what the waiting screen does: send again, type the code, cancel.
//! 3. [`verification`] is the press on the page of a link, which proves or declines.
//! 4. [`finish`] turns a proven attempt into a session, once.
//! 5. [`client`] signs a browser out, and switches its account.
//! 6. [`email_addresses`], [`account`] and [`devices`] are what a signed-in user does. [`step_up`] asks for a fresh
//!    proof, and [`notices`] mails the other addresses.
//! 7. [`audit`] writes the audit log, and [`users`] is what administrators do to accounts; [`user_import`]
//!    brings accounts along. [`user_data`] is what an application keeps with them.
//! 8. [`settings`] changes the settings; [`admins`] decides who is an administrator.
//! 9. [`admission`] decides who may make an account, and [`invitations`] lets administrators invite. [`mail_samples`] sends
//!    them samples of mails.
//! 10. [`committed`] is the result of a flow: its value, and what changed for the browser.
//!
//! Flows use the domain and the store. They know no HTTP, no SQL and no mail, and no screen: [`super::views`] reads
//! for those.

pub mod account;
pub mod admins;
pub mod admission;
pub mod audit;
mod beginning;
pub mod bounces;
mod changes;
mod clearance;
pub mod client;
pub mod committed;
mod credit;
pub mod devices;
mod domains;
pub mod email_addresses;
pub mod finish;
pub mod invitations;
mod locked;
pub mod mail_reports;
pub mod mail_samples;
mod newcomer;
pub mod notices;
pub mod settings;
mod spending;
pub mod start;
pub mod step_up;
pub mod user_data;
pub mod user_import;
pub mod users;
pub mod verification;
pub mod waiting;

use std::collections::BTreeMap;

use super::{
    Backend,
    domain::{attempt::Attempt, cookie::CookieId, time_zone::TimeZone},
    error::Result,
    store::sessions::ActiveSession,
};
use crate::auth::{AuthError, ClientId, Locale, User};

/// Somebody who calls: one browser, as this request shows it. What a commit changes for it is in [`committed`].
#[derive(Clone, Debug)]
pub struct Caller {
    /// The client of its cookie; `None` if it has none.
    pub client: Option<ClientId>,
    /// The session that it uses; `None` if nobody is signed in.
    pub session: Option<ActiveSession>,
    /// The cookie that came with the page of the form; `None` if there was none, or a client is known.
    pub form_cookie: Option<CookieId>,
    /// `true` if the request carries any cookie of ours, even one that no longer counts.
    pub has_cookies: bool,
    /// Hash of the cookie that stays after signing out and by which a known browser is told from a new one; `None` if
    /// there is none.
    pub browser_hash: Option<Vec<u8>>,
    /// The value that its client cookie gets with the next sign-in, if it was handed out before. If the answer of the
    /// sign-in is lost, the browser already has it.
    pub successor: Option<CookieId>,
    /// The user agent.
    pub user_agent: String,
    /// The network that the request comes from.
    pub network: String,
    /// The language for pages and mails.
    pub locale: Locale,
    /// Fields of its form that are for hooks of the application: those whose names begin with `data.`, by the rest of the name.
    pub fields: BTreeMap<String, String>,
    /// The time zone for times in mails; `None` if its form did not say.
    pub time_zone: Option<TimeZone>,
}

impl Caller {
    /// `true` if this is the browser of `client`.
    pub fn is(&self, client: ClientId) -> bool {
        self.client == Some(client)
    }

    /// `true` if this browser started `attempt` and, if that was in a session, still uses that session.
    pub fn started(&self, attempt: &Attempt) -> bool {
        let own = self.session.as_ref().map(|session| session.id);
        let starter = attempt.starter.map(|starter| starter.session);
        self.is(attempt.client_id) && (starter.is_none() || starter == own)
    }

    /// The signed-in user; `None` if nobody is signed in.
    pub fn user(&self) -> Option<&User> {
        self.session.as_ref().map(|session| &session.user)
    }

    /// The session of the caller.
    ///
    /// # Errors
    ///
    /// [`AuthError::SignedOut`] if nobody is signed in.
    pub fn require_session(&self) -> Result<ActiveSession> {
        Ok(self.session.clone().ok_or(AuthError::SignedOut)?)
    }

    /// The session of the caller, who must be an administrator with a fresh proof.
    ///
    /// # Errors
    ///
    /// [`AuthError::NotFound`] unless the caller is an administrator; [`AuthError::StepUpRequired`] if the proof is
    /// too old.
    pub fn require_admin(&self, backend: &Backend) -> Result<ActiveSession> {
        match &self.session {
            Some(session) if session.user.is_admin => self.require_proof(backend),
            _ => Err(AuthError::NotFound.into()),
        }
    }

    /// The session of the caller, who must have a fresh proof.
    ///
    /// # Errors
    ///
    /// [`AuthError::SignedOut`] if nobody is signed in; [`AuthError::StepUpRequired`] if the proof is too old.
    pub fn require_proof(&self, backend: &Backend) -> Result<ActiveSession> {
        let session = self.require_session()?;
        let age = backend.clock.now() - session.proven_at;
        if age > backend.policy().proof_lifetime {
            return Err(AuthError::StepUpRequired.into());
        }
        Ok(session)
    }
}
