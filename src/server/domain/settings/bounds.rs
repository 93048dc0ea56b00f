//! The bounds of numbers. Some numbers lock everybody out if they are too small, even administrators, who then cannot
//! change them back. These have a least value.

use crate::auth::{SettingFault, TooLittle};

/// The largest number that any setting may have.
pub(super) const MOST: u32 = i32::MAX as u32;

/// The bounds of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The largest number allowed.
    pub most: u32,
    /// `true` if 0 is allowed, which means no limit.
    pub is_off_at_zero: bool,
    /// The least number allowed other than 0, and what a smaller one would do; `None` if every number up to the
    /// largest is allowed.
    pub least: Option<(u32, TooLittle)>,
    /// `true` if the configuration may give less, with a warning at the start. Trials need a link that expires while
    /// they run, and somebody who writes the configuration can change it back without signing in.
    pub is_advice_at_start: bool,
}

/// Any whole number up to `most`, and 0 for no limit.
pub(super) const fn up_to(most: u32) -> Bounds {
    Bounds {
        most,
        is_off_at_zero: true,
        least: None,
        is_advice_at_start: false,
    }
}

impl Bounds {
    /// The bounds without 0.
    pub(super) const fn never_off(self) -> Self {
        Self {
            is_off_at_zero: false,
            ..self
        }
    }

    /// The bounds with a least number; `why` says what a smaller one would do.
    pub(super) const fn at_least(self, least: u32, why: TooLittle) -> Self {
        Self {
            least: Some((least, why)),
            ..self
        }
    }

    /// The bounds, but the configuration may give less, with a warning.
    pub(super) const fn advised(self) -> Self {
        Self {
            is_advice_at_start: true,
            ..self
        }
    }

    /// The smallest number allowed; 0 if that means no limit.
    pub fn smallest(self) -> u32 {
        match self.least {
            _ if self.is_off_at_zero => 0,
            Some((least, _)) => least,
            None => 1,
        }
    }

    /// Why `text` is refused, if it is a number below the least; else `None`.
    pub fn refuses(self, text: &str) -> Option<SettingFault> {
        let (number, (least, why)) = (text.parse::<u32>().ok()?, self.least?);
        let is_off = number == 0 && self.is_off_at_zero;
        (number < least && !is_off).then_some(SettingFault::BelowLeast {
            least,
            is_off_at_zero: self.is_off_at_zero,
            why,
        })
    }
}
