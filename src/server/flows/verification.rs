//! What a press on the page of a mailed link does: it proves or declines. Opening the page changes nothing.

use super::{
    Caller, audit,
    clearance::{self, Cleared},
    committed::{Committed, Here},
    finish::{self, Finished},
    locked::Locked,
    start::{self, Plan},
    waiting,
};
use crate::{
    auth::{AttemptId, AttemptStatus, AuditKind, AuthError, LinkKind, Press, Strategy, number_in},
    server::{
        Backend,
        domain::{
            attempt::{Ask, End, Proof},
            secrets::LinkToken,
            user_data::UserData,
        },
        error::{Error, Result},
        hooks::Happened,
        metrics::Happening,
        store::{
            UnitOfWork, address_guards,
            attempts::{self, Attempt},
        },
    },
};

/// The fields of the page of a link.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// The two digits of the waiting screen; empty if the page does not ask for them.
    pub number: &'a str,
    /// The code of the mail; empty if the page does not ask for it.
    pub code: &'a str,
}

/// Carries out a press on the page of a link, which was rendered for the attempt `id`. `None` if the page must be
/// shown again to say what happened.
///
/// # Errors
///
/// [`AuthError::InvalidLink`] if the link is not one of ours; [`AuthError::OtherLink`] if another link was opened
/// since; or the number or code is missing or wrong. All else is told by the page.
pub async fn press(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    id: Option<AttemptId>,
    press: Press,
    Typed { number, code }: Typed<'_>,
) -> Result<Committed<Option<Finished>>> {
    let unchanged = || Ok(Committed::unchanged(None));
    let Some(Found {
        attempt,
        status,
        only_refuses,
    }) = find(backend, token).await?
    else {
        return Err(AuthError::InvalidLink.into());
    };
    is_for(&attempt, id)?;
    if status != AttemptStatus::Unverified {
        return unchanged();
    }
    if press == Press::Decline {
        decline(backend, caller, &attempt).await?;
        return unchanged();
    }
    if only_refuses {
        return unchanged();
    }
    let ask = attempt.ask(caller.client);
    if matches!(ask, Ask::Press | Ask::PressElsewhere | Ask::Number) {
        clearance::before_attempt(backend, caller, &attempt, Strategy::EmailLink).await?;
    }
    match ask {
        Ask::Refused => unchanged(),
        Ask::Press => {
            let proof = Proof {
                by: attempt.client_id,
                claim: attempt.client_id,
                strategy: Strategy::EmailLink,
            };
            let here = Here::of(caller)?;
            let cleared = clearance::before_proof(backend, caller, &attempt, proof).await?;
            let work = UnitOfWork::begin(backend).await?;
            told(prove(backend, work, caller, here, attempt, proof, cleared).await)
        }
        Ask::Code => told(waiting::attempt_code(backend, caller, attempt.id, code).await),
        Ask::PressElsewhere => elsewhere(backend, caller, attempt, press).await,
        Ask::Number => {
            let number = number_in(number).ok_or(AuthError::MissingNumber)?;
            if compare(backend, caller, &attempt, &number).await? {
                elsewhere(backend, caller, attempt, press).await
            } else {
                unchanged()
            }
        }
    }
}

/// Makes sure that the page was rendered for this attempt, since the cookie of the link holds the one that was opened
/// last. A page that does not name its attempt is refused.
fn is_for(attempt: &Attempt, id: Option<AttemptId>) -> Result<()> {
    match id == Some(attempt.id) {
        true => Ok(()),
        false => Err(AuthError::OtherLink(LinkKind::Attempt).into()),
    }
}

/// Starts a new attempt in the caller's browser for the address of a link that no longer counts, or counts only in
/// another browser. `id` is the attempt for which the page was rendered. What hooks have added to that attempt goes along
/// only in the browser that started it: a stranger who typed the address of somebody else may have typed that, too.
pub async fn restart(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    id: Option<AttemptId>,
) -> Result<Committed<Attempt>> {
    let Some(Found { attempt, .. }) = find(backend, token).await? else {
        return Err(AuthError::InvalidLink.into());
    };
    is_for(&attempt, id)?;
    let address = attempt.address();
    if !attempt.purpose.begins_session() {
        return Err(AuthError::InvalidLink.into());
    }
    let carried = match caller.started(&attempt) {
        true => clearance::added_to(backend, attempt.id).await?,
        false => UserData::default(),
    };
    let plan = Plan {
        carried: Some(carried),
        redirect_to: attempt.redirect_to,
        is_by_link: attempt.needs_code,
        ..Plan::new(attempt.purpose, address)
    };
    start::create_for(backend, caller, plan).await
}

/// A link that is one of ours.
pub struct Found {
    /// The attempt of the link.
    pub attempt: Attempt,
    /// The status of the link.
    pub status: AttemptStatus,
    /// `true` if the link can only decline: it is a link for that, or the mail has no link that proves.
    pub only_refuses: bool,
}

