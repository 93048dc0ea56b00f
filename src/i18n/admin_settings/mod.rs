//! Texts of the settings page and of the frame around all pages of administrators.
//!
//! The words of a setting are a function of its key, so a setting without words in every language does not compile.

mod de;
mod en;

pub use de::DE;
pub use en::EN;

use super::{Text, fill};
use crate::auth::{
    SettingChange, SettingChanger, SettingFault, SettingGroup, SettingKey, TooLittle,
};

/// Texts of the page at `/admin/settings` and of the frame around all pages of administrators.
#[derive(Debug)]
pub struct AdminSettingsTexts {
    /// Heading of the page and its link in the navigation.
    pub title: Text,
    /// Sentence below the heading: "{app}".
    pub lede: Text,
    /// Name of the navigation, for screen readers.
    pub navigation: Text,
    /// Link to the invitations, in the navigation.
    pub invitations: Text,
    /// Link to the users, in the navigation.
    pub users: Text,
    /// Link to the audit log, in the navigation.
    pub audit: Text,
    /// Heading and sentence of a group.
    pub group: fn(SettingGroup) -> (&'static str, &'static str),
    /// Name, meaning and risk of a setting.
    pub setting: fn(SettingKey) -> SettingWords,
    /// Label of a word that a setting may be; `None` when the setting has no such choice.
    pub choice: fn(SettingKey, &str) -> Option<&'static str>,
    /// Button that saves a group.
    pub save: Text,
    /// Name of that button for screen readers: "{group}".
    pub save_label: Text,
    /// Message: a group was saved.
    pub saved: Text,
    /// Message: nothing was saved, and the settings with faults are marked.
    pub refused: Text,
    /// Button that puts a setting back to its default.
    pub reset: Text,
    /// Name of that button for screen readers: "{setting}", "{value}".
    pub reset_label: Text,
    /// Button that puts a whole group back to its defaults.
    pub reset_group: Text,
    /// Why a switch cannot be moved.
    pub always_on: Text,
    /// A number of seconds in larger units: "{value}".
    pub in_words: Text,
    /// Hint beside a number that may be 0.
    pub zero: Text,
    /// The value of a switch that is on.
    pub on: Text,
    /// The value of a switch that is off.
    pub off: Text,
    /// An empty value.
    pub nothing: Text,
    /// The last change: "{who}", "{ago}", and the default "{value}".
    pub changed: Text,
    /// The last change, when it put the default back: "{who}", "{ago}".
    pub put_back: Text,
    /// Name for changes at the command line.
    pub command_line: Text,
    /// Name for changes by an administrator whose account is deleted.
    pub gone: Text,
    /// The colour that is used instead of one that is hard to read: "{colour}".
    pub darkened: Text,
    /// Spans of time.
    pub spans: SpanTexts,
    /// Sentences for values that cannot be used.
    pub faults: SettingFaultTexts,
}

/// The words of a setting.
#[derive(Clone, Copy, Debug)]
pub struct SettingWords {
    /// Name of the setting.
    pub name: &'static str,
    /// What the setting does, as a sentence.
    pub meaning: &'static str,
    /// What the setting puts at risk; empty when nothing.
    pub risk: &'static str,
}

/// The words of a setting that puts nothing at risk.
const fn words(name: &'static str, meaning: &'static str) -> SettingWords {
    risky(name, meaning, "")
}

/// The words of a setting with a risk.
const fn risky(name: &'static str, meaning: &'static str, risk: &'static str) -> SettingWords {
    SettingWords {
        name,
        meaning,
        risk,
    }
}

/// Spans of time: "{n}" of a unit.
#[derive(Debug)]
pub struct SpanTexts {
    /// Any number of seconds.
    pub seconds: Text,
    /// One minute, and "{n}" minutes.
    pub minutes: (Text, Text),
    /// One hour, and "{n}" hours.
    pub hours: (Text, Text),
    /// One day, and "{n}" days.
    pub days: (Text, Text),
}

/// Sentences for every [`SettingFault`].
#[derive(Debug)]
pub struct SettingFaultTexts {
    /// It is neither on nor off.
    pub not_a_switch: Text,
    /// It is no number from "{least}" to "{most}".
    pub out_of_bounds: Text,
    /// It is less than "{least}"; "{why}" says what that would do.
    pub below_least: Text,
    /// It is less than "{least}" and not 0, which would mean no limit; "{why}" says what that would do.
    pub below_least_or_off: Text,
    /// Reason: sessions would end while people use them.
    pub ends_sessions: Text,
    /// Reason: a proof would be too old before the paused action could use it.
    pub outlasts_no_action: Text,
    /// Reason: link and code would stop working before the mail arrives.
    pub outruns_mail: Text,
    /// Reason: nobody could get the fresh proof that is needed to change it again.
    pub spent_at_once: Text,
    /// It is none of the "{words}".
    pub not_a_choice: Text,
    /// It is longer than "{most}" characters or has control characters.
    pub not_a_text: Text,
    /// It is empty, and must not be.
    pub empty: Text,
    /// It is no colour.
    pub not_a_colour: Text,
    /// It is no path of a picture.
    pub not_a_picture: Text,
    /// It is no URL of a page.
    pub not_a_url: Text,
    /// It has more than "{most}" entries.
    pub too_many_lines: Text,
    /// It cannot be switched off.
    pub always_on: Text,
    /// It is required but switched off.
    pub required_but_off: Text,
    /// The entry with the number "{entry}" is neither an address nor a pattern.
    pub not_a_pattern: Text,
    /// No way to prove a new address would be left.
    pub no_method: Text,
    /// No way to sign in would be left.
    pub no_strategy: Text,
    /// It is longer than a link works.
    pub longer_than_link: Text,
    /// It is longer than a session lives.
    pub longer_than_session: Text,
    /// More is allowed in an hour than in a day.
    pub more_than_a_day: Text,
    /// More is allowed in a minute than in an hour.
    pub more_than_an_hour: Text,
}

