//! How a secret is written into a link: what it is for, whom it is about, and the secret itself.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

/// Bytes behind the first letter: id, generation, secret. An odd number, so that the last character stands for two bits
/// alone and is always one of `A`, `Q`, `g` and `w`: programs that make text a link leave `-` and `_` at its end out.
const BYTES: usize = 16 + 1 + 32;

/// Characters of an attempt's token in its earlier form.
const EARLIER_LINK: usize = 66;

/// Characters of the token of a notice or an invitation in its earlier form.
const EARLIER: usize = 64;

/// What a token lets whoever holds it do. Its first letter says so, and its secret is derived for that alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Proves an address, or refuses the attempt.
    Link,
    /// Refuses an attempt, and can do nothing else.
    Refusal,
    /// Ends the session that a notice is about.
    Report,
    /// Says who is invited, and proves nothing.
    Invitation,
}

impl TokenKind {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Link, Self::Refusal, Self::Report, Self::Invitation];

    /// The letter that tokens of this kind begin with. No hexadecimal digit: a token stands behind a `=`, and whoever
    /// decodes quoted-printable a second time takes `=` and two hexadecimal digits for a byte. And no `A`: tokens once
    /// began with that, because ids begin with the time.
    fn letter(self) -> char {
        match self {
            Self::Link => 'l',
            Self::Refusal => 'r',
            Self::Report => 'n',
            Self::Invitation => 'i',
        }
    }

    fn of(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.letter() == letter)
    }
}

/// A token, read but not yet believed.
#[derive(Clone)]
pub(super) struct Token {
    /// What it says it is for.
    pub kind: TokenKind,
    /// The attempt, session or invitation that it says it is about.
    pub id: Uuid,
    /// The generation of an attempt's secrets; 0 for all else.
    pub generation: u8,
    /// What only we can derive.
    pub secret: [u8; 32],
}

impl Token {
    /// Characters of a token.
    const LENGTH: usize = 67;

    /// The token as it stands in a link: letters, digits, `-` and `_`; a letter first and a letter last.
    pub fn write(&self) -> String {
        let mut bytes = [0; BYTES];
        bytes[..16].copy_from_slice(self.id.as_bytes());
        bytes[16] = self.generation;
        bytes[17..].copy_from_slice(&self.secret);
        format!("{}{}", self.kind.letter(), URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a token. `None` if it was cut, lengthened or changed in its form; there is one spelling for each.
    pub fn parse(text: &str) -> Option<Self> {
        let kind = TokenKind::of(text.chars().next()?)?;
        let (id, rest) = decode(text.get(1..)?)?;
        let (generation, secret) = rest.split_first()?;
        Some(Self {
            kind,
            id,
            generation: *generation,
            secret: secret.try_into().ok()?,
        })
    }
}

/// Reads a token in the form in which mails carried it before it began with a letter of its own: id, generation, secret.
pub(super) fn parse_earlier_link(text: &str) -> Option<(Uuid, u8, [u8; 32])> {
    let (id, rest) = decode(text)?;
    let (generation, secret) = rest.split_first()?;
    Some((id, *generation, secret.try_into().ok()?))
}

/// Reads a token of a notice or an invitation in its earlier form: id, secret.
pub(super) fn parse_earlier(text: &str) -> Option<(Uuid, [u8; 32])> {
    let (id, secret) = decode(text)?;
    Some((id, secret.as_slice().try_into().ok()?))
}

fn decode(text: &str) -> Option<(Uuid, Vec<u8>)> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (id, rest) = bytes.split_first_chunk::<16>()?;
    Some((Uuid::from_bytes(*id), rest.to_vec()))
}

/// The token that `characters` begin with, without what stands behind it: a token has a fixed length. `None` if they begin
/// with none, or with a part of one. `is_attempt` is whether they come from a link of an attempt, whose tokens in their
/// earlier form are longer than those of other links.
pub fn take_token(characters: &str, is_attempt: bool) -> Option<&str> {
    let first = characters.chars().next()?;
    let length = match (TokenKind::of(first), first, is_attempt) {
        (Some(_), ..) => Token::LENGTH,
        // Those began with the id alone, and that with the time.
        (None, 'A', true) => EARLIER_LINK,
        (None, 'A', false) => EARLIER,
        _ => return None,
    };
    let token = characters.get(..length)?;
    let is_token = match length {
        Token::LENGTH => Token::parse(token).is_some(),
        EARLIER_LINK => parse_earlier_link(token).is_some(),
        _ => parse_earlier(token).is_some(),
    };
    is_token.then_some(token)
}

#[cfg(test)]
mod tests;
