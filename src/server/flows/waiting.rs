//! What the waiting screen does: send the mail again, type the code, change the address, cancel.

use super::{
    Caller, admission, audit,
    clearance::{self, Cleared},
    committed::{Committed, Here},
    email_addresses,
    finish::{self, Finished},
    locked::Locked,
    spending,
    start::{self, Plan, SignUpForm},
};
use crate::{
    auth::{AttemptId, AttemptStatus, AuditKind, AuthError, ClientId, Purpose, Strategy, code_in},
    server::{
        Backend,
        domain::{
            address_slip,
            answers::Answers,
            attempt::{End, Proof, Starter, State},
            guard::AddressGuard,
        },
        error::{Error, Result},
        hooks::Happened,
        metrics::Happening,
        store::{
            UnitOfWork, address_guards,
            addressees::{self, Addressee},
            attempts::{self, Attempt, Renewal},
            outbox,
        },
    },
};

/// Sends the mail of an attempt again, with the same link and code while they still count for long enough, else with
/// new ones. The mail carries what the settings allow now; with the same secrets, at least what it carried before.
///
/// # Errors
///
/// [`AuthError::RateLimited`] with the seconds to wait; [`AuthError::AttemptEnded`] if the attempt has ended.
pub async fn prepare(backend: &Backend, caller: &Caller, id: AttemptId) -> Result<()> {
    let attempt = own(backend, caller, id).await?;
    let now = backend.clock.now();
    let policy = &backend.policy();
    if !attempt.is_open(now) {
        return Err(AuthError::AttemptEnded.into());
    }
    if let Some(retry_after) = attempt.resend_wait(now) {
        return Err(AuthError::RateLimited { retry_after }.into());
    }
    clearance::before_prepare(backend, caller, &attempt).await?;
    let mut work = UnitOfWork::begin(backend).await?;
    let browser = caller.browser_hash.as_deref();
    let addressee = addressees::find(&work.reading(), &attempt.address_key, browser).await?;
    let own = match attempt.purpose {
        Purpose::Profile => None,
        _ => spending::own_browser(caller, &addressee),
    };
    let Addressee { owner, guard, .. } = addressee;
    let refuses_codes = guard.refuses_codes(attempt.from_own_browser);
    if attempt.needs_code && refuses_codes {
        return Err(AuthError::AddressWanted.into());
    }
    spending::spend_resend(backend, &mut work, &attempt.address(), own.as_ref()).await?;
    let allowed = attempt.allowed_ways(policy);
    let renewal = if attempt.keeps_secrets(now, policy) {
        Renewal {
            generation: attempt.generation,
            expire_at: attempt.expire_at,
            resend_at: now + policy.resend_after,
            ways: allowed.or(attempt.ways()).guarded(refuses_codes),
        }
    } else {
        Renewal {
            generation: attempt
                .generation
                .checked_add(1)
                .ok_or(AuthError::AttemptEnded)?,
            expire_at: now + policy.verification_lifetime,
            resend_at: now + policy.resend_after,
            ways: allowed.guarded(refuses_codes),
        }
    };
    if !attempts::renew(&mut work, &attempt, renewal, now).await? {
        return Err(AuthError::RateLimited { retry_after: 1 }.into());
    }
    outbox::drop_queued(work.tx(), attempt.id, now).await?;
    let refusal = admission::refusal(backend, &work, &attempt.address()).await?;
    let renewed = Attempt {
        expire_at: renewal.expire_at,
        ..attempt
    };
    start::enqueue(&mut work, &renewed, owner.as_ref(), refusal, now).await?;
    work.tell(Happened::Prepared {
        attempt: id,
        purpose: renewed.purpose,
    });
    work.commit().await
}

/// Starts a new attempt for the same address after one has ended.
pub async fn restart(
    backend: &Backend,
    caller: &Caller,
    id: AttemptId,
) -> Result<Committed<Attempt>> {
    let attempt = own(backend, caller, id).await?;
    let starter = match attempt.purpose.begins_session() {
        true => None,
        false => {
            let session = caller.require_session()?;
            if !attempt.is_started_in(session.id) {
                return Err(AuthError::NoAttempt.into());
            }
            Some(Starter::from(&session))
        }
    };
    let plan = Plan {
        redirect_to: attempt.redirect_to.clone(),
        starter,
        action: attempt.action,
        resume: attempts::resume_of(backend.store.read(), id).await?,
        carried: Some(clearance::added_to(backend, id).await?),
        has_consented: attempt.consent.is_some() && !attempt.wants_consent(&backend.policy()),
        is_by_link: attempt.needs_code,
        ..Plan::new(attempt.purpose, attempt.address())
    };
    start::create_for(backend, caller, plan).await
}

/// `true` if the address of `attempt` was typed by the caller, so that a slip in it can be corrected.
pub fn may_correct(attempt: &Attempt) -> bool {
    attempt.purpose != Purpose::StepUp && !attempt.needs_code
}

