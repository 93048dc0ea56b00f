//! Reports of what became of a mail after a mail server had accepted it: by the webhook of a mail provider, or by a mail that
//! came back. Each way of reporting has a file, which reads it and checks where it comes from.

pub mod dsn;
pub mod json;
pub mod mailgun;
pub mod postmark;
pub mod resend;
pub mod sendgrid;
pub mod ses;
mod signed;

use uuid::Uuid;

use crate::{
    auth::{EmailAddress, MailTrouble, MessageId},
    server::domain::email_address,
};

/// Most characters of an id that a mail server gave to a mail.
const LONGEST_RELAY_ID: usize = 200;
/// Fewest characters of such an id. Shorter words in a reply are taken for ordinary words.
const SHORTEST_RELAY_ID: usize = 8;

/// What is reported of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailReport {
    /// The mail, by its `Message-ID`; `None` if the report does not name it, or it is not one of ours.
    pub mail: Option<MessageId>,
    /// The id that the mail server gave it when it accepted it; `None` if the report does not name it.
    pub relay_id: Option<String>,
    /// The recipient; `None` if the report does not name them.
    pub recipient: Option<EmailAddress>,
    /// What became of the mail.
    pub what: Reported,
    /// A text that no other report of the same source has, by which a second copy is told.
    pub key: String,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reported {
    /// The mail server of the recipient accepted it.
    Delivered,
    /// Some mail server goes on trying.
    Delayed,
    /// It came back for good.
    Bounced(MailTrouble),
    /// The recipient complained about it.
    Complained,
}

impl Reported {
    /// Its word in the metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Delayed => "delayed",
            Self::Bounced(_) => "bounced",
            Self::Complained => "complained",
        }
    }
}

/// Why reports are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// They do not come from the source that they name, or come too late.
    #[error("nothing proves where the report comes from")]
    Origin,
    /// What would prove their origin cannot be fetched now.
    #[error("the certificate that would prove it cannot be fetched")]
    Certificate,
    /// They cannot be read.
    #[error("the report cannot be read")]
    Malformed,
}

/// The `Message-ID` of a mail of ours. `host` is the public host.
pub fn message_id(mail: MessageId, host: &str) -> String {
    format!("<{mail}.latchkey@{host}>")
}

/// The mail that a `Message-ID` names; `None` if it is not one of ours. Angle brackets may be missing.
pub fn own_mail(message_id: &str, host: &str) -> Option<MessageId> {
    let id = message_id.trim();
    let id = id.strip_prefix('<').unwrap_or(id);
    let id = id.strip_suffix('>').unwrap_or(id);
    let (local, at) = id.rsplit_once('@')?;
    let uuid = local.strip_suffix(".latchkey")?;
    if !at.eq_ignore_ascii_case(host) || uuid.len() != Uuid::nil().hyphenated().to_string().len() {
        return None;
    }
    uuid.parse().ok()
}

/// An id that a mail server gave to a mail, in one form; `None` if it cannot be one.
pub fn relay_id(text: &str) -> Option<String> {
    let id = text
        .trim()
        .trim_matches(['<', '>', '(', ')', '[', ']', '.', ',', ';', '"', '\'']);
    let is_id = (SHORTEST_RELAY_ID..=LONGEST_RELAY_ID).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_graphic())
        && id.bytes().any(|byte| byte.is_ascii_digit());
    is_id.then(|| id.to_owned())
}

/// The id that a mail server gives to a mail, in its reply to it. Servers say it in many ways (`250 2.0.0 Ok: queued as
/// 4Wx9k83zYz1z`, `250 OK id=1rXYZ-0001ab-2C`); it is the last word that may be one. `None` if there is none.
pub fn relay_id_in(reply: &str) -> Option<String> {
    reply
        .split(|c: char| c.is_whitespace() || c == '=')
        .rev()
        .find_map(relay_id)
}

/// The recipient, if that is an address.
pub fn recipient(text: &str) -> Option<EmailAddress> {
    email_address::parse(text.trim().trim_start_matches('<').trim_end_matches('>')).ok()
}

