use super::{Block, Letter, clean};
use crate::i18n::{Locale, Text, fill};

/// Composes the letter by which an operator tries out whether mail goes out.
pub fn trial(locale: Locale, app_name: &str) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(app_name);
    let say = |text: &Text| fill(text, &[("app", app_name.as_str())]);
    Letter {
        subject: say(&texts.test.heading),
        preheader: say(&texts.test.heading),
        locale,
        accent: None,
        heading: say(&texts.test.heading),
        blocks: vec![Block::Paragraph(say(&texts.test.lede))],
        app_name,
    }
}
