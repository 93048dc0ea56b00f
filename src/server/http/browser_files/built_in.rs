//! The style sheets, built into the library: an application that depends on it has a style sheet of its own, and no Sass to
//! make ours with. They need none: it would do nothing but join these files.

/// The sheets of `style/main.scss` that stand before the layer `more`, by their names there.
#[rustfmt::skip]
const FIRST: [(&str, &str); 11] = [
    ("layers", include_str!("../../../../style/_layers.scss")),
    ("tokens", include_str!("../../../../style/_tokens.scss")),
    ("base", include_str!("../../../../style/_base.scss")),
    ("ui/frame", include_str!("../../../../style/ui/_frame.scss")),
    ("ui/languages", include_str!("../../../../style/ui/_languages.scss")),
    ("ui/card", include_str!("../../../../style/ui/_card.scss")),
    ("ui/button", include_str!("../../../../style/ui/_button.scss")),
    ("ui/field", include_str!("../../../../style/ui/_field.scss")),
    ("ui/icon", include_str!("../../../../style/ui/_icon.scss")),
    ("ui/note", include_str!("../../../../style/ui/_note.scss")),
    ("flow/consent", include_str!("../../../../style/flow/_consent.scss")),
];

/// The sheets in the layer `more`.
#[rustfmt::skip]
const MORE: [(&str, &str); 22] = [
    ("ui/select", include_str!("../../../../style/ui/_select.scss")),
    ("ui/list", include_str!("../../../../style/ui/_list.scss")),
    ("ui/badge", include_str!("../../../../style/ui/_badge.scss")),
    ("ui/menu", include_str!("../../../../style/ui/_menu.scss")),
    ("ui/dialog", include_str!("../../../../style/ui/_dialog.scss")),
    ("flow/waiting-card", include_str!("../../../../style/flow/_waiting-card.scss")),
    ("flow/code-input", include_str!("../../../../style/flow/_code-input.scss")),
    ("flow/end-card", include_str!("../../../../style/flow/_end-card.scss")),
    ("flow/nothing-came", include_str!("../../../../style/flow/_nothing-came.scss")),
    ("pages/verify-card", include_str!("../../../../style/pages/_verify-card.scss")),
    ("account/user-profile", include_str!("../../../../style/account/_user-profile.scss")),
    ("pages/devices", include_str!("../../../../style/pages/_devices.scss")),
    ("account/user-button", include_str!("../../../../style/account/_user-button.scss")),
    ("pages/mailbox", include_str!("../../../../style/pages/_mailbox.scss")),
    ("admin/admin-frame", include_str!("../../../../style/admin/_admin-frame.scss")),
    ("admin/overview", include_str!("../../../../style/admin/_overview.scss")),
    ("admin/settings", include_str!("../../../../style/admin/_settings.scss")),
    ("admin/audit", include_str!("../../../../style/admin/_audit.scss")),
    ("admin/users", include_str!("../../../../style/admin/_users.scss")),
    ("admin/invitations", include_str!("../../../../style/admin/_invitations.scss")),
    ("admin/mails", include_str!("../../../../style/admin/_mails.scss")),
    ("admin/bounces", include_str!("../../../../style/admin/_bounces.scss")),
];

/// The sheet that replaces those of [`WHOLE_PAGE`] on pages of an application.
const EMBEDDED: &str = include_str!("../../../../style/_embedded.scss");

/// Sheets for whole pages, which would change those of an application.
const WHOLE_PAGE: [&str; 4] = ["tokens", "base", "ui/frame", "ui/languages"];

/// The first style sheet: what the form of `/sign-in` and `/sign-up` needs.
pub fn first() -> String {
    FIRST.iter().map(|(_, text)| *text).collect()
}

/// The second style sheet: all that the first one lacks.
pub fn more() -> String {
    let all: String = MORE.iter().map(|(_, text)| *text).collect();
    format!("@layer more {{\n{all}}}\n")
}

/// What components of ours need on a page of an application. All of it stands in layers, so any rule of the application
/// wins; tokens are those of elements with the class `latchkey` alone, and follow the colour scheme of the application.
pub fn embedded() -> String {
    let tokens = FIRST.iter().find(|(name, _)| *name == "tokens");
    let tokens = tokens.map_or("", |(_, text)| text);
    let tokens = tokens
        .replace(":root", ".latchkey")
        .replace("color-scheme: light dark;", "");
    let parts: String = FIRST
        .iter()
        .filter(|(name, _)| !WHOLE_PAGE.contains(name))
        .map(|(_, text)| *text)
        .collect();
    format!("{parts}{tokens}{EMBEDDED}{}", more())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_are_those_that_sass_joins() {
        let named: Vec<&str> = include_str!("../../../../style/main.scss")
            .lines()
            .filter_map(|line| {
                let line = line.trim();
                let rest = line.strip_prefix("@use \"");
                let rest = rest.or_else(|| line.strip_prefix("@include meta.load-css(\""));
                rest?.split('"').next()
            })
            .filter(|name| !name.starts_with("sass:"))
            .collect();
        let built_in: Vec<&str> = FIRST.iter().chain(&MORE).map(|(name, _)| *name).collect();

        assert_eq!(built_in, named);
    }

    #[test]
    fn nothing_of_an_application_is_styled() {
        let sheet = embedded();

        for selector in [":root", " html {", " body {", "color-scheme: light dark"] {
            assert!(!sheet.contains(selector), "{selector}");
        }
        assert!(sheet.contains("--accent-seed") && sheet.contains(".button"));
        assert!(sheet.find("@layer tokens, base, ui, auth;") < sheet.find("@layer base {"));
    }
}
