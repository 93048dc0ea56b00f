//! The text form of every kind of value: how it is read and printed.

use strum::VariantNames;
use time::Duration;

use super::{
    bounds::{MOST, up_to},
    kind::{Kind, ON_OFF},
};
use crate::{
    auth::{Locale, SettingFault, SignUpMode},
    server::domain::{
        accent::Accent,
        address_pattern::AddressPattern,
        policy::{Demand, OtherBrowser},
        unseen,
    },
};

/// The endings of file names that a picture may have.
const PICTURES: [&str; 3] = [".svg", ".png", ".webp"];
/// Most characters of a path, URL or line.
const LONGEST: usize = 200;

/// The value of a field of a policy, in its text form. Reading what was printed gives an equal value.
pub(super) trait Value: Sized {
    /// Reads a value from its text.
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault>;

    /// The value as text.
    fn print(&self) -> String;
}

impl Value for bool {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let (on, off) = match kind {
            Kind::Switch(words) => words,
            _ => ON_OFF,
        };
        match text {
            text if on.contains(&text) => Ok(true),
            text if off.contains(&text) => Ok(false),
            _ => Err(SettingFault::NotASwitch),
        }
    }

    fn print(&self) -> String {
        if *self { "on" } else { "off" }.to_owned()
    }
}

impl Value for u32 {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let bounds = kind.bounds().unwrap_or(up_to(MOST));
        let fault = SettingFault::OutOfBounds {
            least: bounds.smallest(),
            most: bounds.most,
        };
        let is_within =
            |number: &u32| *number <= bounds.most && (*number > 0 || bounds.is_off_at_zero);
        text.parse().ok().filter(is_within).ok_or(fault)
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

impl Value for Duration {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let seconds = u32::parse(kind, text).map_err(|fault| match fault {
            SettingFault::OutOfBounds { least, most } => SettingFault::OutOfSpan { least, most },
            fault => fault,
        });
        seconds.map(|seconds| Self::seconds(seconds.into()))
    }

    fn print(&self) -> String {
        self.whole_seconds().to_string()
    }
}

impl Value for String {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        match kind {
            Kind::Name(_) if text.is_empty() => Err(SettingFault::Empty),
            _ if text.is_empty() => Ok(Self::new()),
            Kind::Picture => picture(text).ok_or(SettingFault::NotAPicture),
            Kind::Url => url(text).ok_or(SettingFault::NotAUrl),
            Kind::Name(most) | Kind::OptionalName(most) => {
                line(text, most as usize).ok_or(SettingFault::NotAText { most })
            }
            _ => line(text, LONGEST).ok_or(SettingFault::NotAText {
                most: LONGEST as u32,
            }),
        }
    }

    fn print(&self) -> String {
        self.clone()
    }
}

/// The entries of a list: one a line, or separated by commas.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ','])
        .map(unseen::trim)
        .filter(|entry| !entry.is_empty())
}

impl Value for Vec<Locale> {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let mut locales = Self::new();
        for tag in entries(text) {
            let locale = <Locale as Value>::parse(kind, tag)?;
            if !locales.contains(&locale) {
                locales.push(locale);
            }
        }
        Ok(locales)
    }

    fn print(&self) -> String {
        let tags: Vec<&str> = self.iter().map(|locale| locale.tag()).collect();
        tags.join("\n")
    }
}

impl Value for Locale {
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        let words = Self::TAGS;
        Self::find(text).ok_or(SettingFault::NotAChoice { words })
    }

    fn print(&self) -> String {
        self.tag().to_owned()
    }
}

impl Value for Vec<AddressPattern> {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let most = match kind {
            Kind::Lines(most) => most,
            _ => MOST,
        };
        let patterns: Result<Self, SettingFault> = (1..)
            .zip(entries(text))
            .map(|(entry, text)| {
                AddressPattern::parse(text).ok_or(SettingFault::NotAPattern { entry })
            })
            .collect();
        let patterns = patterns?;
        match patterns.len() <= most as usize {
            true => Ok(patterns),
            false => Err(SettingFault::TooManyLines { most }),
        }
    }

    fn print(&self) -> String {
        let lines: Vec<String> = self.iter().map(AddressPattern::to_string).collect();
        lines.join("\n")
    }
}

impl Value for Option<Accent> {
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        match text {
            "" => Ok(None),
            text => Accent::parse(text)
                .map(Some)
                .ok_or(SettingFault::NotAColour),
        }
    }

    fn print(&self) -> String {
        self.map_or_else(String::new, |accent| accent.to_string())
    }
}

macro_rules! choices {
    ($($choice:ty),*) => {
        $(impl Value for $choice {
            fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
                let words = Self::VARIANTS;
                text.parse().map_err(|_| SettingFault::NotAChoice { words })
            }

            fn print(&self) -> String {
                <&str>::from(self).to_owned()
            }
        })*
    };
}

choices!(SignUpMode, OtherBrowser, Demand);

/// The text, if it is one line of at most `most` characters.
fn line(text: &str, most: usize) -> Option<String> {
    let is_line = text.chars().count() <= most && !text.chars().any(char::is_control);
    is_line.then(|| text.to_owned())
}

/// The text, if it is a path on this server to a picture, without anything that could be read in two ways.
fn picture(text: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    let is_picture = PICTURES.iter().any(|ending| text.ends_with(ending));
    let is_own = text.starts_with('/') && !text.contains("//") && !text.contains("..");
    (text.len() <= LONGEST && is_own && is_picture && text.bytes().all(is_plain))
        .then(|| text.to_owned())
}

/// The text, if it is an https URL or a path on this server.
fn url(text: &str) -> Option<String> {
    let is_path = text.starts_with('/') && !text.starts_with("//");
    let has_host = |rest: &str| !rest.is_empty() && !rest.starts_with('/');
    let is_https = text
        .split_once("://")
        .is_some_and(|(scheme, rest)| scheme.eq_ignore_ascii_case("https") && has_host(rest))
        && url::Url::parse(text).is_ok();
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (text.len() <= LONGEST && is_plain && (is_path || is_https)).then(|| text.to_owned())
}
