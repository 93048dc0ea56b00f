//! The way from an invitation to an account, which is an ordinary attempt to sign up.

use time::OffsetDateTime;

use super::{find, stands};
use crate::{
    auth::{
        AttemptStatus, AuditKind, AuthError, InvitationId, InvitedView, LinkKind, Purpose, UserId,
    },
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::Result,
        flows::{
            Caller, audit,
            committed::Committed,
            start::{self, Plan},
        },
        store::{
            UnitOfWork,
            attempts::{self, Attempt},
            invitations::{self as rows, InvitationRow},
            outbox,
        },
    },
};

/// Accepts an invitation: starts an attempt to sign up for the invited address in the caller's browser, which then
/// waits for its mail. If this browser is already proving that address, its attempt goes on, without another mail.
/// `None` if the invitation no longer counts; the page then says why.
///
/// The link of the invitation proves nothing. Somebody who has it from a forwarded mail, or a program that reads
/// mail, can only cause a mail to the invited address. Such a program may open the link of that mail too, in the
/// browser that waits for it, so the proof takes the code.
///
/// `id` is the invitation for which the page was rendered.
///
/// # Errors
///
/// [`AuthError::OtherLink`] if another link was opened since; or a limit was reached.
pub async fn accept(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    id: Option<InvitationId>,
) -> Result<Option<Committed<Attempt>>> {
    let Some(row) = find(backend, token).await? else {
        return Ok(None);
    };
    if id != Some(row.id) {
        return Err(AuthError::OtherLink(LinkKind::Invitation).into());
    }
    if stands(backend, &row).await? != InvitedView::Open {
        return Ok(None);
    }
    if let Some(attempt) = under_way(backend, caller, &row).await? {
        return Ok(Some(Committed::unchanged(attempt)));
    }
    let plan = Plan {
        is_by_link: true,
        ..Plan::new(Purpose::SignUp, row.address)
    };
    let started = start::create_for(backend, caller, plan).await?;
    tracing::info!(invitation = %row.id, "an invited address is being proven");
    Ok(Some(started))
}

/// The attempt by which the caller's browser is already proving the invited address; `None` if there is none. An
/// attempt does not count if its mail only said that an account needs an invitation.
async fn under_way(
    backend: &Backend,
    caller: &Caller,
    invitation: &InvitationRow,
) -> Result<Option<Attempt>> {
    let Some(client) = caller.client else {
        return Ok(None);
    };
    let (db, now) = (backend.store.read(), backend.clock.now());
    for attempt in attempts::newest_of_client(db, client, None).await? {
        let is_proving = attempt.purpose.begins_session()
            && attempt.address_key == invitation.address.key()
            && matches!(
                attempt.status_for(client, now),
                AttemptStatus::Unverified | AttemptStatus::Verified
            );
        if is_proving && outbox::carries_proof(db, attempt.id).await? {
            return Ok(Some(attempt));
        }
    }
    Ok(None)
}

/// Marks the open invitation to the attempt's address as accepted by `user`, whom the attempt has just created. Does
/// nothing if there is none. An accepted invitation leads to no other account.
pub async fn fulfil(
    work: &mut UnitOfWork,
    caller: &Caller,
    attempt: &Attempt,
    user: UserId,
    now: OffsetDateTime,
) -> Result<()> {
    if rows::accept(work, &attempt.address_key, user, now).await? {
        let accepted = AuditEvent::new(AuditKind::InvitationAccepted).by(user);
        audit::record(work, caller, accepted.in_attempt(attempt));
    }
    Ok(())
}
