//! The value of the client cookie.

use rand::RngExt;

use super::secrets::cookie_hash;

/// What the client cookie carries: 128 bits from the operating system's generator (ASVS 7.2.3). The database keeps
/// its hash alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CookieId(pub i128);

impl CookieId {
    /// A new one.
    pub fn random() -> Self {
        Self(rand::rng().random())
    }

    /// As it is kept.
    pub fn hash(self) -> Vec<u8> {
        cookie_hash(&self.0.to_le_bytes())
    }
}

impl std::fmt::Debug for CookieId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CookieId(…)")
    }
}
