use super::{Block, Letter, clean};
use crate::i18n::{Locale, Text, fill};

/// What the letter of an invitation is made from. Not `Debug`: it holds the link.
#[derive(Clone)]
pub struct InvitationData {
    /// The application.
    pub app_name: String,
    /// The address that is invited.
    pub address: String,
    /// The link.
    pub link: String,
    /// Whole days that the link has left; at least one.
    pub days: i64,
}

/// Composes the letter by which an operator tries out whether mail goes out.
pub fn test_letter(locale: Locale, app_name: &str) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(app_name);
    let say = |text: &Text| fill(text, &[("app", app_name.as_str())]);
    Letter {
        subject: say(&texts.test.heading),
        preheader: say(&texts.test.heading),
        locale,
        heading: say(&texts.test.heading),
        blocks: vec![Block::Paragraph(say(&texts.test.lede))],
        app_name,
    }
}

/// Composes the letter of an invitation.
pub fn invitation(locale: Locale, data: &InvitationData) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(&data.app_name);
    let (address, days) = (clean(&data.address), data.days.to_string());
    let values = [
        ("app", app_name.as_str()),
        ("address", &address),
        ("n", &days),
    ];
    let say = |text: &Text| fill(text, &values);
    let intro = &texts.invitation;
    let lifetime = match data.days {
        1 => &texts.invitation_lifetime_one,
        _ => &texts.invitation_lifetime,
    };
    Letter {
        subject: say(&intro.heading),
        preheader: say(&texts.preheader_link),
        locale,
        heading: say(&intro.heading),
        blocks: vec![
            Block::Paragraph(say(&intro.lede)),
            Block::Button {
                label: say(&intro.button),
                lead: say(&texts.or_open),
                url: data.link.clone(),
            },
            Block::Quiet(say(lifetime)),
            Block::Quiet(say(&texts.invitation_unexpected)),
        ],
        app_name,
    }
}
