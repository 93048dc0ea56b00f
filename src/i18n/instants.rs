use super::Locale;
use crate::language::{Instant, instant};

/// An instant in UTC, as the language writes it.
pub fn in_utc(locale: Locale, at: Instant) -> String {
    format!("{} UTC", instant(locale.tag(), at))
}
