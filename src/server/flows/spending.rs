//! Spends the budgets of a mail; [`crate::server::domain::budgets`] says which ones.

use time::OffsetDateTime;

use super::Caller;
use crate::{
    auth::{AuthError, EmailAddress, SessionId},
    server::{
        Backend,
        domain::budgets::{self, Budget, BudgetOf, KnownBy, OwnBrowser},
        error::Result,
        store::{
            UnitOfWork,
            addressees::Addressee,
            budgets::{self as rows, Refusal, Spent},
        },
    },
};

/// The caller's browser, if it is signed in to the owner's account or known from before; else `None`.
pub(super) fn own_browser(caller: &Caller, addressee: &Addressee) -> Option<OwnBrowser> {
    let user = addressee.owner.as_ref()?.user;
    let session = caller.session.as_ref();
    let session = session.filter(|session| session.user.id == user);
    let session = session.map(|session| KnownBy::Session(session.id));
    let known = caller.browser_hash.clone();
    let known = known.filter(|_| addressee.is_known_browser);
    let by = session.or(known.map(KnownBy::Cookie))?;
    Some(OwnBrowser { user, by })
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

/// Spends the budgets of a sample mail.
pub(super) async fn spend_sample(
    backend: &Backend,
    work: &mut UnitOfWork,
    session: SessionId,
) -> Result<()> {
    let asked = budgets::of_sample(&backend.policy(), session);
    spend_mail(backend, work, asked).await
}

/// Spends the budgets of a mail. The last mail that the instance may send in this hour also writes an event into the
/// audit log; so the event comes at most once an hour.
async fn spend_mail(backend: &Backend, work: &mut UnitOfWork, asked: Vec<Budget>) -> Result<()> {
    let spent = rows::spend_ahead(work, asked, backend.clock.now()).await?;
    let spent = unless_refused(work, spent)?;
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
    let spent = rows::spend_budgets(work, asked, now).await?;
    unless_refused(work, spent)
}

fn unless_refused(work: &UnitOfWork, spent: Result<Vec<Spent>, Refusal>) -> Result<Vec<Spent>> {
    spent.map_err(|Refusal { of, retry_after }| {
        work.count_limited(of);
        AuthError::RateLimited { retry_after }.into()
    })
}
