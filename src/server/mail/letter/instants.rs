use time::OffsetDateTime;

use super::block::Block;
use crate::i18n::{Locale, Text, date, fill};

/// Adds to a mail that is sent again (`at` is not `None`) when that was, to the second, at its beginning and end.
/// Mail programs hide what they have shown before, and without this they would hide the whole mail.
pub(super) fn told_again(
    blocks: Vec<Block>,
    at: Option<OffsetDateTime>,
    locale: Locale,
) -> Vec<Block> {
    let Some(at) = at else {
        return blocks;
    };
    let clock = format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second());
    let texts = &locale.texts().mail;
    let time = at_clock(at, &clock, locale);
    let say = |text: &Text| Block::Quiet(fill(text, &[("time", &time)]));
    [say(&texts.again)]
        .into_iter()
        .chain(blocks)
        .chain([say(&texts.again_last)])
        .collect()
}

/// An instant as day and time in UTC, because a mail cannot know the reader's time zone.
pub(super) fn in_words(at: OffsetDateTime, locale: Locale) -> String {
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    at_clock(at, &clock, locale)
}

fn at_clock(at: OffsetDateTime, clock: &str, locale: Locale) -> String {
    date(locale, (at.year(), at.month().into(), at.day()), clock)
}
