//! Counters for Prometheus.
//!
//! Labels are words of this program: nothing personal, and nothing that a request can make up, so their number is
//! bounded.
//!
//! Where the feature `metrics` is off, `metrics/without_counters.rs` is [`Metrics`], and counts nothing but what the
//! log tells of.

use crate::{
    auth::{Purpose, Strategy, words::words},
    server::domain::{mail_providers::MailProvider, mail_report::Reported},
};

pub use crate::counters::{ARE_SERVED, Metrics, OfRequest};

/// The provider of the mailboxes of `domain` as a label; `other` if it is not known. All labels come from a list in this
/// program, so their number is bounded, and none holds what somebody typed.
pub fn label_of(domain: &str) -> &'static str {
    MailProvider::of_domain(domain).map_or("other", |provider| provider.name)
}

/// Something to count, once its transaction is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An attempt was started.
    AttemptStarted(Purpose),
    /// An address was proven.
    AttemptProven(Purpose, Strategy),
    /// All tries of an attempt were wrong.
    AttemptFailed(Purpose, Strategy),
    /// Somebody declined an attempt.
    AttemptDeclined(Purpose),
    /// A session began.
    SessionBegan(Strategy),
    /// Sessions were ended; the value is their number.
    SessionsEnded(u64),
    /// All mails that may be asked for in an hour (`Policy::mails_per_hour`) are used up.
    MailBudgetUsedUp,
    /// Something was reported of a mail to a mailbox of this provider, which is one of [`label_of`].
    MailReported(Reported, &'static str),
}

words! {
    /// Why a page does without WebAssembly. The word stands in the path of its report and in metrics.
    pub enum Fallback {
        /// Its islands were not alive ten seconds after it was loaded.
        Late = "late",
        /// Its WebAssembly panicked.
        Died = "died",
    }
}
