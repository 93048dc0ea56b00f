//! The languages of the product. [`crate::i18n`] has their texts.

use serde::{Deserialize, Serialize};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Locale {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// Reads a stored tag; English for any unknown one.
    pub fn parse(tag: &str) -> Self {
        match tag {
            "de" => Self::De,
            _ => Self::En,
        }
    }

    /// The first language in an `Accept-Language` header that the product has, English if it has none. Weights (`q=`)
    /// are not read, because all browsers list languages by weight.
    pub fn accepted(header: &str) -> Self {
        header
            .split(',')
            .filter_map(
                |part| match part.trim().get(..2)?.to_ascii_lowercase().as_str() {
                    "en" => Some(Self::En),
                    "de" => Some(Self::De),
                    _ => None,
                },
            )
            .next()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken() {
        assert_eq!(Locale::accepted("fr-FR,de-AT;q=0.8,en;q=0.5"), Locale::De);
        assert_eq!(Locale::accepted("*"), Locale::En);
        assert_eq!(Locale::accepted("é"), Locale::En);
    }
}
