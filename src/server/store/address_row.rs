//! The addresses of a user, and those of them that the user has proven.

use crate::auth::{AddressId, EmailAddress, UserId};

/// A proven address and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The user.
    pub user: UserId,
    /// The address as they proved it. Mail goes to this spelling, whatever was typed.
    pub address: String,
    /// `true` if the user is banned.
    pub is_banned: bool,
}

/// An address of a user.
#[derive(Clone, Debug)]
pub struct AddressRow {
    /// The id.
    pub id: AddressId,
    /// The address.
    pub address: EmailAddress,
    /// `true` if mail and notices go to it.
    pub is_primary: bool,
    /// `true` if it is proven.
    pub is_verified: bool,
}

/// The addresses that one user has proven. Somebody who only claims an address does not own what belongs to it. So
/// functions that delete or end things by address ask for this type, not for an address.
#[derive(Clone, Debug)]
pub struct ProvenAddresses {
    user: UserId,
    addresses: Vec<EmailAddress>,
}

impl ProvenAddresses {
    /// The proven addresses in `rows`, which are the addresses of `user`. Claims are left out.
    pub fn of(user: UserId, rows: &[AddressRow]) -> Self {
        let proven = rows.iter().filter(|row| row.is_verified);
        Self {
            user,
            addresses: proven.map(|row| row.address.clone()).collect(),
        }
    }

    /// The user who has proven them.
    pub fn user(&self) -> UserId {
        self.user
    }

    /// The keys of the addresses.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.addresses.iter().map(EmailAddress::key)
    }

    /// The addresses as mail is sent to them.
    pub(super) fn recipients(&self) -> impl Iterator<Item = &str> {
        self.addresses.iter().map(EmailAddress::as_str)
    }
}
