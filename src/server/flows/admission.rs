//! Whether somebody who has no account may make one now. What follows from the address alone is told at the form; all else
//! is told in the mail, so that nobody else learns who has an account or an invitation.

use super::{Caller, committed::Committed};
use crate::{
    auth::{AuthError, EmailAddress, Field, Purpose, SignUpRefusal},
    server::{
        Backend,
        domain::{admission, attempt::AttemptRow, email_address},
        error::Result,
        flows::start::{self, Plan},
        store::{UnitOfWork, invitations},
    },
};

/// What somebody typed who wants an account.
#[derive(Clone, Debug, Default)]
pub struct SignUpForm {
    /// The address.
    pub email: String,
    /// Where to go afterwards.
    pub redirect_to: Option<String>,
    /// Whether they accept the legal pages.
    pub has_consented: bool,
}

/// Starts an attempt to sign up. Whoever has an account is mailed a way to sign in.
///
/// # Errors
///
/// An address that cannot be used here, by anybody; a box that was not ticked; or a limit.
pub async fn create_sign_up(
    backend: &Backend,
    caller: &Caller,
    form: SignUpForm,
) -> Result<Committed<AttemptRow>> {
    let policy = backend.policy();
    let address = email_address::parse(&form.email)?;
    admission::may_join(&policy, &address).map_err(AuthError::RefusedAddress)?;
    if policy.asks_for_consent() && !form.has_consented {
        return Err(AuthError::MissingField(Field::LegalAccepted.as_str()).into());
    }
    let plan = Plan {
        redirect_to: form.redirect_to,
        has_consented: form.has_consented,
        ..Plan::new(Purpose::SignUp, address)
    };
    start::create_for(backend, caller, plan).await
}

/// Why whoever has proven `address` may not make an account at this moment; `None` when they may. Looked up for known and
/// unknown addresses alike.
pub(super) async fn refusal(
    backend: &Backend,
    work: &UnitOfWork,
    address: &EmailAddress,
) -> Result<Option<SignUpRefusal>> {
    if decide(backend, address, None).is_none() {
        return Ok(None);
    }
    let invitation = invitations::find_open(work.tx(), address.key()).await?;
    Ok(decide(backend, address, invitation.as_ref()))
}

/// The same outside of a transaction, for screens.
pub(super) async fn refusal_shown(
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
