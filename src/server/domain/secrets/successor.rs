//! Seals the next value of a client cookie, which is handed out before it counts.
//!
//! The seal depends on the present value, so it is valid in one browser and only until that value changes.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

use super::{KeyRing, key::Key};
use crate::server::domain::cookie::CookieId;

/// Names what is derived, so that one kind of secret cannot stand in for another.
const SUCCESSOR: &[u8] = b"latchkey/successor/v1";
/// Bytes of a seal: as many as the value that it is for.
const SEAL: usize = 16;

impl KeyRing {
    /// The value `next` and its seal, for the browser whose client cookie is `present` (`None` for a browser without
    /// one): 43 base64url characters.
    pub fn seal_successor(&self, next: CookieId, present: Option<CookieId>) -> String {
        let mut sealed = [0; 16 + SEAL];
        sealed[..16].copy_from_slice(&next.0.to_le_bytes());
        sealed[16..].copy_from_slice(&seal(&self.current, next, present));
        URL_SAFE_NO_PAD.encode(sealed)
    }

    /// The value in `text`, if this server sealed it for the browser whose client cookie is `present`. `None` for
    /// anything else. Takes constant time for each key.
    pub fn open_successor(&self, text: &str, present: Option<CookieId>) -> Option<CookieId> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (next, sealed) = bytes.split_first_chunk::<16>()?;
        let next = CookieId(i128::from_le_bytes(*next));
        self.keys()
            .any(|key| seal(key, next, present).ct_eq(sealed).into())
            .then_some(next)
    }
}

fn seal(key: &Key, next: CookieId, present: Option<CookieId>) -> [u8; SEAL] {
    let present = present.map_or_else(Vec::new, CookieId::hash);
    let whole = key.derive(&[SUCCESSOR, &[0], &next.0.to_le_bytes(), &present]);
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&whole[..SEAL]);
    seal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> KeyRing {
        KeyRing::parse(&KeyRing::generate_line()).expect("a key")
    }

    #[test]
    fn a_successor_is_accepted_from_the_browser_it_was_sealed_for_alone() {
        let (ring, next) = (ring(), CookieId(-7));
        for present in [None, Some(CookieId(1)), Some(CookieId(2))] {
            let text = ring.seal_successor(next, present);

            assert_eq!(text.len(), 43);
            for other in [None, Some(CookieId(1)), Some(CookieId(2))] {
                let opened = ring.open_successor(&text, other);
                assert_eq!(opened, (other == present).then_some(next));
            }
        }
    }

    #[test]
    fn a_successor_of_somebody_elses_making_is_none() {
        let (ring, other) = (ring(), ring());
        let text = other.seal_successor(CookieId(7), None);

        for text in [&text, "", "x", &text[..42], &format!("{text}A")] {
            assert_eq!(ring.open_successor(text, None), None);
        }
    }
}
