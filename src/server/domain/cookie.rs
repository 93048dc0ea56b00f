//! The value of a client cookie.

use rand::RngExt;
use sha2::{Digest, Sha256};

/// The value of a client cookie: 128 bits from the operating system's random generator (ASVS 7.2.3). The database
/// stores only its hash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CookieId(pub i128);

impl CookieId {
    /// A new random value.
    pub fn random() -> Self {
        Self(rand::rng().random())
    }

    /// The form in which it is stored: SHA-256, so that the database does not hold the cookie. This is enough for a
    /// value with 128 random bits, but not for anything that a person chose.
    pub fn hash(self) -> Vec<u8> {
        Sha256::digest(self.0.to_le_bytes()).to_vec()
    }
}

impl std::fmt::Debug for CookieId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CookieId(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_kept_as_its_hash() {
        assert_eq!(CookieId(0).hash()[..4], [0x37, 0x47, 0x08, 0xff]);
        assert_eq!(CookieId(0).hash().len(), 32);
    }
}
