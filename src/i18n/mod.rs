//! Texts in every language: a struct for each screen, a static for each language. A missing text does not compile.
//!
//! `{name}` in a text is replaced by a value, and comments name these values in quotation marks; `**so**` is set in
//! bold. Islands get their texts with the page, so WebAssembly contains no language.

mod account;
mod admin_audit;
mod admin_settings;
mod admin_users;
mod audit_sentences;
mod de;
mod en;
mod errors;
mod flow;
mod invitations;
mod island_texts;
pub mod mail;
mod refusals;
mod screens;
mod sign_up;
mod unseen;
mod visitor;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use account::AccountTexts;
pub use admin_audit::{AdminAuditTexts, AuditTableTexts};
pub use admin_settings::{AdminSettingsTexts, SettingWords};
pub use admin_users::AdminUsersTexts;
pub use audit_sentences::AuditFacts;
pub use errors::ErrorTexts;
pub use flow::FlowTexts;
pub use invitations::InvitationTexts;
pub use refusals::{RefusalText, RefusalTexts};
pub use screens::*;
pub use sign_up::SignUpTexts;
pub use unseen::UnseenTexts;
pub use visitor::{ExampleTexts, UserMenuTexts};

use island_texts::island_texts;

/// A text: borrowed on the server, owned in an island.
pub type Text = Cow<'static, str>;

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

    /// All texts in this language.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::En => &en::TEXTS,
            Self::De => &de::TEXTS,
        }
    }
}

/// Replaces each `{name}` in `text` by its value. A name without a value stays as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after
            .split_once('}')
            .and_then(|(name, tail)| Some((values.iter().find(|(key, _)| *key == name)?.1, tail)))
        {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once_and_are_not_read_again() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn the_first_language_we_speak_is_taken() {
        assert_eq!(Locale::accepted("fr-FR,de-AT;q=0.8,en;q=0.5"), Locale::De);
        assert_eq!(Locale::accepted("*"), Locale::En);
        assert_eq!(Locale::accepted("é"), Locale::En);
    }
}
