//! Texts: a struct for each screen, whose fields are messages. The words are in `texts/`, a folder for each language; a
//! missing or unknown message, or one that nobody uses, fails `make check`.
//!
//! `{name}` in a text is replaced by a value; `**so**` is set in bold. Islands get their texts with the page, so
//! WebAssembly contains no language.

mod account;
mod admin_audit;
mod admin_mails;
mod admin_overview;
mod admin_settings;
mod admin_users;
mod audit_sentences;
mod bounces;
mod counted;
mod error_sentences;
mod errors;
mod fill;
mod flow;
mod instants;
mod invitations;
pub mod mail;
mod reader;
mod refusals;
mod screens;
mod sign_up;
mod text;
mod unseen;
mod visitor;
mod words;

use std::sync::OnceLock;

pub use account::AccountTexts;
pub use admin_audit::{AdminAuditTexts, AuditTableTexts};
pub use admin_mails::AdminMailsTexts;
pub use admin_overview::AdminOverviewTexts;
pub use admin_settings::{AdminSettingsTexts, GroupTexts, SettingTexts};
pub use admin_users::AdminUsersTexts;
pub use audit_sentences::AuditFacts;
pub use bounces::BounceTexts;
pub use counted::Counted;
pub use errors::ErrorTexts;
pub use fill::{fill, listed};
pub use flow::FlowTexts;
pub use instants::in_zone;
pub use invitations::InvitationTexts;
pub use reader::Asked;
pub use refusals::{RefusalText, RefusalTexts};
pub use screens::*;
pub use sign_up::SignUpTexts;
pub use text::Text;
pub use unseen::UnseenTexts;
pub use visitor::{ExampleTexts, UserMenuTexts};
pub use words::Each;

pub use crate::auth::Locale;

use crate::{auth::Direction, language::Catalog};
use reader::Reader;
use words::Words;

/// The texts of each language, once they are read.
static TEXTS: [OnceLock<Texts>; Locale::ALL.len()] = [const { OnceLock::new() }; Locale::ALL.len()];

impl Locale {
    /// All texts in this language. They are read when they are first asked for.
    pub fn texts(self) -> &'static Texts {
        TEXTS[self as usize].get_or_init(|| read(self).0)
    }
}

/// Every message there is.
pub fn asked() -> Vec<Asked> {
    read(Locale::English).1
}

fn read(locale: Locale) -> (Texts, Vec<Asked>) {
    let is_right_to_left = locale.direction() == Direction::RightToLeft;
    let mut reader = Reader::new(Catalog::of(locale.tag(), is_right_to_left));
    let texts = Texts::read(&mut reader, "", &[]);
    (texts, reader.asked)
}
