use time::Duration;

use super::Kind;
use crate::{
    auth::{SettingFault, SignUpMode},
    server::domain::{
        accent::Accent,
        admission::AddressPattern,
        policy::{Demand, OtherBrowser},
        unseen,
    },
};

/// The endings of pictures that browsers show.
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
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        match text {
            "on" | "true" => Ok(true),
            "off" | "false" => Ok(false),
            _ => Err(SettingFault::NotASwitch),
        }
    }

    fn print(&self) -> String {
        if *self { "on" } else { "off" }.to_owned()
    }
}

impl Value for u32 {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let (least, most) = match kind {
            Kind::Count(least, most) | Kind::Seconds(least, most) => (least, most),
            _ => (0, super::MOST),
        };
        text.parse()
            .ok()
            .filter(|number| (least..=most).contains(number))
            .ok_or(SettingFault::OutOfBounds { least, most })
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

impl Value for Duration {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        u32::parse(kind, text).map(|seconds| Self::seconds(seconds.into()))
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

impl Value for Vec<AddressPattern> {
    fn parse(kind: Kind, text: &str) -> Result<Self, SettingFault> {
        let most = match kind {
            Kind::Lines(most) => most,
            _ => super::MOST,
        };
        let lines = text
            .lines()
            .map(unseen::trim)
            .filter(|line| !line.is_empty());
        let patterns: Option<Self> = lines.map(AddressPattern::parse).collect();
        let patterns = patterns.ok_or(SettingFault::NotAPattern)?;
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

impl Value for SignUpMode {
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        Self::parse(text).ok_or(SettingFault::NotAChoice)
    }

    fn print(&self) -> String {
        self.as_str().to_owned()
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

impl Value for OtherBrowser {
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        Self::parse(text).ok_or(SettingFault::NotAChoice)
    }

    fn print(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Value for Demand {
    fn parse(_: Kind, text: &str) -> Result<Self, SettingFault> {
        Self::parse(text).ok_or(SettingFault::NotAChoice)
    }

    fn print(&self) -> String {
        self.as_str().to_owned()
    }
}

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
    let is_https = text
        .strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (text.len() <= LONGEST && is_plain && (is_path || is_https)).then(|| text.to_owned())
}
