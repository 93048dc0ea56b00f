//! What becomes of a mail that was tried.

use super::{Fate, leasing::Worker};
use crate::server::{
    mail::transport::{Delivery, MISCONFIGURED_BACKOFF, backoff},
    store::outbox::Message,
};

impl Worker {
    /// Decides what becomes of a mail, after a try to send it.
    pub(super) fn judge(&self, message: &mut Message, outcome: Delivery) -> Fate {
        let tries = message.tries + 1;
        match outcome {
            Delivery::Sent(relay_id) => {
                message.relay_id = relay_id;
                tracing::info!(mail = %message.id, tries, "a mail was handed over");
                Fate::Sent
            }
            Delivery::Retry(failure) => {
                tracing::warn!(mail = %message.id, tries, ?failure, "a mail did not get through");
                Fate::Retry(backoff(tries))
            }
            Delivery::Misconfigured(failure) => {
                tracing::error!(
                    ?failure,
                    "the mail server does not let us in; look at LATCHKEY_SMTP_URL"
                );
                Fate::Retry(MISCONFIGURED_BACKOFF)
            }
            Delivery::Refused(failure) => {
                tracing::warn!(mail = %message.id, tries, ?failure, "a mail was refused for good");
                Fate::Refused
            }
            Delivery::Later(reason) => {
                tracing::warn!(mail = %message.id, tries, reason, "a mail did not get through");
                Fate::Retry(backoff(tries))
            }
            Delivery::Never(reason) => {
                tracing::warn!(mail = %message.id, tries, reason, "a mail was refused for good");
                Fate::Refused
            }
        }
    }
}
