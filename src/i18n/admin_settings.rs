//! Texts of the settings page and of the frame around all pages of administrators.
//!
//! The words of a setting have its key in theirs.

use super::{
    counted::Counted,
    fill::{fill, listed},
    text::Text,
    words::{Each, texts},
};
use crate::auth::{
    SettingChange, SettingChanger, SettingFault, SettingGroup, SettingKey, TooLittle,
};

texts! {
    /// Texts of the page at `/admin/settings` and of the frame around all pages of administrators.
    pub struct AdminSettingsTexts {
        /// Heading of the page and its link in the navigation.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text { app },
        /// Name of the navigation, for screen readers.
        pub navigation: Text,
        /// Link to the invitations, in the navigation.
        pub invitations: Text,
        /// Link to the users, in the navigation.
        pub users: Text,
        /// Link to the audit log, in the navigation.
        pub audit: Text,
        /// Heading and sentence of a group.
        pub group: Each<SettingGroup, GroupTexts>,
        /// Name, meaning and risk of a setting.
        pub setting: Each<SettingKey, SettingTexts>,
        /// Labels of words that settings may be.
        pub choice: ChoiceTexts,
        /// Button that saves a group.
        pub save: Text,
        /// Name of that button for screen readers.
        pub save_label: Text { group },
        /// Message: a group was saved.
        pub saved: Text,
        /// Message: nothing was saved, and the settings with faults are marked.
        pub refused: Text,
        /// Button that puts a setting back to its default.
        pub reset: Text,
        /// Name of that button for screen readers.
        pub reset_label: Text { setting, value },
        /// Button that puts a whole group back to its defaults.
        pub reset_group: Text,
        /// Why a switch cannot be moved.
        pub always_on: Text,
        /// A number of seconds in larger units.
        pub in_words: Text { value },
        /// Hint beside a number that may be 0.
        pub zero: Text,
        /// The value of a switch that is on.
        pub on: Text,
        /// The value of a switch that is off.
        pub off: Text,
        /// An empty value.
        pub nothing: Text,
        /// The last change: "{who}", "{ago}", and the default.
        pub changed: Text { who, ago, value },
        /// The last change, when it put the default back.
        pub put_back: Text { who, ago },
        /// Name for changes at the command line.
        pub command_line: Text,
        /// Name for changes by an administrator whose account is deleted.
        pub gone: Text,
        /// The colour that is used instead of one that is hard to read.
        pub darkened: Text { colour },
        /// Spans of time.
        pub spans: SpanTexts,
        /// Sentences for values that cannot be used.
        pub faults: SettingFaultTexts,
    }
}

texts! {
    /// The words of a group of settings.
    pub struct GroupTexts {
        /// Its name.
        pub name: Text,
        /// What its settings are about, as a sentence.
        pub meaning: Text,
    }
}

texts! {
    /// The words of a setting.
    pub struct SettingTexts {
        /// Name of the setting.
        pub name: Text,
        /// What the setting does, as a sentence.
        pub meaning: Text,
        /// What the setting puts at risk; `None` when nothing.
        pub risk: Option<Text>,
    }
}

texts! {
    /// Labels of words that settings may be.
    pub struct ChoiceTexts {
        /// Opened in another browser: the number is asked for.
        pub other_browser_number: Text,
        /// Opened in another browser: one press.
        pub other_browser_button: Text,
        /// Opened in another browser: refused.
        pub other_browser_same_browser: Text,
        /// Who may sign up: anybody.
        pub sign_up_mode_open: Text,
        /// Who may sign up: those who are invited.
        pub sign_up_mode_invitation: Text,
        /// Who may sign up: nobody.
        pub sign_up_mode_closed: Text,
        /// A name is not asked for.
        pub name_off: Text,
        /// A name is asked for and may stay empty.
        pub name_optional: Text,
        /// A name is required.
        pub name_required: Text,
    }
}

