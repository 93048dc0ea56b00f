use super::{fill::fill, text::Text, words::texts};

texts! {
    /// Names of invisible characters, and the sentence that reports one.
    pub struct UnseenTexts {
        /// There is one in an address: its position, and the character in words.
        pub in_address: Text { n, character },
        zero_width_space: Text,
        joiner: Text,
        soft_hyphen: Text,
        no_break_space: Text,
        byte_order_mark: Text,
        direction: Text,
        tab: Text,
        line_break: Text,
    }
}

impl UnseenTexts {
    /// The sentence for the invisible character `c` at position `at` of an address; positions count from 1.
    pub fn address(&self, at: usize, c: char) -> String {
        let code = format!("U+{:04X}", u32::from(c));
        let character = match self.name_of(c) {
            Some(name) => format!("{name}, {code}"),
            None => code,
        };
        let values = [("n", &*at.to_string()), ("character", &character)];
        fill(&self.in_address, &values)
    }

    /// A common name of the character; `None` when it has none.
    fn name_of(&self, c: char) -> Option<&str> {
        Some(match c {
            '\u{200b}' => &self.zero_width_space,
            '\u{200c}' | '\u{200d}' | '\u{2060}' => &self.joiner,
            '\u{ad}' => &self.soft_hyphen,
            '\u{a0}' | '\u{202f}' => &self.no_break_space,
            '\u{feff}' => &self.byte_order_mark,
            '\u{200e}'
            | '\u{200f}'
            | '\u{61c}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => &self.direction,
            '\t' => &self.tab,
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => &self.line_break,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::auth::Locale;

    #[test]
    fn a_character_is_told_by_its_place_its_name_and_its_number() {
        let [en, de] = [Locale::English, Locale::German].map(|locale| &locale.texts().unseen);
        assert_eq!(
            en.address(5, '\u{200b}'),
            "Character 5 of this address is one that nobody sees (zero-width space, U+200B). Delete it, or type the \
             address by hand."
        );
        assert!(
            de.address(2, '\u{ad}').contains("Das 2. Zeichen")
                && de
                    .address(2, '\u{ad}')
                    .contains("(weiches Trennzeichen, U+00AD)")
        );
        assert!(en.address(2, '\u{fff9}').contains("(U+FFF9)"));
    }
}
