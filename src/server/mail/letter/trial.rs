use super::{Block, Letter, MailFacts, clean};
use crate::{
    i18n::{Locale, Text, fill},
    server::store::outbox::MessageKind,
};

/// Composes the test mail of the command `check-mail`.
pub fn trial(locale: Locale, app_name: &str) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(app_name);
    let say = |text: &Text| fill(text, &[("app", app_name.as_str())]);
    Letter {
        mark: String::new(),
        subject: say(&texts.test.heading),
        preheader: say(&texts.test.heading),
        locale,
        accent: None,
        heading: say(&texts.test.heading),
        blocks: vec![Block::Paragraph(say(&texts.test.lede))],
        facts: MailFacts::bare(MessageKind::Sample, locale, &app_name),
        app_name,
    }
}
