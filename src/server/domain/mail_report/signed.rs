//! Proofs of origin that several providers share: signatures, and times that are near enough.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use time::{Duration, OffsetDateTime};

use super::ReportFault;

/// How far a clock may be ahead of ours.
const AHEAD: Duration = Duration::minutes(5);

/// Checks that `tag` is the HMAC-SHA256 of `parts`, one after the other, under `key`. It takes as long for a wrong tag.
///
/// # Errors
///
/// [`ReportFault::Origin`] if it is not.
pub(super) fn check_hmac(key: &[u8], parts: &[&[u8]], tag: &[u8]) -> Result<(), ReportFault> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| ReportFault::Origin)?;
    parts.iter().for_each(|part| mac.update(part));
    mac.verify_slice(tag).map_err(|_| ReportFault::Origin)
}

/// Checks that a signature of `seconds` since the Unix epoch is not older than `age`.
///
/// # Errors
///
/// [`ReportFault::Origin`] if it is, or comes from the future.
pub(super) fn check_age(
    seconds: &str,
    age: Duration,
    now: OffsetDateTime,
) -> Result<(), ReportFault> {
    let at = seconds.parse::<i64>().ok();
    let at = at.and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
    let at = at.ok_or(ReportFault::Origin)?;
    match at > now + AHEAD || now - at > age {
        true => Err(ReportFault::Origin),
        false => Ok(()),
    }
}
