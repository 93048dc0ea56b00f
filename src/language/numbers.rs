//! Numbers, as each language writes them.

use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;

/// `n` in the language with this tag, with its digits in groups if the language makes any. Digits are 0 to 9 in every
/// language, as in codes.
pub fn number(tag: &str, n: u64) -> String {
    // Most numbers are small, and no language has groups in those.
    if n < 1_000 {
        return n.to_string();
    }
    written(tag, n).unwrap_or_else(|| n.to_string())
}

fn written(tag: &str, n: u64) -> Option<String> {
    let locale: Locale = format!("{tag}-u-nu-latn").parse().ok()?;
    let form = DecimalFormatter::try_new(locale.into(), Default::default()).ok()?;
    Some(form.format(&Decimal::from(n)).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_as_each_language_does() {
        for (tag, thousands, millions) in [
            ("en", "1,234", "1,234,567"),
            ("de", "1.234", "1.234.567"),
            ("fr", "1\u{202f}234", "1\u{202f}234\u{202f}567"),
            ("es", "1234", "1.234.567"),
            ("pl", "1234", "1\u{a0}234\u{a0}567"),
            ("ja", "1,234", "1,234,567"),
            ("ar", "1,234", "1,234,567"),
        ] {
            assert_eq!(number(tag, 1_234), thousands, "{tag}");
            assert_eq!(number(tag, 1_234_567), millions, "{tag}");
            assert_eq!(number(tag, 999), "999");
        }
    }
}
