use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Attempt, User};

/// Everything on a signed-in user's account page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Who it is.
    pub user: User,
    /// Their addresses: the primary one, then the proven, then the others.
    pub addresses: Vec<Address>,
    /// Whether another address may be added.
    pub may_add: bool,
    /// Whether the user may delete the account.
    pub may_delete: bool,
    /// The address that is being proven in this browser.
    pub profile: Option<Attempt>,
    /// The fresh proof that something in this browser waits for.
    pub step_up: Option<Attempt>,
    /// What has just been done, in words; empty when nothing was.
    pub done: String,
    /// Where the browser should go now: set when the account is gone.
    pub go_to: Option<String>,
}

/// An address of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Its id.
    pub id: Uuid,
    /// The address.
    pub address: String,
    /// Whether mail and notices go to it.
    pub is_primary: bool,
    /// Whether it is proven.
    pub is_verified: bool,
    /// Why it cannot be removed.
    pub kept: Option<Kept>,
}

/// Why an address cannot be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// It is the only proven one.
    Last,
    /// It is the primary one.
    Primary,
}

/// Where somebody is, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// A city and its country, a country, or a network.
    pub words: String,
    /// Whether it is a network: no place of it is known.
    pub is_network: bool,
}

/// A session, as its user's list of devices shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its id.
    pub id: Uuid,
    /// Browser and system in words.
    pub browser: String,
    /// Whether it is a telephone, for the picture.
    pub is_phone: bool,
    /// Rough place, or the network where no place is known.
    pub place: Place,
    /// When it began, in words.
    pub began: String,
    /// When it was used last, in words.
    pub seen: String,
    /// How its user signed in, in words.
    pub way: String,
    /// Whether it is this very browser.
    pub is_this: bool,
}

/// The page of "this wasn't me" in a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The session it is about; `None` when the link is not one of ours.
    pub device: Option<Device>,
    /// Whether that session is over.
    pub is_over: bool,
    /// Whether its user is signed in elsewhere too.
    pub has_others: bool,
}
