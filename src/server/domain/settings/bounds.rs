//! What numbers may be. Below the least of some, people are locked out: administrators too, who then cannot mend it.

use crate::auth::{SettingFault, TooLittle};

/// The largest number: what fits a signed column too.
pub(super) const MOST: u32 = i32::MAX as u32;

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The largest it may be.
    pub most: u32,
    /// Whether it may be 0, which switches the limit off.
    pub is_off_at_zero: bool,
    /// The least beside 0, and what comes of less; `None` where any number up to the largest will do.
    pub least: Option<(u32, TooLittle)>,
    /// Whether less than the least is let pass at the start, with a warning: trials that cannot wind the clock need a link
    /// that runs out while they look, and whoever writes the configuration can mend it without signing in.
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
    /// These without 0.
    pub(super) const fn never_off(self) -> Self {
        Self {
            is_off_at_zero: false,
            ..self
        }
    }

    /// These from `least` on, since less has a consequence.
    pub(super) const fn at_least(self, least: u32, why: TooLittle) -> Self {
        Self {
            least: Some((least, why)),
            ..self
        }
    }

    /// These, with a warning alone for less than the least at the start.
    pub(super) const fn advised(self) -> Self {
        Self {
            is_advice_at_start: true,
            ..self
        }
    }

    /// The smallest number it may be.
    pub fn smallest(self) -> u32 {
        match self.least {
            _ if self.is_off_at_zero => 0,
            Some((least, _)) => least,
            None => 1,
        }
    }

    /// Why `text` is refused, where it is a number and too little.
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
