//! The tokens of an attempt's two links: one proves or refuses, the other can only refuse.

use std::fmt;

use subtle::ConstantTimeEq;

use super::{
    KeyRing,
    token::{Token, TokenKind, parse_earlier_link},
};
use crate::auth::AttemptId;

// What is derived from begins with its purpose, so that no secret can stand in for another.
const LINK: &[u8] = b"latchkey/link/v1";
const REFUSAL: &[u8] = b"latchkey/refusal/v1";

/// The token of an attempt's link. It was read but not checked: see [`KeyRing::owns`].
#[derive(Clone)]
pub struct LinkToken {
    /// Id of the attempt that it names.
    pub attempt: AttemptId,
    /// Generation of secrets that it names.
    pub generation: u8,
    /// `true` for the token of the refusal link. It can do nothing but refuse.
    pub only_refuses: bool,
    pub(super) secret: [u8; 32],
}

impl LinkToken {
    /// Reads a token. `None` if it is shortened, lengthened or changed in form, or belongs to another kind of link.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((attempt, generation, secret)) = parse_earlier_link(text) {
            return Some(Self {
                attempt: attempt.into(),
                generation,
                only_refuses: false,
                secret,
            });
        }
        let token = Token::parse(text)?;
        Some(Self {
            attempt: token.id.into(),
            generation: token.generation,
            only_refuses: match token.kind {
                TokenKind::Link => false,
                TokenKind::Refusal => true,
                TokenKind::Report | TokenKind::Invitation => return None,
            },
            secret: token.secret,
        })
    }
}

impl fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LinkToken")
            .field("attempt", &self.attempt)
            .field("generation", &self.generation)
            .field("only_refuses", &self.only_refuses)
            .finish_non_exhaustive()
    }
}

impl KeyRing {
    /// The token for the link of an attempt; `None` if the ring does not hold the key any more.
    pub fn link_token(
        &self,
        key_id: &str,
        attempt: AttemptId,
        nonce: &[u8],
        generation: u8,
    ) -> Option<String> {
        let secret = self.secret_of(LINK, key_id, attempt, nonce, generation)?;
        let kind = TokenKind::Link;
        Some(token(kind, attempt, generation, secret).write())
    }

    /// The token for the refusal link of an attempt. It has its own secret, so it can do nothing but refuse, whatever
    /// mail programs leave of the link. `None` if the ring does not hold the key any more.
    pub fn refusal_token(
        &self,
        key_id: &str,
        attempt: AttemptId,
        nonce: &[u8],
        generation: u8,
    ) -> Option<String> {
        let secret = self.secret_of(REFUSAL, key_id, attempt, nonce, generation)?;
        let kind = TokenKind::Refusal;
        Some(token(kind, attempt, generation, secret).write())
    }

    /// `true` if this server made `token` for the attempt, the generation and the kind that it names. Takes constant
    /// time.
    ///
    /// The caller must check that the generation is the attempt's current one.
    pub fn owns(&self, token: &LinkToken, key_id: &str, nonce: &[u8]) -> bool {
        let what_for = match token.only_refuses {
            true => REFUSAL,
            false => LINK,
        };
        self.secret_of(what_for, key_id, token.attempt, nonce, token.generation)
            .is_some_and(|secret| secret.ct_eq(&token.secret).into())
    }

    fn secret_of(
        &self,
        what_for: &[u8],
        key_id: &str,
        attempt: AttemptId,
        nonce: &[u8],
        generation: u8,
    ) -> Option<[u8; 32]> {
        let parts: [&[u8]; 5] = [what_for, &[0], attempt.as_bytes(), &[generation], nonce];
        Some(self.find(key_id)?.derive(&parts))
    }
}

fn token(kind: TokenKind, id: AttemptId, generation: u8, secret: [u8; 32]) -> Token {
    Token {
        kind,
        id: id.into(),
        generation,
        secret,
    }
}
