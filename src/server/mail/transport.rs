//! The way on which mails leave: to a mail server, into the development mailbox, or as the application sends them.

use std::time::Duration;

use super::{
    mailbox::Mailbox,
    own_transport::{MailAnswer, OwnTransport},
    parcel::Parcel,
    sender::Sender,
    smtp::{Failure, Refusal, Smtp, SmtpUrl, Step, Trouble},
};
use crate::server::domain::mail_report::postmark;
use time::OffsetDateTime;

/// Sends mails on the configured way.
#[derive(Debug)]
pub struct Transport {
    sender: Sender,
    way: Way,
}

#[derive(Debug)]
enum Way {
    Smtp(Box<Smtp>),
    Mailbox(Mailbox),
    Own(OwnTransport),
}

/// Result of a try to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server accepted the mail, and gave it this id; `None` if it said none.
    Sent(Option<String>),
    /// It failed, and may succeed soon.
    Retry(Failure),
    /// The mail server does not let this server in. The mail is tried again after a longer pause; an operator must
    /// mend the configuration.
    Misconfigured(Failure),
    /// The mail server refused the mail for good.
    Refused(Failure),
    /// The transport of the application failed in these words, and may succeed soon.
    Later(String),
    /// The transport of the application refused the mail for good, in these words.
    Never(String),
}

impl Transport {
    /// Sends mails to the mail server at `url`; see [`Smtp::new`].
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

    /// Puts mails into the development mailbox.
    pub fn mailbox(mailbox: Mailbox, sender: Sender) -> Self {
        Self {
            sender,
            way: Way::Mailbox(mailbox),
        }
    }

    /// Hands mails to the transport of an application.
    pub fn own(transport: OwnTransport, sender: Sender) -> Self {
        Self {
            sender,
            way: Way::Own(transport),
        }
    }

    /// Returns the same transport with another deadline for a try; it is 20 seconds otherwise.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        let way = match self.way {
            Way::Smtp(smtp) => Way::Smtp(Box::new(smtp.with_deadline(deadline))),
            Way::Mailbox(mailbox) => Way::Mailbox(mailbox),
            Way::Own(own) => Way::Own(own.with_deadline(deadline)),
        };
        Self { way, ..self }
    }

    /// The configured sender.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// The development mailbox; `None` when mails go elsewhere.
    pub fn as_mailbox(&self) -> Option<&Mailbox> {
        match &self.way {
            Way::Smtp(_) | Way::Own(_) => None,
            Way::Mailbox(mailbox) => Some(mailbox),
        }
    }

    /// Sends `parcel`; `now` is the time of delivery in the mailbox.
    pub async fn send(&self, mut parcel: Parcel, now: OffsetDateTime) -> Delivery {
        match &self.way {
            Way::Mailbox(mailbox) => {
                mailbox.deliver(parcel, now);
                Delivery::Sent(None)
            }
            Way::Own(own) => match own.send(parcel).await {
                MailAnswer::Sent { provider_id } => Delivery::Sent(provider_id),
                MailAnswer::Later { reason } => Delivery::Later(reason),
                MailAnswer::Never { reason } => Delivery::Never(reason),
            },
            Way::Smtp(smtp) => {
                if smtp.is_postmark() {
                    parcel.label(postmark::LABEL);
                }
                let message = parcel.message.formatted();
                match smtp.send(parcel.message.envelope(), &message).await {
                    Ok(relay_id) => Delivery::Sent(relay_id),
                    Err(failure) => judge(failure),
                }
            }
        }
    }

    /// Sends a test mail and returns the reply of the mail server, or why it was not accepted. `None` when there is
    /// no mail server.
    pub async fn try_out(&self, parcel: &Parcel) -> Option<Result<String, Refusal>> {
        match &self.way {
            Way::Smtp(smtp) => {
                let message = parcel.message.formatted();
                Some(smtp.try_out(parcel.message.envelope(), &message).await)
            }
            Way::Mailbox(_) | Way::Own(_) => None,
        }
    }

    /// Closes connections that have been idle for too long. To be called now and then.
    pub fn tidy(&self) {
        match &self.way {
            Way::Smtp(smtp) => smtp.tidy(),
            Way::Mailbox(_) | Way::Own(_) => {}
        }
    }

    /// Closes all idle connections and ends the streams of the mailbox. To be called at the end.
    pub fn close(&self) {
        match &self.way {
            Way::Smtp(smtp) => smtp.close(),
            Way::Mailbox(mailbox) => mailbox.close(),
            Way::Own(_) => {}
        }
    }
}

/// Decides what a failure means. Only a fault of the recipient is final, because one of this server may be mended
/// while the link still works.
fn judge(failure: Failure) -> Delivery {
    match (failure.step, failure.status) {
        (Step::Connect, Some(554)) => Delivery::Refused(failure),
        (Step::Recipient | Step::Body, Some(550..=559)) => Delivery::Refused(failure),
        (_, Some(530 | 534 | 535 | 538)) => Delivery::Misconfigured(failure),
        _ if failure.trouble == Some(Trouble::NoCommonMechanism) => {
            Delivery::Misconfigured(failure)
        }
        _ => Delivery::Retry(failure),
    }
}

/// Pause after try number `tries`, counted from 1. Short at first, because somebody waits for the mail.
pub fn backoff(tries: u32) -> time::Duration {
    match tries {
        0..=4 => time::Duration::seconds(1 << tries.saturating_sub(1)),
        5 => time::Duration::seconds(15),
        _ => time::Duration::seconds(30),
    }
}

/// Pause after a failure for which the configuration is the cause.
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
                matches!(judged(step, Some(status)), Delivery::Refused(_)),
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
                matches!(judged(step, status), Delivery::Retry(_)),
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

            assert_eq!(judge(failure), Delivery::Misconfigured(failure));
        }
    }
}
