//! Texts of the settings page and of the frame around all pages of administrators.
//!
//! The words of a setting have its key in theirs.

use std::ops::RangeInclusive;

use super::{
    counted::Counted,
    fill::{fill, listed},
    text::Text,
    words::{Each, texts},
};
use crate::auth::{
    Locale, SettingChange, SettingChanger, SettingFault, SettingGroup, SettingKey, TooLittle,
    setting::span,
};

/// Numbers among which every form is that a unit has in any language.
const SAMPLES: RangeInclusive<u32> = 0..=111;

texts! {
    /// Texts of the page at `/admin/settings` and of the frame around all pages of administrators.
    pub struct AdminSettingsTexts {
        pub title: Text,
        pub lede: Text { app },
        pub navigation: Text,
        pub invitations: Text,
        pub users: Text,
        pub audit: Text,
        /// Heading and sentence of a group.
        pub group: Each<SettingGroup, GroupTexts>,
        /// Name, meaning and risk of a setting.
        pub setting: Each<SettingKey, SettingTexts>,
        /// Labels of words that settings may be.
        pub choice: ChoiceTexts,
        pub save: Text,
        pub save_label: Text { group },
        pub saved: Text,
        pub refused: Text,
        pub sections: Text,
        pub find: Text,
        pub find_button: Text,
        pub none_found: Text,
        pub unsaved: Text,
        pub undo: Text,
        pub differs: Text,
        pub differing: Counted { n },
        pub reset: Text,
        pub reset_label: Text { setting, value },
        pub reset_group: Text,
        pub always_on: Text,
        pub zero: Text,
        pub on: Text,
        pub off: Text,
        pub nothing: Text,
        pub changed: Text { who, ago, value },
        pub put_back: Text { who, ago },
        pub command_line: Text,
        pub gone: Text,
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
        pub seconds: Counted { n },
        pub minutes: Counted { n },
        pub hours: Counted { n },
        pub days: Counted { n },
    }
}

texts! {
    /// Sentences for every [`SettingFault`].
    pub struct SettingFaultTexts {
        pub not_a_switch: Text,
        pub out_of_bounds: Text { least, most },
        pub out_of_span: Text { least, most },
        pub below_least: Text { least, why },
        pub below_least_or_off: Text { least, why },
        pub ends_sessions: Text,
        pub outlasts_no_action: Text,
        pub outruns_mail: Text,
        pub spent_at_once: Text,
        pub not_a_choice: Text { words },
        pub not_a_text: Counted { n },
        pub empty: Text,
        pub not_a_colour: Text,
        pub not_a_picture: Text,
        pub not_a_url: Text,
        pub too_many_lines: Counted { n },
        pub always_on: Text,
        pub required_but_off: Text,
        pub not_a_pattern: Text { entry },
        pub no_method: Text,
        pub no_strategy: Text,
        pub longer_than_link: Text,
        pub longer_than_session: Text,
        pub more_than_a_day: Text,
        pub more_than_an_hour: Text,
        pub not_offered: Text,
    }
}

