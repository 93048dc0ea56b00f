use time::{OffsetDateTime, UtcOffset};

use super::block::Block;
use crate::{
    i18n::{Locale, Text, fill, in_zone},
    language::Instant,
    server::domain::time_zone::TimeZone,
};

/// How the times of a mail are told: in a language, and in the time zone of whoever asked for it.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    /// The language.
    pub locale: Locale,
    /// The time zone; `None` if it is not known, and then times are told in UTC.
    pub zone: Option<&'a TimeZone>,
}

impl Clock<'_> {
    /// An instant as day and time, to the minute.
    pub fn tell(self, at: OffsetDateTime) -> String {
        self.write(at, false)
    }

    /// An instant to the second, or else to the minute.
    fn write(self, at: OffsetDateTime, has_second: bool) -> String {
        let offset = self.zone.map_or(UtcOffset::UTC, |zone| zone.offset_at(at));
        let at = at.to_offset(offset);
        let at = Instant {
            year: at.year(),
            month: at.month().into(),
            day: at.day(),
            hour: at.hour(),
            minute: at.minute(),
            second: has_second.then_some(at.second()),
        };
        in_zone(self.locale, at, offset.whole_minutes())
    }
}

/// Adds to a mail that is sent again (`at` is not `None`) when that was, to the second, at its beginning and end.
/// Mail programs hide what they have shown before, and without this they would hide the whole mail.
pub(super) fn told_again(
    blocks: Vec<Block>,
    at: Option<OffsetDateTime>,
    clock: Clock<'_>,
) -> Vec<Block> {
    let Some(at) = at else {
        return blocks;
    };
    let texts = &clock.locale.texts().mail;
    let time = clock.write(at, true);
    let say = |text: &Text| Block::Quiet(fill(text, &[("time", &time)]));
    [say(&texts.again)]
        .into_iter()
        .chain(blocks)
        .chain([say(&texts.again_last)])
        .collect()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_time_is_told_by_the_clocks_of_its_reader() {
        let told = |name: &str, at| {
            let zone = TimeZone::parse(name);
            let (locale, zone) = (Locale::English, zone.as_ref());
            Clock { locale, zone }.tell(at)
        };
        let (winter, summer) = (
            datetime!(2026-01-05 23:30 UTC),
            datetime!(2026-07-05 23:30 UTC),
        );

        assert_eq!(told("", winter), "January 5, 2026 at 11:30 PM UTC");
        assert_eq!(
            told("Europe/Berlin", winter),
            "January 6, 2026 at 12:30 AM UTC+1"
        );
        assert_eq!(
            told("Europe/Berlin", summer),
            "July 6, 2026 at 1:30 AM UTC+2"
        );
        assert_eq!(
            told("Asia/Kolkata", winter),
            "January 6, 2026 at 5:00 AM UTC+5:30"
        );
        assert_eq!(
            told("America/St_Johns", winter),
            "January 5, 2026 at 8:00 PM UTC−3:30"
        );
        assert_eq!(
            told("Africa/Abidjan", winter),
            "January 5, 2026 at 11:30 PM UTC"
        );
    }
}
