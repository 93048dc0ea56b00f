//! What happens: one transaction script for each verb. Server functions, plain forms and streams are only callers.
//!
//! 1. [`start`] makes an attempt and puts its mail into the outbox, in one transaction.
//! 2. [`waiting`] is what the waiting screen does: watch, send again, type the code, cancel.
//! 3. [`landing`] is where the link lands: it looks. [`verification`] is the press there, which proves or declines.
//! 4. [`finish`] turns a proven attempt into a session, once.
//! 5. [`client`] is what a browser may know of itself, and how it signs out.
//! 6. [`email_addresses`], [`account`], [`devices`] are what a signed-in user does; [`step_up`] asks for a fresh proof
//!    where that matters, [`notices`] tells the other addresses, and [`presence`] tells open pages of the end.
//! 7. [`audit`] writes down what happened, and [`users`] is what administrators do to accounts.
//! 8. [`settings`] is what administrators switch, and the command line too; [`admins`] says who they are.
//! 9. [`admission`] says who may make an account, and [`invitations`] lets administrators name them.
//! 10. [`committed`] is what a flow hands back: its value, and what became of the browser.
//!
//! Knows the domain and the store; no HTTP, no SQL, no mail.

pub mod account;
pub mod admins;
pub mod admission;
pub mod answers;
pub mod audit;
mod changes;
pub mod client;
pub mod committed;
pub mod devices;
pub mod email_addresses;
pub mod finish;
pub mod invitations;
pub mod landing;
mod locked;
pub mod notices;
mod paging;
pub mod presence;
pub mod settings;
mod spending;
pub mod start;
pub mod step_up;
pub mod users;
pub mod verification;
pub mod waiting;

use uuid::Uuid;

use super::{
    Backend,
    domain::{attempt::AttemptRow, cookie::CookieId},
    error::Result,
    store::sessions::ActiveSession,
};
use crate::{
    auth::{AuthError, User},
    i18n::Locale,
};

/// Who calls: one browser, as this request shows it. What becomes of it with a commit is in [`committed`].
#[derive(Clone, Debug)]
pub struct Caller {
    /// The client its cookie names.
    pub client: Option<Uuid>,
    /// The session it acts by.
    pub session: Option<ActiveSession>,
    /// The cookie that came with the page of the form, where no client is known yet.
    pub form_cookie: Option<CookieId>,
    /// `true` if the request carries any cookie of ours, whether or not it still counts.
    pub has_cookies: bool,
    /// Hash of the cookie that outlives signing out and tells a known browser from a new one.
    pub browser_hash: Option<Vec<u8>>,
    /// The value that its cookie gets with the next sign-in, where it was handed out before: should the answer be lost, the
    /// browser has it already.
    pub successor: Option<CookieId>,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// Where it is, as a network.
    pub network: String,
    /// The language it reads.
    pub locale: Locale,
}

impl Caller {
    /// Whether this is the browser of `client`.
    pub fn is(&self, client: Uuid) -> bool {
        self.client == Some(client)
    }

    /// Whether this is the browser that started `attempt` and, where it was started within a session, still acts by that.
    pub fn started(&self, attempt: &AttemptRow) -> bool {
        let own = self.session.as_ref().map(|session| session.id);
        self.is(attempt.client_id)
            && (attempt.starter_session_id.is_none() || attempt.starter_session_id == own)
    }

    /// The signed-in user.
    pub fn user(&self) -> Option<&User> {
        self.session.as_ref().map(|session| &session.user)
    }

    /// The session it acts by, for what only signed-in users may.
    ///
    /// # Errors
    ///
    /// Nobody is signed in.
    pub fn require_session(&self) -> Result<ActiveSession> {
        Ok(self.session.clone().ok_or(AuthError::SignedOut)?)
    }

    /// The same for what only administrators may, with a fresh proof.
    ///
    /// # Errors
    ///
    /// There is no such thing for anybody else; or the proof is too old.
    pub fn require_admin(&self, backend: &Backend) -> Result<ActiveSession> {
        match &self.session {
            Some(session) if session.user.is_admin => self.require_proof(backend),
            _ => Err(AuthError::NotFound.into()),
        }
    }

    /// The same for what needs a fresh proof.
    ///
    /// # Errors
    ///
    /// Nobody is signed in, or the proof is too old.
    pub fn require_proof(&self, backend: &Backend) -> Result<ActiveSession> {
        let session = self.require_session()?;
        let age = backend.clock.now() - session.proven_at;
        if age > backend.policy().proof_lifetime {
            return Err(AuthError::StepUpRequired.into());
        }
        Ok(session)
    }
}
