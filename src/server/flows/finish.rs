//! The last step: a proven attempt becomes a session, once.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Caller, admins,
    answers::Answers,
    audit,
    committed::{Committed, Entered, Here},
    locked::Locked,
    newcomer::{Newcomer, make_account, newcomer},
    notices,
};

use crate::{
    auth::{AuditKind, AuthError, Purpose, SessionId, Strategy, User, UserId},
    server::{
        Backend,
        domain::{
            attempt::{Proof, Starter, State},
            audit::AuditEvent,
            cookie::CookieId,
            policy::Policy,
            redirect,
        },
        error::Result,
        metrics::Happening,
        store::{
            UnitOfWork, address_guards,
            attempts::{self, Attempt},
            email_addresses, known_browsers,
            sessions::{self, ActiveSession, NewSession, Others},
        },
    },
};

/// What happened to a proven attempt.
#[derive(Clone, Debug)]
pub enum Finished {
    /// The caller's browser is signed in.
    Session {
        /// The path to go to.
        go_to: String,
        /// The attempt that led to the session.
        attempt: Box<Attempt>,
    },
    /// A new user must fill in more first.
    Missing,
    /// No account may be made for the address now.
    Refused,
    /// The address or the session is proven; no session began.
    Proven,
}

impl Finished {
    /// The result for a complete attempt: a session, if its purpose begins one.
    pub(super) fn of(attempt: Attempt) -> Self {
        if !attempt.purpose.begins_session() {
            return Self::Proven;
        }
        Self::Session {
            go_to: go_to(&attempt),
            attempt: Box::new(attempt),
        }
    }
}

/// Proves an open attempt and finishes it for the caller, who holds the claim, in one transaction.
pub(super) async fn prove_and_finish(
    backend: &Backend,
    work: UnitOfWork,
    caller: &Caller,
    here: Here,
    locked: Locked,
    attempt: Attempt,
    proof: Proof,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    if !attempt.purpose.begins_session() {
        return complete_without_session(backend, work, caller, here, locked, attempt, proof).await;
    }
    let proven = Attempt {
        expire_at: now + backend.policy().verification_lifetime,
        ..attempt
    };
    let answers = Answers::default();
    finish_with(
        backend,
        work,
        caller,
        here,
        locked,
        (proven, Some(proof)),
        &answers,
    )
    .await
}

