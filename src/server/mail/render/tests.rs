use super::*;
use crate::{
    i18n::Locale,
    server::{
        mail::letter::{
            LetterData, letter,
            tests::{CODE, LINK, REFUSAL, all, data},
        },
        store::outbox::MessageKind,
    },
};

fn english(data: &LetterData) -> Letter {
    letter(MessageKind::SignInLink, Locale::English, data)
}

#[test]
fn both_parts_carry_link_code_and_refusal_in_every_language() {
    for letter in all(&data()) {
        let html = html(&letter);
        let text = text(&letter);

        assert!(html.contains(&format!("href=\"{LINK}\"")), "{html}");
        assert!(html.contains(&format!(">{LINK}</a>")), "{html}");
        assert!(html.contains(CODE));
        assert!(
            html.contains(&format!("href=\"{}\"", REFUSAL.replace('&', "&amp;"))),
            "{html}"
        );
        assert!(text.contains(&format!("\n    {CODE}\n")), "{text}");
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("/verify"))
            .collect();
        assert_eq!(lines, [LINK, REFUSAL]);
    }
}

#[test]
fn both_parts_say_the_same() {
    // Lines are broken between letters, too, where a language has no spaces.
    let joined = |text: &str| text.split_ascii_whitespace().collect::<String>();
    for letter in all(&data()) {
        let html = html(&letter);
        let text = joined(&text(&letter));
        for block in &letter.blocks {
            let said = match block {
                Block::Paragraph(said) | Block::Quiet(said) => said,
                Block::Button { label, .. } | Block::QuietLink { label, .. } => label,
                Block::Code { lead, .. } => lead,
                Block::Facts { title, .. } => title,
            };
            assert!(html.contains(said.as_str()), "{said}");
            assert!(text.contains(&joined(said)), "{said}");
        }
    }
}

#[test]
fn every_value_is_escaped() {
    let poison = "<img src=x onerror=alert(1)>\"'&";
    let hostile = LetterData {
        app_name: poison.to_owned(),
        address: format!("{poison}@example.com"),
        link: format!("{LINK}\"><script>"),
        code: Some(poison.to_owned()),
        browser: poison.to_owned(),
        place: crate::auth::Place {
            words: "</table></style>".to_owned(),
            is_network: true,
        },
        ..data()
    };

    for letter in all(&hostile) {
        let html = html(&letter);
        assert!(!html.contains("<img"), "{html}");
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(html.matches("</style>").count(), 1);
        assert!(html.contains("&lt;img src=x"));
    }
}

#[test]
fn nothing_is_fetched_from_anywhere() {
    let html = html(&english(&data()));

    for fetching in [
        "<img",
        "<script",
        "<link",
        "url(",
        "@import",
        " src=",
        "background=",
    ] {
        assert!(!html.contains(fetching), "{fetching}");
    }
    assert_eq!(
        html.matches("http").count(),
        html.matches("https://example.com/verify?token=").count()
    );
}

#[test]
fn the_document_says_its_language_direction_and_colour_schemes() {
    let german = html(&letter(MessageKind::SignInLink, Locale::German, &data()));

    assert!(
        german.starts_with("<!DOCTYPE html><html lang=\"de\" dir=\"ltr\">"),
        "{german}"
    );
    assert!(
        german.contains("<meta name=\"color-scheme\" content=\"light dark\">"),
        "{german}"
    );
    assert!(german.contains("@media (prefers-color-scheme:dark)"));
    assert!(german.contains("<meta charset=\"utf-8\">"));
}

#[test]
fn only_a_link_makes_a_line_of_text_long() {
    for letter in all(&data()) {
        for line in text(&letter).lines() {
            assert!(
                textwrap::core::display_width(line) <= 78 || line.starts_with("https://"),
                "{line}"
            );
        }
    }
}

#[test]
fn a_word_longer_than_a_line_is_left_whole() {
    let long = "x".repeat(100);

    assert_eq!(wrap(&format!("a {long} b")), format!("a\n{long}\nb"));
}
