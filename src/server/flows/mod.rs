//! What happens: one transaction script for each verb. Server functions, plain forms and streams are only callers.
//!
//! 1. [`start::create`] makes an attempt and puts its mail into the outbox, in one transaction.
//! 2. [`waiting`] is what the waiting screen does: watch, send again, type the code, cancel.
//! 3. [`verification`] is where the link lands: it looks, and on a press it proves or declines.
//! 4. [`finish`] turns a proven attempt into a session, once.
//! 5. [`client`] is what a browser may know of itself, and how it signs out.
//!
//! Knows the domain and the store; no HTTP, no SQL, no mail.

pub mod client;
pub mod finish;
pub mod start;
pub mod verification;
pub mod waiting;

use uuid::Uuid;

use super::domain::cookie::CookieId;
use crate::i18n::Locale;

/// Who calls: one browser, as this request shows it. Flows note here what became of its cookie.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The client its cookie names.
    pub client: Option<Uuid>,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// Where it is, as a network.
    pub network: String,
    /// The language it reads.
    pub locale: Locale,
    /// What must become of its cookie, once the answer is sent.
    pub cookie: CookieChange,
}

/// What must become of a client cookie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CookieChange {
    /// Nothing.
    #[default]
    Keep,
    /// It gets this value.
    Set(CookieId),
    /// It goes.
    Remove,
}

impl Caller {
    /// Whether this is the browser of `client`.
    pub fn is(&self, client: Uuid) -> bool {
        self.client == Some(client)
    }
}
