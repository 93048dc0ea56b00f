//! Invisible characters: they come along when text is copied, and nobody would look for them.

/// `true` if `c` shows nothing: white space, a control character, a format character or another one that takes no
/// space (Unicode `Cf` and `Default_Ignorable`).
pub fn is_unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_invisible(c)
}

/// `text` without invisible characters at its ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_unseen)
}

/// `text`, a name or other prose, without invisible characters at its ends. Those that are parts of emoji stay.
pub fn trim_text(text: &str) -> &str {
    text.trim_matches(|c| {
        is_unseen(c)
            && !matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}')
    })
}

/// The first invisible character in `text` and its position, from 1; `None` if there is none. A plain space counts as
/// visible.
pub fn first_in(text: &str) -> Option<(usize, char)> {
    (1..)
        .zip(text.chars())
        .find(|(_, c)| *c != ' ' && is_unseen(*c))
}

/// `true` for format characters and others that take no space.
pub fn is_invisible(c: char) -> bool {
    matches!(
        u32::from(c),
        0xAD | 0x34F
            | 0x600..=0x605
            | 0x61C
            | 0x6DD
            | 0x70F
            | 0x890..=0x891
            | 0x8E2
            | 0x115F..=0x1160
            | 0x17B4..=0x17B5
            | 0x180B..=0x180F
            | 0x200B..=0x200F
            | 0x202A..=0x202E
            | 0x2060..=0x206F
            | 0x3164
            | 0xFE00..=0xFE0F
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0x110BD
            | 0x110CD
            | 0x13430..=0x1345F
            | 0x1BCA0..=0x1BCA3
            | 0x1D173..=0x1D17A
            | 0xE0000..=0xE0FFF
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_goes_at_the_ends_and_stays_inside() {
        for unseen in [
            '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{feff}', '\u{202a}',
            '\u{202e}', '\u{2060}', '\u{2066}', '\u{2069}', '\u{ad}', '\u{a0}', '\u{3000}',
            '\u{2028}', '\t', '\r', '\n', '\0', ' ',
        ] {
            let text = format!("{unseen} a{unseen}b{unseen}{unseen}");
            assert_eq!(trim(&text), format!("a{unseen}b"), "{unseen:?}");
        }
        assert_eq!(trim("\u{200b} \u{feff}"), "");
        assert_eq!(
            trim_text("\u{feff}Acme \u{2764}\u{fe0f}\u{200b}"),
            "Acme \u{2764}\u{fe0f}"
        );
    }

    #[test]
    fn the_first_of_them_is_told_by_its_place() {
        assert_eq!(first_in("jane@exa\u{200b}mple.com"), Some((9, '\u{200b}')));
        assert_eq!(first_in("jän\u{a0}e"), Some((4, '\u{a0}')));
        assert_eq!(first_in("jane doe"), None);
    }
}
