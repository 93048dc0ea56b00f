//! Texts of mails.
//!
//! A subject depends on what was asked for and never on whether there is an account, because the waiting screen shows
//! it.

use super::{counted::Counted, text::Text, words::texts};
use crate::auth::Place;

texts! {
    /// All texts of mails in one language.
    pub struct MailTexts {
        pub sign_in_subject: Text { app },
        pub sign_up_subject: Text { app },
        pub add_address_subject: Text { app },
        pub step_up_subject: Text { action, app },
        pub subject_words: Text,
        pub preheader: Text { app },
        pub preheader_link: Text { app },
        pub preheader_code: Text { app },
        pub preheader_notice: Text { app },
        /// Sign-in, to an address with an account.
        pub sign_in: IntroTexts { app, address },
        /// Sign-in, to an address without an account.
        pub offer: IntroTexts { app, address },
        /// Sign-up, to an address without an account.
        pub sign_up: IntroTexts { app, address },
        /// Sign-up, to an address with an account.
        pub member: IntroTexts { app, address },
        /// To an address without an account, while nobody may make one.
        pub closed: IntroTexts { app, address },
        /// To an address without an account, when accounts are made by invitation only.
        pub by_invitation: IntroTexts { app, address },
        /// To an address without an account that may not join.
        pub left_out: IntroTexts { app, address },
        /// Invitation.
        pub invitation: IntroTexts { app, address },
        /// Test mail, sent by an operator.
        pub test: IntroTexts { app, address },
        /// To an address that a user adds to their account.
        pub add_address: IntroTexts { app, address, account },
        /// To the owner of an address that another user tries to add.
        pub address_taken: IntroTexts { app, address },
        /// Asks for a fresh proof before a sensitive action.
        pub step_up: IntroTexts { app, address, action },
        /// Notice of a sign-in from a new browser.
        pub new_device: IntroTexts { app, browser, place, time },
        /// Notice that an address was added.
        pub address_added: IntroTexts { app, address },
        /// Notice that an address was removed.
        pub address_removed: IntroTexts { app, address },
        /// Notice that another address became the primary one.
        pub primary_changed: IntroTexts { app, address },
        /// Notice that the account was deleted.
        pub account_deleted: IntroTexts { app, address },
        pub new_devices: Counted { n, app },
        pub addresses_added: Counted { n, app },
        pub addresses_removed: Counted { n, app },
        pub primary_changes: Counted { n, app },
        pub several: Counted { n },
        pub not_listed: Text,
        pub again: Text { time },
        pub again_last: Text { time },
        pub or_open: Text,
        pub code_lead: Text,
        pub code_lead_alone: Text,
        pub same_browser: Text,
        pub same_browser_today: Text,
        pub number: Text,
        pub who_asked: Text,
        pub who_did: Text,
        pub address: Text,
        pub browser: Text,
        pub network: Text,
        pub place: Text,
        pub time: Text,
        pub lifetime: Counted { n },
        pub lifetime_link: Counted { n },
        pub lifetime_code: Counted { n },
        pub invitation_lifetime: Counted { n },
        pub invitation_unexpected: Text,
        pub not_you: Text,
        pub decline: Text,
        pub sample: Text,
    }
}

impl MailTexts {
    /// What a subject ends in: two words that `number` chooses. Mail programs fold mails of one subject together, and so hide
    /// the newest below older ones.
    pub fn mark(&self, number: u64) -> String {
        let words: Vec<&str> = self.subject_words.split_whitespace().collect();
        let count = words.len() as u64;
        if count < 2 {
            return String::new();
        }
        let first = number % count;
        // The second is another word than the first.
        let second = (first + 1 + number / count % (count - 1)) % count;
        let word = |at: u64| words[at as usize];
        format!(" ({} {})", word(first), word(second))
    }

    /// The label beside `place`: a place or a network.
    pub fn label_of(&self, place: &Place) -> &Text {
        match place.is_network {
            true => &self.network,
            false => &self.place,
        }
    }
}

texts! {
    /// First lines of a mail. A text is `None` when the mail has no such part.
    pub struct IntroTexts {
        pub heading: Text,
        pub lede: Text,
        /// What was asked for and what the code does, in a mail without a link. In a notice: what stands before the
        /// button.
        pub lede_code: Option<Text>,
        /// Label of the button.
        pub button: Option<Text>,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::i18n::Locale;

    #[test]
    fn subjects_are_marked_in_many_ways_in_every_language() {
        for locale in Locale::ALL.iter().copied() {
            let texts = &locale.texts().mail;
            let marked: BTreeSet<String> = (0..900).map(|number| texts.mark(number)).collect();
            assert_eq!(marked.len(), 900, "{locale:?}");
            for subject in marked {
                let words = subject
                    .strip_prefix(" (")
                    .and_then(|it| it.strip_suffix(')'));
                let words = words.expect("it begins as it did");
                let (first, second) = words.split_once(' ').expect("two words");
                assert!(first != second && !second.contains(' '), "{subject}");
                assert!(!subject.chars().any(|it| it.is_ascii_digit()), "{subject}");
            }
        }
    }
}
