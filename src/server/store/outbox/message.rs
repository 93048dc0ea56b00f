//! The mails of the outbox: their kinds, what they are about, and their urgency.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::auth::{
    AttemptId, InvitationId, Locale, MailSample, MessageId, SessionId, words::words,
};

words! {
    /// The kind of a mail: what it says, and to whom.
    pub enum MessageKind {
        /// To a known address that signs in.
        SignInLink = "sign_in_link",
        /// To an unknown address that signs in. Its link creates an account.
        SignUpOffer = "sign_up_offer",
        /// To an unknown address that signs up.
        SignUpLink = "sign_up_link",
        /// To a known address that signs up: there is an account, and the link signs in.
        AlreadyMember = "already_member",
        /// To an unknown address: nobody may make an account. Without link and code.
        SignUpClosed = "sign_up_closed",
        /// To an unknown address: an account needs an invitation. Without link and code.
        SignUpByInvitation = "sign_up_by_invitation",
        /// To an unknown address: this address may not join. Without link and code.
        AddressLeftOut = "address_left_out",
        /// To an address that a signed-in user adds.
        AddressLink = "address_link",
        /// To the owner of an address that somebody else adds. Without link and code.
        AddressTaken = "address_taken",
        /// To the primary address, before a sensitive action.
        StepUpLink = "step_up_link",
        /// A notice: somebody signed in with a new browser.
        NewDevice = "new_device",
        /// A notice: an address was added.
        AddressAdded = "address_added",
        /// A notice: an address was removed.
        AddressRemoved = "address_removed",
        /// A notice: another address is primary.
        PrimaryChanged = "primary_changed",
        /// The last notice: the account was deleted.
        AccountDeleted = "account_deleted",
        /// An invitation by an administrator.
        Invitation = "invitation",
        /// A sample of a mail, which an administrator sends to themself.
        Sample = "sample",
    }
}

impl MessageKind {
    /// `true` if it is about an attempt, whose link and code it may carry.
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
            | Self::Invitation
            | Self::Sample => false,
        }
    }

    /// `true` if it carries the link and code of its attempt.
    pub fn carries_proof(self) -> bool {
        match self {
            Self::SignUpClosed
            | Self::SignUpByInvitation
            | Self::AddressLeftOut
            | Self::AddressTaken => false,
            kind => kind.is_about_attempt(),
        }
    }
}

/// What a mail is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// An attempt. The mail may carry its link and code.
    Attempt(AttemptId),
    /// Something that happened to an account.
    Notice(NoticeFacts),
    /// An invitation, whose link the mail carries.
    Invitation(InvitationId),
    /// A sample mail. Its link and code do nothing.
    Sample(MailSample),
}

impl Occasion {
    /// The id of the attempt; `None` if it is not about one.
    pub fn attempt(&self) -> Option<AttemptId> {
        match self {
            Self::Attempt(id) => Some(*id),
            Self::Notice(_) | Self::Invitation(_) | Self::Sample(_) => None,
        }
    }
}

/// How urgent a mail is. Urgent mail goes first, however much other mail is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A mail about an attempt: somebody waits for it, and it is useless in ten minutes.
    Awaited,
    /// A notice, an invitation or a sample, which may arrive an hour later.
    Unawaited,
}

impl Urgency {
    /// Every urgency, the most urgent first.
    pub const ALL: [Self; 2] = [Self::Awaited, Self::Unawaited];
}

/// Something that happened to an account, as its notice tells it. It holds nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFacts {
    /// The user agent of the browser in which it was done.
    pub user_agent: String,
    /// The network from which it was done.
    pub network: String,
    /// When it happened.
    #[serde(with = "time::serde::timestamp::milliseconds")]
    pub at: OffsetDateTime,
    /// The address that it was about; empty if there is none.
    pub address: String,
    /// Name of the time zone of the browser; `None` if it did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The session that began, which the reader may end; `None` for other notices.
    pub session: Option<SessionId>,
    /// Earlier events that the same mail tells.
    #[serde(default)]
    pub earlier: Earlier,
}

/// Earlier events that are told by the same mail, because that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// Number of earlier events, listed or not.
    pub count: u32,
    /// The listed ones, oldest first, at most [`Self::LISTED`].
    pub listed: Vec<NoticeFacts>,
}

impl Earlier {
    /// Most events that are listed. Only different ones are, so that many of one kind cannot push out the others.
    pub const LISTED: usize = 9;
}

impl NoticeFacts {
    /// The facts of one mail for both: these as its newest event, and those of `told`, whose mail must not be sent yet, as
    /// earlier ones.
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

    /// `true` if both differ only in their time. Facts with a session are always different, because each session can
    /// be ended by itself.
    fn is_like(&self, other: &Self) -> bool {
        self.session.is_none()
            && (self.session, &self.address) == (other.session, &other.address)
            && (&self.user_agent, &self.network) == (&other.user_agent, &other.network)
    }

    /// Number of events that the mail tells, this one included.
    pub fn count(&self) -> u32 {
        self.earlier.count.saturating_add(1)
    }
}

/// A mail that is put into the outbox.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// What it is about.
    pub occasion: Occasion,
    /// What it says.
    pub kind: MessageKind,
    /// The address of its only recipient.
    pub recipient: String,
    /// The language.
    pub locale: Locale,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
    /// The current time.
    pub now: OffsetDateTime,
}

/// A mail that is leased: until [`Message::leased_until`] no other server sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id, which stays the same through all tries.
    pub id: MessageId,
    /// What it is about.
    pub occasion: Occasion,
    /// What it says.
    pub kind: MessageKind,
    /// The address of its only recipient.
    pub recipient: String,
    /// The language.
    pub locale: Locale,
    /// How many tries failed.
    pub tries: u32,
    /// When the lease expires.
    pub leased_until: OffsetDateTime,
    /// When it was put into the outbox.
    pub created_at: OffsetDateTime,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
    /// The id that a mail server gave it when it accepted it; `None` before that, or if it said none.
    pub relay_id: Option<String>,
}

impl Message {
    /// The domain of the recipient.
    pub fn domain(&self) -> &str {
        self.recipient.rsplit_once('@').map_or("", |(_, it)| it)
    }

    /// The urgency.
    pub fn urgency(&self) -> Urgency {
        match self.occasion {
            Occasion::Attempt(_) => Urgency::Awaited,
            Occasion::Notice(_) | Occasion::Invitation(_) | Occasion::Sample(_) => {
                Urgency::Unawaited
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(address: &str, session: Option<SessionId>) -> NoticeFacts {
        NoticeFacts {
            user_agent: "Firefox".to_owned(),
            network: "203.0.113.0/24".to_owned(),
            at: OffsetDateTime::UNIX_EPOCH,
            address: address.to_owned(),
            time_zone: None,
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
        let sessions = [1, 2, 3].map(SessionId::from_u128);
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
