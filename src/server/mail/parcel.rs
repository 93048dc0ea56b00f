//! A letter made ready for one recipient: headers, envelope and both parts. Every try gives the same bytes.

use lettre::{
    Address,
    message::{
        Body, Mailbox as Party, Message, MultiPart, MultiPartBuilder, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    letter::Letter,
    letters::{LetterWriter, Written},
    quoted_printable::quoted_printable,
    render::Scheme,
    sender::Sender,
};
use crate::{auth::MessageId, server::domain::mail_report::message_id};

/// Most octets of a line, without its end (RFC 5321).
const LONGEST_LINE: usize = 998;

/// Why a letter cannot be made ready. Trying again would not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParcelFault {
    /// SMTP cannot carry the recipient's address.
    #[error("the recipient cannot be addressed")]
    Recipient,
    /// The headers could not be built.
    #[error("the message cannot be built")]
    Message,
}

/// A mail ready to be sent. Not `Debug`, because it holds link and code.
#[derive(Clone)]
pub struct Parcel {
    /// Id of the outbox message.
    pub id: MessageId,
    /// The sender.
    pub sender: Sender,
    /// The recipient's address, without a name.
    pub to: String,
    /// The subject, decoded.
    pub subject: String,
    /// The text part, decoded.
    pub text: String,
    /// The HTML part, decoded.
    pub html: String,
    /// The whole message.
    pub message: Message,
}

/// What [`seal`] needs beside the letter.
#[derive(Clone, Copy, Debug)]
pub struct Seal<'a> {
    /// Id of the outbox message. The `Message-ID` is made of it, so that a second copy can be recognised.
    pub id: MessageId,
    /// The sender.
    pub sender: &'a Sender,
    /// The recipient's address. It is set without a name, so that no header contains what a user typed.
    pub to: &'a str,
    /// When the mail was asked for: the `Date` header.
    pub at: OffsetDateTime,
    /// The public host, for the `Message-ID`.
    pub host: &'a str,
}

/// Makes `letter` ready to be sent, in our words.
pub fn seal(letter: &Letter, seal: Seal<'_>) -> Result<Parcel, ParcelFault> {
    let ours = LetterWriter::default().write(letter, Scheme::Preferred);
    seal_written(ours, &letter.mark, seal)
}

/// Makes a letter in these words ready to be sent. Its subject ends in `mark`.
pub fn seal_written(written: Written, mark: &str, seal: Seal<'_>) -> Result<Parcel, ParcelFault> {
    let to: Address = seal.to.parse().map_err(|_| ParcelFault::Recipient)?;
    let text = in_ascii(written.text);
    let html = written.html;
    let subject = format!("{}{mark}", written.subject);
    let mut message = Message::builder()
        .from(seal.sender.mailbox())
        .to(Party::new(None, to))
        .subject(&subject)
        .date(seal.at.into())
        .message_id(Some(message_id(seal.id, seal.host)))
        .multipart(parts(seal.id, &text, &html))
        .map_err(|_| ParcelFault::Message)?;
    let headers = message.headers_mut();
    headers.insert_raw(seal.sender.header());
    // Nobody is to answer by machine: one header is heeded by most (RFC 3834), the other by Exchange alone.
    headers.insert_raw(plain_header("Auto-Submitted", "auto-generated"));
    headers.insert_raw(plain_header("X-Auto-Response-Suppress", "All"));
    Ok(Parcel {
        id: seal.id,
        sender: seal.sender.clone(),
        to: seal.to.to_owned(),
        subject,
        text,
        html,
        message,
    })
}

impl Parcel {
    /// The parcel with a header by which Gmail counts complaints: what kind of mail it is, and the id that the operator has
    /// chosen for themself.
    #[must_use]
    pub fn with_feedback(mut self, kind: &str, sender: &str) -> Self {
        let value = format!("{kind}:latchkey:{sender}");
        let name = HeaderName::new_from_ascii_str("Feedback-ID");
        let header = HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value);
        self.message.headers_mut().insert_raw(header);
        self
    }

    /// Adds a header with the id of the mail, for a provider that repeats it in its reports.
    pub fn label(&mut self, name: &'static str) {
        let header = plain_header(name, &self.id.to_string());
        self.message.headers_mut().insert_raw(header);
    }
}

fn plain_header(name: &'static str, value: &str) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned())
}

fn parts(id: MessageId, text: &str, html: &str) -> MultiPart {
    let encoding = match is_seven_bit(text) {
        true => ContentTransferEncoding::SevenBit,
        false => ContentTransferEncoding::Base64,
    };
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .body(encoded(text, encoding));
    let html = SinglePart::builder()
        .header(ContentType::TEXT_HTML)
        .body(encoded(html, ContentTransferEncoding::QuotedPrintable));
    let alternative: MultiPartBuilder = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        .boundary(format!("part-{}", Uuid::from(id).simple()));
    alternative.singlepart(text).singlepart(html)
}

/// The body of a part in this encoding. Text in ASCII is sent unchanged even if its lines are long, which the mail
/// library would refuse.
fn encoded(text: &str, encoding: ContentTransferEncoding) -> Body {
    if encoding == ContentTransferEncoding::QuotedPrintable {
        return Body::dangerous_pre_encoded(quoted_printable(text), encoding);
    }
    let lines = text.replace("\r\n", "\n").replace('\n', "\r\n");
    match encoding {
        ContentTransferEncoding::SevenBit => {
            Body::dangerous_pre_encoded(lines.into_bytes(), encoding)
        }
        _ => Body::new_with_encoding(lines.clone(), encoding)
            .unwrap_or_else(|_| Body::new(lines.into_bytes())),
    }
}

