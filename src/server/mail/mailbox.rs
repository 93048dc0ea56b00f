//! The development mailbox: mails are kept in memory for people and tests to read, instead of being sent.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use serde::{Serialize, Serializer};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;

use super::parcel::Parcel;
use crate::auth::MessageId;

/// Most mails that are kept; older ones are dropped.
const KEPT: usize = 1_000;
/// Most pieces of news that a slow reader may miss before it must read everything again.
const NEWS: usize = 64;

/// The development mailbox. Clones share the same mails.
#[derive(Clone, Debug)]
pub struct Mailbox {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    messages: Mutex<VecDeque<Arc<MailboxMessage>>>,
    news: broadcast::Sender<MessageId>,
    closed: CancellationToken,
}

/// A mail in the mailbox, and its JSON for tests.
#[derive(Clone, Debug, Serialize)]
pub struct MailboxMessage {
    /// Id of the outbox message.
    pub id: MessageId,
    /// The recipient's address, without a name.
    pub to: String,
    /// The sender, as in the header.
    pub from: String,
    /// The subject, decoded.
    pub subject: String,
    /// The text part, decoded.
    pub text: String,
    /// The HTML part, decoded.
    pub html: String,
    /// Name and value of each header, in order, without line breaks.
    pub headers: Vec<[String; 2]>,
    /// When it was delivered.
    #[serde(serialize_with = "rfc3339")]
    pub received_at: OffsetDateTime,
    /// The whole mail as it would have been sent.
    #[serde(skip)]
    pub source: String,
}

impl Default for Mailbox {
    fn default() -> Self {
        Self::new()
    }
}

impl Mailbox {
    /// An empty mailbox.
    pub fn new() -> Self {
        Self {
            inner: Arc::new(Inner {
                messages: Mutex::default(),
                news: broadcast::Sender::new(NEWS),
                closed: CancellationToken::new(),
            }),
        }
    }

    /// Stores a mail.
    pub fn deliver(&self, parcel: Parcel, now: OffsetDateTime) {
        let source = String::from_utf8_lossy(&parcel.message.formatted()).into_owned();
        let message = Arc::new(MailboxMessage {
            id: parcel.id,
            to: parcel.to,
            from: parcel.sender.to_string(),
            subject: parcel.subject,
            text: parcel.text,
            html: parcel.html,
            headers: headers(&source),
            received_at: now,
            source,
        });
        self.with(|messages| {
            if messages.len() >= KEPT {
                messages.pop_front();
            }
            messages.push_back(message);
        });
        // Nobody listening is no fault.
        let _ = self.inner.news.send(parcel.id);
    }

    /// The mails to the address `to`, or all mails if it is `None`, oldest first.
    pub fn messages(&self, to: Option<&str>) -> Vec<Arc<MailboxMessage>> {
        self.with(|messages| {
            messages
                .iter()
                .filter(|message| to.is_none_or(|to| message.to.eq_ignore_ascii_case(to)))
                .cloned()
                .collect()
        })
    }

    /// The mail with this id; `None` when there is none.
    pub fn find(&self, id: MessageId) -> Option<Arc<MailboxMessage>> {
        self.with(|messages| messages.iter().rfind(|message| message.id == id).cloned())
    }

    /// Deletes all mails.
    pub fn clear(&self) {
        self.with(VecDeque::clear);
    }

    /// A receiver of the ids of mails that are delivered from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<MessageId> {
        self.inner.news.subscribe()
    }

    /// Ends everything that follows the mailbox, so that the process can end.
    pub fn close(&self) {
        self.inner.closed.cancel();
    }

    /// Returns once the mailbox is closed.
    pub async fn closed(&self) {
        self.inner.closed.cancelled().await;
    }

    fn with<T>(&self, act: impl FnOnce(&mut VecDeque<Arc<MailboxMessage>>) -> T) -> T {
        act(&mut self
            .inner
            .messages
            .lock()
            .unwrap_or_else(PoisonError::into_inner))
    }
}

/// The headers of a mail that this program made: the lines before the first empty one, with folded lines joined.
pub(super) fn headers(source: &str) -> Vec<[String; 2]> {
    let mut headers: Vec<[String; 2]> = Vec::new();
    for line in source.split("\r\n").take_while(|line| !line.is_empty()) {
        match (line.starts_with([' ', '\t']), headers.last_mut()) {
            (true, Some([_, value])) => {
                value.push(' ');
                value.push_str(line.trim_start());
            }
            _ => {
                let (name, value) = line.split_once(':').unwrap_or((line, ""));
                headers.push([name.to_owned(), value.trim_start().to_owned()]);
            }
        }
    }
    headers
}

fn rfc3339<S: Serializer>(at: &OffsetDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    let text = at.format(&Rfc3339).map_err(serde::ser::Error::custom)?;
    serializer.serialize_str(&text)
}

#[cfg(test)]
pub(super) mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{
        i18n::Locale,
        server::{
            mail::{
                letter::{letter, tests::data},
                parcel::{Seal, seal},
                sender::Sender,
            },
            store::outbox::MessageKind,
        },
    };

    pub const NOON: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);

    pub fn put(mailbox: &Mailbox, id: u128, to: &str) {
        let sender = Sender::parse("Acme <noreply@example.com>").expect("it is a sender");
        let letter = letter(MessageKind::SignInLink, Locale::German, &data());
        let parcel = seal(
            &letter,
            Seal {
                id: MessageId::from_u128(id),
                sender: &sender,
                to,
                at: NOON,
                host: "example.com",
            },
        );
        mailbox.deliver(parcel.expect("it is sealed"), NOON);
    }

    fn ids(messages: &[Arc<MailboxMessage>]) -> Vec<u128> {
        messages
            .iter()
            .map(|message| u128::from_be_bytes(*message.id.as_bytes()))
            .collect()
    }

    #[test]
    fn mail_is_kept_oldest_first_and_found_by_its_recipient() {
        let mailbox = Mailbox::new();
        put(&mailbox, 1, "jane@example.com");
        put(&mailbox, 2, "joe@example.com");
        put(&mailbox, 3, "jane@example.com");

        assert_eq!(ids(&mailbox.messages(None)), [1, 2, 3]);
        assert_eq!(ids(&mailbox.messages(Some("Jane@example.com"))), [1, 3]);
        assert_eq!(ids(&mailbox.messages(Some("jane@example"))), []);
    }

    #[test]
    fn only_the_newest_thousand_are_kept() {
        let mailbox = Mailbox::new();
        for id in 0..1_001 {
            put(&mailbox, id, "jane@example.com");
        }

        let stored = ids(&mailbox.messages(None));
        assert_eq!((stored.len(), stored[0]), (1_000, 1));
    }

    #[test]
    fn headers_are_unfolded() {
        let mailbox = Mailbox::new();
        put(&mailbox, 1, "jane@example.com");
        let message = mailbox.find(MessageId::from_u128(1)).expect("it is there");

        let header = |name: &str| {
            let found = message.headers.iter().find(|header| header[0] == name);
            found.map(|header| header[1].clone())
        };
        assert_eq!(header("To").as_deref(), Some("jane@example.com"));
        assert_eq!(header("Auto-Submitted").as_deref(), Some("auto-generated"));
        assert!(header("Content-Type").is_some_and(|kind| kind.contains("boundary=")));
    }

    #[tokio::test]
    async fn who_follows_the_mailbox_hears_of_new_mail() {
        let mailbox = Mailbox::new();
        let mut news = mailbox.subscribe();
        put(&mailbox, 1, "jane@example.com");

        assert_eq!(news.recv().await, Ok(MessageId::from_u128(1)));
    }
}
