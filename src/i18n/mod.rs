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

pub use crate::auth::Locale;

use island_texts::island_texts;

/// A text: borrowed on the server, owned in an island.
pub type Text = Cow<'static, str>;

impl Locale {
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
}
