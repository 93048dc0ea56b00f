//! What a letter says, in order and without looks: the one source of its HTML and its text.

use time::OffsetDateTime;

use crate::{
    i18n::{
        Locale, Text, fill,
        mail::{IntroTexts, MailTexts},
    },
    server::{
        domain::{
            attempt::{Ask, AttemptRow},
            policy::Policy,
        },
        store::outbox::MessageKind,
    },
};

/// A mail before it has looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject: what it is and for which application, never the code.
    pub subject: String,
    /// What inboxes show beside the subject.
    pub preheader: String,
    /// The language of everything in it.
    pub locale: Locale,
    /// The application it is from.
    pub app_name: String,
    /// What it is, in a few words.
    pub heading: String,
    /// What it says, from the top.
    pub blocks: Vec<Block>,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Prose.
    Paragraph(String),
    /// The one thing to press, and its address in full for where nothing can be pressed.
    Button {
        /// What pressing does.
        label: String,
        /// Stands before the address.
        lead: String,
        /// The address.
        url: String,
    },
    /// The code.
    Code {
        /// Stands before it.
        lead: String,
        /// Its digits.
        code: String,
    },
    /// Labels and values.
    Facts {
        /// What they are about.
        title: String,
        /// One pair a line.
        facts: Vec<(String, String)>,
    },
    /// Prose in the background.
    Quiet(String),
    /// A link in the background.
    QuietLink {
        /// Stands before it.
        lead: String,
        /// What following it does.
        label: String,
        /// Its address.
        url: String,
    },
}

/// What another browser must show to use the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// The number of the waiting screen.
    Number,
    /// Nothing but a press.
    Press,
    /// It cannot: the operator's rule.
    Refused,
    /// It cannot today: the address has seen too many refusals.
    RefusedToday,
}

impl Elsewhere {
    /// What holds for `attempt`.
    pub fn of(attempt: &AttemptRow, policy: &Policy) -> Self {
        match attempt.ask(None, policy) {
            Ask::Number => Self::Number,
            Ask::Press | Ask::PressElsewhere => Self::Press,
            Ask::Refused if attempt.same_browser_only => Self::RefusedToday,
            Ask::Refused => Self::Refused,
        }
    }
}

/// What a letter is made from. Values may hold anything; they are set as they are, never as markup. Not
/// `Debug`: they hold link and code.
#[derive(Clone)]
pub struct LetterData {
    /// The application.
    pub app_name: String,
    /// The address it is for, as the attempt keeps it.
    pub address: String,
    /// The link.
    pub link: String,
    /// The code, where the attempt has one.
    pub code: Option<String>,
    /// Browser and system that asked, in words.
    pub browser: String,
    /// The network it asked from.
    pub network: String,
    /// When it asked.
    pub asked_at: OffsetDateTime,
    /// Whole minutes that link and code have left; at least one.
    pub minutes: i64,
    /// What another browser must show.
    pub elsewhere: Elsewhere,
}

/// Composes the letter of `kind`.
pub fn letter(kind: MessageKind, locale: Locale, data: &LetterData) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(&data.app_name);
    let address = clean(&data.address);
    let say = |text: &Text| fill(text, &[("app", &app_name), ("address", &address)]);
    let intro = intro(kind, texts);
    let preheader = match data.code {
        Some(_) => &texts.preheader,
        None => &texts.preheader_link,
    };

    let mut blocks = vec![
        Block::Paragraph(say(&intro.lede)),
        Block::Button {
            label: say(&intro.button),
            lead: say(&texts.or_open),
            url: data.link.clone(),
        },
    ];
    blocks.extend(data.code.clone().map(|code| Block::Code {
        lead: say(&texts.code_lead),
        code,
    }));
    blocks.extend(rule(data.elsewhere, texts).map(|text| Block::Paragraph(say(text))));
    blocks.push(Block::Facts {
        title: say(&texts.who_asked),
        facts: facts(data, texts),
    });
    blocks.push(Block::Quiet(lifetime(data, texts)));
    blocks.push(Block::QuietLink {
        lead: say(&texts.not_you),
        label: say(&texts.decline),
        url: format!("{}&decline=1", data.link),
    });

    Letter {
        subject: say(subject(kind, texts)),
        preheader: say(preheader),
        locale,
        heading: say(&intro.heading),
        blocks,
        app_name,
    }
}