/// Completes an attempt that leads to no session: it proves an address, or the session in which it was started.
pub(super) async fn complete_without_session(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    _locked: Locked,
    attempt: Attempt,
    proof: Proof,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    let Some(Starter { user, session }) = attempt.starter else {
        return Err(AuthError::AttemptEnded.into());
    };
    if !attempts::complete_without_session(&mut work, &attempt, proof, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let is_met = match attempt.purpose {
        Purpose::Profile => {
            email_addresses::prove(&mut work, user, &attempt.identifier_key, now).await?
        }
        _ => sessions::prove(&work, session, now).await?,
    };
    if !is_met {
        // Somebody else has proven the address meanwhile: the attempt ends, and its try stays spent.
        attempts::void(&mut work, attempt.id, now).await?;
        let failed = AuditEvent::new(AuditKind::AttemptFailed).by(user);
        let failed = failed.in_attempt(&attempt).refused("taken");
        audit::note(&mut work, caller, failed.strategy(proof.strategy));
        work.count(Happening::AttemptFailed(attempt.purpose, proof.strategy));
        work.commit().await?;
        return Err(AuthError::AttemptEnded.into());
    }
    work.count(Happening::AttemptProven(attempt.purpose, proof.strategy));
    if proof.strategy == Strategy::EmailLink {
        address_guards::forgive_wrong_codes(&mut work, &attempt.identifier_key)?;
    }
    if attempt.purpose == Purpose::Profile {
        admins::appoint(backend, &mut work, user, &attempt.identifier_key).await?;
        notices::address_added(&mut work, &attempt, user, now).await?;
    }
    let kind = match attempt.purpose {
        Purpose::StepUp => AuditKind::StepUpProven,
        _ => AuditKind::AddressAdded,
    };
    let proven = AuditEvent::new(kind)
        .by(user)
        .in_attempt(&attempt)
        .strategy(proof.strategy);
    audit::note(&mut work, caller, proven);
    let proven = here.commit(work, Finished::Proven).await?;
    tracing::info!(attempt = %attempt.id, user = %user, purpose = attempt.purpose.as_str(), "an address was proven");
    Ok(proven)
}

/// Begins the session of a proven attempt for the client that holds its claim. If a new user must fill in more, or
/// may not make an account, only the proof is stored.
pub(super) async fn finish(
    backend: &Backend,
    work: UnitOfWork,
    caller: &Caller,
    here: Here,
    locked: Locked,
    attempt: Attempt,
    answers: &Answers,
) -> Result<Committed<Finished>> {
    let proven = (attempt, None);
    finish_with(backend, work, caller, here, locked, proven, answers).await
}

/// Finishes an attempt with the proof that it still lacks, if there is one. If a session begins, both are one write.
async fn finish_with(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    locked: Locked,
    (attempt, proof): (Attempt, Option<Proof>),
    answers: &Answers,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    if let Some(owner) = locked.owner().filter(|owner| owner.is_banned) {
        keep_proof(&mut work, &attempt, proof, now).await?;
        return turn_away(backend, work, caller, &attempt, owner.user).await;
    }
    let new = match newcomer(backend, &work, &locked, &attempt, answers).await? {
        Newcomer::None => None,
        Newcomer::New(new) => Some(*new),
        Newcomer::Missing => {
            keep_proof(&mut work, &attempt, proof, now).await?;
            return here.commit(work, Finished::Missing).await;
        }
        Newcomer::Refused => {
            keep_proof(&mut work, &attempt, proof, now).await?;
            return keep_out(work, caller, here, &attempt).await;
        }
    };
    let (session, is_new) = (SessionId::from(Uuid::now_v7()), new.is_some());
    let known = proof.as_ref().or(attempt.state.proof()).copied();
    let known = known.ok_or(AuthError::AttemptEnded)?;
    let strategy = known.strategy;
    complete(&mut work, &attempt, proof, known, session, now).await?;
    let mut account = match (locked.account(), new) {
        (Some(account), _) => account.clone(),
        (None, Some(new)) => make_account(&mut work, caller, &attempt, new, now).await?,
        (None, None) => return Err(AuthError::AttemptEnded.into()),
    };
    let user = account.id;
    account.is_admin |= admins::appoint(backend, &mut work, user, &attempt.identifier_key).await?;
    let begun = AuditEvent::new(AuditKind::SessionBegan).by(user);
    let begun = begun.in_attempt(&attempt).session(session);
    audit::note(&mut work, caller, begun.strategy(strategy));
    let beginning = Beginning {
        session,
        account,
        is_new,
        address_key: attempt.identifier_key.clone(),
        strategy,
    };
    let id = attempt.id;
    let finished = Finished::of(Attempt {
        state: State::Complete {
            proof: known,
            session: Some(session),
            at: now,
        },
        ..attempt
    });
    let entered = begin_session(backend, work, caller, here, beginning, finished).await?;
    tracing::info!(attempt = %id, session = %session, user = %user, ?strategy, "a session began");
    Ok(entered)
}

/// Completes an attempt with `session`, by the proof that it has or still lacks. Fails if it ended meanwhile.
async fn complete(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    proof: Option<Proof>,
    known: Proof,
    session: SessionId,
    now: OffsetDateTime,
) -> Result<()> {
    let is_met = match proof {
        None => attempts::complete(work, attempt.id, known.claim, session, now).await?,
        Some(proof) => {
            let until = attempt.expire_at;
            attempts::prove_and_complete(work, attempt, proof, session, until, now).await?
        }
    };
    if !is_met {
        return Err(AuthError::AttemptEnded.into());
    }
    match known.strategy {
        Strategy::EmailCode => Ok(()),
        Strategy::EmailLink => address_guards::forgive_wrong_codes(work, &attempt.identifier_key),
    }
}

/// Ends the request of somebody who proved an address that may have no account. Only the proof is stored.
async fn keep_out(
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    attempt: &Attempt,
) -> Result<Committed<Finished>> {
    // A proof that was stored before was noted then. Asking again proves nothing more.
    if attempt.state == State::Unverified {
        audit::note_attempt(&mut work, caller, AuditKind::AddressProven, attempt).await?;
    }
    let refused = here.commit(work, Finished::Refused).await?;
    tracing::info!(attempt = %attempt.id, "an address was proven that may have no account");
    Ok(refused)
}

/// Stores the proof of an attempt that is still open and begins no session. Fails if it ended meanwhile.
async fn keep_proof(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    proof: Option<Proof>,
    now: OffsetDateTime,
) -> Result<()> {
    match proof {
        Some(proof) if !attempts::verify(work, attempt, proof, attempt.expire_at, now).await? => {
            Err(AuthError::AttemptEnded.into())
        }
        _ => Ok(()),
    }
}

/// A session that is about to begin.
struct Beginning {
    /// The id of the session.
    session: SessionId,
    /// The user.
    account: User,
    /// `true` if the user was created just now.
    is_new: bool,
    /// Key of the address that was proven.
    address_key: String,
    /// How the address was proven.
    strategy: Strategy,
}

/// Begins a session and commits. The caller's browser uses it from now on.
async fn begin_session(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    beginning: Beginning,
    finished: Finished,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    let policy = &backend.policy();
    let Beginning {
        session,
        account,
        is_new,
        address_key,
        strategy,
    } = beginning;
    let user = account.id;
    let begun = NewSession {
        id: session,
        user,
        client: here.client(),
        address_key,
        strategy,
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        expire_at: now + session_lifetime(policy),
    };
    let others = match policy.has_multiple_sessions {
        true => Others::OfThisUser,
        false => Others::All,
    };
    sessions::begin(&mut work, begun, others, now).await?;
    let (browser, new_browser) = match &caller.browser_hash {
        Some(hash) => (hash.clone(), None),
        None => {
            let browser = match caller.successor {
                Some(next) => backend.keys.browser_cookie(next),
                None => CookieId::random(),
            };
            (browser.hash(), Some(browser))
        }
    };
    let is_first = match is_new || new_browser.is_some() {
        true => known_browsers::remember_new(&mut work, user, browser, now).map(|()| true)?,
        false => known_browsers::remember(&work, user, browser, now).await?,
    };
    if is_first && !is_new {
        notices::new_device(&mut work, caller, &account, session, now).await?;
    }
    let begun = Entered::Begun(ActiveSession {
        id: session,
        user: account,
        last_seen_at: now,
        proven_at: now,
    });
    here.enter(backend, work, begun, new_browser, finished)
        .await
}

/// Ends the attempt of a banned user as if it had been cancelled, so that nothing tells them why.
pub(super) async fn turn_away(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    attempt: &Attempt,
    user: UserId,
) -> Result<Committed<Finished>> {
    attempts::abandon(&mut work, attempt.id, backend.clock.now()).await?;
    let refused = AuditEvent::new(AuditKind::AttemptFailed).by(user);
    let refused = refused.in_attempt(attempt).refused("banned");
    audit::note(&mut work, caller, refused);
    work.commit().await?;
    Err(AuthError::AttemptEnded.into())
}

/// How long a session lives at most. A setting of 0 means no limit, for which this returns a hundred years.
fn session_lifetime(policy: &Policy) -> Duration {
    if policy.session_lifetime.is_zero() {
        Duration::weeks(5_200)
    } else {
        policy.session_lifetime
    }
}

/// The path to go to after an attempt. It is checked again, although it was checked when it was stored.
pub fn go_to(attempt: &Attempt) -> String {
    attempt
        .redirect_to
        .as_deref()
        .and_then(redirect::own_path)
        .unwrap_or_else(|| "/".to_owned())
}