impl ChoiceTexts {
    /// The label of a word that the setting may be; `None` when it has no such choice.
    pub fn of(&self, key: SettingKey, word: &str) -> Option<&Text> {
        Some(match (key, word) {
            (SettingKey::OtherBrowser, "number") => &self.other_browser_number,
            (SettingKey::OtherBrowser, "button") => &self.other_browser_button,
            (SettingKey::OtherBrowser, "same_browser") => &self.other_browser_same_browser,
            (SettingKey::SignUpMode, "open") => &self.sign_up_mode_open,
            (SettingKey::SignUpMode, "invitation") => &self.sign_up_mode_invitation,
            (SettingKey::SignUpMode, "closed") => &self.sign_up_mode_closed,
            (SettingKey::FirstName | SettingKey::LastName, "off") => &self.name_off,
            (SettingKey::FirstName | SettingKey::LastName, "optional") => &self.name_optional,
            (SettingKey::FirstName | SettingKey::LastName, "required") => &self.name_required,
            _ => return None,
        })
    }
}

texts! {
    /// Spans of time: "{n}" of a unit.
    pub struct SpanTexts {
        /// Any number of seconds.
        pub seconds: Counted { n },
        /// One minute, and "{n}" minutes.
        pub minutes: Counted { n },
        /// One hour, and "{n}" hours.
        pub hours: Counted { n },
        /// One day, and "{n}" days.
        pub days: Counted { n },
    }
}

texts! {
    /// Sentences for every [`SettingFault`].
    pub struct SettingFaultTexts {
        /// It is neither on nor off.
        pub not_a_switch: Text,
        /// It is no number from "{least}" to.
        pub out_of_bounds: Text { least, most },
        /// It is less than "{least}"; "{why}" says what that would do.
        pub below_least: Text { least, why },
        /// It is less than "{least}" and not 0, which would mean no limit; "{why}" says what that would do.
        pub below_least_or_off: Text { least, why },
        /// Reason: sessions would end while people use them.
        pub ends_sessions: Text,
        /// Reason: a proof would be too old before the paused action could use it.
        pub outlasts_no_action: Text,
        /// Reason: link and code would stop working before the mail arrives.
        pub outruns_mail: Text,
        /// Reason: nobody could get the fresh proof that is needed to change it again.
        pub spent_at_once: Text,
        /// It is none of the.
        pub not_a_choice: Text { words },
        /// It is longer than "{most}" characters or has control characters.
        pub not_a_text: Counted { n },
        /// It is empty, and must not be.
        pub empty: Text,
        /// It is no colour.
        pub not_a_colour: Text,
        /// It is no path of a picture.
        pub not_a_picture: Text,
        /// It is no URL of a page.
        pub not_a_url: Text,
        /// It has more than "{most}" entries.
        pub too_many_lines: Counted { n },
        /// It cannot be switched off.
        pub always_on: Text,
        /// It is required but switched off.
        pub required_but_off: Text,
        /// The entry with the number "{entry}" is neither an address nor a pattern.
        pub not_a_pattern: Text { entry },
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
}

impl AdminSettingsTexts {
    /// The sentence for `fault`, with its values filled in. `list` joins two parts of a list.
    pub fn fault(&self, fault: SettingFault, list: &str) -> String {
        let faults = &self.faults;
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
                fill(&faults.not_a_choice, &[("words", &listed(list, words))])
            }
            SettingFault::NotAText { most } => faults.not_a_text.with(most, &[]),
            SettingFault::Empty => faults.empty.to_string(),
            SettingFault::NotAColour => faults.not_a_colour.to_string(),
            SettingFault::NotAPicture => faults.not_a_picture.to_string(),
            SettingFault::NotAUrl => faults.not_a_url.to_string(),
            SettingFault::TooManyLines { most } => faults.too_many_lines.with(most, &[]),
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
            Some((unit, text)) => text.with(seconds / unit, &[]),
            None => self.spans.seconds.with(seconds, &[]),
        }
    }

    /// The value of a setting, in words.
    pub fn value(&self, key: SettingKey, value: &str) -> String {
        match value {
            "" => self.nothing.to_string(),
            word => match self.choice.of(key, word) {
                Some(choice) => choice.to_string(),
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
    use crate::auth::Locale;

    #[test]
    fn spans_are_told_in_the_largest_unit_that_fits() {
        let [en, de] =
            [Locale::English, Locale::German].map(|locale| &locale.texts().admin_settings);
        assert_eq!(en.span(604_800), "7 days");
        assert_eq!(en.span(3_600), "1 hour");
        assert_eq!(en.span(90), "90 seconds");
        assert_eq!(en.span(0), "0 seconds");
        assert_eq!(de.span(180), "3 Minuten");
    }
}
