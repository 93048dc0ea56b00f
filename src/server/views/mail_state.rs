//! What a waiting screen says of its mail.

use time::OffsetDateTime;

use crate::{
    auth::{MailStatus, MailTrouble},
    i18n::{Texts, fill},
    server::store::outbox::Standing,
};

/// What became of a mail, and why in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MailState {
    /// What became of it.
    pub status: MailStatus,
    /// Why it came back or was not sent; `None` where nothing is known.
    pub reason: Option<String>,
}

impl From<MailStatus> for MailState {
    /// A mail of which nothing more is known.
    fn from(status: MailStatus) -> Self {
        Self {
            status,
            reason: None,
        }
    }
}

impl MailState {
    /// What a reader of `texts` is told of a mail.
    pub(super) fn of(standing: &Standing, texts: &Texts, now: OffsetDateTime) -> Self {
        let Standing {
            status,
            trouble,
            held_for,
            domain,
        } = standing;
        let words = &texts.bounces;
        let reason = trouble.map(|trouble| {
            let ago = held_for.map(|at| texts.ago((now - at).whole_minutes()));
            let text = match (trouble, &ago) {
                (MailTrouble::NoMailbox, None) => &words.no_mailbox,
                (MailTrouble::NoDomain, None) => &words.no_domain,
                (MailTrouble::Full, None) => &words.full,
                (MailTrouble::Unwanted, None) => &words.unwanted,
                (MailTrouble::Other, None) => &words.other,
                (MailTrouble::NoMailbox, Some(_)) => &words.held_no_mailbox,
                (_, Some(_)) => &words.held_other,
            };
            let ago = ago.as_deref().unwrap_or_default();
            fill(text, &[("domain", domain), ("ago", ago)])
        });
        Self {
            status: *status,
            reason,
        }
    }
}
