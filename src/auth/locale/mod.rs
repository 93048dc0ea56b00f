//! The languages of the product. [`crate::i18n`] has their texts.

pub(crate) mod table;

use serde::{Deserialize, Serialize};

use table::with_locales;

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The word for it in HTML: `ltr` or `rtl`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

macro_rules! locales {
    ($($(#[$meta:meta])* $variant:ident = $tag:literal, $name:literal, $direction:ident;)*) => {
        /// A language of the product.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Locale {
            $($(#[$meta])* #[serde(rename = $tag)] $variant,)*
        }

        impl Locale {
            /// Every language.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The tags of all languages.
            pub const TAGS: &[&str] = &[$($tag,)*];

            /// The language tag (BCP 47).
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$variant => $tag,)*
                }
            }

            /// Its name in the language itself.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The direction in which it is written.
            pub fn direction(self) -> Direction {
                match self {
                    $(Self::$variant => Direction::$direction,)*
                }
            }
        }
    };
}

with_locales!(locales);

impl Locale {
    /// The language with this tag, in capital or small letters; `None` if there is none.
    pub fn find(tag: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// Reads a stored tag; English for any unknown one.
    pub fn parse(tag: &str) -> Self {
        Self::find(tag).unwrap_or_default()
    }

    /// The language of `offered` that suits an `Accept-Language` header best; `None` if none does.
    pub fn accepted(header: &str, offered: &[Self]) -> Option<Self> {
        let tags: Vec<&str> = offered.iter().map(|locale| locale.tag()).collect();
        negotiated(header, &tags).and_then(|at| offered.get(at).copied())
    }
}

/// Most parts of an `Accept-Language` header that are read. Browsers send about ten; each is compared with all others, so
/// a header full of them would cost a quarter of a second.
const MOST_RANGES: usize = 32;

/// The position of the tag in `offered` that suits an `Accept-Language` header best: of the language with the greatest
/// weight, in whatever region. `None` if none does. What the header gives no weight (`q=0`) is never chosen. Of a longer
/// header the first [`MOST_RANGES`] parts are read.
fn negotiated(header: &str, offered: &[&str]) -> Option<usize> {
    let parts = header.split(',').take(MOST_RANGES);
    let mut asked: Vec<(&str, f32)> = parts.filter_map(range).collect();
    asked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let is_refused = |tag: &str| {
        let refused = |(range, weight): &(&str, f32)| *weight <= 0.0 && suits(range, tag);
        asked.iter().any(refused)
    };
    let find =
        |fits: &dyn Fn(&str) -> bool| offered.iter().position(|tag| fits(tag) && !is_refused(tag));
    let wanted = asked.iter().filter(|(_, weight)| *weight > 0.0);
    wanted
        .filter_map(|(range, _)| {
            find(&|tag| range.eq_ignore_ascii_case(tag)).or_else(|| find(&|tag| suits(range, tag)))
        })
        .next()
}

/// A part of an `Accept-Language` header: a range of languages and its weight. `None` if it cannot be read.
fn range(part: &str) -> Option<(&str, f32)> {
    let (range, parameters) = part.split_once(';').unwrap_or((part, ""));
    let weight = match parameters.trim().split_once('=') {
        Some((name, weight)) if name.trim().eq_ignore_ascii_case("q") => {
            weight.trim().parse().ok()?
        }
        _ => 1.0,
    };
    let range = range.trim();
    let is_readable = !range.is_empty() && (0.0..=1.0).contains(&weight);
    is_readable.then_some((range, weight))
}

/// `true` if who asks for `range` can read the language `tag`: it is that language, and in Chinese that script.
fn suits(range: &str, tag: &str) -> bool {
    let language = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let is_traditional = |tag: &str| {
        let mut parts = tag.split('-').skip(1).map(str::to_ascii_lowercase);
        let is_simplified = tag.to_ascii_lowercase().contains("-hans");
        !is_simplified && parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part.as_str()))
    };
    match language(range).as_str() {
        "*" => true,
        "zh" => language(tag) == "zh" && is_traditional(range) == is_traditional(tag),
        asked => asked == language(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken() {
        let offered = [Locale::Polish, Locale::German];
        for (header, expected) in [
            ("sv-SE,de-AT;q=0.8,en;q=0.5", Some(Locale::German)),
            ("*", Some(Locale::Polish)),
            ("en", None),
            ("é", None),
        ] {
            assert_eq!(Locale::accepted(header, &offered), expected);
        }
    }

    #[test]
    fn weights_and_relatives_count() {
        let offered = ["en", "de", "pt-BR", "zh-CN"];
        for (header, expected) in [
            ("de;q=0, en", Some("en")),
            ("de;q=0", None),
            ("de; q=0.1, en;q=0.9", Some("en")),
            ("en;q=0.1,de", Some("de")),
            ("*, en;q=0", Some("de")),
            ("pt-PT", Some("pt-BR")),
            ("PT-br", Some("pt-BR")),
            ("zh", Some("zh-CN")),
            ("zh-Hans-HK", Some("zh-CN")),
            ("zh-SG", Some("zh-CN")),
            ("zh-TW, en;q=0.5", Some("en")),
            ("zh-Hant", None),
            ("zh-TW, zh;q=0.8, en;q=0.5", Some("zh-CN")),
            ("de;q=x, en", Some("en")),
            ("fr, it", None),
            ("", None),
            (&format!("{}de", "x,".repeat(31)), Some("de")),
            (&format!("{}de", "x,".repeat(32)), None),
        ] {
            let found = negotiated(header, &offered).map(|at| offered[at]);
            assert_eq!(found, expected, "{header}");
        }
    }
}
