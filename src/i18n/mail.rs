//! Texts of mails.
//!
//! A subject depends on what was asked for and never on whether there is an account, because the waiting screen shows
//! it.

use super::{counted::Counted, text::Text, words::texts};
use crate::auth::Place;

texts! {
    /// All texts of mails in one language.
    pub struct MailTexts {
        /// Subject of the mails at sign-in.
        pub sign_in_subject: Text { app },
        /// Subject of the mails at sign-up.
        pub sign_up_subject: Text { app },
        /// Subject of the mail that proves another address.
        pub add_address_subject: Text { app },
        /// Subject of the mail that asks for a fresh proof.
        pub step_up_subject: Text { action, app },
        /// Preview beside the subject when the mail has link and code.
        pub preheader: Text { app },
        /// Preview beside the subject when the mail has a link only.
        pub preheader_link: Text { app },
        /// Preview beside the subject when the mail has a code only.
        pub preheader_code: Text { app },
        /// Preview beside the subject of a notice.
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
        /// Notice of several sign-ins from new browsers.
        pub new_devices: Counted { n, app },
        /// Notice of several addresses that were added.
        pub addresses_added: Counted { n, app },
        /// Notice of several addresses that were removed.
        pub addresses_removed: Counted { n, app },
        /// Notice of several changes of the primary address.
        pub primary_changes: Counted { n, app },
        /// Stands before the list, in a notice of several events.
        pub several: Counted { n },
        /// Stands after the list when it leaves out events.
        pub not_listed: Text,
        /// Near the beginning of a mail that was sent again.
        pub again: Text { time },
        /// At the end of a mail that was sent again.
        pub again_last: Text { time },
        /// Stands before the link in its text form.
        pub or_open: Text,
        /// Stands before the code, after a link.
        pub code_lead: Text,
        /// Stands before the code, in a mail without a link.
        pub code_lead_alone: Text,
        /// The link works in the starting browser only, by the settings.
        pub same_browser: Text,
        /// The link works in the starting browser only, for the rest of the day, after several refusals.
        pub same_browser_today: Text,
        /// In another browser the link asks for the number of the waiting screen.
        pub number: Text,
        /// Heading above browser, place and time of who asked.
        pub who_asked: Text,
        /// Heading above browser, place and time, in a notice.
        pub who_did: Text,
        /// Label of an address.
        pub address: Text,
        /// Label of browser and operating system.
        pub browser: Text,
        /// Label of the network.
        pub network: Text,
        /// Label of the place.
        pub place: Text,
        /// Label of the time.
        pub time: Text,
        /// Minutes for which link and code work.
        pub lifetime: Counted { n },
        /// Minutes for which the link works, in a mail without a code.
        pub lifetime_link: Counted { n },
        /// Minutes for which the code works, in a mail without a link.
        pub lifetime_code: Counted { n },
        /// Days for which an invitation works.
        pub invitation_lifetime: Counted { n },
        /// What to do with an unexpected invitation.
        pub invitation_unexpected: Text,
        /// What to do if the reader did not ask for the mail.
        pub not_you: Text,
        /// Label of the refusal link.
        pub decline: Text,
        /// At the end of a mail that an administrator has sent to themself to look at it.
        pub sample: Text,
    }
}

impl MailTexts {
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
        /// Heading.
        pub heading: Text,
        /// What was asked for and what the link does.
        pub lede: Text,
        /// What was asked for and what the code does, in a mail without a link. In a notice: what stands before the
        /// button.
        pub lede_code: Option<Text>,
        /// Label of the button.
        pub button: Option<Text>,
    }
}