/// The attempt of a link; `None` if the link is not one of ours.
pub async fn find(backend: &Backend, token: Option<&str>) -> Result<Option<Found>> {
    let Some(token) = token.and_then(LinkToken::parse) else {
        return Ok(None);
    };
    let Some(attempt) = attempts::find(backend.store.read(), token.attempt).await? else {
        return Ok(None);
    };
    if !backend.keys.owns(&token, &attempt.key_id, &attempt.nonce) {
        return Ok(None);
    }
    let status = match attempt.status(backend.clock.now()) {
        AttemptStatus::Unverified if token.generation != attempt.generation => {
            AttemptStatus::Superseded
        }
        status => status,
    };
    Ok(Some(Found {
        only_refuses: token.only_refuses || !attempt.has_link,
        attempt,
        status,
    }))
}

/// Declines an attempt: somebody says that they did not ask for it.
async fn decline(backend: &Backend, caller: &Caller, attempt: &Attempt) -> Result<()> {
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if attempts::end(&mut work, attempt.id, End::Declined, now).await? {
        address_guards::count_refusal(&work, &attempt.address_key, attempt.from_own_browser, now)
            .await?;
        audit::record_attempt(&mut work, caller, AuditKind::Declined, attempt).await?;
        work.count(Happening::AttemptDeclined(attempt.purpose));
        work.commit().await?;
        tracing::info!(attempt = %attempt.id, "an attempt was declined");
    }
    Ok(())
}

/// Compares a number after its try was spent. A right one gives its try back, since hooks may still refuse what follows.
/// `false` if the attempt has ended.
async fn compare(
    backend: &Backend,
    caller: &Caller,
    attempt: &Attempt,
    number: &str,
) -> Result<bool> {
    let now = backend.clock.now();
    let tries = backend.policy().number_tries;
    let mut work = UnitOfWork::begin(backend).await?;
    let Some(spent) = attempts::spend_number_try(&work, attempt.id, tries, now).await? else {
        return Ok(false);
    };
    if backend
        .keys
        .is_number(&spent.key_id, spent.id, &spent.nonce, number)
    {
        // Nothing but the try was written. Other guesses wait until it is rolled back.
        drop(work);
        return Ok(true);
    }
    let is_last = tries > 0 && spent.number_failures >= tries;
    audit::record_attempt(&mut work, caller, AuditKind::WrongNumber, attempt).await?;
    work.tell(attempted(attempt, false));
    if is_last {
        audit::record_attempt(&mut work, caller, AuditKind::AttemptFailed, attempt).await?;
        attempts::end(&mut work, attempt.id, End::Failed, now).await?;
        work.count(Happening::AttemptFailed(
            attempt.purpose,
            Strategy::EmailLink,
        ));
        address_guards::count_refusal(&work, &attempt.address_key, attempt.from_own_browser, now)
            .await?;
    }
    work.commit().await?;
    tracing::info!(attempt = %attempt.id, "a wrong number was typed");
    if is_last {
        return Ok(false);
    }
    Err(AuthError::WrongNumber {
        tries_left: (tries > 0).then(|| tries.saturating_sub(spent.number_failures)),
    }
    .into())
}

/// What hooks are told of a press.
fn attempted(attempt: &Attempt, is_right: bool) -> Happened {
    Happened::Attempted {
        attempt: attempt.id,
        purpose: attempt.purpose,
        strategy: Strategy::EmailLink,
        is_right,
    }
}

/// Uses the proof in a browser that did not start the attempt: for the waiting browser, or for this one.
async fn elsewhere(
    backend: &Backend,
    caller: &Caller,
    attempt: Attempt,
    press: Press,
) -> Result<Committed<Option<Finished>>> {
    let is_here = press == Press::Here && attempt.purpose.begins_session();
    let starter = attempt.client_id;
    let proof = |by| Proof {
        by,
        claim: match is_here {
            true => by,
            false => starter,
        },
        strategy: Strategy::EmailLink,
    };
    // A browser that has no client yet gets it within the transaction; to the hooks it is all the same.
    let before = proof(caller.client.unwrap_or_default());
    let cleared = clearance::before_proof(backend, caller, &attempt, before).await?;
    let mut work = UnitOfWork::begin(backend).await?;
    let here = Here::ensure(backend, &mut work, caller).await?;
    let proof = proof(here.client());
    told(prove(backend, work, caller, here, attempt, proof, cleared).await)
}

/// Proves an attempt, and finishes it as far as that is done in the caller's browser.
async fn prove(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    attempt: Attempt,
    proof: Proof,
    cleared: Cleared,
) -> Result<Committed<Finished>> {
    let (now, lifetime) = (backend.clock.now(), backend.policy().verification_lifetime);
    let locked = Locked::lock(&work, &attempt, now).await?;
    let proven = attempt.prove(proof, lifetime, now);
    let proven = proven.ok_or(AuthError::AttemptEnded)?;
    work.tell(attempted(proven.attempt(), true));
    finish::finish(backend, work, caller, here, locked, proven, cleared).await
}

/// What the page of a link hears; `None` if it must be shown again to say what happened: the session is for another
/// browser, or the attempt has ended because another request was faster.
fn told(finished: Result<Committed<Finished>>) -> Result<Committed<Option<Finished>>> {
    match finished {
        Ok(finished) => Ok(finished.map(|finished| match finished {
            Finished::HandedOver => None,
            finished => Some(finished),
        })),
        Err(Error::Auth(AuthError::AttemptEnded)) => Ok(Committed::unchanged(None)),
        Err(error) => Err(error),
    }
}
