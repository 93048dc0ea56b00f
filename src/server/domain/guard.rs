//! What happened to an address, and what follows for those who ask for mail to it.
//!
//! Attempts from the owner's browsers are counted apart, so that strangers cannot keep an owner out.
//! [`super::policy`] says how many guesses this allows.

use time::{Duration, OffsetDateTime};

use super::{
    policy::{OWN_WRONG_CODES_BEYOND, REFUSALS_A_DAY, WRONG_CODES_IN_A_ROW},
    window::Window,
};

/// What happened to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressGuard {
    /// Wrong codes, by anybody, since the last right code or the last used link.
    pub wrong_codes: u32,
    /// Wrong codes that were typed in the owner's browsers; they are a part of the others.
    pub own_wrong_codes: u32,
    /// Refusals of any attempt: declines and attempts that failed by wrong numbers.
    pub refusals: Window,
    /// Refusals of attempts from the owner's browsers.
    pub own_refusals: Window,
}

impl AddressGuard {
    /// `true` if codes are switched off: in the owner's browsers if `is_own`, otherwise in all others.
    pub fn refuses_codes(&self, is_own: bool) -> bool {
        let (all, own) = (self.wrong_codes, self.own_wrong_codes);
        match is_own {
            false => all >= WRONG_CODES_IN_A_ROW,
            true => {
                own >= WRONG_CODES_IN_A_ROW || all >= WRONG_CODES_IN_A_ROW + OWN_WRONG_CODES_BEYOND
            }
        }
    }

    /// `true` if links of attempts begun at `now` work in the starting browser only: attempts from the owner's
    /// browsers if `is_own`, otherwise all others.
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
    const THREE: Window = Window {
        since: NOON,
        count: 3,
    };
    const NOTHING: AddressGuard = AddressGuard {
        wrong_codes: 0,
        own_wrong_codes: 0,
        refusals: Window::NEVER,
        own_refusals: Window::NEVER,
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
