//! Asks whether a domain takes mail, before anything is kept of an address or sent there.

use super::Caller;
use crate::{
    auth::{AddressRefusal, AuthError, EmailAddress},
    server::{Backend, dns::Taken, error::Result},
};

/// Checks the domain of an address, if the settings say so. What it says, and how long it takes, depends on the domain alone.
///
/// # Errors
///
/// [`AuthError::RefusedAddress`] if DNS says for certain that the domain does not exist or takes no mail.
pub(super) async fn check(
    backend: &Backend,
    caller: &Caller,
    address: &EmailAddress,
) -> Result<()> {
    if !backend.policy().checks_domains {
        return Ok(());
    }
    let refusal = match backend
        .dns
        .takes_mail(address.domain(), &caller.network)
        .await
    {
        Taken::Perhaps => return Ok(()),
        Taken::NoDomain => AddressRefusal::NoDomain,
        Taken::NoMail => AddressRefusal::NoMail,
    };
    Err(AuthError::RefusedAddress(refusal).into())
}
