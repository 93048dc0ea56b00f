//! The token of the link "this wasn't me" in a notice. It ends sessions and can do nothing else.

use subtle::ConstantTimeEq;

use super::{
    KeyRing,
    key::Key,
    token::{Token, TokenKind, parse_earlier},
};
use crate::auth::SessionId;

/// Names what is derived, so that one kind of secret cannot stand in for another.
const REPORT: &[u8] = b"latchkey/report/v1";

/// The token of a notice. It was read but not checked: see [`KeyRing::owns_report`].
#[derive(Clone)]
pub struct ReportToken {
    /// Id of the session that it names.
    pub session: SessionId,
    secret: [u8; 32],
}

impl ReportToken {
    /// Reads a token. `None` if it is shortened, lengthened or changed in form, or belongs to another kind of link.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((session, secret)) = parse_earlier(text) {
            let session = session.into();
            return Some(Self { session, secret });
        }
        let token = Token::parse(text)?;
        (token.kind == TokenKind::Report && token.generation == 0).then_some(Self {
            session: token.id.into(),
            secret: token.secret,
        })
    }
}

impl KeyRing {
    /// The token by which the reader of a notice can end the session that it is about.
    pub fn report_token(&self, session: SessionId) -> String {
        let token = Token {
            kind: TokenKind::Report,
            id: session.into(),
            generation: 0,
            secret: secret(&self.current, session),
        };
        token.write()
    }

    /// `true` if this server made `token`. Takes constant time for each key.
    pub fn owns_report(&self, token: &ReportToken) -> bool {
        self.keys()
            .any(|key| secret(key, token.session).ct_eq(&token.secret).into())
    }
}

fn secret(key: &Key, session: SessionId) -> [u8; 32] {
    key.derive(&[REPORT, &[0], session.as_bytes()])
}
