use serde::{Deserialize, Serialize};

use super::{InvitationId, User, words::words};

words! {
    /// Where an invitation stands.
    pub enum InvitationStatus {
        /// It can be accepted.
        Pending = "pending",
        /// It was not accepted in time.
        Expired = "expired",
        /// An account was made by it.
        Accepted = "accepted",
        /// An administrator took it back.
        Revoked = "revoked",
    }
}

words! {
    /// What became of the newest mail of an invitation.
    pub enum InvitationMail {
        /// It is in the outbox.
        Queued = "queued",
        /// The mail server accepted it.
        Sent = "sent",
        /// The mail server refused it for good.
        Refused = "refused",
    }
}

/// An invitation, for administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Id of the invitation.
    pub id: InvitationId,
    /// The address that is invited.
    pub address: String,
    /// Where the invitation stands.
    pub status: InvitationStatus,
    /// What became of its newest mail.
    pub mail: InvitationMail,
    /// When it was sent or accepted or ran out, as a sentence.
    pub when: String,
}

words! {
    /// A list of invitations, by their status.
    #[derive(Default)]
    pub enum InvitationList {
        /// Invitations that can be accepted or ran out.
        #[default]
        Open = "open",
        /// Invitations by which an account was made.
        Accepted = "accepted",
    }
}

/// A page of invitations, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitations {
    /// The list that this page is of.
    pub list: InvitationList,
    /// The invitations on this page.
    pub invitations: Vec<Invitation>,
    /// Id after which the next page begins; `None` on the last page.
    pub older_than: Option<InvitationId>,
    /// `true` if nobody may make an account now, invited or not.
    pub is_closed: bool,
    /// What was just done, in words; empty when nothing was.
    pub done: String,
}

/// Addresses of a list that were not invited while the others were. Each stands in the list of its reason, as it was
/// typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOver {
    /// Number of addresses that were invited.
    pub invited: usize,
    /// Texts that are no addresses.
    pub malformed: Vec<String>,
    /// Addresses that have an account.
    pub known: Vec<String>,
    /// Addresses that have a pending invitation.
    pub pending: Vec<String>,
    /// Addresses to which too many mails went lately.
    pub limited: Vec<String>,
    /// Addresses beyond the most that are invited at once.
    pub too_many: Vec<String>,
}

impl LeftOver {
    /// All addresses that were not invited, for whatever reason.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        [
            &self.malformed,
            &self.known,
            &self.pending,
            &self.limited,
            &self.too_many,
        ]
        .into_iter()
        .flatten()
    }
}

/// The page behind the link of an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Id of the invitation; nil when the link is not one of ours.
    pub id: InvitationId,
    /// The address that is invited; empty when the link is not one of ours.
    pub address: String,
    /// How the link stands.
    pub view: InvitedView,
    /// The user who is signed in in this browser, whose session the new account will replace; `None` when nobody is.
    pub user: Option<User>,
}

/// How the link of an invitation stands, and so what its page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitedView {
    /// It can be accepted: a press sends a mail that proves the address.
    Open,
    /// It was not accepted in time.
    Expired,
    /// An account was made by it.
    Accepted,
    /// An administrator took it back.
    Revoked,
    /// The address has an account that was made in another way.
    Known,
    /// Nobody may make an account now.
    Closed,
    /// The link is not one of ours, or a part of it is missing.
    Invalid,
}

impl InvitedView {
    /// The value of `data-status` on the page.
    pub fn status(self) -> &'static str {
        match self {
            Self::Open | Self::Closed => "unverified",
            Self::Expired => "expired",
            Self::Accepted | Self::Known => "complete",
            Self::Revoked => "abandoned",
            Self::Invalid => "invalid",
        }
    }

    /// The HTTP status of the page; `None` for 200.
    pub fn page_status(self) -> Option<u16> {
        match self {
            Self::Open => None,
            Self::Closed => Some(403),
            Self::Expired | Self::Accepted | Self::Revoked | Self::Known => Some(410),
            Self::Invalid => Some(404),
        }
    }
}