fn intro(kind: MessageKind, texts: &MailTexts) -> &IntroTexts {
    match kind {
        MessageKind::SignInLink => &texts.sign_in,
        MessageKind::SignUpOffer => &texts.offer,
        MessageKind::SignUpLink => &texts.sign_up,
        MessageKind::AlreadyMember => &texts.member,
    }
}

/// By what was asked for, not by what was found: the waiting screen names the subject, and tells nobody who has an
/// account.
fn subject(kind: MessageKind, texts: &MailTexts) -> &Text {
    match kind {
        MessageKind::SignInLink | MessageKind::SignUpOffer => &texts.sign_in_subject,
        MessageKind::SignUpLink | MessageKind::AlreadyMember => &texts.sign_up_subject,
    }
}

fn rule(elsewhere: Elsewhere, texts: &MailTexts) -> Option<&Text> {
    match elsewhere {
        Elsewhere::Number => Some(&texts.number),
        Elsewhere::Press => None,
        Elsewhere::Refused => Some(&texts.same_browser),
        Elsewhere::RefusedToday => Some(&texts.same_browser_today),
    }
}

fn facts(data: &LetterData, texts: &MailTexts) -> Vec<(String, String)> {
    [
        (&texts.browser, clean(&data.browser)),
        (&texts.network, clean(&data.network)),
        (&texts.time, in_words(data.asked_at, texts)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| (label.to_string(), value))
    .collect()
}

fn lifetime(data: &LetterData, texts: &MailTexts) -> String {
    let text = match (data.minutes, data.code.is_some()) {
        (1, true) => &texts.lifetime_one,
        (_, true) => &texts.lifetime,
        (1, false) => &texts.lifetime_link_one,
        (_, false) => &texts.lifetime_link,
    };
    fill(text, &[("n", &data.minutes.to_string())])
}

/// In UTC, because a mail cannot know where it is read.
fn in_words(at: OffsetDateTime, texts: &MailTexts) -> String {
    let month = &texts.months[usize::from(u8::from(at.month())) - 1];
    fill(
        &texts.date,
        &[
            ("day", &at.day().to_string()),
            ("month", month),
            ("year", &at.year().to_string()),
            ("time", &format!("{:02}:{:02}", at.hour(), at.minute())),
        ],
    )
}

/// One line without control characters, nor such as turn the direction of what follows.
fn clean(value: &str) -> String {
    let visible = value.replace(
        |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        },
        " ",
    );
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests {
    use time::macros::datetime;

    use super::*;

    pub const LINK: &str = "https://example.com/verify?token=AZsX-_0";
    pub const CODE: &str = "042917";

    pub fn data() -> LetterData {
        LetterData {
            app_name: "Acme".to_owned(),
            address: "jane@example.com".to_owned(),
            link: LINK.to_owned(),
            code: Some(CODE.to_owned()),
            browser: "Firefox on Linux".to_owned(),
            network: "203.0.113.0/24".to_owned(),
            asked_at: datetime!(2026-01-01 12:00 UTC),
            minutes: 10,
            elsewhere: Elsewhere::Number,
        }
    }

    /// Every kind in every language.
    pub fn all(data: &LetterData) -> Vec<Letter> {
        [Locale::En, Locale::De]
            .into_iter()
            .flat_map(|locale| MessageKind::ALL.map(|kind| letter(kind, locale, data)))
            .collect()
    }

    fn english(data: &LetterData) -> Letter {
        letter(MessageKind::SignInLink, Locale::En, data)
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
        let subject = |kind| letter(kind, Locale::En, &data()).subject;

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

        let told = Block::Paragraph(Locale::En.texts().mail.same_browser_today.to_string());
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
}
