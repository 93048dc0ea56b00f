use std::borrow::Cow;

use super::bounds::Bounds;
use crate::auth::{SettingInput, setting::span};

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// On or off. Holds the words that mean on, and those that mean off.
    Switch(OnOff),
    /// On, because this product has no other way.
    Fact,
    /// Whole seconds.
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
/// The words of a switch whose variable has been written as a permission from the first.
pub(super) const ALLOW_BLOCK: OnOff = (&["on", "true", "allow"], &["off", "false", "block"]);

impl Kind {
    /// How it is typed in.
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

    /// What a number may be, where it is one.
    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Seconds(bounds) | Self::Count(bounds) => Some(bounds),
            _ => None,
        }
    }

    /// The text as it is kept, where it may be written in another way too: a span of time as its seconds.
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        let seconds = match self {
            Self::Seconds(_) => span::seconds(text, span::english),
            _ => None,
        };
        seconds.map_or(Cow::Borrowed(text), |it| Cow::Owned(it.to_string()))
    }

    /// The value that a form gives by not naming the setting: browsers do not send a box that is not ticked. `None` if the
    /// setting then stays as it is.
    pub fn absent(self) -> Option<&'static str> {
        matches!(self, Self::Switch(_)).then_some("off")
    }
}
