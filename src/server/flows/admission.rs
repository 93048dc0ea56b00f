//! Decides whether somebody without an account may make one now. A refusal that follows from the address alone is
//! shown at the form. All others are told in the mail, so that nobody else learns who has an account or an
//! invitation.

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

/// What was typed by somebody who wants an account.
#[derive(Clone, Debug, Default)]
pub struct SignUpForm {
    /// The address.
    pub email: String,
    /// The path to go to afterwards; `None` for the start page.
    pub redirect_to: Option<String>,
    /// `true` if they accept the legal pages.
    pub has_consented: bool,
}

/// Starts an attempt to sign up. If the address has an account, its owner is mailed a way to sign in instead.
///
/// # Errors
///
/// If the address cannot be used here by anybody, a required box was not ticked, or a limit was reached.
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
