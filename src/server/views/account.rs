//! The account page of a signed-in user.

use super::client;
use crate::{
    auth::{Account, Address, AuthError, Kept},
    server::{
        Backend,
        error::Result,
        flows::{Caller, email_addresses as addresses},
        store::{address_row::AddressRow, email_addresses},
    },
};

/// Everything on the caller's account page.
///
/// # Errors
///
/// [`AuthError::SignedOut`] if nobody is signed in.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<Account> {
    let session = caller.require_session()?;
    let own = email_addresses::list_of_user(backend.store.read(), session.user.id).await?;
    let client = client::get(backend, caller).await?;
    Ok(Account {
        may_add: addresses::may_add(&own),
        may_delete: backend.policy().may_delete_account,
        addresses: own.iter().map(|row| view(row, &own)).collect(),
        user: session.user,
        profile: client.profile,
        step_up: client.step_up,
        done: String::new(),
        go_to: None,
    })
}

pub(super) fn view(row: &AddressRow, own: &[AddressRow]) -> Address {
    Address {
        id: row.id,
        address: row.address.as_str().to_owned(),
        is_primary: row.is_primary,
        is_verified: row.is_verified,
        kept: match addresses::why_kept(row, own) {
            Some(AuthError::LastAddress) => Some(Kept::Last),
            Some(_) => Some(Kept::Primary),
            None => None,
        },
    }
}
