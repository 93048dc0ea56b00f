//! Spends the budgets of a mail; [`crate::server::domain::budgets`] says which ones.

use time::OffsetDateTime;

use super::Caller;
use crate::{
    auth::{AuthError, EmailAddress},
    server::{
        Backend,
        domain::budgets::{self, Budget, BudgetOf, KnownBy, OwnBrowser},
        error::Result,
        store::{
            UnitOfWork,
            email_addresses::Owner,
            known_browsers,
            limits::{self, Refusal, Spent},
        },
    },
};

/// The caller's browser, if it is signed in to the owner's account or known from before; else `None`.
pub(super) async fn own_browser(
    work: &UnitOfWork,
    caller: &Caller,
    owner: Option<&Owner>,
) -> Result<Option<OwnBrowser>> {
    let user = owner.map(|owner| owner.user);
    let known = match &caller.browser_hash {
        // Without an owner, a user who does not exist is looked up, so that it takes as long.
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

/// Spends the budgets of a start.
pub(super) async fn spend_start(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    address: &EmailAddress,
    own: Option<&OwnBrowser>,
) -> Result<()> {
    let asked = budgets::of_start(&backend.policy(), &caller.network, address, own);
    spend_mail(backend, work, asked).await
}

/// Spends the budgets of sending the mail of an attempt again.
pub(super) async fn spend_resend(
    backend: &Backend,
    work: &mut UnitOfWork,
    address: &EmailAddress,
    own: Option<&OwnBrowser>,
) -> Result<()> {
    let asked = budgets::of_resend(&backend.policy(), address, own);
    spend_mail(backend, work, asked).await
}

/// Spends the budgets of an invitation.
pub(super) async fn spend_invitation(
    backend: &Backend,
    work: &mut UnitOfWork,
    address: &EmailAddress,
) -> Result<()> {
    let asked = budgets::of_invitation(&backend.policy(), address);
    spend_mail(backend, work, asked).await
}

/// Spends the budgets of a mail. The last mail that the instance may send in this hour also writes an event into the
/// audit log; so the event comes at most once an hour.
async fn spend_mail(backend: &Backend, work: &mut UnitOfWork, asked: Vec<Budget>) -> Result<()> {
    let spent = spend(work, asked, backend.clock.now()).await?;
    let most = backend.policy().mails_per_hour;
    let is_last = |spent: &Spent| {
        let [_, hour, _] = spent.windows;
        spent.of == BudgetOf::Instance && hour.count == most
    };
    if spent.iter().any(is_last) {
        work.tell_of_used_up_budget(most);
    }
    Ok(())
}

/// Spends one unit of each budget.
///
/// # Errors
///
/// [`AuthError::RateLimited`] with the seconds to wait. The caller must then drop the unit of work.
pub(super) async fn spend(
    work: &UnitOfWork,
    asked: Vec<Budget>,
    now: OffsetDateTime,
) -> Result<Vec<Spent>> {
    match limits::spend_budgets(work, asked, now).await? {
        Ok(spent) => Ok(spent),
        Err(Refusal { of, retry_after }) => {
            work.count_limited(of);
            Err(AuthError::RateLimited { retry_after }.into())
        }
    }
}
