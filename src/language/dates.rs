//! Dates and times of day, as each language writes them.

use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::YMDT,
    input::{Date, DateTime, Time},
    options::TimePrecision,
};
use icu_locale_core::Locale;

/// A day and a time of that day. Months count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The second; `None` if the text has no seconds.
    pub second: Option<u8>,
}

/// An instant in the language with this tag, with the name of its month, and with 12 or 24 hours as the language has them.
/// Digits are 0 to 9 in every language, as in codes.
pub fn instant(tag: &str, at: Instant) -> String {
    written(tag, at).unwrap_or_else(|| {
        let Instant {
            year, month, day, ..
        } = at;
        format!(
            "{year:04}-{month:02}-{day:02} {:02}:{:02}",
            at.hour, at.minute
        )
    })
}

fn written(tag: &str, at: Instant) -> Option<String> {
    let locale: Locale = format!("{tag}-u-nu-latn").parse().ok()?;
    let precision = match at.second {
        Some(_) => TimePrecision::Second,
        None => TimePrecision::Minute,
    };
    let fields = YMDT::long().with_time_precision(precision);
    let form =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields).ok()?;
    let written = form.format(&DateTime {
        date: Date::try_new_gregorian(at.year, at.month, at.day).ok()?,
        time: Time::try_new(at.hour, at.minute, at.second.unwrap_or_default(), 0).ok()?,
    });
    // Plain spaces, since the text of a mail is broken into lines at any.
    Some(written.to_string().replace(['\u{202f}', '\u{a0}'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_as_each_language_does() {
        let at = Instant {
            year: 2026,
            month: 1,
            day: 5,
            hour: 15,
            minute: 7,
            second: None,
        };
        for (tag, expected) in [
            ("en", "January 5, 2026 at 3:07 PM"),
            ("de", "5. Januar 2026 um 15:07"),
            ("fr", "5 janvier 2026 à 15:07"),
            ("es", "5 de enero de 2026 a las 15:07"),
            ("pl", "5 stycznia 2026 15:07"),
            ("tr", "5 Ocak 2026 15:07"),
            ("pt-BR", "5 de janeiro de 2026 às 15:07"),
            ("ja", "2026年1月5日 15:07"),
            ("zh-CN", "2026年1月5日 15:07"),
            ("ar", "5 يناير 2026 في 3:07 م"),
        ] {
            assert_eq!(instant(tag, at), expected);
        }
        let exact = Instant {
            second: Some(9),
            ..at
        };
        assert_eq!(instant("de", exact), "5. Januar 2026 um 15:07:09");
    }
}
