use time::OffsetDateTime;

use super::block::Block;
use crate::i18n::{Text, fill, mail::MailTexts};

/// Adds to a mail that is sent again (`at` is not `None`) when that was, to the second, at its beginning and end.
/// Mail programs hide what they have shown before, and without this they would hide the whole mail.
pub(super) fn told_again(
    blocks: Vec<Block>,
    at: Option<OffsetDateTime>,
    texts: &MailTexts,
) -> Vec<Block> {
    let Some(at) = at else {
        return blocks;
    };
    let clock = format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second());
    let time = at_clock(at, &clock, texts);
    let say = |text: &Text| Block::Quiet(fill(text, &[("time", &time)]));
    [say(&texts.again)]
        .into_iter()
        .chain(blocks)
        .chain([say(&texts.again_last)])
        .collect()
}

/// An instant as day and time in UTC, because a mail cannot know the reader's time zone.
pub(super) fn in_words(at: OffsetDateTime, texts: &MailTexts) -> String {
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    at_clock(at, &clock, texts)
}

fn at_clock(at: OffsetDateTime, clock: &str, texts: &MailTexts) -> String {
    let month = &texts.months[usize::from(u8::from(at.month())) - 1];
    fill(
        &texts.date,
        &[
            ("day", &at.day().to_string()),
            ("month", month),
            ("year", &at.year().to_string()),
            ("time", clock),
        ],
    )
}
