//! What mails say.
//!
//! Subjects follow what was asked for, never whether there is an account: the waiting screen names them.

mod de;
mod en;

use super::Text;
use crate::auth::Place;

pub use de::DE;
pub use en::EN;

/// Everything mails say in one language.
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
    /// What inboxes show beside the subject, with link and code: "{app}".
    pub preheader: Text,
    /// What inboxes show beside the subject, with a link alone: "{app}".
    pub preheader_link: Text,
    /// What inboxes show beside the subject, with a code alone: "{app}".
    pub preheader_code: Text,
    /// What inboxes show beside the subject of a notice: "{app}".
    pub preheader_notice: Text,
    /// To a known address at sign-in.
    pub sign_in: IntroTexts,
    /// To an unknown address at sign-in.
    pub offer: IntroTexts,
    /// To an unknown address at sign-up.
    pub sign_up: IntroTexts,
    /// To a known address at sign-up.
    pub member: IntroTexts,
    /// To an unknown address: nobody may make an account.
    pub closed: IntroTexts,
    /// To an unknown address: accounts are by invitation.
    pub by_invitation: IntroTexts,
    /// To an unknown address: this one may not join.
    pub left_out: IntroTexts,
    /// To an address that is invited.
    pub invitation: IntroTexts,
    /// To whom an operator tries it out with.
    pub test: IntroTexts,
    /// To an address that is to join an account: "{account}".
    pub add_address: IntroTexts,
    /// To the owner of an address that somebody else adds.
    pub address_taken: IntroTexts,
    /// Before something that matters: "{action}".
    pub step_up: IntroTexts,
    /// Notice: a sign-in from a new browser: "{browser}", "{place}", "{time}".
    pub new_device: IntroTexts,
    /// Notice: an address was added.
    pub address_added: IntroTexts,
    /// Notice: an address was removed.
    pub address_removed: IntroTexts,
    /// Notice: another address is the primary one.
    pub primary_changed: IntroTexts,
    /// Notice: the account is gone.
    pub account_deleted: IntroTexts,
    /// Notice of several sign-ins from new browsers: "{n}", "{app}".
    pub new_devices: Text,
    /// Notice of several addresses that were added: "{n}", "{app}".
    pub addresses_added: Text,
    /// Notice of several addresses that were removed: "{n}", "{app}".
    pub addresses_removed: Text,
    /// Notice of several changes of the primary address: "{n}", "{app}".
    pub primary_changes: Text,
    /// Before the list of what happened several times.
    pub several: Text,
    /// After that list, where it is not complete.
    pub not_listed: Text,
    /// Near the beginning of a mail that is sent again: "{time}".
    pub again: Text,
    /// At the end of a mail that is sent again: "{time}".
    pub again_last: Text,
    /// Before the link as text.
    pub or_open: Text,
    /// Before the code, after a link.
    pub code_lead: Text,
    /// Before the code, where there is no link.
    pub code_lead_alone: Text,
    /// The operator's rule: the link counts in the starting browser only.
    pub same_browser: Text,
    /// The day's rule: the same, after several refusals.
    pub same_browser_today: Text,
    /// Another browser asks for the number of the waiting screen.
    pub number: Text,
    /// Before browser, network and time.
    pub who_asked: Text,
    /// Before browser, network and time of a notice.
    pub who_did: Text,
    /// Label of an address.
    pub address: Text,
    /// Label of browser and system.
    pub browser: Text,
    /// Label of the network.
    pub network: Text,
    /// Label of the place.
    pub place: Text,
    /// Label of the time.
    pub time: Text,
    /// A time: "{day}", "{month}", "{year}", "{time}".
    pub date: Text,
    /// The months.
    pub months: [Text; 12],
    /// How long link and code live: "{n}".
    pub lifetime: Text,
    /// How long link and code live, when it is a minute.
    pub lifetime_one: Text,
    /// How long the link lives, where there is no code: "{n}".
    pub lifetime_link: Text,
    /// How long the link lives, where there is no code, when it is a minute.
    pub lifetime_link_one: Text,
    /// How long the code lives, where there is no link: "{n}".
    pub lifetime_code: Text,
    /// How long the code lives, where there is no link, when it is a minute.
    pub lifetime_code_one: Text,
    /// How long an invitation lives: "{n}" days.
    pub invitation_lifetime: Text,
    /// How long an invitation lives, on its last day.
    pub invitation_lifetime_one: Text,
    /// What to do with an invitation that nobody expects.
    pub invitation_unexpected: Text,
    /// What to do if it was not you.
    pub not_you: Text,
    /// Label of the link that refuses.
    pub decline: Text,
}

impl MailTexts {
    /// What a place is called that is told by itself.
    pub fn label_of(&self, place: &Place) -> &Text {
        match place.is_network {
            true => &self.network,
            false => &self.place,
        }
    }
}

/// What a mail is, in its first lines.
#[derive(Debug)]
pub struct IntroTexts {
    /// Heading: "{app}".
    pub heading: Text,
    /// What was asked, and what the link does: "{app}", "{address}".
    pub lede: Text,
    /// The same where there is a code and no link; in notices, what stands before the way on.
    pub lede_code: Text,
    /// Label of the button, or of the way on: "{app}".
    pub button: Text,
}
