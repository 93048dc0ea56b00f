//! The secrets of an attempt: link, code and number. They are derived and never stored.
//!
//! Each is an HMAC under a key that is kept outside the database, over the attempt's id and a stored nonce. So
//! sending a mail again gives the same mail, somebody who reads the database or a backup cannot sign in, and removing
//! a key from the ring ends every secret derived with it.

mod invitation;
mod key;
mod link;
mod report;
mod shared_session;
mod successor;
mod token;

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::cookie::CookieId;

pub use self::invitation::InvitationToken;
use self::key::Key;
pub use self::key::KeyFault;
pub use self::link::LinkToken;
pub use self::report::ReportToken;
pub use self::token::take_token;
use crate::auth::AttemptId;

// What is derived from begins with its purpose, so that no secret can stand in for another.
const CODE: &[u8] = b"latchkey/code/v1";
const NUMBER: &[u8] = b"latchkey/number/v1";
const CLIENT: &[u8] = b"latchkey/client/v1";
const BROWSER: &[u8] = b"latchkey/browser/v1";

/// The keys of the instance. The first derives new secrets; the others only recognise older ones.
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
    /// Reads a key file: one base64url key of at least 32 bytes per line, with or without padding, the current one
    /// first. Blank lines are skipped.
    ///
    /// # Errors
    ///
    /// The fault of the first line that is no key, or [`KeyFault::Empty`].
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

    /// A new line for a key file: 32 random bytes from the operating system, as base64url.
    pub fn generate_line() -> String {
        URL_SAFE_NO_PAD.encode(rand::random::<[u8; Key::SHORTEST]>())
    }

    /// Id of the key that derives new secrets: eight hexadecimal digits, stored with each attempt.
    pub fn current_id(&self) -> &str {
        &self.current.id
    }

    /// `true` if the ring holds the key `key_id`.
    pub fn holds(&self, key_id: &str) -> bool {
        self.find(key_id).is_some()
    }

    /// The code in the mail: six digits, with leading zeros, all equally likely. `None` if the ring does not hold the
    /// key any more.
    pub fn code(
        &self,
        key_id: &str,
        attempt: AttemptId,
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

    /// `true` if `typed`, the result of [`code_in`](crate::auth::code_in), is the code. Takes constant time.
    pub fn is_code(
        &self,
        key_id: &str,
        attempt: AttemptId,
        nonce: &[u8],
        generation: u8,
        typed: &str,
    ) -> bool {
        self.code(key_id, attempt, nonce, generation)
            .is_some_and(|code| code.as_bytes().ct_eq(typed.as_bytes()).into())
    }

    /// The number on the waiting screen, from 10 to 99; the same for all generations, because a second mail does not
    /// change the screen. `None` if the ring does not hold the key any more.
    pub fn number(&self, key_id: &str, attempt: AttemptId, nonce: &[u8]) -> Option<String> {
        let drawn = self.draw(key_id, &[NUMBER, &[0], attempt.as_bytes(), nonce], 90)?;
        Some((drawn + 10).to_string())
    }

    /// `true` if `typed`, the result of [`number_in`](crate::auth::number_in), is the number. Takes constant time.
    pub fn is_number(&self, key_id: &str, attempt: AttemptId, nonce: &[u8], typed: &str) -> bool {
        self.number(key_id, attempt, nonce)
            .is_some_and(|number| number.as_bytes().ct_eq(typed.as_bytes()).into())
    }

    /// The client cookie of a new browser, derived from the cookie that came with its form page. So requests that the
    /// browser sends at once become one client.
    pub fn client_cookie(&self, form: CookieId) -> CookieId {
        self.cookie_from(CLIENT, form)
    }

    /// The value by which a browser is known after signing out, for a sign-in after which `next` is its client
    /// cookie. It is derived, so it can be sent again if the answer with it is lost.
    pub fn browser_cookie(&self, next: CookieId) -> CookieId {
        self.cookie_from(BROWSER, next)
    }

    fn cookie_from(&self, label: &[u8], from: CookieId) -> CookieId {
        let block = self.current.derive(&[label, &[0], &from.0.to_le_bytes()]);
        let (value, _) = block.as_chunks::<16>();
        CookieId(i128::from_le_bytes(value[0]))
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.older)
    }

    fn find(&self, key_id: &str) -> Option<&Key> {
        self.keys().find(|key| key.id == key_id)
    }

    /// A number from 0 up to `bound` (excluded), all equally likely. Values that would make low numbers more likely
    /// are drawn again.
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

/// A name that stands for `text` without showing it: SHA-256 as hexadecimal digits. Somebody who guesses the text can
/// check the guess.
pub fn pseudonym(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests;
