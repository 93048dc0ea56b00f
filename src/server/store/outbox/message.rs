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
    /// What the same mail tells beside it.
    #[serde(default)]
    pub earlier: Earlier,
}

/// What happened before and is told by the same mail, since that mail had not gone out yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// How often.
    pub count: u32,
    /// Those that are listed, the oldest first, at most [`Self::LISTED`].
    pub listed: Vec<NoticeFacts>,
}

impl Earlier {
    /// How many are listed: what differs from another, so that a flood of one cannot push out the others.
    pub const LISTED: usize = 9;
}

impl NoticeFacts {
    /// These facts, told by the mail that was to tell of `told`.
    #[must_use]
    pub fn after(mut self, mut told: Self) -> Self {
        let mut earlier = std::mem::take(&mut told.earlier);
        earlier.count = earlier.count.saturating_add(1);
        let is_listed = self.is_like(&told) || earlier.listed.iter().any(|it| it.is_like(&told));
        if !is_listed && earlier.listed.len() < Earlier::LISTED {
            earlier.listed.push(told);
        }
        earlier.listed.retain(|it| !it.is_like(&self));
        self.earlier = earlier;
        self
    }

    /// Whether both tell the same but for their time. A session is like no other: each can be ended by itself.
    fn is_like(&self, other: &Self) -> bool {
        self.session.is_none()
            && (self.session, &self.address) == (other.session, &other.address)
            && (&self.user_agent, &self.network) == (&other.user_agent, &other.network)
    }

    /// How often it happened, in all that the mail tells.
    pub fn count(&self) -> u32 {
        self.earlier.count.saturating_add(1)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(address: &str, session: Option<Uuid>) -> NoticeFacts {
        NoticeFacts {
            user_agent: "Firefox".to_owned(),
            network: "203.0.113.0/24".to_owned(),
            at: OffsetDateTime::UNIX_EPOCH,
            address: address.to_owned(),
            session,
            earlier: Earlier::default(),
        }
    }

    #[test]
    fn a_flood_is_counted_and_pushes_nothing_out() {
        let mut told = facts("stolen@example.com", None);
        for number in 0..60 {
            let address = ["a@example.com", "b@example.com"][number % 2];
            told = facts(address, None).after(told);
        }

        let listed: Vec<_> = told
            .earlier
            .listed
            .iter()
            .map(|it| it.address.as_str())
            .collect();
        assert_eq!(listed, ["stolen@example.com", "a@example.com"]);
        assert_eq!((told.address.as_str(), told.count()), ("b@example.com", 61));
    }

    #[test]
    fn each_session_is_listed() {
        let sessions = [1, 2, 3].map(Uuid::from_u128);
        let told = sessions
            .map(|session| facts("", Some(session)))
            .into_iter()
            .reduce(|told, next| next.after(told))
            .expect("there are three");

        let listed: Vec<_> = told.earlier.listed.iter().map(|it| it.session).collect();
        assert_eq!(listed, [Some(sessions[0]), Some(sessions[1])]);
    }

    #[test]
    fn facts_that_were_written_before_there_were_several_are_read() {
        let old = r#"{"user_agent":"","network":"","at":0,"address":"","session":null}"#;

        assert_eq!(
            serde_json::from_str::<NoticeFacts>(old)
                .expect("it is read")
                .count(),
            1
        );
    }
}
