//! The files of texts, built into the program.

use crate::auth::locale::table::with_locales;

/// A file: its name, and what is in it.
type File = (&'static str, &'static str);

/// The files of one folder.
macro_rules! folder {
    ($tag:literal: $($name:literal)*) => {
        &[$((
            concat!($name, ".ftl"),
            include_str!(concat!("../i18n/texts/", $tag, "/", $name, ".ftl")),
        ),)*]
    };
}

macro_rules! folders {
    ($($(#[$meta:meta])* $variant:ident = $tag:literal, $name:literal, $direction:ident;)*) => {
        /// The files of the language with this tag; none if there is no such language.
        pub fn files(tag: &str) -> &'static [File] {
            match tag {
                $($tag => folder!($tag: "account" "admin-audit" "admin-mails" "admin-overview" "admin-settings" "admin-users" "bounces" "common" "developer"
                    "devices" "errors" "flow" "invitations" "landing" "mail"),)*
                _ => &[],
            }
        }
    };
}

with_locales!(folders);
