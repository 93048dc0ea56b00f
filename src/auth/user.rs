use super::UserId;
use serde::{Deserialize, Serialize};

/// A signed-in user, for their own browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Id of the user, which never changes.
    pub id: UserId,
    /// The primary address, as its owner writes it.
    pub address: String,
    /// Given name; empty when there is none.
    pub first_name: String,
    /// Family name; empty when there is none.
    pub last_name: String,
    /// `true` if the user is an administrator.
    pub is_admin: bool,
}
