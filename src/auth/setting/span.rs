//! Spans of time as people type them: "10 minutes", "1 hour 30 minutes".

/// Digits that keyboards of our languages type, by the first of each ten.
const ZEROS: [char; 4] = ['0', '\u{660}', '\u{6F0}', '\u{FF10}'];

/// Signs that languages write between groups of digits.
const SEPARATORS: [char; 7] = [',', '.', ' ', '\u{a0}', '\u{202f}', '’', '\u{66C}'];

/// Seconds that `text` means: numbers, each with a unit behind it. `unit` gives the seconds of one unit by its word, in
/// lower case. `None` for anything else, and for more seconds than fit.
pub fn seconds(text: &str, unit: impl Fn(&str) -> Option<u32>) -> Option<u32> {
    let mut sum: u32 = 0;
    let mut rest = text.trim();
    loop {
        let (number, after) = number(rest)?;
        let end = after.find(|sign| digit(sign).is_some());
        let (word, next) = after.split_at(end.unwrap_or(after.len()));
        let word = word.trim_matches(|sign: char| sign.is_whitespace() || sign == ',');
        let one = unit(&word.to_lowercase())?;
        sum = sum.checked_add(number.checked_mul(one)?)?;
        rest = next;
        if rest.is_empty() {
            return Some(sum);
        }
    }
}

/// Seconds of one unit, by its English word in lower case. A letter alone is no word: "m" may be a minute or a month.
pub fn english(word: &str) -> Option<u32> {
    Some(match word {
        "second" | "seconds" | "sec" => 1,
        "minute" | "minutes" | "min" => 60,
        "hour" | "hours" => 3_600,
        "day" | "days" => 86_400,
        "week" | "weeks" => 604_800,
        _ => return None,
    })
}

/// A number at the beginning of a text, and the text behind it. Its digits may stand in groups of three, as languages write
/// large numbers.
fn number(text: &str) -> Option<(u32, &str)> {
    let (mut number, mut rest): (u32, &str) = (0, text);
    let mut count = 0;
    loop {
        while let Some(one) = rest.chars().next().and_then(digit) {
            number = number.checked_mul(10)?.checked_add(one)?;
            rest = &rest[rest.chars().next()?.len_utf8()..];
            count += 1;
        }
        match behind_separator(rest).filter(|_| count > 0) {
            Some(group) => rest = group,
            None => return (count > 0).then_some((number, rest)),
        }
    }
}

/// The text behind a separator of groups, if three digits and no fourth follow it.
fn behind_separator(text: &str) -> Option<&str> {
    let sign = text
        .chars()
        .next()
        .filter(|sign| SEPARATORS.contains(sign))?;
    let group = &text[sign.len_utf8()..];
    let digits = group.chars().take_while(|sign| digit(*sign).is_some());
    (digits.count() == 3).then_some(group)
}

fn digit(sign: char) -> Option<u32> {
    let below = |zero: &char| u32::from(sign).checked_sub(u32::from(*zero));
    ZEROS.iter().filter_map(below).find(|digit| *digit < 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, read) in [
            ("10 minutes", Some(600)),
            ("1 hour, 30 minutes", Some(5_400)),
            (" 30\u{a0}Days ", Some(2_592_000)),
            ("2 weeks", Some(1_209_600)),
            ("90sec", Some(90)),
            ("١٠ min", Some(600)),
            ("0 seconds", Some(0)),
            ("5,000 seconds", Some(5_000)),
            ("1.234.567\u{a0}seconds", Some(1_234_567)),
            ("1,00 seconds", None),
            ("1,0000 seconds", None),
            ("10", None),
            ("10m", None),
            ("1.5 hours", None),
            ("-1 hours", None),
            ("minutes", None),
            ("ten minutes", None),
            ("", None),
            ("10 minutes 5", None),
            ("9999999 days", None),
            ("99999999999 seconds", None),
        ] {
            assert_eq!(seconds(text, english), read, "{text:?}");
        }
    }
}
