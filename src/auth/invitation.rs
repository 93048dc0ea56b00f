use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::User;

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationStatus {
    /// It counts.
    Pending,
    /// Its time is over.
    Expired,
    /// It made an account.
    Accepted,
    /// An administrator took it back.
    Revoked,
}

impl InvitationStatus {
    /// Its word in markup and in the output of the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Expired => "expired",
            Self::Accepted => "accepted",
            Self::Revoked => "revoked",
        }
    }
}

/// What became of the newest mail of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationMail {
    /// It is on its way.
    Queued,
    /// The mail server took it.
    Sent,
    /// The mail server refused it for good.
    Refused,
}

impl InvitationMail {
    /// Its word in markup and in the output of the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }
}

/// An invitation, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id.
    pub id: Uuid,
    /// The address that is invited.
    pub address: String,
    /// Where it stands.
    pub status: InvitationStatus,
    /// What became of its mail.
    pub mail: InvitationMail,
    /// When it was sent, accepted or ran out, in a sentence.
    pub when: String,
}

/// Which invitations a page lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationList {
    /// Those that may still be accepted, or ran out.
    #[default]
    Open,
    /// Those that made an account.
    Accepted,
}

impl InvitationList {
    /// Its word in the query of the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
        }
    }

    /// Reads a word; whatever it is.
    pub fn parse(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            _ => Self::Open,
        }
    }
}

/// A page of invitations, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitations {
    /// Which ones.
    pub list: InvitationList,
    /// These.
    pub invitations: Vec<Invitation>,
    /// The last of them, where there are older ones.
    pub older_than: Option<Uuid>,
    /// Whether nobody may make an account, invited or not.
    pub is_closed: bool,
    /// What has just been done, in words; empty where nothing was.
    pub done: String,
}

/// Addresses that were not invited with the others, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOver {
    /// How many were invited.
    pub invited: usize,
    /// Those that are no addresses.
    pub malformed: Vec<String>,
    /// Those that have an account.
    pub known: Vec<String>,
    /// Those that are invited already.
    pub pending: Vec<String>,
    /// Those that were mailed too often of late.
    pub limited: Vec<String>,
    /// Those that were too many for one go.
    pub too_many: Vec<String>,
}

impl LeftOver {
    /// All of them.
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

/// The page that the link of an invitation leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// The invitation; nil when the link is not one of ours.
    pub id: Uuid,
    /// The address that is invited; empty when the link is not one of ours.
    pub address: String,
    /// How it stands.
    pub view: InvitedView,
    /// Who is signed in in this browser, and gives way to the new account.
    pub user: Option<User>,
}

/// How the link of an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitedView {
    /// It counts: one press mails what proves the address.
    Open,
    /// Its time is over.
    Expired,
    /// It made an account.
    Accepted,
    /// It was taken back.
    Revoked,
    /// The address has an account by other means.
    Known,
    /// Nobody may make an account at present.
    Closed,
    /// Not one of ours, or cut.
    Invalid,
}

impl InvitedView {
    /// The word in `data-status`, of those that attempts know.
    pub fn status(self) -> &'static str {
        match self {
            Self::Open | Self::Closed => "unverified",
            Self::Expired => "expired",
            Self::Accepted | Self::Known => "complete",
            Self::Revoked => "abandoned",
            Self::Invalid => "invalid",
        }
    }

    /// The status of the page, where it is not the usual one.
    pub fn page_status(self) -> Option<u16> {
        match self {
            Self::Open => None,
            Self::Closed => Some(403),
            Self::Expired | Self::Accepted | Self::Revoked | Self::Known => Some(410),
            Self::Invalid => Some(404),
        }
    }
}
