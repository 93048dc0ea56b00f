//! How much one network may start and one address be mailed.
//!
//! Windows begin with their first event. A budget knows nothing of accounts: known and unknown addresses spend alike,
//! and success gives nothing back, so that nobody is flooded by an attacker who owns an account.

use time::{Duration, OffsetDateTime};

use super::{
    attempt::wait_seconds,
    policy::{
        CHANGES_A_DAY, CHANGES_A_MINUTE, CHANGES_AN_HOUR, NOTICES_AN_HOUR, NOTICES_IN_TEN_MINUTES,
        Policy,
    },
};

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
        if limit.count > 0 && limit.span > Duration::ZERO && count >= limit.count {
            let wait = (since + limit.span - now).min(limit.span);
            return Err(wait_seconds(wait).unwrap_or(1));
        }
        Ok(Self {
            since,
            count: count.saturating_add(1),
        })
    }
}

/// The windows of one network or address, shortest first.
pub type Windows = [Window; 3];

/// The limits of starts from one network.
pub fn of_network(policy: &Policy) -> [Limit; 3] {
    [
        Limit {
            span: Duration::minutes(1),
            count: policy.starts_per_network_minute,
        },
        Limit {
            span: Duration::hours(1),
            count: policy.starts_per_network_hour,
        },
        Limit {
            span: Duration::days(1),
            count: 0,
        },
    ]
}

/// The limits of mails to one address.
pub fn of_address(policy: &Policy) -> [Limit; 3] {
    [
        Limit {
            span: policy.mails_per_address_interval,
            count: 1,
        },
        Limit {
            span: Duration::hours(1),
            count: policy.mails_per_address_hour,
        },
        Limit {
            span: Duration::days(1),
            count: policy.mails_per_address_day,
        },
    ]
}

/// The limits of notices for one account, by what they tell of. What is beyond them waits and is told together, at most
/// for the length of the longest.
pub fn of_notices() -> [Limit; 3] {
    [
        Limit {
            span: Duration::minutes(10),
            count: NOTICES_IN_TEN_MINUTES,
        },
        Limit {
            span: Duration::hours(1),
            count: NOTICES_AN_HOUR,
        },
        Limit {
            span: Duration::days(1),
            count: 0,
        },
    ]
}

/// The limits of changes of one kind by one session.
pub fn of_changes() -> [Limit; 3] {
    [
        Limit {
            span: Duration::minutes(1),
            count: CHANGES_A_MINUTE,
        },
        Limit {
            span: Duration::hours(1),
            count: CHANGES_AN_HOUR,
        },
        Limit {
            span: Duration::days(1),
            count: CHANGES_A_DAY,
        },
    ]
}

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

/// Refusals of one address within a day that make its attempts same-browser only for the rest of it.
pub const REFUSALS_A_DAY: u32 = 3;

/// Consecutive wrong codes for one address that switch codes off for it until a link is used (SP 800-63B §3.2.2).
pub const WRONG_CODES_IN_A_ROW: u32 = 100;

/// What an address has suffered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressGuard {
    /// Wrong codes since the last right one, or since the last link was used.
    pub wrong_codes: u32,
    /// Declines and failed numbers.
    pub refusals: Window,
}

impl AddressGuard {
    /// Whether codes are switched off.
    pub fn refuses_codes(&self) -> bool {
        self.wrong_codes >= WRONG_CODES_IN_A_ROW
    }

    /// Whether attempts at `now` count in their own browser only.
    pub fn is_same_browser_only(&self, now: OffsetDateTime) -> bool {
        self.refusals.count >= REFUSALS_A_DAY && now - self.refusals.since < Duration::days(1)
    }
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
    fn an_interval_of_zero_is_off() {
        let policy = Policy {
            mails_per_address_interval: Duration::ZERO,
            ..Policy::default()
        };
        let just_now = Window {
            since: NOON,
            count: 1,
        };

        assert!(just_now.spend(of_address(&policy)[0], NOON).is_ok());
    }

    #[test]
    fn nothing_is_spent_when_one_window_is_full() {
        let policy = Policy::default();
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

        assert_eq!(spend(windows, of_address(&policy), NOON), Err(3600));
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

    #[test]
    fn three_refusals_guard_an_address_for_the_rest_of_a_day() {
        let guard = AddressGuard {
            wrong_codes: 0,
            refusals: Window {
                since: NOON,
                count: 3,
            },
        };

        assert!(guard.is_same_browser_only(NOON + Duration::hours(23)));
        assert!(!guard.is_same_browser_only(NOON + Duration::hours(24)));
    }
}
