//! A try that failed: when, and with which status.

use super::Trouble;

/// What was being done when a try failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Connecting, greeting, EHLO and TLS.
    Connect,
    /// Signing in at the mail server.
    Authenticate,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`.
    Data,
    /// The message, up to the reply to its final dot.
    Body,
}

/// A try that failed. Says nothing that the mail server said, which may name the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was being done.
    pub step: Step,
    /// The status the mail server replied with; none when it did not reply.
    pub status: Option<u16>,
    /// What is wrong, where that is known.
    pub trouble: Option<Trouble>,
}

/// A try that was given up because it took too long.
pub(super) fn late(step: Step) -> Failure {
    Failure {
        step,
        status: None,
        trouble: (step == Step::Connect).then_some(Trouble::NoAnswer),
    }
}
