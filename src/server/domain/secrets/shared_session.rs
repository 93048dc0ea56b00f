//! Seals the id of a session for the cookie that other hosts of a parent domain are sent too.
//!
//! It tells a proxy who is signed in and opens nothing else, so whoever gets hold of it at another host is not signed in here.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::{KeyRing, key::Key};
use crate::auth::SessionId;

/// Names what is derived, so that one kind of secret cannot stand in for another.
const SHARED: &[u8] = b"latchkey/shared-session/v1";

impl KeyRing {
    /// The id of `session` and its seal: 64 base64url characters.
    pub fn seal_session(&self, session: SessionId) -> String {
        let mut sealed = [0; 48];
        sealed[..16].copy_from_slice(Uuid::from(session).as_bytes());
        sealed[16..].copy_from_slice(&seal(&self.current, session));
        URL_SAFE_NO_PAD.encode(sealed)
    }

    /// The session in `text`, if this server sealed it; it may have ended. `None` for anything else. Takes constant time for
    /// each key.
    pub fn open_session(&self, text: &str) -> Option<SessionId> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (id, sealed) = bytes.split_first_chunk::<16>()?;
        let session = Uuid::from_bytes(*id).into();
        self.keys()
            .any(|key| seal(key, session).ct_eq(sealed).into())
            .then_some(session)
    }
}

fn seal(key: &Key, session: SessionId) -> [u8; 32] {
    key.derive(&[SHARED, &[0], Uuid::from(session).as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_named_by_what_this_server_sealed_alone() {
        let ring = || KeyRing::parse(&KeyRing::generate_line()).expect("a key");
        let (own, other) = (ring(), ring());
        let session = Uuid::from_u128(7).into();
        let text = own.seal_session(session);

        assert_eq!(text.len(), 64);
        assert_eq!(own.open_session(&text), Some(session));
        assert_eq!(other.open_session(&text), None);
        let another = own.seal_session(Uuid::from_u128(8).into());
        let swapped = format!("{}{}", &text[..22], &another[22..]);
        for changed in ["", "x", &text[..63], &format!("{text}AAAA"), &swapped] {
            assert_eq!(own.open_session(changed), None, "{changed}");
        }
    }
}