/// Why a mail came back, by the status of RFC 3463 (`5.1.1`) that stands in `text`, alone or in the words of a mail server.
pub fn trouble_in(text: &str) -> MailTrouble {
    let Some((subject, detail)) = text.split([' ', '\t', '\r', '\n', '-']).find_map(status) else {
        return MailTrouble::Other;
    };
    match (subject, detail) {
        (1, 2 | 10) | (4, 4) => MailTrouble::NoDomain,
        (1, 1 | 3 | 6) | (2, 1) => MailTrouble::NoMailbox,
        (2, 2) => MailTrouble::Full,
        (7, _) => MailTrouble::Unwanted,
        _ => MailTrouble::Other,
    }
}

/// Subject and detail of a permanent or passing status; `None` for any other word.
fn status(word: &str) -> Option<(u16, u16)> {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let mut parts = word.split('.');
    let class = parts.next()?;
    let number = |part: Option<&str>| part.filter(|it| it.len() <= 3)?.parse().ok();
    let (subject, detail) = (number(parts.next())?, number(parts.next())?);
    (matches!(class, "4" | "5") && parts.next().is_none()).then_some((subject, detail))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MAIL: MessageId = MessageId::from_u128(7);

    #[test]
    fn our_own_message_id_is_read_with_and_without_brackets() {
        let id = message_id(MAIL, "id.example.com");

        assert_eq!(own_mail(&id, "id.example.com"), Some(MAIL));
        assert_eq!(
            own_mail(
                &id.to_uppercase().replace("LATCHKEY", "latchkey"),
                "id.example.com"
            ),
            Some(MAIL)
        );
        assert_eq!(
            own_mail(id.trim_matches(['<', '>']), "id.example.com"),
            Some(MAIL)
        );
        for other in [
            "",
            "<@>",
            "<7.latchkey@id.example.com>",
            "<00000000000000000000000000000007.latchkey@id.example.com>",
            "<00000000-0000-0000-0000-000000000007.latchkey@example.org>",
            "<00000000-0000-0000-0000-000000000007@id.example.com>",
        ] {
            assert_eq!(own_mail(other, "id.example.com"), None, "{other}");
        }
    }

    #[test]
    fn the_id_of_the_mail_server_is_found_in_its_reply() {
        for (reply, id) in [
            ("2.0.0 Ok: queued as 4Wx9k83zYz1z", Some("4Wx9k83zYz1z")),
            ("OK id=1rXYZ0-0001ab-2C", Some("1rXYZ0-0001ab-2C")),
            (
                "Ok 0100018f0a1b2c3d-11111111-2222-3333-4444-555555555555-000000",
                Some("0100018f0a1b2c3d-11111111-2222-3333-4444-555555555555-000000"),
            ),
            (
                "2.0.0 OK  1700000000 a1b2c3-abc.123 - gsmtp",
                Some("a1b2c3-abc.123"),
            ),
            ("Great success", None),
            ("", None),
        ] {
            assert_eq!(relay_id_in(reply).as_deref(), id, "{reply}");
        }
    }

    #[test]
    fn a_status_says_what_is_wrong() {
        for (text, trouble) in [
            ("5.1.1", MailTrouble::NoMailbox),
            (
                "smtp; 550 5.1.1 <jane@example.com>: User unknown",
                MailTrouble::NoMailbox,
            ),
            ("550-5.1.2 (no such host)", MailTrouble::NoDomain),
            ("5.1.2", MailTrouble::NoDomain),
            ("5.1.10", MailTrouble::NoDomain),
            ("552 5.2.2 over quota", MailTrouble::Full),
            ("5.7.26", MailTrouble::Unwanted),
            ("192.0.2.1 said no", MailTrouble::Other),
            ("", MailTrouble::Other),
        ] {
            assert_eq!(trouble_in(text), trouble, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,300}") {
            drop((own_mail(&text, "id.example.com"), relay_id_in(&text), recipient(&text)));
            trouble_in(&text);
        }
    }
}
