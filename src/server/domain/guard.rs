//! What an address has suffered, and what it costs those who ask for mail to it.
//!
//! Attempts that come from a browser of the owner's are counted apart: what strangers do to an address must not keep its owner
//! out. How many guesses that leaves is reckoned in [`super::policy`].

use time::{Duration, OffsetDateTime};

use super::{
    limits::Window,
    policy::{OWN_WRONG_CODES_BEYOND, REFUSALS_A_DAY, WRONG_CODES_IN_A_ROW},
};

/// What an address has suffered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressGuard {
    /// Wrong codes since the last right one, or since the last link was used, whoever typed them.
    pub wrong_codes: u32,
    /// Those of them that were typed in the owner's browsers.
    pub own_wrong_codes: u32,
    /// Declines and failed numbers, whoever had asked.
    pub refusals: Window,
    /// Those of attempts from the owner's browsers.
    pub own_refusals: Window,
}

impl AddressGuard {
    /// Whether codes are switched off: for the owner's browsers (`is_own`), or for all others.
    pub fn refuses_codes(&self, is_own: bool) -> bool {
        let (all, own) = (self.wrong_codes, self.own_wrong_codes);
        match is_own {
            false => all >= WRONG_CODES_IN_A_ROW,
            true => {
                own >= WRONG_CODES_IN_A_ROW || all >= WRONG_CODES_IN_A_ROW + OWN_WRONG_CODES_BEYOND
            }
        }
    }

    /// Whether attempts at `now` count in their own browser only: those from the owner's browsers (`is_own`), or all others.
    pub fn is_same_browser_only(&self, is_own: bool, now: OffsetDateTime) -> bool {
        let refusals = match is_own {
            false => self.refusals,
            true => self.own_refusals,
        };
        refusals.count >= REFUSALS_A_DAY && now - refusals.since < Duration::days(1)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);
    const NEVER: Window = Window {
        since: OffsetDateTime::UNIX_EPOCH,
        count: 0,
    };
    const THREE: Window = Window {
        since: NOON,
        count: 3,
    };
    const NOTHING: AddressGuard = AddressGuard {
        wrong_codes: 0,
        own_wrong_codes: 0,
        refusals: NEVER,
        own_refusals: NEVER,
    };

    #[test]
    fn three_refusals_guard_an_address_for_the_rest_of_a_day() {
        let guard = AddressGuard {
            refusals: THREE,
            ..NOTHING
        };

        assert!(guard.is_same_browser_only(false, NOON + Duration::hours(23)));
        assert!(!guard.is_same_browser_only(false, NOON + Duration::hours(24)));
        assert!(!guard.is_same_browser_only(true, NOON));
        let own = AddressGuard {
            own_refusals: THREE,
            ..guard
        };
        assert!(own.is_same_browser_only(true, NOON));
    }

    #[test]
    fn a_hundred_wrong_codes_of_strangers_leave_the_owner_a_few_and_in_all_no_more() {
        let after = |wrong_codes, own_wrong_codes| {
            let guard = AddressGuard {
                wrong_codes,
                own_wrong_codes,
                ..NOTHING
            };
            (guard.refuses_codes(false), guard.refuses_codes(true))
        };

        assert_eq!(after(99, 0), (false, false));
        assert_eq!(after(100, 0), (true, false));
        assert_eq!(after(119, 19), (true, false));
        assert_eq!(after(120, 20), (true, true));
        assert_eq!(after(100, 100), (true, true));
    }
}
