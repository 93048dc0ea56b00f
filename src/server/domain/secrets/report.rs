//! The "this wasn't me" of a notice: it ends sessions, and does nothing else.

use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::{
    KeyRing,
    key::Key,
    token::{Token, TokenKind, parse_earlier},
};

/// What is derived here, so that no secret can stand in for another.
const REPORT: &[u8] = b"latchkey/report/v1";

/// The token of a notice, read but not yet believed: see [`KeyRing::owns_report`].
#[derive(Clone)]
pub struct ReportToken {
    /// The session it says it may end.
    pub session: Uuid,
    secret: [u8; 32],
}

impl ReportToken {
    /// Reads a token. `None` if it was cut, lengthened or changed in its form, or is that of another kind of link.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((session, secret)) = parse_earlier(text) {
            return Some(Self { session, secret });
        }
        let token = Token::parse(text)?;
        (token.kind == TokenKind::Report && token.generation == 0).then_some(Self {
            session: token.id,
            secret: token.secret,
        })
    }
}

impl KeyRing {
    /// The token by which a notice lets its reader end the session it is about, and nothing else.
    pub fn report_token(&self, session: Uuid) -> String {
        let token = Token {
            kind: TokenKind::Report,
            id: session,
            generation: 0,
            secret: secret(&self.current, session),
        };
        token.write()
    }

    /// Whether this server made `token`. In constant time for each key.
    pub fn owns_report(&self, token: &ReportToken) -> bool {
        self.keys()
            .any(|key| secret(key, token.session).ct_eq(&token.secret).into())
    }
}

fn secret(key: &Key, session: Uuid) -> [u8; 32] {
    key.derive(&[REPORT, &[0], session.as_bytes()])
}
