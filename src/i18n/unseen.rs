use super::{Text, fill};

/// Names of invisible characters, and the sentence that reports one.
#[derive(Debug)]
pub struct UnseenTexts {
    /// There is one in an address: its position "{n}", and "{character}".
    pub in_address: Text,
    zero_width_space: Text,
    joiner: Text,
    soft_hyphen: Text,
    no_break_space: Text,
    byte_order_mark: Text,
    direction: Text,
    tab: Text,
    line_break: Text,
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

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// In English.
pub(super) const EN: UnseenTexts = UnseenTexts {
    in_address: t(
        "Character {n} of this address is one that nobody sees ({character}). Delete it, or type the address by hand.",
    ),
    zero_width_space: t("zero-width space"),
    joiner: t("invisible joiner"),
    soft_hyphen: t("soft hyphen"),
    no_break_space: t("no-break space"),
    byte_order_mark: t("byte order mark"),
    direction: t("direction mark"),
    tab: t("tab"),
    line_break: t("line break"),
};

/// In German.
pub(super) const DE: UnseenTexts = UnseenTexts {
    in_address: t(
        "Das {n}. Zeichen dieser Adresse ist eines, das niemand sieht ({character}). Lösch es, oder tippe die Adresse von Hand.",
    ),
    zero_width_space: t("Leerzeichen ohne Breite"),
    joiner: t("unsichtbares Verbindungszeichen"),
    soft_hyphen: t("weiches Trennzeichen"),
    no_break_space: t("geschütztes Leerzeichen"),
    byte_order_mark: t("Byte-Order-Mark"),
    direction: t("Zeichen für die Schreibrichtung"),
    tab: t("Tabulator"),
    line_break: t("Zeilenumbruch"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_told_by_its_place_its_name_and_its_number() {
        assert_eq!(
            EN.address(5, '\u{200b}'),
            "Character 5 of this address is one that nobody sees (zero-width space, U+200B). Delete it, or type the \
             address by hand."
        );
        assert!(
            DE.address(2, '\u{ad}').contains("Das 2. Zeichen")
                && DE
                    .address(2, '\u{ad}')
                    .contains("(weiches Trennzeichen, U+00AD)")
        );
        assert!(EN.address(2, '\u{fff9}').contains("(U+FFF9)"));
    }
}
