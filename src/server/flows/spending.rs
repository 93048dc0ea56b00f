//! Spends what a mail costs: see [`crate::server::domain::budgets`] for what that is.

use time::OffsetDateTime;

use super::Caller;
use crate::{
    auth::{AuthError, EmailAddress},
    server::{
        Backend,
        domain::budgets::{self, Budget, KnownBy, OwnBrowser},
        error::Result,
        store::{
            UnitOfWork,
            email_addresses::Owner,
            known_browsers,
            limits::{self, Refusal},
        },
    },
};

/// The caller's browser, if it is one of the owner of an address: signed in to their account, or known from before.
pub(super) async fn own_browser(
    work: &UnitOfWork,
    caller: &Caller,
    owner: Option<&Owner>,
) -> Result<Option<OwnBrowser>> {
    let user = owner.map(|owner| owner.user);
    let known = match &caller.browser_hash {
        // Where nobody has the address, nobody is asked about: it takes as long.
        Some(hash) => {
            let is_known =
                known_browsers::is_known(work.tx(), user.unwrap_or_default(), hash).await?;
            is_known.then(|| KnownBy::Cookie(hash.clone()))
        }
        None => None,
    };
    let session = caller
        .session
        .as_ref()
        .filter(|session| Some(session.user.id) == user)
        .map(|session| KnownBy::Session(session.id));
    let by = session.or(known);
    Ok(user.zip(by).map(|(user, by)| OwnBrowser { user, by }))
}

/// Spends what the start of an attempt costs.
pub(super) async fn spend_start(
    backend: &Backend,
    work: &UnitOfWork,
    caller: &Caller,
    address: &EmailAddress,
    own: Option<&OwnBrowser>,
) -> Result<()> {
    let asked = budgets::of_start(&backend.policy(), &caller.network, address, own);
    spend(work, asked, backend.clock.now()).await
}

/// Spends what sending the mail of an attempt again costs.
pub(super) async fn spend_resend(
    backend: &Backend,
    work: &UnitOfWork,
    address: &EmailAddress,
    own: Option<&OwnBrowser>,
) -> Result<()> {
    let asked = budgets::of_resend(&backend.policy(), address, own);
    spend(work, asked, backend.clock.now()).await
}

/// Spends what an invitation costs.
pub(super) async fn spend_invitation(
    backend: &Backend,
    work: &UnitOfWork,
    address: &EmailAddress,
) -> Result<()> {
    let asked = budgets::of_invitation(&backend.policy(), address);
    spend(work, asked, backend.clock.now()).await
}

/// Spends one of each, or says how long to wait.
pub(super) async fn spend(
    work: &UnitOfWork,
    asked: Vec<Budget>,
    now: OffsetDateTime,
) -> Result<()> {
    match limits::spend_budgets(work, asked, now).await? {
        Ok(()) => Ok(()),
        Err(Refusal { retry_after, .. }) => Err(AuthError::RateLimited { retry_after }.into()),
    }
}
