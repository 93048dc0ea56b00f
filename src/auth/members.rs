use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Address, AuditEntry, Device};

/// A user, as the list of administrators shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Their id.
    pub id: Uuid,
    /// Their primary address.
    pub address: String,
    /// Their name; empty where they have none.
    pub name: String,
    /// Whether they may administer.
    pub is_admin: bool,
    /// Whether they are shut out.
    pub is_banned: bool,
    /// Since when there is an account, in words.
    pub since: String,
}

/// A page of the list of users, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberList {
    /// What was looked for.
    pub search: String,
    /// The users.
    pub members: Vec<Member>,
    /// Where older users are.
    pub older: Option<String>,
    /// Where newer users are.
    pub newer: Option<String>,
}

/// Everything on the page of one user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDetails {
    /// Who it is.
    pub member: Member,
    /// Their addresses: the primary one, then the proven, then the others.
    pub addresses: Vec<Address>,
    /// Where they are signed in.
    pub devices: Vec<Device>,
    /// What happened to them lately, the newest first.
    pub events: Vec<AuditEntry>,
    /// Where all that happened to their primary address is.
    pub all_events: String,
    /// Whether it is the reader.
    pub is_reader: bool,
    /// Whether nobody else may administer.
    pub is_last_admin: bool,
    /// What has just been done, in words; empty when nothing was.
    pub done: String,
}
