//! Decides whether somebody without an account may make one now. A refusal that follows from the address alone is
//! shown at the form. All others are told in the mail, so that nobody else learns who has an account or an
//! invitation.

use crate::{
    auth::{EmailAddress, SignUpRefusal},
    server::{
        Backend,
        domain::admission,
        error::Result,
        store::{UnitOfWork, invitations},
    },
};

/// Why the owner of `address` may not make an account now; `None` if they may. It is looked up for known and unknown
/// addresses alike, so that both take as long.
pub(super) async fn refusal(
    backend: &Backend,
    work: &UnitOfWork,
    address: &EmailAddress,
) -> Result<Option<SignUpRefusal>> {
    if decide(backend, address, None).is_none() {
        return Ok(None);
    }
    let invitation = invitations::find_open(&work.reading(), address.key()).await?;
    Ok(decide(backend, address, invitation.as_ref()))
}

/// Does what [`refusal`] does outside of a transaction, for screens.
pub async fn refusal_shown(
    backend: &Backend,
    address: &EmailAddress,
) -> Result<Option<SignUpRefusal>> {
    if decide(backend, address, None).is_none() {
        return Ok(None);
    }
    let invitation = invitations::find_open(backend.store.read(), address.key()).await?;
    Ok(decide(backend, address, invitation.as_ref()))
}

fn decide(
    backend: &Backend,
    address: &EmailAddress,
    invitation: Option<&invitations::InvitationRow>,
) -> Option<SignUpRefusal> {
    let now = backend.clock.now();
    let is_invited = invitation.is_some_and(|invitation| invitation.expire_at > now);
    admission::may_sign_up(&backend.policy(), address, is_invited).err()
}
