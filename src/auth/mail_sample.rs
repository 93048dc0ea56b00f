//! Sample mails: every mail of the product with made-up values, for administrators.

use serde::{Deserialize, Serialize};

use super::{Locale, words::words};

words! {
    /// A group of sample mails.
    pub enum MailGroup {
        /// Mails at sign-in.
        SignIn = "sign_in",
        /// Mails at sign-up.
        SignUp = "sign_up",
        /// Proofs for something in an account.
        Account = "account",
        /// Notices of what happened to an account.
        Notices = "notices",
        /// Mails that administrators and operators send.
        Operation = "operation",
    }
}

words! {
    /// A mail of the product. Notices have two: about one event, and about several.
    pub enum MailSample {
        /// Sign-in, to an address with an account.
        SignInLink = "sign_in_link",
        /// Sign-in, to an address without an account.
        SignUpOffer = "sign_up_offer",
        /// Nobody may make an account.
        SignUpClosed = "sign_up_closed",
        /// An account needs an invitation.
        SignUpByInvitation = "sign_up_by_invitation",
        /// The address may not join.
        AddressLeftOut = "address_left_out",
        /// Sign-up, to an address without an account.
        SignUpLink = "sign_up_link",
        /// Sign-up, to an address with an account.
        AlreadyMember = "already_member",
        /// To an address that is added.
        AddressLink = "address_link",
        /// To the owner of an address that somebody else adds.
        AddressTaken = "address_taken",
        /// A fresh proof.
        StepUpLink = "step_up_link",
        /// A sign-in from a new browser.
        NewDevice = "new_device",
        /// Several sign-ins from new browsers.
        NewDevices = "new_devices",
        /// An address was added.
        AddressAdded = "address_added",
        /// Several addresses were added.
        AddressesAdded = "addresses_added",
        /// An address was removed.
        AddressRemoved = "address_removed",
        /// Several addresses were removed.
        AddressesRemoved = "addresses_removed",
        /// Another address became the primary one.
        PrimaryChanged = "primary_changed",
        /// The primary address changed several times.
        PrimaryChanges = "primary_changes",
        /// The account was deleted.
        AccountDeleted = "account_deleted",
        /// An invitation.
        Invitation = "invitation",
        /// The test mail of the command `check-mail`.
        Trial = "trial",
    }
}

impl MailSample {
    /// The group that it is listed in.
    pub fn group(self) -> MailGroup {
        match self {
            Self::SignInLink
            | Self::SignUpOffer
            | Self::SignUpClosed
            | Self::SignUpByInvitation
            | Self::AddressLeftOut => MailGroup::SignIn,
            Self::SignUpLink | Self::AlreadyMember => MailGroup::SignUp,
            Self::AddressLink | Self::AddressTaken | Self::StepUpLink => MailGroup::Account,
            Self::NewDevice
            | Self::NewDevices
            | Self::AddressAdded
            | Self::AddressesAdded
            | Self::AddressRemoved
            | Self::AddressesRemoved
            | Self::PrimaryChanged
            | Self::PrimaryChanges
            | Self::AccountDeleted => MailGroup::Notices,
            Self::Invitation | Self::Trial => MailGroup::Operation,
        }
    }

    /// The query that names it in one language, for the preview and for its frames.
    pub fn query(self, locale: Locale) -> String {
        format!("sample={}&language={}", self.as_str(), locale.tag())
    }
}

/// The preview of a sample mail, for administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailPreview {
    /// Every sample, with its heading in the reader's language.
    pub choices: Vec<(MailSample, String)>,
    /// The sample that is shown.
    pub sample: MailSample,
    /// The language in which it is shown.
    pub locale: Locale,
    /// Its subject.
    pub subject: String,
    /// What inboxes show beside the subject.
    pub preheader: String,
    /// Its text part.
    pub text: String,
    /// The address that it can be sent to: the reader's primary one.
    pub address: String,
    /// What was just done, in words; empty when nothing was.
    pub done: String,
}
