//! A failed try to send a mail: at which step, and with which status.

use super::Trouble;

/// A step of sending a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Connection, greeting, EHLO and TLS.
    Connect,
    /// Signing in at the mail server.
    Authenticate,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`.
    Data,
    /// The message, up to the reply after its final dot.
    Body,
}

/// A failed try. It holds no text of the mail server, which may contain the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The step that failed.
    pub step: Step,
    /// Status code of the mail server's reply; `None` when it did not reply.
    pub status: Option<u16>,
    /// What is wrong; `None` when that is not known.
    pub trouble: Option<Trouble>,
}

/// The failure of a try that took too long at `step`.
pub(super) fn late(step: Step) -> Failure {
    Failure {
        step,
        status: None,
        trouble: (step == Step::Connect).then_some(Trouble::NoAnswer),
    }
}
