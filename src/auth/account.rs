use serde::{Deserialize, Serialize};

use super::{AddressId, Attempt, SessionId, User, words::words};

/// Everything on a signed-in user's account page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The signed-in user.
    pub user: User,
    /// The user's addresses: the primary one first, then the proven, then the others.
    pub addresses: Vec<Address>,
    /// `true` if another address may be added.
    pub may_add: bool,
    /// `true` if the settings let users delete their accounts.
    pub may_delete: bool,
    /// The attempt that proves another address, started in this browser; `None` when there is none.
    pub profile: Option<Attempt>,
    /// The attempt that gives a fresh proof, started in this browser; `None` when there is none.
    pub step_up: Option<Attempt>,
    /// What was just done, as a sentence; empty when nothing was.
    pub done: String,
    /// Where the browser should go now: set once the account is deleted, else `None`.
    pub go_to: Option<String>,
}

/// An e-mail address of an account, proven or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Id of the address.
    pub id: AddressId,
    /// The address as its owner writes it.
    pub address: String,
    /// `true` if it is the primary address, which mail and notices go to.
    pub is_primary: bool,
    /// `true` if it is proven.
    pub is_verified: bool,
    /// Why it cannot be removed; `None` when it can be.
    pub kept: Option<Kept>,
}

words! {
    /// Why an address cannot be removed.
    pub enum Kept {
        /// It is the only proven one.
        Last = "last",
        /// It is the primary one.
        Primary = "primary",
    }
}

/// A rough place on a map or, when none is known, a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// A city and its country, a country, or a network, in words.
    pub words: String,
    /// `true` if `words` names a network.
    pub is_network: bool,
}

/// A session as the user's list of devices shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Id of the session.
    pub id: SessionId,
    /// Browser and operating system, in words.
    pub browser: String,
    /// `true` if it is a telephone; chooses the icon.
    pub is_phone: bool,
    /// Rough place, or the network when no place is known.
    pub place: Place,
    /// How long ago it began, in words.
    pub began: String,
    /// How long ago it was used last, in words.
    pub seen: String,
    /// How the user signed in: by link or by code, in words.
    pub way: String,
    /// `true` if it is the session of the browser that asks.
    pub is_this: bool,
}

/// The page behind the link "this wasn't me" of a notice about a new sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The session that the notice is about; `None` when the link is not one of ours.
    pub device: Option<Device>,
    /// `true` if that session has ended.
    pub is_over: bool,
    /// `true` if the user has other active sessions.
    pub has_others: bool,
}