/// Starts an attempt for the address that was probably meant, in the place of one whose address has a slip. Its limits
/// are those of the other address, so that nobody waits for the mail that went astray.
///
/// # Errors
///
/// [`AuthError::NoAttempt`] if the address has no slip; else those of the start.
pub async fn correct(
    backend: &Backend,
    caller: &Caller,
    id: AttemptId,
) -> Result<Committed<Attempt>> {
    let attempt = own(backend, caller, id).await?;
    if !attempt.is_open(backend.clock.now()) {
        return Err(AuthError::AttemptEnded.into());
    }
    let meant = address_slip::meant(&attempt.identifier).filter(|_| may_correct(&attempt));
    let email = meant.ok_or(AuthError::NoAttempt)?;
    let has_consented = attempt.consent.is_some() && !attempt.wants_consent(&backend.policy());
    let way_back = attempt.redirect_to.clone();
    let carried = Some(clearance::added_to(backend, id).await?);
    match attempt.purpose {
        Purpose::Profile => {
            email_addresses::add_instead(backend, caller, &email, &attempt.address()).await
        }
        Purpose::SignUp => {
            let form = SignUpForm {
                email,
                redirect_to: way_back,
                has_consented,
            };
            start::sign_up_with(backend, caller, form, carried).await
        }
        Purpose::SignIn | Purpose::StepUp => {
            start::sign_in_with(backend, caller, &email, way_back.as_deref(), carried).await
        }
    }
}

/// Cancels an attempt, whose link and code then no longer count. Returns it, so that the form can show its address.
pub async fn cancel(backend: &Backend, caller: &Caller, id: AttemptId) -> Result<Attempt> {
    let attempt = own(backend, caller, id).await?;
    let mut work = UnitOfWork::begin(backend).await?;
    let now = backend.clock.now();
    let is_under_way = matches!(
        attempt.status(now),
        AttemptStatus::Unverified | AttemptStatus::Verified
    );
    attempts::abandon(&mut work, id, now).await?;
    if is_under_way {
        audit::record_attempt(&mut work, caller, AuditKind::AttemptCancelled, &attempt).await?;
    }
    work.commit().await?;
    Ok(attempt)
}

/// Tries a code. It counts only in the browser that started the attempt. Each try is spent before the code is
/// compared.
///
/// # Errors
///
/// [`AuthError::WrongCode`] for a wrong code; [`AuthError::CodesOff`] after too many wrong codes for this address,
/// over all attempts; [`AuthError::AttemptEnded`] if the attempt has ended, perhaps by this try.
pub async fn attempt_code(
    backend: &Backend,
    caller: &Caller,
    id: AttemptId,
    typed: &str,
) -> Result<Committed<Finished>> {
    let attempt = own(backend, caller, id).await?;
    match told_before(caller, &attempt) {
        Some(finished) => Ok(Committed::unchanged(finished)),
        None => try_code(backend, caller, attempt, typed).await,
    }
}

async fn try_code(
    backend: &Backend,
    caller: &Caller,
    attempt: Attempt,
    typed: &str,
) -> Result<Committed<Finished>> {
    let code = code_in(typed).ok_or(AuthError::MalformedCode)?;
    if !attempt.has_code {
        return Err(AuthError::AttemptEnded.into());
    }
    clearance::before_attempt(backend, caller, &attempt, Strategy::EmailCode).await?;
    let (now, policy) = (backend.clock.now(), &backend.policy());
    let mut work = UnitOfWork::begin(backend).await?;
    let locked = Locked::lock(&work, &attempt, now).await?;
    let (spent, guard) = spend_try(backend, &work, attempt.id).await?;
    let (id, key, keys) = (spent.id, &spent.address_key, &backend.keys);
    if !keys.is_code(&spent.key_id, id, &spent.nonce, spent.generation, &code) {
        return Err(refuse_code(backend, work, caller, &spent).await?.into());
    }
    match guard.refuses_codes(false) {
        true => address_guards::forgive_own_wrong_codes(&mut work, key)?,
        false => address_guards::forgive_wrong_codes(&mut work, key)?,
    }
    let proof = Proof {
        by: spent.client_id,
        claim: spent.client_id,
        strategy: Strategy::EmailCode,
    };
    let proven = spent.prove(proof, policy.verification_lifetime, now);
    let proven = proven.ok_or(AuthError::AttemptEnded)?;
    work.tell(attempted(proven.attempt(), true));
    let here = Here::of(caller)?;
    match Cleared::without_hooks(backend) {
        Some(cleared) => finish::finish(backend, work, caller, here, locked, proven, cleared).await,
        // Hooks are asked about a right code alone, and outside of this transaction.
        None => {
            finish::keep(backend, work, caller, &proven).await?;
            complete(backend, caller, proven.attempt().id, &Answers::default()).await
        }
    }
}

/// What hooks are told of a code.
fn attempted(attempt: &Attempt, is_right: bool) -> Happened {
    Happened::Attempted {
        attempt: attempt.id,
        purpose: attempt.purpose,
        strategy: Strategy::EmailCode,
        is_right,
    }
}

