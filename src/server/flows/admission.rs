//! Decides whether somebody without an account may make one now. A refusal that follows from the address alone is
//! shown at the form. All others are told in the mail, so that nobody else learns who has an account or an
//! invitation.

use crate::{
    auth::{EmailAddress, SignUpRefusal},
    server::{
        Backend,
        domain::admission,
        error::Result,
        store::{
            UnitOfWork,
            invitations::{self, InvitationRow},
        },
    },
};

/// Why the owner of `address` may not make an account now; `None` if they may. It is looked up for known and unknown
/// addresses alike, so that both take as long.
pub(super) async fn refusal(
    backend: &Backend,
    work: &UnitOfWork,
    address: &EmailAddress,
) -> Result<Option<SignUpRefusal>> {
    let db = work.reading();
    decide(backend, address, invitations::find_open(&db, address.key())).await
}

/// Why the owner of `address` may not make an account now; `None` if they may. For screens, which read outside of a
/// transaction.
pub async fn refusal_shown(
    backend: &Backend,
    address: &EmailAddress,
) -> Result<Option<SignUpRefusal>> {
    let db = backend.store.read();
    decide(backend, address, invitations::find_open(db, address.key())).await
}

/// Decides. The open invitation to the address is found by `find`, which is not run where nobody needs an invitation.
async fn decide(
    backend: &Backend,
    address: &EmailAddress,
    find: impl Future<Output = Result<Option<InvitationRow>>>,
) -> Result<Option<SignUpRefusal>> {
    let (policy, now) = (backend.policy(), backend.clock.now());
    let may = |is_invited| admission::may_sign_up(&policy, address, is_invited);
    if may(false).is_ok() {
        return Ok(None);
    }
    let invitation = find.await?;
    Ok(may(invitation.is_some_and(|invitation| invitation.expire_at > now)).err())
}
