use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::i18n::Locale;

/// What a mail says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// To a known address, at sign-in.
    SignInLink,
    /// To an unknown address, at sign-in: its link makes an account.
    SignUpOffer,
    /// To an unknown address, at sign-up.
    SignUpLink,
    /// To a known address, at sign-up: there is an account already, and the link signs in.
    AlreadyMember,
    /// To an unknown address: nobody may make an account. Without link and code, as the next two.
    SignUpClosed,
    /// To an unknown address: accounts are by invitation.
    SignUpByInvitation,
    /// To an unknown address: this one may not join.
    AddressLeftOut,
    /// To an address that a signed-in user adds.
    AddressLink,
    /// To the owner of an address that somebody else adds: without link and code.
    AddressTaken,
    /// To the primary address, before something that matters.
    StepUpLink,
    /// A notice: somebody signed in from a browser that was not seen before.
    NewDevice,
    /// A notice: an address was added.
    AddressAdded,
    /// A notice: an address was removed.
    AddressRemoved,
    /// A notice: another address is the primary one.
    PrimaryChanged,
    /// A notice, the last: the account is gone.
    AccountDeleted,
    /// An administrator invites.
    Invitation,
}

impl MessageKind {
    /// Every kind there is.
    pub const ALL: [Self; 16] = [
        Self::SignInLink,
        Self::SignUpOffer,
        Self::SignUpLink,
        Self::AlreadyMember,
        Self::SignUpClosed,
        Self::SignUpByInvitation,
        Self::AddressLeftOut,
        Self::AddressLink,
        Self::AddressTaken,
        Self::StepUpLink,
        Self::NewDevice,
        Self::AddressAdded,
        Self::AddressRemoved,
        Self::PrimaryChanged,
        Self::AccountDeleted,
        Self::Invitation,
    ];

    /// Whether it is about an attempt, whose link and code it may carry.
    pub fn is_about_attempt(self) -> bool {
        match self {
            Self::SignInLink
            | Self::SignUpOffer
            | Self::SignUpLink
            | Self::AlreadyMember
            | Self::SignUpClosed
            | Self::SignUpByInvitation
            | Self::AddressLeftOut
            | Self::AddressLink
            | Self::AddressTaken
            | Self::StepUpLink => true,
            Self::NewDevice
            | Self::AddressAdded
            | Self::AddressRemoved
            | Self::PrimaryChanged
            | Self::AccountDeleted
            | Self::Invitation => false,
        }
    }

    /// Whether it carries the link and code of its attempt.
    pub fn carries_proof(self) -> bool {
        match self {
            Self::SignUpClosed
            | Self::SignUpByInvitation
            | Self::AddressLeftOut
            | Self::AddressTaken => false,
            kind => kind.is_about_attempt(),
        }
    }

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignInLink => "sign_in_link",
            Self::SignUpOffer => "sign_up_offer",
            Self::SignUpLink => "sign_up_link",
            Self::AlreadyMember => "already_member",
            Self::SignUpClosed => "sign_up_closed",
            Self::SignUpByInvitation => "sign_up_by_invitation",
            Self::AddressLeftOut => "address_left_out",
            Self::AddressLink => "address_link",
            Self::AddressTaken => "address_taken",
            Self::StepUpLink => "step_up_link",
            Self::NewDevice => "new_device",
            Self::AddressAdded => "address_added",
            Self::AddressRemoved => "address_removed",
            Self::PrimaryChanged => "primary_changed",
            Self::AccountDeleted => "account_deleted",
            Self::Invitation => "invitation",
        }
    }

    /// Reads the word of the database.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What a mail is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// An attempt, whose link and code it carries.
    Attempt(Uuid),
    /// Something that happened.
    Notice(NoticeFacts),
    /// An invitation, whose link it carries.
    Invitation(Uuid),
}

impl Occasion {
    /// The attempt, where it is about one.
    pub fn attempt(&self) -> Option<Uuid> {
        match self {
            Self::Attempt(id) => Some(*id),
            Self::Notice(_) | Self::Invitation(_) => None,
        }
    }
}

/// Whether somebody waits for a mail. Mail that is awaited goes first, however much other mail is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A mail about an attempt: somebody looks at the waiting screen, and it is worth nothing in ten minutes.
    Awaited,
    /// A notice or an invitation: as good in an hour.
    Unawaited,
}

impl Urgency {
    /// Every urgency, the most urgent first.
    pub const ALL: [Self; 2] = [Self::Awaited, Self::Unawaited];
}

/// Something that happened to an account, as its notice tells it. Holds nothing that opens anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFacts {
    /// The browser it was done in, as it named itself.
    pub user_agent: String,
    /// The network it was done from.
    pub network: String,
    /// When.
    #[serde(with = "time::serde::timestamp::milliseconds")]
    pub at: OffsetDateTime,
    /// The address it was done to; empty where it was done to none.
    pub address: String,
    /// The session it was done in, which the reader may end.
    pub session: Option<Uuid>,
}

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// What it is about.
    pub occasion: Occasion,
    /// What it says.
    pub kind: MessageKind,
    /// The address it goes to, and the only one.
    pub recipient: String,
    /// Its language.
    pub locale: Locale,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
    /// The present instant.
    pub now: OffsetDateTime,
}

/// A mail that was leased: for [`Message::leased_until`] nobody else sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, the same through all tries.
    pub id: Uuid,
    /// What it is about.
    pub occasion: Occasion,
    /// What it says.
    pub kind: MessageKind,
    /// The address it goes to.
    pub recipient: String,
    /// Its language.
    pub locale: Locale,
    /// Tries that failed.
    pub tries: u32,
    /// When the lease runs out.
    pub leased_until: OffsetDateTime,
    /// When it was promised.
    pub created_at: OffsetDateTime,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
}

impl Message {
    /// Whether somebody waits for it.
    pub fn urgency(&self) -> Urgency {
        match self.occasion {
            Occasion::Attempt(_) => Urgency::Awaited,
            Occasion::Notice(_) | Occasion::Invitation(_) => Urgency::Unawaited,
        }
    }
}