impl AdminSettingsTexts {
    /// The sentence for `fault`, with its values filled in. `list` joins two parts of a list.
    pub fn fault(&self, fault: SettingFault, list: &str) -> String {
        let faults = &self.faults;
        let number = |n| self.number(n);
        match fault {
            SettingFault::NotASwitch => faults.not_a_switch.to_string(),
            SettingFault::OutOfBounds { least, most } => fill(
                &faults.out_of_bounds,
                &[("least", &number(least)), ("most", &number(most))],
            ),
            SettingFault::OutOfSpan { least, most } => fill(
                &faults.out_of_span,
                &[("least", &self.span(least)), ("most", &self.span(most))],
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
                let (least, why) = match why {
                    TooLittle::EndsSessions => (self.span(least), &faults.ends_sessions),
                    TooLittle::OutlastsNoAction => (self.span(least), &faults.outlasts_no_action),
                    TooLittle::OutrunsMail => (self.span(least), &faults.outruns_mail),
                    TooLittle::SpentAtOnce => (number(least), &faults.spent_at_once),
                };
                fill(text, &[("least", &least), ("why", why)])
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
            SettingFault::NotOffered => faults.not_offered.to_string(),
        }
    }

    /// `n` as the language writes it.
    pub fn number(&self, n: u32) -> String {
        self.spans.seconds.number(n)
    }

    /// `seconds` in words, in the largest unit that gives a whole number.
    pub fn span(&self, seconds: u32) -> String {
        let units = self.units().into_iter();
        let mut fitting = units.filter(|(unit, _)| seconds.is_multiple_of(*unit));
        match fitting.find(|(unit, _)| seconds >= *unit) {
            Some((unit, text)) => text.with(seconds / unit, &[]),
            None => self.spans.seconds.with(seconds, &[]),
        }
    }

    /// Seconds that `text` means: a span as [`Self::span`] writes it, or in English. `None` for anything else.
    pub fn seconds(&self, text: &str) -> Option<u32> {
        let text = bare(text);
        let forms = |(unit, words): (u32, &Counted)| {
            let form = |n| (n, unit, bare(&words.with(n, &[])));
            SAMPLES.map(form).collect::<Vec<_>>()
        };
        let forms: Vec<(u32, u32, String)> = self.units().into_iter().flat_map(forms).collect();
        // Some languages have a word for two of a unit, without a number.
        if let Some((n, unit, _)) = forms.iter().find(|(_, _, form)| *form == text) {
            return n.checked_mul(*unit);
        }
        span::seconds(&text, |word| {
            let is_it = |n: &u32, form: &str| {
                let rest = form.strip_prefix(&n.to_string());
                rest.is_some_and(|rest| rest.trim() == word)
            };
            let known = forms.iter().find(|(n, _, form)| is_it(n, form));
            known
                .map(|(_, unit, _)| *unit)
                .or_else(|| span::english(word))
        })
    }

    /// Units of time, the largest first: the seconds of one, and its words.
    fn units(&self) -> [(u32, &Counted); 4] {
        let spans = &self.spans;
        [
            (86_400, &spans.days),
            (3_600, &spans.hours),
            (60, &spans.minutes),
            (1, &spans.seconds),
        ]
    }

    /// The value of a setting, in words.
    pub fn value(&self, key: SettingKey, value: &str) -> String {
        match value {
            "" => self.nothing.to_string(),
            tag if key == SettingKey::DefaultLanguage => Locale::parse(tag).name().to_owned(),
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

/// The text in lower case, with one space where there were any, and without marks of direction.
fn bare(text: &str) -> String {
    let is_mark = |sign: char| matches!(sign, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
    let text = text.replace(is_mark, "").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::auth::Locale;

    #[test]
    fn what_is_shown_as_a_span_is_read_as_that_span_in_every_language() {
        for locale in Locale::ALL {
            let texts = &locale.texts().admin_settings;
            for seconds in [
                0, 1, 2, 3, 11, 60, 90, 120, 600, 3_600, 7_200, 5_400, 86_400, 5_000, 60_000,
                86_401, 100_001, 172_800, 604_800, 2_592_000,
            ] {
                let shown = texts.span(seconds);
                assert_eq!(
                    texts.seconds(&shown),
                    Some(seconds),
                    "{} {shown}",
                    locale.tag()
                );
            }
            assert_eq!(texts.seconds("10 Minutes"), Some(600), "{}", locale.tag());
            for text in ["600", "10m", "soon", ""] {
                assert_eq!(texts.seconds(text), None, "{} {text}", locale.tag());
            }
        }
        let german = &Locale::German.texts().admin_settings;
        assert_eq!(german.seconds("1 Stunde 30 Minuten"), Some(5_400));
    }

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
