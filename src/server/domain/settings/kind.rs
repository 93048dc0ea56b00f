//! The kinds of settings: which values each may have, and how they are typed.

use std::borrow::Cow;

use super::bounds::Bounds;
use crate::auth::{SettingInput, setting::span};

/// The values that a setting may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// On or off. Holds the words that mean on, and those that mean off.
    Switch(OnOff),
    /// Always on: this product works in no other way.
    Fact,
    /// A span of time in whole seconds.
    Seconds(Bounds),
    /// A whole number.
    Count(Bounds),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A name of so many characters at most.
    Name(u32),
    /// A name of so many characters at most, or nothing.
    OptionalName(u32),
    /// A path of our own to a picture, or nothing.
    Picture,
    /// The URL of a page, or nothing.
    Url,
    /// A list with this many entries at most, one a line or separated by commas.
    Lines(u32),
    /// Any of these words, one a line or separated by commas, or nothing.
    Words(&'static [&'static str]),
    /// A colour, or nothing.
    Colour,
}

/// The words that switch something on, and those that switch it off.
pub type OnOff = (&'static [&'static str], &'static [&'static str]);

/// The words of most switches.
pub(super) const ON_OFF: OnOff = (&["on", "true"], &["off", "false"]);
/// The words of a switch that also knows `allow` and `block`, as its variable was written from the beginning.
pub(super) const ALLOW_BLOCK: OnOff = (&["on", "true", "allow"], &["off", "false", "block"]);

impl Kind {
    /// The form field in which such a value is typed.
    pub fn input(self) -> SettingInput {
        let number = |bounds: Bounds, is_seconds| SettingInput::Number {
            least: bounds.smallest(),
            most: bounds.most,
            is_seconds,
        };
        match self {
            Self::Switch(_) => SettingInput::Switch { is_fixed: false },
            Self::Fact => SettingInput::Switch { is_fixed: true },
            Self::Seconds(bounds) => number(bounds, true),
            Self::Count(bounds) => number(bounds, false),
            Self::Choice(words) => SettingInput::Choice {
                words: words.iter().map(|word| (*word).to_owned()).collect(),
            },
            Self::Name(most) | Self::OptionalName(most) => SettingInput::Text { most },
            Self::Picture | Self::Url => SettingInput::Text { most: 200 },
            Self::Lines(_) | Self::Words(_) => SettingInput::Lines,
            Self::Colour => SettingInput::Colour,
        }
    }

    /// The bounds of a number; `None` for every other kind.
    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Seconds(bounds) | Self::Count(bounds) => Some(bounds),
            _ => None,
        }
    }

    /// `text` as it is stored: a span of time in words becomes its seconds; anything else stays as it is.
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        let seconds = match self {
            Self::Seconds(_) => span::seconds(text, span::english),
            _ => None,
        };
        seconds.map_or(Cow::Borrowed(text), |it| Cow::Owned(it.to_string()))
    }

    /// The value that counts if a form does not name the setting, since browsers do not send a box that is not ticked.
    /// `None` if the setting then stays as it is.
    pub fn absent(self) -> Option<&'static str> {
        matches!(self, Self::Switch(_)).then_some("off")
    }
}
