use time::{OffsetDateTime, UtcOffset};

use super::block::Block;
use crate::{
    i18n::{Locale, Text, fill, in_utc},
    language::Instant,
};

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
    let texts = &locale.texts().mail;
    let time = in_utc(
        locale,
        Instant {
            second: Some(at.second()),
            ..instant(at)
        },
    );
    let say = |text: &Text| Block::Quiet(fill(text, &[("time", &time)]));
    [say(&texts.again)]
        .into_iter()
        .chain(blocks)
        .chain([say(&texts.again_last)])
        .collect()
}

/// An instant as day and time in UTC, because a mail cannot know the reader's time zone.
pub(super) fn in_words(at: OffsetDateTime, locale: Locale) -> String {
    in_utc(locale, instant(at))
}

/// The day and time of `at` in UTC, to the minute.
fn instant(at: OffsetDateTime) -> Instant {
    let at = at.to_offset(UtcOffset::UTC);
    Instant {
        year: at.year(),
        month: at.month().into(),
        day: at.day(),
        hour: at.hour(),
        minute: at.minute(),
        second: None,
    }
}
