//! The settings page, and the frame of all pages of administrators.
//!
//! Words of settings are functions of their keys: a setting without words in every language does not compile.

mod de;
mod en;

pub use de::DE;
pub use en::EN;

use super::{Text, fill};
use crate::auth::{
    SettingChange, SettingChanger, SettingFault, SettingGroup, SettingKey, TooLittle,
};

/// The page at `/admin/settings`, and what all pages of administrators stand in.
#[derive(Debug)]
pub struct AdminSettingsTexts {
    /// Heading of the page, and its name in the navigation.
    pub title: Text,
    /// What this page is, "{app}".
    pub lede: Text,
    /// Name of the navigation, for screen readers.
    pub navigation: Text,
    /// In the navigation: invitations.
    pub invitations: Text,
    /// In the navigation: users.
    pub users: Text,
    /// In the navigation: the audit log.
    pub audit: Text,
    /// Heading and sentence of a group.
    pub group: fn(SettingGroup) -> (&'static str, &'static str),
    /// Name, meaning and risk of a setting.
    pub setting: fn(SettingKey) -> SettingWords,
    /// A choice of a setting.
    pub choice: fn(SettingKey, &str) -> Option<&'static str>,
    /// Saves a group.
    pub save: Text,
    /// Saves a group, for screen readers: "{group}".
    pub save_label: Text,
    /// A group was saved.
    pub saved: Text,
    /// Nothing was saved: something is marked.
    pub refused: Text,
    /// Puts a setting back.
    pub reset: Text,
    /// Puts a setting back, for screen readers: "{setting}", "{value}".
    pub reset_label: Text,
    /// Puts a whole group back.
    pub reset_group: Text,
    /// Why a switch cannot be moved.
    pub always_on: Text,
    /// Beside a number of seconds: "{value}" in words.
    pub in_words: Text,
    /// Where a number may be 0.
    pub zero: Text,
    /// On, as a value.
    pub on: Text,
    /// Off, as a value.
    pub off: Text,
    /// Nothing, as a value.
    pub nothing: Text,
    /// "Changed by {who}, {ago}. Default: {value}".
    pub changed: Text,
    /// "Put back to its default by {who}, {ago}."
    pub put_back: Text,
    /// The command line, as somebody who changes settings.
    pub command_line: Text,
    /// Somebody whose account is gone.
    pub gone: Text,
    /// A colour that was darkened: "{colour}".
    pub darkened: Text,
    /// Spans of time: one and many of each.
    pub spans: SpanTexts,
    /// What is wrong with a setting.
    pub faults: SettingFaultTexts,
}

/// What a setting is.
#[derive(Clone, Copy, Debug)]
pub struct SettingWords {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub meaning: &'static str,
    /// What it puts at risk; empty where it does not.
    pub risk: &'static str,
}

/// A setting without risk.
const fn words(name: &'static str, meaning: &'static str) -> SettingWords {
    risky(name, meaning, "")
}

/// A setting with a risk.
const fn risky(name: &'static str, meaning: &'static str, risk: &'static str) -> SettingWords {
    SettingWords {
        name,
        meaning,
        risk,
    }
}

/// Spans of time: "{n}".
#[derive(Debug)]
pub struct SpanTexts {
    /// Seconds.
    pub seconds: Text,
    /// Minutes: one, and many.
    pub minutes: (Text, Text),
    /// Hours: one, and many.
    pub hours: (Text, Text),
    /// Days: one, and many.
    pub days: (Text, Text),
}

/// What is wrong with a setting.
#[derive(Debug)]
pub struct SettingFaultTexts {
    /// Neither on nor off.
    pub not_a_switch: Text,
    /// Not a number from "{least}" to "{most}".
    pub out_of_bounds: Text,
    /// Less than "{least}", and "{why}" that is too little.
    pub below_least: Text,
    /// The same where 0 switches the limit off.
    pub below_least_or_off: Text,
    /// Why: sessions end under the people in them.
    pub ends_sessions: Text,
    /// Why: a proof is too old before anything is done by it.
    pub outlasts_no_action: Text,
    /// Why: link and code run out before they arrive.
    pub outruns_mail: Text,
    /// Why: nothing is left to change it again.
    pub spent_at_once: Text,
    /// None of the choices.
    pub not_a_choice: Text,
    /// Longer than "{most}" characters.
    pub not_a_text: Text,
    /// Empty.
    pub empty: Text,
    /// Not a colour.
    pub not_a_colour: Text,
    /// Not a path to a picture.
    pub not_a_picture: Text,
    /// Not the address of a page.
    pub not_a_url: Text,
    /// More than "{most}" lines.
    pub too_many_lines: Text,
    /// Cannot be off.
    pub always_on: Text,
    /// Required and off.
    pub required_but_off: Text,
    /// A line is no address and no pattern.
    pub not_a_pattern: Text,
    /// No way to prove an address is left.
    pub no_method: Text,
    /// No way in is left.
    pub no_strategy: Text,
    /// Longer than the link lives.
    pub longer_than_link: Text,
    /// Longer than the session lives.
    pub longer_than_session: Text,
    /// More in an hour than in a day.
    pub more_than_a_day: Text,
    /// More in a minute than in an hour.
    pub more_than_an_hour: Text,
}

impl AdminSettingsTexts {
    /// What is wrong with a setting.
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
            SettingFault::NotAChoice => faults.not_a_choice.to_string(),
            SettingFault::NotAText { most } => most_of(&faults.not_a_text, most),
            SettingFault::Empty => faults.empty.to_string(),
            SettingFault::NotAColour => faults.not_a_colour.to_string(),
            SettingFault::NotAPicture => faults.not_a_picture.to_string(),
            SettingFault::NotAUrl => faults.not_a_url.to_string(),
            SettingFault::TooManyLines { most } => most_of(&faults.too_many_lines, most),
            SettingFault::AlwaysOn => faults.always_on.to_string(),
            SettingFault::RequiredButOff => faults.required_but_off.to_string(),
            SettingFault::NotAPattern => faults.not_a_pattern.to_string(),
            SettingFault::NoMethod => faults.no_method.to_string(),
            SettingFault::NoStrategy => faults.no_strategy.to_string(),
            SettingFault::LongerThanLink => faults.longer_than_link.to_string(),
            SettingFault::LongerThanSession => faults.longer_than_session.to_string(),
            SettingFault::MoreThanADay => faults.more_than_a_day.to_string(),
            SettingFault::MoreThanAnHour => faults.more_than_an_hour.to_string(),
        }
    }

    /// A span of whole seconds, in the largest unit that fits it exactly.
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

    /// A value as it is read by people.
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

    /// Who changed a setting, and when; "{value}" is its default.
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
