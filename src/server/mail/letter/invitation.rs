use time::OffsetDateTime;

use super::{Block, Clock, Letter, MailFacts, clean, told_again};
use crate::{
    i18n::{Locale, Text, fill},
    server::store::outbox::MessageKind,
};

/// Data of an invitation's letter. Not `Debug`, because it holds the link.
#[derive(Clone)]
pub struct InvitationData {
    /// Name of the instance.
    pub app_name: String,
    /// The address that is invited.
    pub address: String,
    /// The link of the invitation.
    pub link: String,
    /// Whole days for which the link works; at least 1.
    pub days: i64,
    /// When it was sent again; `None` for the first mail.
    pub sent_again_at: Option<OffsetDateTime>,
}

/// Composes the letter of an invitation.
pub fn invitation(locale: Locale, data: &InvitationData) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(&data.app_name);
    let address = clean(&data.address);
    let values = [("app", app_name.as_str()), ("address", &address)];
    let say = |text: &Text| fill(text, &values);
    let intro = &texts.invitation;
    let lifetime = texts
        .invitation_lifetime
        .with(data.days.unsigned_abs(), &[]);
    let blocks = vec![
        Block::Paragraph(say(&intro.lede)),
        Block::Button {
            label: intro.button.as_ref().map(say).unwrap_or_default(),
            lead: say(&texts.or_open),
            url: data.link.clone(),
        },
        Block::Quiet(lifetime),
        Block::Quiet(say(&texts.invitation_unexpected)),
    ];
    // Nothing is known of the browser of somebody who is invited.
    let clock = Clock { locale, zone: None };
    Letter {
        mark: String::new(),
        subject: say(&intro.heading),
        preheader: say(&texts.preheader_link),
        locale,
        accent: None,
        heading: say(&intro.heading),
        blocks: told_again(blocks, data.sent_again_at, clock),
        app_name,
        facts: facts(locale, data),
    }
}

/// The facts of an invitation.
fn facts(locale: Locale, data: &InvitationData) -> MailFacts {
    MailFacts {
        recipient: clean(&data.address),
        link: Some(data.link.clone()),
        minutes: Some(data.days * 24 * 60),
        sent_again_at: data.sent_again_at,
        ..MailFacts::bare(MessageKind::Invitation, locale, &data.app_name)
    }
}