/// Spends a try for the code of an attempt. Returns the attempt with the try counted, and what happened to its address.
///
/// # Errors
///
/// [`AuthError::AttemptEnded`] if it has ended or no try is left; [`AuthError::CodesOff`] or
/// [`AuthError::AddressWanted`] after too many wrong codes for its address.
async fn spend_try(
    backend: &Backend,
    work: &UnitOfWork,
    id: AttemptId,
) -> Result<(Attempt, AddressGuard)> {
    let (tries, now) = (backend.policy().code_tries, backend.clock.now());
    let spent = attempts::spend_code_try(work, id, tries, now).await?;
    let spent = spent.ok_or(AuthError::AttemptEnded)?;
    // The wrong code is counted before the comparison, like the try, so that parallel attempts cannot exceed the
    // limit.
    let is_own = spent.from_own_browser;
    let guard = address_guards::count_wrong_code(work, &spent.address_key, is_own).await?;
    match guard.refuses_codes(is_own) {
        false => Ok((spent, guard)),
        true if spent.needs_code => Err(AuthError::AddressWanted.into()),
        true => Err(AuthError::CodesOff.into()),
    }
}

/// Commits the try of a wrong code, and ends the attempt if that was the last one. Returns what the caller is told.
async fn refuse_code(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    spent: &Attempt,
) -> Result<AuthError> {
    let (now, policy) = (backend.clock.now(), &backend.policy());
    let is_last = policy.code_tries > 0 && spent.code_failures >= policy.code_tries;
    audit::record_attempt(&mut work, caller, AuditKind::WrongCode, spent).await?;
    work.tell(attempted(spent, false));
    if is_last {
        audit::record_attempt(&mut work, caller, AuditKind::AttemptFailed, spent).await?;
        attempts::end(&mut work, spent.id, End::Failed, now).await?;
        work.count(Happening::AttemptFailed(spent.purpose, Strategy::EmailCode));
    }
    work.commit().await?;
    tracing::info!(attempt = %spent.id, "a wrong code was typed");
    Ok(match is_last {
        true => AuthError::AttemptEnded,
        false => AuthError::WrongCode {
            tries_left: spent.code_tries_left(policy),
        },
    })
}

/// The result of a complete attempt, in the session that it led to or was started in; else `None`. A browser that
/// asks again has lost the first answer.
fn told_before(caller: &Caller, attempt: &Attempt) -> Option<Finished> {
    let session = caller.session.as_ref()?.id;
    match attempt.state {
        State::Complete { session: own, .. } if own == Some(session) => {
            Some(Finished::of(attempt.clone()))
        }
        State::Complete { .. } if attempt.is_started_in(session) => Some(Finished::Proven),
        _ => None,
    }
}

/// Takes the session of a proven attempt for the waiting screen, once. `answers` are the fields that a new user must
/// fill in.
pub async fn complete(
    backend: &Backend,
    caller: &Caller,
    id: AttemptId,
    answers: &Answers,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    let attempt = attempts::find(backend.store.read(), id)
        .await?
        .filter(|attempt| {
            let is_claimed = attempt.is_claimed_by(caller.client);
            caller.started(attempt) || (is_claimed && attempt.purpose.begins_session())
        })
        .ok_or(AuthError::NoAttempt)?;
    let here = Here::of(caller)?;
    let client = here.client();
    match attempt.status_for(client, now) {
        AttemptStatus::Verified => {
            let proven = attempt.proven(now).ok_or(AuthError::AttemptEnded)?;
            let cleared =
                clearance::before_complete(backend, caller, client, &proven, answers).await?;
            let work = UnitOfWork::begin(backend).await?;
            let locked = Locked::lock(&work, proven.attempt(), now).await?;
            match finish::finish(backend, work, caller, here, locked, proven, cleared).await {
                // Another tab of this browser may have been faster; then its session is ours too.
                Err(Error::Auth(AuthError::AttemptEnded)) => taken(backend, client, id)
                    .await?
                    .ok_or(AuthError::AttemptEnded.into()),
                finished => finished,
            }
        }
        AttemptStatus::Complete => taken(backend, client, id)
            .await?
            .ok_or(AuthError::AttemptEnded.into()),
        _ => Err(AuthError::AttemptEnded.into()),
    }
}

/// The result of a complete attempt, if `client` has its session; else `None`.
async fn taken(
    backend: &Backend,
    client: ClientId,
    id: AttemptId,
) -> Result<Option<Committed<Finished>>> {
    let attempt = attempts::find(backend.store.read(), id).await?;
    let is_ours = |attempt: &Attempt| {
        matches!(attempt.state, State::Complete { .. }) && attempt.is_claimed_by(Some(client))
    };
    Ok(attempt
        .filter(is_ours)
        .map(|attempt| Committed::unchanged(Finished::of(attempt))))
}

/// The attempt, if the caller started it and, for one that was started in a session, still uses that session.
pub async fn own(backend: &Backend, caller: &Caller, id: AttemptId) -> Result<Attempt> {
    let attempt = attempts::find(backend.store.read(), id).await?;
    Ok(attempt
        .filter(|attempt| caller.started(attempt))
        .ok_or(AuthError::NoAttempt)?)
}
