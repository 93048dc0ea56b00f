//! Texts of mails.
//!
//! A subject depends on what was asked for and never on whether there is an account, because the waiting screen shows
//! it.

mod de;
mod en;

use super::Text;
use crate::auth::Place;

pub use de::DE;
pub use en::EN;

/// All texts of mails in one language.
#[derive(Debug)]
pub struct MailTexts {
    /// Subject of the mails at sign-in: "{app}".
    pub sign_in_subject: Text,
    /// Subject of the mails at sign-up: "{app}".
    pub sign_up_subject: Text,
    /// Subject of the mail that proves another address: "{app}".
    pub add_address_subject: Text,
    /// Subject of the mail that asks for a fresh proof: "{action}", "{app}".
    pub step_up_subject: Text,
    /// Preview beside the subject when the mail has link and code: "{app}".
    pub preheader: Text,
    /// Preview beside the subject when the mail has a link only: "{app}".
    pub preheader_link: Text,
    /// Preview beside the subject when the mail has a code only: "{app}".
    pub preheader_code: Text,
    /// Preview beside the subject of a notice: "{app}".
    pub preheader_notice: Text,
    /// Sign-in, to an address with an account.
    pub sign_in: IntroTexts,
    /// Sign-in, to an address without an account.
    pub offer: IntroTexts,
    /// Sign-up, to an address without an account.
    pub sign_up: IntroTexts,
    /// Sign-up, to an address with an account.
    pub member: IntroTexts,
    /// To an address without an account, while nobody may make one.
    pub closed: IntroTexts,
    /// To an address without an account, when accounts are made by invitation only.
    pub by_invitation: IntroTexts,
    /// To an address without an account that may not join.
    pub left_out: IntroTexts,
    /// Invitation.
    pub invitation: IntroTexts,
    /// Test mail, sent by an operator.
    pub test: IntroTexts,
    /// To an address that a user adds to their account: "{account}".
    pub add_address: IntroTexts,
    /// To the owner of an address that another user tries to add.
    pub address_taken: IntroTexts,
    /// Asks for a fresh proof before a sensitive action: "{action}".
    pub step_up: IntroTexts,
    /// Notice of a sign-in from a new browser: "{browser}", "{place}", "{time}".
    pub new_device: IntroTexts,
    /// Notice that an address was added.
    pub address_added: IntroTexts,
    /// Notice that an address was removed.
    pub address_removed: IntroTexts,
    /// Notice that another address became the primary one.
    pub primary_changed: IntroTexts,
    /// Notice that the account was deleted.
    pub account_deleted: IntroTexts,
    /// Notice of several sign-ins from new browsers: "{n}", "{app}".
    pub new_devices: Text,
    /// Notice of several addresses that were added: "{n}", "{app}".
    pub addresses_added: Text,
    /// Notice of several addresses that were removed: "{n}", "{app}".
    pub addresses_removed: Text,
    /// Notice of several changes of the primary address: "{n}", "{app}".
    pub primary_changes: Text,
    /// Stands before the list, in a notice of several events.
    pub several: Text,
    /// Stands after the list when it leaves out events.
    pub not_listed: Text,
    /// Near the beginning of a mail that was sent again: "{time}".
    pub again: Text,
    /// At the end of a mail that was sent again: "{time}".
    pub again_last: Text,
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
    /// Form of a date: "{day}", "{month}", "{year}", "{time}".
    pub date: Text,
    /// Names of the months.
    pub months: [Text; 12],
    /// Minutes for which link and code work: "{n}".
    pub lifetime: Text,
    /// Link and code work for one minute.
    pub lifetime_one: Text,
    /// Minutes for which the link works, in a mail without a code: "{n}".
    pub lifetime_link: Text,
    /// The link works for one minute, in a mail without a code.
    pub lifetime_link_one: Text,
    /// Minutes for which the code works, in a mail without a link: "{n}".
    pub lifetime_code: Text,
    /// The code works for one minute, in a mail without a link.
    pub lifetime_code_one: Text,
    /// Days for which an invitation works: "{n}".
    pub invitation_lifetime: Text,
    /// An invitation works for one more day.
    pub invitation_lifetime_one: Text,
    /// What to do with an unexpected invitation.
    pub invitation_unexpected: Text,
    /// What to do if the reader did not ask for the mail.
    pub not_you: Text,
    /// Label of the refusal link.
    pub decline: Text,
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

/// First lines of a mail. A text is empty when the mail has no such part.
#[derive(Debug)]
pub struct IntroTexts {
    /// Heading: "{app}".
    pub heading: Text,
    /// What was asked for and what the link does: "{app}", "{address}".
    pub lede: Text,
    /// What was asked for and what the code does, in a mail without a link. In a notice: what stands before the
    /// button.
    pub lede_code: Text,
    /// Label of the button: "{app}".
    pub button: Text,
}
