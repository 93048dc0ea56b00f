//! Reads codes and numbers from what people type or paste. Server and browser use the same functions.

/// The digit zero of every script that keyboards write, of full-width forms and of mathematical letters.
const ZEROS: &[char] = &[
    '0',
    '\u{660}',
    '\u{6f0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{17e0}',
    '\u{1810}',
    '\u{ff10}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7e2}',
    '\u{1d7ec}',
    '\u{1d7f6}',
];

/// Digits in a code.
const CODE: usize = 6;

/// Digits in a number.
const NUMBER: usize = 2;

/// Reads the code in `text`: six ASCII digits. Other characters may stand around and between them, and the same six
/// digits twice count as one code, pasted twice. Among more digits it is the only word of six. `None` if there is none.
pub fn code_in(text: &str) -> Option<String> {
    let digits = digits_of(text, 2 * CODE);
    match digits.split_at_checked(CODE)? {
        (code, rest) if rest.is_empty() || rest == code => Some(code.to_owned()),
        _ => only_word_in(text),
    }
}

/// The six digits that stand as a word of their own in `text`. `None` if no word or several different ones do.
fn only_word_in(text: &str) -> Option<String> {
    let is_between = |c: char| !c.is_ascii_alphanumeric() && ascii_digit(c).is_none();
    let mut codes = text
        .split(is_between)
        .filter(|word| word.chars().count() == CODE)
        .map(|word| digits_of(word, CODE))
        .filter(|digits| digits.len() == CODE);
    let code = codes.next()?;
    codes.all(|other| other == code).then_some(code)
}

/// Reads the number in `text`: two ASCII digits. `None` for fewer or more digits.
pub fn number_in(text: &str) -> Option<String> {
    let digits = digits_of(text, NUMBER);
    (digits.len() == NUMBER).then_some(digits)
}

/// The digits in `text`, as ASCII: up to `most`, and one more if there are more.
fn digits_of(text: &str, most: usize) -> String {
    text.chars()
        .filter_map(ascii_digit)
        .take(most + 1)
        .collect()
}

fn ascii_digit(c: char) -> Option<char> {
    ZEROS
        .iter()
        .map(|zero| u32::from(c).wrapping_sub(u32::from(*zero)))
        .find(|value| *value < 10)
        .and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_with_exactly_six_digits_is_a_code() {
        for text in [
            "012345",
            " 012 345\n",
            "012-345",
            "012\u{2013}345",
            "012\u{a0}345",
            "\u{202d}012\u{2009}345\u{202c}",
            "\u{200b}012345\u{feff}",
            "Your code is 012 345!",
            "Dein Code: 012345.",
            "0 1 2 3 4 5",
            "code=012345;",
            "\u{ff10}\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}",
            "\u{660}\u{661}\u{662}\u{663}\u{664}\u{665}",
            "\u{6f0}\u{6f1}\u{6f2}\u{6f3}\u{6f4}\u{6f5}",
            "\u{966}\u{967}\u{968}\u{969}\u{96a}\u{96b}",
            "\u{1d7d8}12345",
            "012345012345",
            "012 345 012 345",
            "012345\n012345\n",
        ] {
            assert_eq!(code_in(text).as_deref(), Some("012345"), "{text:?}");
        }
        for text in [
            "Your code is 012345. It counts for 10 minutes.",
            "29.11.2026, 01:12: 012345",
            "http://localhost:3000/ 012345 012345",
            "Order 7, code \u{660}\u{661}\u{662}\u{663}\u{664}\u{665}, row 3",
        ] {
            assert_eq!(code_in(text).as_deref(), Some("012345"), "{text:?}");
        }
        let long = format!("{}012345", "words and words ".repeat(500));
        assert_eq!(code_in(&long).as_deref(), Some("012345"));
    }

    #[test]
    fn other_counts_of_digits_are_no_code() {
        for text in [
            "",
            "12345",
            "1234567",
            "12345678",
            "123456654321",
            "123456 654321",
            "123456 654321 1",
            "a123456 7",
            "123 456, row 7",
            "1234561234",
            "1234561234561",
            "123456123456123456",
            "12.345",
            "\u{bd}1234",
            "+12345",
            "\u{2460}23456",
        ] {
            assert_eq!(code_in(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_number_is_read_as_forgivingly() {
        assert_eq!(number_in(" 4 2 ").as_deref(), Some("42"));
        assert_eq!(number_in("Number 42!").as_deref(), Some("42"));
        assert_eq!(number_in("\u{664}\u{662}").as_deref(), Some("42"));
        for text in ["", "7", "427", "4242"] {
            assert_eq!(number_in(text), None, "{text:?}");
        }
    }
}
