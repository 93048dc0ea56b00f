//! A letter sealed for one recipient: headers, envelope and both parts, the same bytes at every try.

use lettre::{
    Address,
    message::{
        Mailbox as Party, Message, MultiPart, MultiPartBuilder, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    letter::Letter,
    render::{html, text},
};

/// Who mail is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(Party);

impl Sender {
    /// Reads a configured sender: `address`, or `Name <address>`.
    ///
    /// # Errors
    ///
    /// [`ParcelFault::Sender`], also for a name with control characters, which would end the header early.
    pub fn parse(text: &str) -> Result<Self, ParcelFault> {
        if text.chars().any(char::is_control) {
            return Err(ParcelFault::Sender);
        }
        text.parse().map(Self).map_err(|_| ParcelFault::Sender)
    }

    /// What inboxes show: the name, or the address where there is none.
    pub fn display_name(&self) -> String {
        self.0
            .name
            .clone()
            .unwrap_or_else(|| self.0.email.to_string())
    }

    /// The same address under another name; an empty one leaves it as it is.
    pub fn named(&self, name: &str) -> Self {
        match name {
            "" => self.clone(),
            name => Self(Party::new(Some(name.to_owned()), self.0.email.clone())),
        }
    }

    /// What comes after the `@`.
    pub fn domain(&self) -> &str {
        self.0.email.domain()
    }
}

/// Why a letter cannot be sealed. Nothing that waiting would mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParcelFault {
    /// The sender is no address, or its name has control characters.
    #[error("the sender is not an e-mail address")]
    Sender,
    /// The recipient is not an address that SMTP can carry.
    #[error("the recipient cannot be addressed")]
    Recipient,
    /// The headers could not be built.
    #[error("the message cannot be built")]
    Message,
}

/// A mail as it goes out. Not `Debug`: it holds link and code.
#[derive(Clone)]
pub struct Parcel {
    /// The id of its outbox message.
    pub id: Uuid,
    /// The sender, as the header says it.
    pub from: String,
    /// The one recipient: a bare address.
    pub to: String,
    /// The subject, decoded.
    pub subject: String,
    /// The text part, decoded.
    pub text: String,
    /// The HTML part, decoded.
    pub html: String,
    /// All of it, for the wire.
    pub message: Message,
}

/// What a parcel is sealed from.
#[derive(Clone, Copy, Debug)]
pub struct Seal<'a> {
    /// The id of the outbox message, of which the `Message-ID` is made: a second copy can be told as one.
    pub id: Uuid,
    /// Who it is from.
    pub sender: &'a Sender,
    /// The address it goes to. Set bare, never with a name, so that nothing a user typed stands in a header.
    pub to: &'a str,
    /// When it was promised: its `Date`.
    pub at: OffsetDateTime,
    /// The public host, for the `Message-ID`.
    pub host: &'a str,
}

/// Seals `letter`.
pub fn seal(letter: &Letter, seal: Seal<'_>) -> Result<Parcel, ParcelFault> {
    let to: Address = seal.to.parse().map_err(|_| ParcelFault::Recipient)?;
    let text = text(letter);
    let html = html(letter);
    let auto_submitted = HeaderValue::dangerous_new_pre_encoded(
        HeaderName::new_from_ascii_str("Auto-Submitted"),
        "auto-generated".to_owned(),
        "auto-generated".to_owned(),
    );

    let mut message = Message::builder()
        .from(seal.sender.0.clone())
        .to(Party::new(None, to))
        .subject(&letter.subject)
        .date(seal.at.into())
        .message_id(Some(format!("<{}.latchkey@{}>", seal.id, seal.host)))
        .multipart(parts(seal.id, &text, &html))
        .map_err(|_| ParcelFault::Message)?;
    message.headers_mut().insert_raw(auto_submitted);
    Ok(Parcel {
        id: seal.id,
        from: seal.sender.0.to_string(),
        to: seal.to.to_owned(),
        subject: letter.subject.clone(),
        text,
        html,
        message,
    })
}

fn parts(id: Uuid, text: &str, html: &str) -> MultiPart {
    let part = |kind, body: &str| {
        SinglePart::builder()
            .header(kind)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(body.to_owned())
    };
    let alternative: MultiPartBuilder = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(format!("part-{}", id.simple()));
    alternative
        .singlepart(part(ContentType::TEXT_PLAIN, text))
        .singlepart(part(ContentType::TEXT_HTML, html))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{
        i18n::Locale,
        server::{
            mail::letter::{self, tests::data},
            store::outbox::MessageKind,
        },
    };

    const ID: Uuid = Uuid::from_u128(7);

    fn sealed(to: &str) -> Result<Parcel, ParcelFault> {
        let letter = letter::letter(MessageKind::SignUpLink, Locale::De, &data());
        let sender = Sender::parse("Acme Ümlaut <noreply@example.com>")?;
        seal(
            &letter,
            Seal {
                id: ID,
                sender: &sender,
                to,
                at: datetime!(2026-01-01 12:00 UTC),
                host: "id.example.com",
            },
        )
    }

    fn source(parcel: &Parcel) -> String {
        String::from_utf8(parcel.message.formatted()).expect("the wire form is ASCII")
    }

    #[test]
    fn headers_are_those_of_machine_made_mail() {
        let source = source(&sealed("jane@example.com").expect("it is sealed"));

        for header in [
            "To: jane@example.com\r\n",
            "Date: Thu, 01 Jan 2026 12:00:00 +0000\r\n",
            "Message-ID: <00000000-0000-0000-0000-000000000007.latchkey@id.example.com>\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "MIME-Version: 1.0\r\n",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Type: text/html; charset=utf-8\r\n",
        ] {
            assert!(source.contains(header), "{header} in {source}");
        }
    }

    #[test]
    fn a_second_try_is_the_same_mail_to_the_byte() {
        let once = source(&sealed("jane@example.com").expect("it is sealed"));
        let again = source(&sealed("jane@example.com").expect("it is sealed"));

        assert_eq!(once, again);
    }

    #[test]
    fn the_wire_form_is_ascii_in_short_lines() {
        let source = source(&sealed("jane@example.com").expect("it is sealed"));

        assert!(source.is_ascii());
        assert!(source.lines().all(|line| line.len() <= 998));
    }

    #[test]
    fn what_is_not_one_bare_address_is_not_sealed() {
        for to in [
            "Bob <bob@example.com>",
            "a@example.com,b@example.com",
            "a@example.com\r\nBcc: eve@example.net",
            "",
        ] {
            assert_eq!(sealed(to).err(), Some(ParcelFault::Recipient), "{to}");
        }
    }

    #[test]
    fn a_sender_with_a_line_break_is_refused_instead_of_panicking() {
        assert_eq!(
            Sender::parse("Acme\r\nBcc: eve@example.net <noreply@example.com>"),
            Err(ParcelFault::Sender)
        );
    }
}
