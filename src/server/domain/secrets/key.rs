//! A key of the key ring: how it is read and what it derives.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Smallest number of different bytes in a key. 32 random bytes have about thirty; a key with fewer than this is a
/// pattern.
const FEWEST_VALUES: usize = 16;

/// Keeps the fingerprint of a key apart from other uses of the hash.
const KEY_ID: &[u8] = b"latchkey/key-id/v1";

/// Why a text is no key ring. Lines count from 1. No variant repeats what the line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// There is no key in it.
    #[error("there is no key")]
    Empty,
    /// The line is not base64url.
    #[error("the key on line {0} is not base64url")]
    NotBase64Url(usize),
    /// The key has fewer than 32 bytes.
    #[error("the key on line {0} is shorter than 32 bytes")]
    TooShort(usize),
    /// The key is a pattern or text instead of random bytes: a sample, or something that somebody typed.
    #[error("the key on line {0} is not random")]
    NotRandom(usize),
    /// The key occurs twice.
    #[error("the key on line {0} is a repetition")]
    Repeated(usize),
}

/// A key ready for use. Only the state of the HMAC is kept, not the bytes of the key.
#[derive(Clone)]
pub(super) struct Key {
    /// Fingerprint of the key, stored with attempts: eight hexadecimal digits.
    pub(super) id: String,
    mac: Hmac<Sha256>,
}

impl Key {
    /// Smallest number of bytes in a key: the length of the hash.
    pub(super) const SHORTEST: usize = 32;

    /// Reads a line of a key file; `line` is its number, for the fault.
    pub(super) fn parse(text: &str, line: usize) -> Result<Self, KeyFault> {
        let config =
            GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        let bytes = GeneralPurpose::new(&URL_SAFE, config)
            .decode(text)
            .map_err(|_| KeyFault::NotBase64Url(line))?;
        if bytes.len() < Self::SHORTEST {
            return Err(KeyFault::TooShort(line));
        }
        if !looks_random(&bytes) {
            return Err(KeyFault::NotRandom(line));
        }

        let fingerprint = Sha256::new()
            .chain_update(KEY_ID)
            .chain_update(&bytes)
            .finalize();
        let id = fingerprint
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        // HMAC takes keys of any length, so this cannot fail.
        let mac = Hmac::new_from_slice(&bytes).map_err(|_| KeyFault::TooShort(line))?;
        Ok(Self { id, mac })
    }

    /// HMAC-SHA-256 over `parts`. All but one of them must have a fixed length, so that different lists never give
    /// the same bytes.
    pub(super) fn derive(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mac = parts
            .iter()
            .fold(self.mac.clone(), |mac, part| mac.chain_update(part));
        mac.finalize().into_bytes().into()
    }
}

/// `true` if `bytes` may be random. Zeros, sequences, repetitions and texts are not.
fn looks_random(bytes: &[u8]) -> bool {
    let mut values = bytes.to_vec();
    values.sort_unstable();
    values.dedup();
    let steps = bytes.windows(2).map(|pair| pair[1].wrapping_sub(pair[0]));
    let is_counting = steps
        .clone()
        .eq(steps.skip(1).chain([bytes[1].wrapping_sub(bytes[0])]));
    let is_text = bytes
        .iter()
        .all(|byte| byte.is_ascii_graphic() || *byte == b' ');

    values.len() >= FEWEST_VALUES && !is_counting && !is_text
}
