//! Words of an application that Latchkey is a part of, as they may stand in the log.

/// Most words of a text that are logged.
const WORDS: usize = 40;
/// Most characters of a word that is logged.
const LONGEST_WORD: usize = 40;
/// Fewest digits that may be a code.
const SHORTEST_CODE: usize = 6;
/// What people write between the digits of a code.
const DASHES: [char; 6] = ['-', '_', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}'];

/// A text as it may stand in the log: short, on one line, and without words that may be an address, a link or a code.
pub(super) fn for_log(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    // Number of digits, for words of nothing else.
    let digits = |at: usize| {
        let word = words.get(at).copied().unwrap_or_default();
        let is_number = word.chars().all(|c| c.is_ascii_digit());
        if is_number { word.len() } else { 0 }
    };
    let is_part_of_code = |at: usize| {
        let before = at.checked_sub(1).map_or(0, digits);
        let most = before.max(digits(at + 1));
        digits(at) > 0 && most > 0 && digits(at) + most >= SHORTEST_CODE
    };
    let told = words.iter().enumerate().map(|(at, word)| {
        let is_told = may_be_told(word) && !is_part_of_code(at);
        if is_told { *word } else { "…" }
    });
    told.collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

fn may_be_told(word: &str) -> bool {
    let mut numbers = word.split(|c: char| !c.is_ascii_digit() && !DASHES.contains(&c));
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).count();
    let has_code = numbers.any(|number| digits(number) >= SHORTEST_CODE);
    let is_address = word.contains('@') || word.contains("%40");
    !has_code && !is_address && word.chars().count() <= LONGEST_WORD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_the_log_holds_no_address_no_link_and_no_code() {
        let reason = "429 Too Many:\n<jane@example.com>, to=jane%40example.com \u{1b}[31m 042917 code:\"042917\" \
            https://id.example.com/verify?token=AZsX-_0AZsX-_0AZsX-_0 msg_01JQ";

        assert_eq!(for_log(reason), "429 Too Many: … … [31m … … … msg_01JQ");
        assert!(for_log(&"word ".repeat(100)).len() < 200);
    }

    #[test]
    fn a_code_in_two_parts_is_one_too() {
        assert_eq!(for_log("code 042-917, 042\u{2013}917"), "code … …");
        assert_eq!(for_log("042 917 was wrong"), "… … was wrong");
        assert_eq!(
            for_log("503 for 5.7.1 at 127.0.0.1:25"),
            "503 for 5.7.1 at 127.0.0.1:25"
        );
    }
}
