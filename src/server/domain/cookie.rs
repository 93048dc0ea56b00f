//! The value of a client cookie.

use rand::RngExt;

use super::secrets::cookie_hash;

/// The value of a client cookie: 128 bits from the operating system's random generator (ASVS 7.2.3). The database
/// stores only its hash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CookieId(pub i128);

impl CookieId {
    /// A new random value.
    pub fn random() -> Self {
        Self(rand::rng().random())
    }

    /// The hash that is stored.
    pub fn hash(self) -> Vec<u8> {
        cookie_hash(&self.0.to_le_bytes())
    }
}

impl std::fmt::Debug for CookieId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CookieId(…)")
    }
}
