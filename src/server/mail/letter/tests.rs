use time::macros::datetime;

use super::{sample::letter_data, *};
use crate::{
    auth::SensitiveAction,
    server::{config::PublicUrl, domain::policy::Policy},
};

pub const LINK: &str = "https://example.com/verify?token=AZsX-_0";
pub const REFUSAL: &str = "https://example.com/verify?token=rZsX-_0&decline=1";
pub const CODE: &str = "042917";

/// Calls `check` with what sample mails have from an instance of the name Acme.
pub fn with_facts<T>(check: impl FnOnce(SampleFacts<'_>) -> T) -> T {
    let policy = Policy {
        app_name: "Acme".to_owned(),
        ..Policy::default()
    };
    check(SampleFacts {
        policy: &policy,
        public_url: &PublicUrl::parse("https://example.com").expect("an origin"),
        address: "jane@example.com",
        at: datetime!(2026-01-01 12:00 UTC),
        action: SensitiveAction::AddAddress,
    })
}

/// The data of samples, with links that look like real ones.
pub fn data() -> LetterData {
    let (kind, purpose) = (MessageKind::SignInLink, Purpose::SignIn);
    LetterData {
        link: LINK.to_owned(),
        refusal: REFUSAL.to_owned(),
        ..with_facts(|facts| letter_data(kind, purpose, Locale::English, facts))
    }
}

/// Every kind that is about an attempt, in every language.
pub fn all(data: &LetterData) -> Vec<Letter> {
    Locale::ALL
        .iter()
        .copied()
        .flat_map(|locale| {
            MessageKind::ALL
                .iter()
                .copied()
                .filter(|kind| kind.is_about_attempt() && *kind != MessageKind::AddressTaken)
                .map(move |kind| letter(kind, locale, data))
        })
        .collect()
}

fn english(data: &LetterData) -> Letter {
    letter(MessageKind::SignInLink, Locale::English, data)
}

#[test]
fn no_subject_and_no_preheader_tells_the_code_or_the_link() {
    for letter in all(&data()) {
        for outside in [&letter.subject, &letter.preheader] {
            assert!(outside.contains("Acme"), "{outside}");
            assert!(
                !outside.contains(CODE) && !outside.contains("token"),
                "{outside}"
            );
        }
    }
}

#[test]
fn the_subject_does_not_tell_whether_there_is_an_account() {
    let subject = |kind| letter(kind, Locale::English, &data()).subject;

    assert_eq!(
        subject(MessageKind::SignInLink),
        subject(MessageKind::SignUpOffer)
    );
    assert_eq!(
        subject(MessageKind::SignUpLink),
        subject(MessageKind::AlreadyMember)
    );
}

#[test]
fn no_place_is_left_unfilled() {
    for letter in all(&data()) {
        assert!(!format!("{letter:?}").contains("{app}"));
        assert!(!format!("{letter:?}").contains("{address}"));
        assert!(!format!("{letter:?}").contains("{n}"));
    }
}

#[test]
fn blocks_follow_the_order_of_a_glance() {
    let order: Vec<&str> = english(&data())
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(_) => "prose",
            Block::Button { .. } => "button",
            Block::Code { .. } => "code",
            Block::Facts { .. } => "who",
            Block::Quiet(_) => "how long",
            Block::QuietLink { .. } => "not you",
        })
        .collect();

    assert_eq!(
        order,
        [
            "prose", "button", "code", "prose", "who", "how long", "not you"
        ]
    );
}

#[test]
fn a_mail_without_a_code_does_not_speak_of_one() {
    let without = LetterData {
        code: None,
        ..data()
    };

    for letter in all(&without) {
        assert!(
            !format!("{letter:?}").to_lowercase().contains("code"),
            "{letter:?}"
        );
    }
}

#[test]
fn a_day_of_refusals_is_told() {
    let guarded = LetterData {
        elsewhere: Elsewhere::RefusedToday,
        ..data()
    };

    let told = Block::Paragraph(Locale::English.texts().mail.same_browser_today.to_string());
    assert!(english(&guarded).blocks.contains(&told));
    assert!(!english(&data()).blocks.contains(&told));
}

#[test]
fn a_minute_is_not_minutes() {
    let late = LetterData {
        minutes: 1,
        ..data()
    };

    for letter in all(&late) {
        let said = format!("{letter:?}").to_lowercase();
        assert!(
            !said.contains("minutes") && !said.contains("minuten"),
            "{said}"
        );
    }
}

#[test]
fn a_mail_sent_again_says_so_at_both_ends_and_when() {
    let at = |second| LetterData {
        sent_again_at: Some(datetime!(2026-01-01 12:03 UTC) + time::Duration::seconds(second)),
        ..data()
    };

    let blocks = english(&at(7)).blocks;
    let said = |block: Option<&Block>| format!("{block:?}");
    assert!(said(blocks.first()).contains("Sent again on January 1, 2026 at 12:03:07 PM UTC."));
    assert!(said(blocks.last()).contains("sent again on January 1, 2026 at 12:03:07 PM UTC."));
    assert_ne!(
        english(&at(8)).blocks.first(),
        blocks.first(),
        "each time in other words"
    );
    for letter in all(&at(7)) {
        for end in [letter.blocks.first(), letter.blocks.last()] {
            assert!(said(end).contains("12:03:07"), "{letter:?}");
        }
    }
    for letter in all(&data()) {
        let said = format!("{letter:?}");
        assert!(
            !said.contains("again on") && !said.contains("Noch einmal gesendet"),
            "{said}"
        );
    }
}

#[test]
fn a_name_with_line_breaks_stays_one_line() {
    let hostile = LetterData {
        app_name: "Acme\r\nBcc: eve@example.net\u{202e}".to_owned(),
        ..data()
    };

    assert_eq!(
        english(&hostile).subject,
        "Sign in to Acme Bcc: eve@example.net"
    );
}
