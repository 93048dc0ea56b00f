//! The settings of the instance, as pages, forms and commands name them.

pub mod span;
mod table;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Page;

pub(crate) use self::table::with_settings;

macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident in $group:ident: $field:ident: $type:ty = $default:expr, $kind:expr, $meaning:literal;)*) => {
        /// A setting of the instance.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum SettingKey {
            $($(#[$doc])* $key,)*
        }
    };
}

with_settings!(keys);

impl SettingKey {
    /// Every setting, in the order of the settings page.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word of the setting in forms, on the command line and in the database. Its variable is the same in capitals.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads the word of [`SettingKey::as_str`]; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

/// Settings that are saved together because they may contradict each other.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SettingGroup {
    /// What accounts are known by.
    Contact,
    /// Ways to prove a new address.
    Verification,
    /// Ways to sign in.
    SignIn,
    /// What a link asks for in a browser that did not start the attempt.
    OtherBrowser,
    /// How long links, codes and proofs work.
    Lifetimes,
    /// How often something may be tried or mailed.
    Limits,
    /// How long sessions live, and how many a browser may have.
    Sessions,
    /// Who may make an account, and what new users are asked for.
    SignUp,
    /// What users may do with their account, and how long the audit log is kept.
    Accounts,
    /// The languages of screens and mails.
    Languages,
    /// Name, sender, picture and colour.
    Look,
}

impl SettingGroup {
    /// Every group, in the order of the settings page.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word of the group in forms and URLs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Path of the settings page after these groups have changed: it says so at each, and shows the first.
    pub fn page_after_change(groups: &[Self]) -> String {
        let words: Vec<&str> = groups.iter().map(|group| group.as_str()).collect();
        let first = words.first().copied().unwrap_or_default();
        Page::Settings.with(&format!("saved={}#group-{first}", words.join(",")))
    }

    /// Reads words of groups with commas between them, as forms and URLs name several; `None` if one is unknown.
    pub fn parse_all(words: &str) -> Option<Vec<Self>> {
        words.split(',').map(Self::parse).collect()
    }

    /// Reads the word of [`SettingGroup::as_str`]; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

/// The kind of input that a setting has on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SettingInput {
    /// On or off.
    Switch {
        /// `true` if it cannot be switched off.
        is_fixed: bool,
    },
    /// A whole number.
    Number {
        /// The smallest that may be typed.
        least: u32,
        /// The largest that may be typed.
        most: u32,
        /// `true` if it is a number of seconds.
        is_seconds: bool,
    },
    /// One of these words.
    Choice {
        /// The words.
        words: Vec<String>,
    },
    /// A line of text.
    Text {
        /// Most characters that it may have.
        most: u32,
    },
    /// A list with one entry per line.
    Lines,
    /// A colour: `#` and six hexadecimal digits.
    Colour,
}

/// A setting on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The setting.
    pub key: SettingKey,
    /// The kind of input.
    pub input: SettingInput,
    /// The value that counts now, as text.
    pub value: String,
    /// The value that the configuration gives, as text.
    pub default: String,
    /// The last change; `None` when it was never changed.
    pub change: Option<SettingChange>,
    /// The value that is used instead of the typed one, as for a colour that would be hard to read; `None` when they
    /// are the same.
    pub used_as: Option<String>,
}

/// The last change of a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    /// Who made the change.
    pub by: SettingChanger,
    /// How long ago, in words.
    pub ago: String,
    /// `true` if it put the setting back to the value of the configuration.
    pub is_reset: bool,
}

/// Who changed a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingChanger {
    /// An administrator, by their primary address.
    User(String),
    /// An administrator whose account is deleted.
    Gone,
    /// Somebody at the command line of the server.
    CommandLine,
}

/// The settings of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsOfGroup {
    /// The group.
    pub group: SettingGroup,
    /// The settings of the group.
    pub settings: Vec<Setting>,
}

/// Everything on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceSettings {
    /// All groups, in the order of the page.
    pub groups: Vec<SettingsOfGroup>,
    /// The groups that were just saved.
    pub saved: Vec<SettingGroup>,
}

/// Why a value cannot be used for a setting. The words are in `i18n`, for every way in which a setting is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingFault {
    /// It is neither on nor off.
    NotASwitch,
    /// It is no whole number from `least` to `most`.
    OutOfBounds {
        /// The smallest allowed.
        least: u32,
        /// The largest allowed.
        most: u32,
    },
    /// It is no span of time from `least` to `most`, in seconds.
    OutOfSpan {
        /// The shortest allowed.
        least: u32,
        /// The longest allowed.
        most: u32,
    },
    /// It is a number so small that people would be locked out.
    BelowLeast {
        /// The smallest allowed.
        least: u32,
        /// `true` if 0 is allowed too and means no limit.
        is_off_at_zero: bool,
        /// What a smaller number would do.
        why: TooLittle,
    },
    /// It is none of the words to choose from.
    NotAChoice {
        /// The words that it may be.
        words: &'static [&'static str],
    },
    /// It is too long or has control characters.
    NotAText {
        /// Most characters allowed.
        most: u32,
    },
    /// It is empty, and must not be.
    Empty,
    /// It is no colour.
    NotAColour,
    /// It is no path of a picture on this server.
    NotAPicture,
    /// It is neither an https URL nor a path on this server.
    NotAUrl,
    /// It has too many lines, or one of them is too long.
    TooManyLines {
        /// Most lines allowed.
        most: u32,
    },
    /// It cannot be switched off in this version.
    AlwaysOn,
    /// It is required but switched off.
    RequiredButOff,
    /// An entry of a list is neither an address nor a pattern of addresses.
    NotAPattern {
        /// The number of the entry, from 1.
        entry: u32,
    },
    /// No way to prove a new address would be left.
    NoMethod,
    /// No way to sign in would be left.
    NoStrategy,
    /// It is longer than link and code work.
    LongerThanLink,
    /// It is longer than a session lives at most.
    LongerThanSession,
    /// More is allowed in an hour than in a day.
    MoreThanADay,
    /// More is allowed in a minute than in an hour.
    MoreThanAnHour,
    /// The language is not among those that are offered.
    NotOffered,
}

/// What a number would do that is below its least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLittle {
    /// Sessions would end while people use them.
    EndsSessions,
    /// A proof would be too old before the paused action could use it.
    OutlastsNoAction,
    /// Link and code would stop working before the mail arrives.
    OutrunsMail,
    /// Nobody could get the fresh proof that is needed to change it again.
    SpentAtOnce,
}
