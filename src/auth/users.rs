use serde::{Deserialize, Serialize};

use super::{Address, AuditEntry, Device, UserId};

/// A user, in the list of administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedUser {
    /// Id of the user.
    pub id: UserId,
    /// Primary address of the user.
    pub address: String,
    /// Name of the user; empty when there is none.
    pub name: String,
    /// `true` if the user is an administrator.
    pub is_admin: bool,
    /// `true` if the user is banned.
    pub is_banned: bool,
    /// How long ago the account was made, in words.
    pub since: String,
}

/// A page of the list of users, newest account first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserList {
    /// The search text, as it was typed; empty for all users.
    pub search: String,
    /// The users on this page.
    pub users: Vec<ListedUser>,
    /// URL of the page with older users; `None` on the last page.
    pub older: Option<String>,
    /// URL of the page with newer users; `None` on the first page.
    pub newer: Option<String>,
}

/// Everything on an administrator's page about one user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserDetails {
    /// The user.
    pub user: ListedUser,
    /// The user's addresses: the primary one first, then the proven, then the others.
    pub addresses: Vec<Address>,
    /// The user's active sessions.
    pub devices: Vec<Device>,
    /// The newest events about the user, newest first.
    pub events: Vec<AuditEntry>,
    /// URL of the audit log with all events about the user's primary address.
    pub all_events: String,
    /// `true` if it is the administrator who reads the page.
    pub is_reader: bool,
    /// `true` if there is no other administrator.
    pub is_last_admin: bool,
    /// What was just done, as a sentence; empty when nothing was.
    pub done: String,
}