impl AdminSettingsTexts {
    /// The sentence for `fault`, with its values filled in.
    pub fn fault(&self, fault: SettingFault) -> String {
        let faults = &self.faults;
        let most_of = |text: &Text, most: u32| fill(text, &[("most", &most.to_string())]);
        match fault {
            SettingFault::NotASwitch => faults.not_a_switch.to_string(),
            SettingFault::OutOfBounds { least, most } => fill(
                &faults.out_of_bounds,
                &[("least", &least.to_string()), ("most", &most.to_string())],
            ),
            SettingFault::BelowLeast {
                least,
                is_off_at_zero,
                why,
            } => {
                let text = match is_off_at_zero {
                    true => &faults.below_least_or_off,
                    false => &faults.below_least,
                };
                let why = match why {
                    TooLittle::EndsSessions => &faults.ends_sessions,
                    TooLittle::OutlastsNoAction => &faults.outlasts_no_action,
                    TooLittle::OutrunsMail => &faults.outruns_mail,
                    TooLittle::SpentAtOnce => &faults.spent_at_once,
                };
                fill(text, &[("least", &least.to_string()), ("why", why)])
            }
            SettingFault::NotAChoice { words } => {
                fill(&faults.not_a_choice, &[("words", &words.join(", "))])
            }
            SettingFault::NotAText { most } => most_of(&faults.not_a_text, most),
            SettingFault::Empty => faults.empty.to_string(),
            SettingFault::NotAColour => faults.not_a_colour.to_string(),
            SettingFault::NotAPicture => faults.not_a_picture.to_string(),
            SettingFault::NotAUrl => faults.not_a_url.to_string(),
            SettingFault::TooManyLines { most } => most_of(&faults.too_many_lines, most),
            SettingFault::AlwaysOn => faults.always_on.to_string(),
            SettingFault::RequiredButOff => faults.required_but_off.to_string(),
            SettingFault::NotAPattern { entry } => {
                fill(&faults.not_a_pattern, &[("entry", &entry.to_string())])
            }
            SettingFault::NoMethod => faults.no_method.to_string(),
            SettingFault::NoStrategy => faults.no_strategy.to_string(),
            SettingFault::LongerThanLink => faults.longer_than_link.to_string(),
            SettingFault::LongerThanSession => faults.longer_than_session.to_string(),
            SettingFault::MoreThanADay => faults.more_than_a_day.to_string(),
            SettingFault::MoreThanAnHour => faults.more_than_an_hour.to_string(),
        }
    }

    /// `seconds` in words, in the largest unit that gives a whole number.
    pub fn span(&self, seconds: u32) -> String {
        let units = [
            (86_400, &self.spans.days),
            (3_600, &self.spans.hours),
            (60, &self.spans.minutes),
        ];
        let fitting = units
            .into_iter()
            .find(|(unit, _)| seconds >= *unit && seconds.is_multiple_of(*unit));
        match fitting {
            Some((unit, (one, _))) if seconds == unit => one.to_string(),
            Some((unit, (_, many))) => fill(many, &[("n", &(seconds / unit).to_string())]),
            None => fill(&self.spans.seconds, &[("n", &seconds.to_string())]),
        }
    }

    /// The value of a setting, in words.
    pub fn value(&self, key: SettingKey, value: &str) -> String {
        match value {
            "" => self.nothing.to_string(),
            word => match (self.choice)(key, word) {
                Some(choice) => choice.to_owned(),
                None if word == "on" => self.on.to_string(),
                None if word == "off" => self.off.to_string(),
                None => word.to_owned(),
            },
        }
    }

    /// Who changed a setting and when; `default` is the default value, in words.
    pub fn change(&self, change: &SettingChange, default: &str) -> String {
        let who = match &change.by {
            SettingChanger::User(address) => address,
            SettingChanger::Gone => self.gone.as_ref(),
            SettingChanger::CommandLine => self.command_line.as_ref(),
        };
        let text = match change.is_reset {
            true => &self.put_back,
            false => &self.changed,
        };
        fill(
            text,
            &[("who", who), ("ago", &change.ago), ("value", default)],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_told_in_the_largest_unit_that_fits() {
        assert_eq!(EN.span(604_800), "7 days");
        assert_eq!(EN.span(3_600), "1 hour");
        assert_eq!(EN.span(90), "90 seconds");
        assert_eq!(EN.span(0), "0 seconds");
        assert_eq!(DE.span(180), "3 Minuten");
    }

    #[test]
    fn every_setting_says_what_it_is_in_every_language() {
        for key in SettingKey::ALL {
            for texts in [&EN, &DE] {
                let SettingWords { name, meaning, .. } = (texts.setting)(*key);
                assert!(!name.is_empty() && meaning.ends_with('.'), "{key:?}");
            }
        }
    }
}
