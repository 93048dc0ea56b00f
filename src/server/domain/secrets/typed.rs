//! Digits as people type and paste them.

use unicode_normalization::UnicodeNormalization;

/// Octets of typed digits that are looked at.
const LONGEST_TYPED: usize = 64;

/// Every digit zero that people's keyboards write, where NFKC does not map it to ASCII.
const ZEROS: &[char] = &['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}'];

/// A typed or pasted code as six ASCII digits. Spaces, dashes and invisible marks go, digits of other scripts are
/// mapped. Nothing if that does not leave exactly six digits.
pub fn clean_code(typed: &str) -> Option<String> {
    clean_digits(typed, 6)
}

/// A typed number as two ASCII digits, as forgiving as [`clean_code`].
pub fn clean_number(typed: &str) -> Option<String> {
    clean_digits(typed, 2)
}

fn clean_digits(typed: &str, count: usize) -> Option<String> {
    if typed.len() > LONGEST_TYPED {
        return None;
    }
    let digits: String = typed
        .nfkc()
        .filter(|c| !is_filler(*c))
        .map(ascii_digit)
        .collect::<Option<_>>()?;
    (digits.len() == count).then_some(digits)
}

/// White space, dashes, and the marks that mail programs put around what is copied.
fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{2212}' | '\u{feff}'
        )
}

fn ascii_digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    ZEROS
        .iter()
        .map(|zero| u32::from(c).wrapping_sub(u32::from(*zero)))
        .find(|value| *value < 10)
        .and_then(|value| char::from_digit(value, 10))
}
