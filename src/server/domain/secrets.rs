//! The secrets of an attempt: link, code and number, derived and never stored.
//!
//! Each is an HMAC under a key that lives outside the database, over the attempt's id and a stored nonce. So a retried
//! mail is the same mail, whoever reads the database or a backup can sign in nobody, and a key that is taken out of
//! the ring takes every secret made with it along.

mod invitation;
mod key;
mod link;
mod report;
mod successor;
mod token;

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::cookie::CookieId;

pub use self::invitation::InvitationToken;
use self::key::Key;
pub use self::key::KeyFault;
pub use self::link::LinkToken;
pub use self::report::ReportToken;
pub use self::token::take_token;

// What a derivation is for comes first in what it is over, so that no secret can stand in for another.
const CODE: &[u8] = b"latchkey/code/v1";
const NUMBER: &[u8] = b"latchkey/number/v1";
const CLIENT: &[u8] = b"latchkey/client/v1";

/// The keys that secrets are derived with: the first makes new ones, the others still recognise theirs.
#[derive(Clone)]
pub struct KeyRing {
    current: Key,
    older: Vec<Key>,
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.keys().map(|key| &key.id))
            .finish()
    }
}

impl KeyRing {
    /// Reads a key ring: one base64url key of at least 32 bytes a line, with or without padding, the current one
    /// first and the oldest last. Blank lines are skipped.
    ///
    /// # Errors
    ///
    /// The first line that is not a key, or [`KeyFault::Empty`].
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let mut keys: Vec<Key> = Vec::new();
        for (line, text) in (1..).zip(text.lines()) {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let key = Key::parse(text, line)?;
            if keys.iter().any(|known| known.id == key.id) {
                return Err(KeyFault::Repeated(line));
            }
            keys.push(key);
        }

        let mut keys = keys.into_iter();
        let current = keys.next().ok_or(KeyFault::Empty)?;
        Ok(Self {
            current,
            older: keys.collect(),
        })
    }

    /// A new line for a key ring: 32 bytes from the system's generator, as base64url.
    pub fn generate_line() -> String {
        URL_SAFE_NO_PAD.encode(rand::random::<[u8; Key::SHORTEST]>())
    }

    /// The id of the key that new secrets are derived with: eight hex digits, stored with each attempt.
    pub fn current_id(&self) -> &str {
        &self.current.id
    }

    /// Whether secrets that were derived with the key `key_id` can still be.
    pub fn holds(&self, key_id: &str) -> bool {
        self.find(key_id).is_some()
    }

    /// The code in the mail: six digits, every one of the million equally likely, leading zeros kept.
    pub fn code(
        &self,
        key_id: &str,
        attempt: Uuid,
        nonce: &[u8],
        generation: u8,
    ) -> Option<String> {
        let drawn = self.draw(
            key_id,
            &[CODE, &[0], attempt.as_bytes(), &[generation], nonce],
            1_000_000,
        )?;
        Some(format!("{drawn:06}"))
    }

    /// Whether `typed`, as [`code_in`](crate::auth::code_in) gave it, is the code. In constant time.
    pub fn is_code(
        &self,
        key_id: &str,
        attempt: Uuid,
        nonce: &[u8],
        generation: u8,
        typed: &str,
    ) -> bool {
        self.code(key_id, attempt, nonce, generation)
            .is_some_and(|code| code.as_bytes().ct_eq(typed.as_bytes()).into())
    }

    /// The number on the waiting screen, 10 to 99. The same for all generations: the screen is not renewed by a
    /// second mail.
    pub fn number(&self, key_id: &str, attempt: Uuid, nonce: &[u8]) -> Option<String> {
        let drawn = self.draw(key_id, &[NUMBER, &[0], attempt.as_bytes(), nonce], 90)?;
        Some((drawn + 10).to_string())
    }

    /// Whether `typed`, as [`number_in`](crate::auth::number_in) gave it, is the number. In constant time.
    pub fn is_number(&self, key_id: &str, attempt: Uuid, nonce: &[u8], typed: &str) -> bool {
        self.number(key_id, attempt, nonce)
            .is_some_and(|number| number.as_bytes().ct_eq(typed.as_bytes()).into())
    }

    /// The client cookie of a browser that was not known before, from the cookie that came with its form page. Requests
    /// that such a browser sends at once become one client by it.
    pub fn client_cookie(&self, form: CookieId) -> CookieId {
        let block = self.current.derive(&[CLIENT, &[0], &form.0.to_le_bytes()]);
        let (value, _) = block.as_chunks::<16>();
        CookieId(i128::from_le_bytes(value[0]))
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.older)
    }

    fn find(&self, key_id: &str) -> Option<&Key> {
        self.keys().find(|key| key.id == key_id)
    }

    /// A number below `bound`, all equally likely: values that would favour the low ones are drawn again.
    fn draw(&self, key_id: &str, parts: &[&[u8]], bound: u32) -> Option<u32> {
        let key = self.find(key_id)?;
        let fair = u32::MAX - u32::MAX % bound;

        (0..u64::MAX).find_map(|round: u64| {
            let round = round.to_be_bytes();
            let parts: Vec<&[u8]> = parts.iter().copied().chain([round.as_slice()]).collect();
            let block = key.derive(&parts);
            let (values, _) = block.as_chunks::<4>();
            let value = values
                .iter()
                .map(|bytes| u32::from_be_bytes(*bytes))
                .find(|value| *value < fair)?;
            Some(value % bound)
        })
    }
}

/// The form in which the id of a cookie is kept: SHA-256, so that the database does not hold the cookie.
///
/// Enough for ids with 128 bits of chance; not for anything a person chose.
pub fn cookie_hash(value: &[u8]) -> Vec<u8> {
    Sha256::digest(value).to_vec()
}

/// A name that stands for `text` without telling it to somebody who looks: SHA-256 in hex. Whoever guesses the text can
/// tell that it is this one.
pub fn pseudonym(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests;
