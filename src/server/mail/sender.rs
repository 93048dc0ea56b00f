//! The sender of mails, as operators write it and as headers carry it.

use std::fmt;

use lettre::{
    Address,
    message::{
        Mailbox, Mailboxes,
        header::{From as FromHeader, Header, HeaderName, HeaderValue},
    },
};

/// Most octets of a header line before it is folded (RFC 5322).
const LINE: usize = 78;

/// The sender of mails: a name, which may be empty, and an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    name: String,
    address: Address,
}

/// Why a text is not a sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SenderFault {
    /// It has control characters, which could end the header.
    #[error("control characters have no place in it.")]
    Control,
    /// Its name can be read in more than one way, or it names several senders.
    #[error(
        "this can be read as more than one sender. Write one, and put its name in quotation marks, as in \"Example, Inc. <Mail>\" <sign-in@example.org>."
    )]
    Ambiguous,
    /// It has no valid address.
    #[error("write one sender, as in Example <sign-in@example.org>.")]
    NoAddress,
}

impl Sender {
    /// A sender with this name, which may be empty, and this address.
    pub fn new(name: impl Into<String>, address: Address) -> Self {
        Self {
            name: name.into(),
            address,
        }
    }

    /// Reads a sender from the configuration: `address`, or `Name <address>`. Everything before the last `<` is the
    /// name. Quotation marks around it are optional, even if it has brackets, commas or colons.
    ///
    /// # Errors
    ///
    /// See [`SenderFault`].
    pub fn parse(text: &str) -> Result<Self, SenderFault> {
        if text.chars().any(char::is_control) {
            return Err(SenderFault::Control);
        }
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>').and_then(|it| it.rsplit_once('<')) {
            Some((name, address)) => (name_in(name.trim())?, address),
            None => (String::new(), text),
        };
        let address = address.trim().parse().map_err(|_| SenderFault::NoAddress)?;
        Ok(Self { name, address })
    }

    /// The name; empty if there is none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What inboxes show: the name or, if it is empty, the address.
    pub fn display_name(&self) -> String {
        match self.name.as_str() {
            "" => self.address.to_string(),
            name => name.to_owned(),
        }
    }

    /// A sender with the same address and the name `name`; an empty `name` changes nothing.
    pub fn named(&self, name: &str) -> Self {
        match name {
            "" => self.clone(),
            name => Self::new(name, self.address.clone()),
        }
    }

    /// The address, without the name.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// The part of the address after the `@`.
    pub fn domain(&self) -> &str {
        self.address.domain()
    }

    /// The sender in the type of the mail library.
    pub fn mailbox(&self) -> Mailbox {
        let name = (!self.name.is_empty()).then(|| self.name.clone());
        Mailbox::new(name, self.address.clone())
    }

    /// The `From` header. A name in ASCII is not encoded but quoted if necessary, because spam filters dislike the
    /// encoding that the mail library would use.
    pub fn header(&self) -> HeaderValue {
        if !self.name.is_ascii() || self.name.is_empty() {
            return FromHeader::from(Mailboxes::new().with(self.mailbox())).display();
        }
        let name = match self.name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            true => self.name.clone(),
            false => quoted(&self.name),
        };
        let (begin, address) = ("From: ".len() + name.len(), self.address.to_string());
        let gap = match begin + address.len() + 3 <= LINE {
            true => " ",
            false => "\r\n ",
        };
        HeaderValue::dangerous_new_pre_encoded(
            HeaderName::new_from_ascii_str("From"),
            self.to_string(),
            format!("{name}{gap}<{address}>"),
        )
    }
}

/// Writes the sender in the form that [`Sender::parse`] reads.
impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = |c: char| c.is_alphanumeric() || " -_.'&".contains(c);
        match self.name.as_str() {
            "" => write!(f, "{}", self.address),
            name if name.chars().all(is_plain) => write!(f, "{name} <{}>", self.address),
            name => write!(f, "{} <{}>", quoted(name), self.address),
        }
    }
}

/// The name without its quotation marks.
fn name_in(written: &str) -> Result<String, SenderFault> {
    if let Some(quoted) = written.strip_prefix('"') {
        return unquoted(quoted).ok_or(SenderFault::Ambiguous);
    }
    // A second sender, or half a quotation; and a name that lists addresses is a list of senders.
    let is_list = written.contains('@') && written.contains([',', ';']);
    match written.contains(['<', '>', '"']) || is_list {
        true => Err(SenderFault::Ambiguous),
        false => Ok(written.to_owned()),
    }
}

