//! The form of tokens in links: a letter for the kind, then an id, a generation and a secret.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

/// Bytes after the first letter: id, generation, secret. The number is odd, so the last character encodes only two
/// bits and is one of `A`, `Q`, `g` and `w`. A token that ended with `-` or `_` would lose it in programs that turn
/// text into links.
const BYTES: usize = 16 + 1 + 32;

/// Characters of an attempt's token in the earlier form.
const EARLIER_LINK: usize = 66;

/// Characters of a notice's or invitation's token in the earlier form.
const EARLIER: usize = 64;

/// What a token allows its holder to do. The first letter of the token says it, and its secret is derived for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Prove an address, or refuse the attempt.
    Link,
    /// Refuse an attempt, and nothing else.
    Refusal,
    /// End the session that a notice is about.
    Report,
    /// Say who is invited; it proves nothing.
    Invitation,
}

impl TokenKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Link, Self::Refusal, Self::Report, Self::Invitation];

    /// The first letter of tokens of this kind. It is no hexadecimal digit, because a token stands after `=`, and
    /// programs that decode quoted-printable twice take `=` with two hexadecimal digits for a byte. It is not `A`,
    /// because tokens of the earlier form begin with it: they begin with an id, which begins with the time.
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

/// A token that was read but not checked.
#[derive(Clone)]
pub(super) struct Token {
    /// The kind that it names.
    pub kind: TokenKind,
    /// Id of the attempt, session or invitation that it names.
    pub id: Uuid,
    /// Generation of the attempt's secrets; 0 for other kinds.
    pub generation: u8,
    /// The secret, which only this server can derive.
    pub secret: [u8; 32],
}

impl Token {
    /// Characters of a token.
    const LENGTH: usize = 67;

    /// The token as it stands in a link: letters, digits, `-` and `_`, with a letter at both ends.
    pub fn write(&self) -> String {
        let mut bytes = [0; BYTES];
        bytes[..16].copy_from_slice(self.id.as_bytes());
        bytes[16] = self.generation;
        bytes[17..].copy_from_slice(&self.secret);
        format!("{}{}", self.kind.letter(), URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a token. `None` if it is shortened, lengthened or changed in form. Each token has exactly one spelling.
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

/// Reads an attempt's token in the earlier form, without a first letter: id, generation, secret. `None` for anything
/// else.
pub(super) fn parse_earlier_link(text: &str) -> Option<(Uuid, u8, [u8; 32])> {
    let (id, rest) = decode(text)?;
    let (generation, secret) = rest.split_first()?;
    Some((id, *generation, secret.try_into().ok()?))
}

/// Reads a notice's or invitation's token in the earlier form: id, secret. `None` for anything else.
pub(super) fn parse_earlier(text: &str) -> Option<(Uuid, [u8; 32])> {
    let (id, secret) = decode(text)?;
    Some((id, secret.as_slice().try_into().ok()?))
}

fn decode(text: &str) -> Option<(Uuid, Vec<u8>)> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (id, rest) = bytes.split_first_chunk::<16>()?;
    Some((Uuid::from_bytes(*id), rest.to_vec()))
}

/// The token at the beginning of `characters`, without what follows it. `None` if there is none or only a part of
/// one. `is_attempt` is `true` for links of attempts, whose tokens are longer in the earlier form.
pub fn take_token(characters: &str, is_attempt: bool) -> Option<&str> {
    let first = characters.chars().next()?;
    let length = match (TokenKind::of(first), first, is_attempt) {
        (Some(_), ..) => Token::LENGTH,
        // Tokens of the earlier form begin with the id, and ids begin with the time, so their first letter is `A`.
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
