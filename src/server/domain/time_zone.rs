//! Time zones of readers, as their browsers name them.

use std::{fmt, sync::LazyLock};

use jiff::{
    Timestamp,
    tz::{self, TimeZoneDatabase},
};
use time::{OffsetDateTime, UtcOffset};

/// Most letters of a name. The longest that there is has 32.
const LONGEST: usize = 64;

/// The time zones of IANA. They are a part of the program, since not each system has them.
static ALL: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone, such as `Europe/Berlin`.
#[derive(Clone, PartialEq, Eq)]
pub struct TimeZone {
    name: String,
    rules: tz::TimeZone,
}

impl TimeZone {
    /// The time zone of this name; `None` if there is none. `name` may be any text, because
    /// it comes from a form.
    pub fn parse(name: &str) -> Option<Self> {
        let is_name = |letter: u8| letter.is_ascii_alphanumeric() || b"/_+-".contains(&letter);
        if name.len() > LONGEST || !name.bytes().all(is_name) {
            return None;
        }
        let rules = ALL.get(name).ok()?;
        Some(Self {
            name: rules.iana_name()?.to_owned(),
            rules,
        })
    }

    /// The name, as [`TimeZone::parse`] reads it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How far its clocks are from UTC at `at`. Knows summer time.
    pub fn offset_at(&self, at: OffsetDateTime) -> UtcOffset {
        let offset = Timestamp::from_second(at.unix_timestamp())
            .map_or(0, |at| self.rules.to_offset(at).seconds());
        UtcOffset::from_whole_seconds(offset).unwrap_or(UtcOffset::UTC)
    }
}

impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{datetime, offset};

    use super::*;

    #[test]
    fn clocks_change_with_summer_time() {
        let berlin = TimeZone::parse("Europe/Berlin").unwrap();

        for (at, expected) in [
            (datetime!(2026-01-05 12:00 UTC), offset!(+1)),
            (datetime!(2026-03-29 00:59:59 UTC), offset!(+1)),
            (datetime!(2026-03-29 01:00 UTC), offset!(+2)),
            (datetime!(2026-10-25 00:59:59 UTC), offset!(+2)),
            (datetime!(2026-10-25 01:00 UTC), offset!(+1)),
        ] {
            assert_eq!(berlin.offset_at(at), expected, "{at}");
        }
        let now = datetime!(2026-07-01 12:00 UTC);
        for (name, expected) in [
            ("UTC", offset!(UTC)),
            ("Asia/Kolkata", offset!(+5:30)),
            ("America/St_Johns", offset!(-2:30)),
            ("Pacific/Kiritimati", offset!(+14)),
            ("Etc/GMT+12", offset!(-12)),
        ] {
            let zone = TimeZone::parse(name).unwrap();
            assert_eq!(zone.offset_at(now), expected, "{name}");
            assert_eq!(zone.name(), name);
        }
    }

    #[test]
    fn what_names_no_time_zone_is_none() {
        let long = "Europe/".repeat(1_500);
        for name in [
            "",
            "undefined",
            "Mars/Olympus",
            "Europe/Berlin\r\nBcc: a@example.com",
            "../../etc/passwd",
            "Europe/Berlin<b>",
            "Ευρώπη/Αθήνα",
            &long,
        ] {
            assert_eq!(TimeZone::parse(name), None, "{name}");
        }
    }
}
