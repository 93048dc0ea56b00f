//! Windows of time in which something may happen a number of times. A window begins with its first event, and a
//! success gives nothing back, so that nobody can flood others from an account of their own. [`super::budgets`] says
//! what has such windows.

use time::{Duration, OffsetDateTime};

use super::attempt::wait_seconds;

/// A window: when it began and how much was spent in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When its first event happened.
    pub since: OffsetDateTime,
    /// Number of events in it.
    pub count: u32,
}

/// A limit: a number of events in a span of time. A count of 0 means no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Length of the window.
    pub span: Duration,
    /// Most events in it.
    pub count: u32,
}

impl Limit {
    /// `true` if it limits anything.
    pub fn is_on(self) -> bool {
        self.count > 0 && self.span > Duration::ZERO
    }
}

impl Window {
    /// A window without an event.
    pub const NEVER: Self = Self {
        since: OffsetDateTime::UNIX_EPOCH,
        count: 0,
    };

    /// Counts one event at `now`, in this window or in a new one if it is over.
    ///
    /// # Errors
    ///
    /// Seconds until the window has room again. Nothing was counted.
    pub fn spend(self, limit: Limit, now: OffsetDateTime) -> Result<Self, u32> {
        // A time shortly before its beginning belongs to the window too: of two requests at once, the later one may be served
        // first. Only after a clock was set back is `now` long before it.
        let is_over = (now - self.since).abs() >= limit.span;
        let count = if is_over { 0 } else { self.count };
        let since = if count == 0 { now } else { self.since };
        if limit.is_on() && count >= limit.count {
            let wait = (since + limit.span - now).min(limit.span);
            return Err(wait_seconds(wait).unwrap_or(1));
        }
        Ok(Self {
            since,
            count: count.saturating_add(1),
        })
    }
}

/// The windows of one budget, shortest first.
pub type Windows = [Window; 3];

/// Counts one event in each window.
///
/// # Errors
///
/// Seconds until all windows have room again, if any is full. Nothing was counted.
pub fn spend(windows: Windows, limits: [Limit; 3], now: OffsetDateTime) -> Result<Windows, u32> {
    let mut spent = windows;
    let mut wait = None;
    for ((slot, window), limit) in spent.iter_mut().zip(windows).zip(limits) {
        match window.spend(limit, now) {
            Ok(next) => *slot = next,
            Err(seconds) => wait = wait.max(Some(seconds)),
        }
    }
    wait.map_or(Ok(spent), Err)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);
    const FRESH: Window = Window {
        since: OffsetDateTime::UNIX_EPOCH,
        count: 0,
    };
    const TWO_A_MINUTE: Limit = Limit {
        span: Duration::minutes(1),
        count: 2,
    };

    #[test]
    fn a_full_window_says_how_long_to_wait() {
        let once = FRESH.spend(TWO_A_MINUTE, NOON).expect("the first is free");
        let twice = once
            .spend(TWO_A_MINUTE, NOON + Duration::seconds(20))
            .expect("so is the second");

        assert_eq!(
            twice.spend(TWO_A_MINUTE, NOON + Duration::seconds(50)),
            Err(10)
        );
        assert!(
            twice
                .spend(TWO_A_MINUTE, NOON + Duration::seconds(60))
                .is_ok()
        );
    }

    #[test]
    fn a_limit_of_zero_is_off() {
        let off = Limit {
            span: Duration::minutes(1),
            count: 0,
        };
        let full = Window {
            since: NOON,
            count: 1_000,
        };

        assert!(full.spend(off, NOON).is_ok());
    }

    #[test]
    fn nothing_is_spent_when_one_window_is_full() {
        let limits = [1, 5, 10].map(|count| Limit {
            span: Duration::hours(1),
            count,
        });
        let windows = [
            FRESH,
            Window {
                since: NOON,
                count: 5,
            },
            Window {
                since: NOON,
                count: 5,
            },
        ];

        assert_eq!(spend(windows, limits, NOON), Err(3600));
    }

    #[test]
    fn a_request_that_came_first_and_is_served_second_spends_of_the_same_window() {
        let once = FRESH.spend(TWO_A_MINUTE, NOON).expect("the first is free");
        let earlier = NOON - Duration::milliseconds(2);

        let twice = once.spend(TWO_A_MINUTE, earlier).expect("so is the second");

        assert_eq!(twice.count, 2);
        assert_eq!(twice.spend(TWO_A_MINUTE, earlier), Err(60));
    }

    #[test]
    fn a_clock_that_steps_back_begins_a_new_window() {
        let later = Window {
            since: NOON + Duration::hours(1),
            count: 2,
        };

        assert!(later.spend(TWO_A_MINUTE, NOON).is_ok());
    }
}