/// `true` if `text` can be sent unchanged. Then links are whole in the source of the mail, where people copy them;
/// quoted-printable would cut them, and base64 would hide them.
fn is_seven_bit(text: &str) -> bool {
    text.is_ascii() && text.lines().all(|line| line.len() <= LONGEST_LINE)
}

/// `text` with typographic punctuation replaced by ASCII, if the result is ASCII; otherwise unchanged.
fn in_ascii(text: String) -> String {
    let plain: String = text.chars().map(typewritten).collect();
    if plain.is_ascii() { plain } else { text }
}

fn typewritten(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        '\u{2022}' => '*',
        '\u{b7}' => '-',
        '\u{a0}' | '\u{202f}' => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use time::macros::datetime;

    use super::*;
    use crate::{
        i18n::Locale,
        server::{
            domain::secrets::KeyRing,
            mail::letter::{self, LetterData, tests::data},
            store::outbox::MessageKind,
        },
    };

    const ID: MessageId = MessageId::from_u128(7);

    fn sealed(to: &str) -> Result<Parcel, ParcelFault> {
        let letter = letter::letter(MessageKind::SignUpLink, Locale::German, &data());
        let sender = Sender::parse("Acme Ümlaut <noreply@example.com>").expect("it is a sender");
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
            "X-Auto-Response-Suppress: All\r\n",
            "MIME-Version: 1.0\r\n",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Type: text/html; charset=utf-8\r\n",
        ] {
            assert!(source.contains(header), "{header} in {source}");
        }
        for header in ["List-Unsubscribe", "List-Id", "Precedence", "Feedback-ID"] {
            assert!(!source.contains(header), "{header} in {source}");
        }
    }

    #[test]
    fn the_feedback_id_is_told_when_there_is_one() {
        let sealed = sealed("jane@example.com").expect("it is sealed");
        let source = source(&sealed.with_feedback("attempt", "acme-mail"));

        assert!(
            source.contains("Feedback-ID: attempt:latchkey:acme-mail\r\n"),
            "{source}"
        );
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

    /// The text part as it stands in the source, and its encoding.
    fn text_part(source: &str) -> (&str, &str) {
        let (_, part) = source
            .split_once("text/plain; charset=utf-8\r\n")
            .expect("a text part");
        let (head, rest) = part.split_once("\r\n\r\n").expect("a head");
        let (body, _) = rest.split_once("\r\n--part-").expect("it ends");
        (head.trim_start_matches("Content-Transfer-Encoding: "), body)
    }

    fn in_language(locale: Locale, data: &LetterData) -> String {
        let letter = letter::letter(MessageKind::SignInLink, locale, data);
        let sender = Sender::parse("Acme <noreply@example.com>").expect("it is a sender");
        let seal = Seal {
            id: ID,
            sender: &sender,
            to: "jane@example.com",
            at: datetime!(2026-01-01 12:00 UTC),
            host: "id.example.com",
        };
        source(&super::seal(&letter, seal).expect("it is sealed"))
    }

    /// A letter with links of full length.
    fn with_tokens() -> LetterData {
        let ring = KeyRing::parse(&KeyRing::generate_line()).expect("a key");
        let (key, id) = (ring.current_id(), Uuid::now_v7().into());
        let link = ring
            .link_token(key, id, &[7; 16], 0)
            .expect("the key is there");
        let refusal = ring
            .refusal_token(key, id, &[7; 16], 0)
            .expect("the key is there");
        LetterData {
            link: format!("https://id.example.com/verify?token={link}"),
            refusal: format!("https://id.example.com/verify?token={refusal}&decline=1"),
            ..data()
        }
    }

    #[test]
    fn each_link_stands_whole_on_a_line_of_the_source_where_the_text_allows_it() {
        let data = with_tokens();
        let source = in_language(Locale::English, &data);
        let (encoding, body) = text_part(&source);

        assert_eq!(encoding, "7bit");
        for link in [&data.link, &data.refusal] {
            assert!(body.lines().any(|line| line == link), "{link} in {body}");
        }
        assert!(body.contains("If that's you"), "{body}");
    }

    #[test]
    fn a_text_beyond_ascii_is_base64_and_never_quoted_printable() {
        let data = with_tokens();
        let source = in_language(Locale::German, &data);
        let (encoding, body) = text_part(&source);

        assert_eq!(encoding, "base64");
        let bytes = STANDARD.decode(body.replace("\r\n", "")).expect("base64");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.lines().any(|line| line == data.link), "{text}");
        assert!(
            text.contains("möchte sich bei Acme") && text.contains("schließe"),
            "{text}"
        );
    }

    #[test]
    fn the_links_of_the_html_survive_a_second_decoding() {
        let data = with_tokens();
        let source = in_language(Locale::English, &data);
        let (_, html) = source.split_once("text/html").expect("an HTML part");
        let decode = |text: &str| {
            let lines = text.replace("=\r\n", "");
            let mut decoded = String::new();
            let mut rest = lines.as_str();
            while let Some((before, after)) = rest.split_once('=') {
                decoded.push_str(before);
                let byte = after
                    .get(..2)
                    .and_then(|digits| u8::from_str_radix(digits, 16).ok());
                match byte.filter(u8::is_ascii) {
                    Some(byte) => decoded.push(char::from(byte)),
                    None => decoded.push('='),
                }
                rest = if byte.is_some() { &after[2..] } else { after };
            }
            decoded + rest
        };
        let twice = decode(&decode(html));

        assert!(
            twice.contains(&format!("href=\"{}\"", data.link)),
            "{twice}"
        );
        assert!(
            twice.contains(&data.refusal.replace('&', "&amp;")),
            "{twice}"
        );
    }
}