/// The text up to the closing quotation mark; the opening one is already removed. `None` if the closing one is
/// missing or is not the last character.
fn unquoted(rest: &str) -> Option<String> {
    let mut name = String::with_capacity(rest.len());
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => break,
            '\\' => name.push(characters.next()?),
            c => name.push(c),
        }
    }
    characters.as_str().is_empty().then_some(name)
}

/// The name in quotation marks (`quoted-string`, RFC 5322).
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use lettre::message::header::Headers;

    use super::*;

    fn sender(text: &str) -> Sender {
        Sender::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
    }

    /// The header as it is sent.
    fn on_the_wire(sender: &Sender) -> String {
        let mut headers = Headers::new();
        headers.insert_raw(sender.header());
        headers.to_string()
    }

    #[test]
    fn a_name_in_ascii_goes_out_quoted_and_never_encoded() {
        for (text, header) in [
            ("a@x.org", "From: a@x.org\r\n"),
            ("Acme <a@x.org>", "From: Acme <a@x.org>\r\n"),
            ("Bob's <a@x.org>", "From: \"Bob's\" <a@x.org>\r\n"),
            (
                "Example & Co <a@x.org>",
                "From: \"Example & Co\" <a@x.org>\r\n",
            ),
            (
                "Example, Inc. <a@x.org>",
                "From: \"Example, Inc.\" <a@x.org>\r\n",
            ),
            (
                "Example (Berlin) <a@x.org>",
                "From: \"Example (Berlin)\" <a@x.org>\r\n",
            ),
            (
                "Example: sign-in <a@x.org>",
                "From: \"Example: sign-in\" <a@x.org>\r\n",
            ),
            ("[Example] <a@x.org>", "From: \"[Example]\" <a@x.org>\r\n"),
            ("Me @ Work <a@x.org>", "From: \"Me @ Work\" <a@x.org>\r\n"),
            (
                "\"Example, Inc.\" <a@x.org>",
                "From: \"Example, Inc.\" <a@x.org>\r\n",
            ),
            (
                "\"a \\\"b\\\" <c>\" <a@x.org>",
                "From: \"a \\\"b\\\" <c>\" <a@x.org>\r\n",
            ),
            ("C:\\Mail <a@x.org>", "From: \"C:\\\\Mail\" <a@x.org>\r\n"),
        ] {
            let sender = sender(text);
            assert_eq!(on_the_wire(&sender), header, "{text}");
            assert_eq!(
                Sender::parse(&sender.to_string()),
                Ok(sender.clone()),
                "{text}"
            );
            let read: Mailboxes = header["From: ".len()..].trim().parse().expect("a mailbox");
            assert_eq!(read.iter().cloned().collect::<Vec<_>>(), [sender.mailbox()]);
        }
    }

    #[test]
    fn a_name_beyond_ascii_is_encoded_and_read_again() {
        let sender = sender("Äcme, Füße (Köln) <a@x.org>");
        let wire = on_the_wire(&sender);

        assert!(
            wire.is_ascii() && wire.contains("=?utf-8?") && wire.ends_with("<a@x.org>\r\n"),
            "{wire}"
        );
        assert_eq!(sender.display_name(), "Äcme, Füße (Köln)");
        assert_eq!(Sender::parse(&sender.to_string()), Ok(sender));
    }

    #[test]
    fn a_long_name_is_folded_before_its_address() {
        let wire = on_the_wire(&sender(&format!("{} <a@x.org>", "Example and ".repeat(8))));

        assert!(
            wire.contains("\"\r\n <a@x.org>\r\n") && wire.lines().all(|line| line.len() < 200),
            "{wire}"
        );
    }

    #[test]
    fn what_is_not_one_sender_says_why() {
        for (text, fault) in [
            ("", SenderFault::NoAddress),
            ("Example", SenderFault::NoAddress),
            ("Example <>", SenderFault::NoAddress),
            ("Example <a>", SenderFault::NoAddress),
            ("a@x.org, b@x.org", SenderFault::NoAddress),
            ("a@x.org, B <b@x.org>", SenderFault::Ambiguous),
            ("A <a@x.org>, B <b@x.org>", SenderFault::Ambiguous),
            ("A \"B\" <b@x.org>", SenderFault::Ambiguous),
            ("\"A <b@x.org>", SenderFault::Ambiguous),
            ("\"A\" B <b@x.org>", SenderFault::Ambiguous),
            (
                "Acme\r\nBcc: eve@example.net <a@x.org>",
                SenderFault::Control,
            ),
        ] {
            assert_eq!(Sender::parse(text), Err(fault), "{text}");
        }
        assert!(
            SenderFault::Ambiguous
                .to_string()
                .contains("quotation marks")
        );
    }
}
