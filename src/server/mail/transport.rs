//! Where mail goes: to a mail server, or into the development mailbox. And what to make of it when it does not.

use std::time::Duration;

use super::{
    mailbox::Mailbox,
    parcel::Parcel,
    sender::Sender,
    smtp::{Failure, Refusal, Smtp, SmtpUrl, Step, Trouble},
};
use time::OffsetDateTime;

/// Hands parcels over.
#[derive(Debug)]
pub struct Transport {
    sender: Sender,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Smtp(Box<Smtp>),
    Mailbox(Mailbox),
}

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail is the mail server's now.
    Sent,
    /// Worth another try soon.
    Retry(Failure),
    /// Nothing wrong with the mail: the mail server does not know us. Worth another try, but not soon, and somebody
    /// must look at the configuration.
    Misconfigured(Failure),
    /// Refused for good.
    Refused(Failure),
}

impl Transport {
    /// Sends by SMTP to the server of `url`, see [`Smtp::new`].
    pub fn smtp(
        url: &SmtpUrl,
        authorities: &[u8],
        sender: Sender,
    ) -> Result<Self, lettre::transport::smtp::Error> {
        let smtp = Smtp::new(url, sender.domain(), authorities)?;
        Ok(Self {
            sender,
            way: Way::Smtp(Box::new(smtp)),
        })
    }

    /// Keeps mail in the development mailbox.
    pub fn mailbox(mailbox: Mailbox, sender: Sender) -> Self {
        Self {
            sender,
            way: Way::Mailbox(mailbox),
        }
    }

    /// The same with another deadline for a try than 20 s.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        let way = match self.way {
            Way::Smtp(smtp) => Way::Smtp(Box::new(smtp.with_deadline(deadline))),
            Way::Mailbox(mailbox) => Way::Mailbox(mailbox),
        };
        Self { way, ..self }
    }

    /// Who mail is from.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// The development mailbox, where mail goes there.
    pub fn as_mailbox(&self) -> Option<&Mailbox> {
        match &self.way {
            Way::Smtp(_) => None,
            Way::Mailbox(mailbox) => Some(mailbox),
        }
    }

    /// Hands `parcel` over at `now`.
    pub async fn send(&self, parcel: Parcel, now: OffsetDateTime) -> Outcome {
        match &self.way {
            Way::Mailbox(mailbox) => {
                mailbox.deliver(parcel, now);
                Outcome::Sent
            }
            Way::Smtp(smtp) => {
                let message = parcel.message.formatted();
                match smtp.send(parcel.message.envelope(), &message).await {
                    Ok(()) => Outcome::Sent,
                    Err(failure) => judge(failure),
                }
            }
        }
    }

    /// Sends by itself, for an operator who tries it out: what the mail server said, or why it did not take it. `None` where
    /// there is no mail server.
    pub async fn try_out(&self, parcel: &Parcel) -> Option<Result<String, Refusal>> {
        match &self.way {
            Way::Smtp(smtp) => {
                let message = parcel.message.formatted();
                Some(smtp.try_out(parcel.message.envelope(), &message).await)
            }
            Way::Mailbox(_) => None,
        }
    }

    /// Closes what has been idle for too long. Called now and then.
    pub fn tidy(&self) {
        match &self.way {
            Way::Smtp(smtp) => smtp.tidy(),
            Way::Mailbox(_) => {}
        }
    }

    /// Closes what is idle, at the end. Streams of the mailbox end.
    pub fn close(&self) {
        match &self.way {
            Way::Smtp(smtp) => smtp.close(),
            Way::Mailbox(mailbox) => mailbox.close(),
        }
    }
}

/// What a failure means. Only what is the recipient's fault is final; a mail server that refuses *us* may be mended
/// within the life of the link.
fn judge(failure: Failure) -> Outcome {
    match (failure.step, failure.status) {
        (Step::Connect, Some(554)) => Outcome::Refused(failure),
        (Step::Recipient | Step::Body, Some(550..=559)) => Outcome::Refused(failure),
        (_, Some(530 | 534 | 535 | 538)) => Outcome::Misconfigured(failure),
        _ if failure.trouble == Some(Trouble::NoCommonMechanism) => Outcome::Misconfigured(failure),
        _ => Outcome::Retry(failure),
    }
}

/// How long to wait after the try number `tries`, from 1: short at first, since somebody waits at a screen.
pub fn backoff(tries: u32) -> time::Duration {
    match tries {
        0..=4 => time::Duration::seconds(1 << tries.saturating_sub(1)),
        5 => time::Duration::seconds(15),
        _ => time::Duration::seconds(30),
    }
}

/// How long to wait when our own configuration is at fault.
pub const MISCONFIGURED_BACKOFF: time::Duration = time::Duration::minutes(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_half_a_minute_and_no_further() {
        let waits: Vec<i64> = (1..=8)
            .map(|tries| backoff(tries).whole_seconds())
            .collect();

        assert_eq!(waits, [1, 2, 4, 8, 15, 30, 30, 30]);
    }

    #[test]
    fn only_what_is_the_recipients_fault_is_final() {
        let judged = |step, status| {
            judge(Failure {
                step,
                status,
                trouble: None,
            })
        };

        for (step, status) in [
            (Step::Connect, 554),
            (Step::Recipient, 550),
            (Step::Recipient, 552),
            (Step::Body, 552),
            (Step::Body, 554),
        ] {
            assert!(
                matches!(judged(step, Some(status)), Outcome::Refused(_)),
                "{status}"
            );
        }
        for (step, status) in [
            (Step::Connect, None),
            (Step::Connect, Some(421)),
            (Step::Connect, Some(502)),
            (Step::Authenticate, Some(454)),
            (Step::Sender, Some(451)),
            (Step::Sender, Some(550)),
            (Step::Recipient, Some(450)),
            (Step::Body, Some(451)),
            (Step::Body, None),
        ] {
            assert!(
                matches!(judged(step, status), Outcome::Retry(_)),
                "{step:?} {status:?}"
            );
        }
    }

    #[test]
    fn a_wrong_password_is_our_fault_and_not_the_mails() {
        for (status, trouble) in [(Some(535), None), (None, Some(Trouble::NoCommonMechanism))] {
            let failure = Failure {
                step: Step::Authenticate,
                status,
                trouble,
            };

            assert_eq!(judge(failure), Outcome::Misconfigured(failure));
        }
    }
}
