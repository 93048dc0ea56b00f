//! Windows in which something may happen so often. They begin with their first event, and success gives nothing back, so that
//! nobody is flooded by an attacker who owns an account. What has such windows is said in [`super::budgets`].

use time::{Duration, OffsetDateTime};

use super::attempt::wait_seconds;

/// One window: since when it counts, and how much was spent in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When its first event happened.
    pub since: OffsetDateTime,
    /// Events so far.
    pub count: u32,
}

/// A limit: so many events in so long. A count of 0 is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Length of the window.
    pub span: Duration,
    /// Events allowed in it.
    pub count: u32,
}

impl Limit {
    /// Whether it limits anything.
    pub fn is_on(self) -> bool {
        self.count > 0 && self.span > Duration::ZERO
    }
}

impl Window {
    /// Spends one event at `now`.
    ///
    /// # Errors
    ///
    /// Whole seconds until the window has room again; nothing is spent then.
    pub fn spend(self, limit: Limit, now: OffsetDateTime) -> Result<Self, u32> {
        // Before its beginning it counts too: of two requests at once, the later one may be served first. Only a clock that was
        // set back leaves it far behind.
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

/// Spends one event in each window.
///
/// # Errors
///
/// The longest wait in whole seconds when any window is full; nothing is spent then.
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
