use super::Locale;
use crate::language::{Instant, instant};

/// An instant as the language writes it, with how many minutes its clock is before UTC (`UTC+5:30`).
pub fn in_zone(locale: Locale, at: Instant, minutes: i16) -> String {
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let zone = match (hours, rest) {
        (0, 0) => String::new(),
        (_, 0) => format!("{sign}{hours}"),
        _ => format!("{sign}{hours}:{rest:02}"),
    };
    format!("{} UTC{zone}", instant(locale.tag(), at))
}
