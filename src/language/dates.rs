//! Dates, as each language writes them.

use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
use icu_locale_core::Locale;

/// A day in the language with this tag, with the name of its month. Months count from 1. Digits are those of codes and
/// numbers, in every language.
pub fn day(tag: &str, year: i32, month: u8, day: u8) -> String {
    written(tag, year, month, day).unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn written(tag: &str, year: i32, month: u8, day: u8) -> Option<String> {
    let locale: Locale = format!("{tag}-u-nu-latn").parse().ok()?;
    let date = Date::try_new_gregorian(year, month, day).ok()?;
    let form = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), YMD::long());
    Some(form.ok()?.format(&date).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_each_language_does() {
        for (tag, expected) in [
            ("en", "January 5, 2026"),
            ("de", "5. Januar 2026"),
            ("fr", "5 janvier 2026"),
            ("pl", "5 stycznia 2026"),
            ("tr", "5 Ocak 2026"),
            ("pt-BR", "5 de janeiro de 2026"),
            ("ja", "2026年1月5日"),
            ("zh-CN", "2026年1月5日"),
            ("ar", "5 يناير 2026"),
        ] {
            assert_eq!(day(tag, 2026, 1, 5), expected);
        }
    }
}
