use time::OffsetDateTime;

use super::Block;
use crate::i18n::{Text, fill, mail::MailTexts};

/// A mail that is sent again says so at both ends, and when, to the second: mail programs fold away what they have shown
/// before, and leave of a mail that is like another one nothing to be seen.
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

/// In UTC, because a mail cannot know where it is read.
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
