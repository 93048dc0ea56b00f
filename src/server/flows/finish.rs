//! The last step: what was proven becomes a session, once.

use time::Duration;
use uuid::Uuid;

use super::{
    Caller, admins, admission, audit,
    committed::{Committed, Here},
    invitations, notices,
};

pub use super::answers::Answers;
pub(super) use super::answers::{asked_fields, consent, name, new_user};
use crate::{
    auth::{AuditKind, AuthError, EmailAddress, Purpose, Strategy},
    server::{
        Backend,
        domain::{audit::AuditEvent, cookie::CookieId, policy::Policy, redirect},
        error::Result,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow, Proof, StoredState},
            email_addresses, known_browsers, limits as budgets,
            sessions::{self, NewSession, Others},
            users::{self, NewUser},
        },
    },
};

/// What became of a proven attempt.
#[derive(Clone, Debug)]
pub enum Finished {
    /// The caller's browser is signed in.
    Session {
        /// Where it was headed: a path of our own.
        go_to: String,
        /// The attempt that led to it.
        attempt: Box<AttemptRow>,
    },
    /// A new user must fill in more first.
    Missing,
    /// No account may be made for the address, as things are by now.
    Refused,
    /// The address is proven; no session began.
    Proven,
}

impl Finished {
    /// With the session that a complete attempt led to.
    pub(super) fn of(attempt: AttemptRow) -> Self {
        Self::Session {
            go_to: go_to(&attempt),
            attempt: Box::new(attempt),
        }
    }
}

/// Proves an open attempt and finishes it for the caller, who holds the claim, in one transaction.
pub(super) async fn prove_and_finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    attempt: AttemptRow,
    proof: Proof,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    if !attempt.purpose.begins_session() {
        return settle(backend, work, caller, here, attempt, proof).await;
    }
    let expire_at = now + backend.policy().verification_lifetime;
    if !attempts::verify(&mut work, &attempt, proof, expire_at, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let proven = AttemptRow {
        proven_client_id: Some(proof.by),
        claim_client_id: Some(proof.claim),
        strategy: Some(proof.strategy),
        expire_at,
        ..attempt
    };
    finish(backend, work, caller, here, proven, &Answers::default()).await
}

/// Completes an attempt that leads to no session, for the session it was started in: that must still be active, which it
/// is kept until the commit.
pub(super) async fn settle(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    attempt: AttemptRow,
    proof: Proof,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    let (Some(user), Some(session)) = (attempt.user_id, attempt.starter_session_id) else {
        return Err(AuthError::AttemptEnded.into());
    };
    // Account, address, session, attempt: who locks in one order never waits in a circle.
    let is_active = match attempt.purpose {
        Purpose::StepUp => sessions::prove(&work, session, now).await?,
        _ => {
            users::lock(&work, user).await?
                && email_addresses::lock(&work, &attempt.identifier_key).await?
                && sessions::hold(&work, session, now).await?
        }
    };
    if !is_active || !attempts::settle(&mut work, &attempt, proof, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    if proof.strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    if attempt.purpose == Purpose::Profile {
        if !email_addresses::prove(&mut work, user, &attempt.identifier_key, now).await? {
            return Err(AuthError::AttemptEnded.into());
        }
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

/// Begins the session of a proven attempt for the client that holds its claim. When a new user must fill in more, or may not
/// have an account after all, the proof alone is kept.
pub(super) async fn finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    attempt: AttemptRow,
    answers: &Answers,
) -> Result<Committed<Finished>> {
    let now = backend.clock.now();
    let policy = &backend.policy();
    let owner = email_addresses::find_owner(work.tx(), &attempt.identifier_key).await?;
    if let Some(owner) = owner.as_ref().filter(|owner| owner.is_banned) {
        return turn_away(backend, work, caller, &attempt, owner.user).await;
    }
    let mut new = None;
    if owner.is_none() {
        let address =
            EmailAddress::from_parts(attempt.identifier.clone(), attempt.identifier_key.clone());
        if admission::refusal(backend, &work, &address)
            .await?
            .is_some()
        {
            audit::note_attempt(&mut work, caller, AuditKind::AddressProven, &attempt).await?;
            let refused = here.commit(work, Finished::Refused).await?;
            tracing::info!(attempt = %attempt.id, "an address was proven that may have no account");
            return Ok(refused);
        }
        let wants_consent = attempt.wants_consent(policy);
        if !answers.are_given() && !asked_fields(policy, wants_consent).is_empty() {
            return here.commit(work, Finished::Missing).await;
        }
        new = Some(NewUser {
            consent: match wants_consent {
                true => Some(consent(policy, answers, now)?),
                false => attempt
                    .consent
                    .clone()
                    .filter(|_| policy.asks_for_consent()),
            },
            ..new_user(policy, address, answers)?
        });
    }
    let session = Uuid::now_v7();
    if !attempts::complete(&mut work, attempt.id, here.client(), session, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let (is_new, new_id) = (new.is_some(), new.as_ref().map(|new: &NewUser| new.id));
    let user = match (owner, new) {
        (Some(owner), _) => owner.user,
        (None, Some(new)) => users::insert_or_find(&mut work, new, now).await?,
        (None, None) => return Err(AuthError::AttemptEnded.into()),
    };
    let strategy = attempt.strategy.unwrap_or(Strategy::EmailLink);
    if Some(user) == new_id {
        let created = AuditEvent::new(AuditKind::AccountCreated).by(user);
        audit::note(&mut work, caller, created.in_attempt(&attempt));
        invitations::fulfil(&mut work, caller, &attempt, user, now).await?;
    }
    admins::appoint(backend, &mut work, user, &attempt.identifier_key).await?;
    let begun = AuditEvent::new(AuditKind::SessionBegan).by(user);
    let begun = begun.in_attempt(&attempt).session(session);
    audit::note(&mut work, caller, begun.strategy(strategy));
    if strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    let beginning = Beginning {
        session,
        user,
        is_new,
        address_key: attempt.identifier_key.clone(),
        strategy,
    };
    let id = attempt.id;
    let finished = Finished::of(AttemptRow {
        state: StoredState::Complete,
        session_id: Some(session),
        completed_at: Some(now),
        ..attempt
    });
    let entered = begin_session(backend, work, caller, here, beginning, finished).await?;
    tracing::info!(attempt = %id, session = %session, user = %user, ?strategy, "a session began");
    Ok(entered)
}

/// A session that is about to begin.
struct Beginning {
    /// Its id.
    session: Uuid,
    /// The user.
    user: Uuid,
    /// Whether the user was made just now.
    is_new: bool,
    /// Key of the address that was proven.
    address_key: String,
    /// How.
    strategy: Strategy,
}

/// Begins a session as the last thing of a transaction. The caller's browser acts by it from now on.
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
        user,
        is_new,
        address_key,
        strategy,
    } = beginning;
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
            let browser = CookieId::random();
            (browser.hash(), Some(browser))
        }
    };
    if known_browsers::note(&work, user, browser, now).await? && !is_new {
        notices::new_device(&mut work, caller, user, session, now).await?;
    }
    here.enter(backend, work, session, new_browser, finished)
        .await
}

/// Ends the attempt of a banned user, whose proof it was, as if it had been cancelled: nothing tells them why.
pub(super) async fn turn_away(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    attempt: &AttemptRow,
    user: Uuid,
) -> Result<Committed<Finished>> {
    attempts::abandon(&mut work, attempt.id, backend.clock.now()).await?;
    let refused = AuditEvent::new(AuditKind::AttemptFailed).by(user);
    let refused = refused.in_attempt(attempt).refused("banned");
    audit::note(&mut work, caller, refused);
    work.commit().await?;
    Err(AuthError::AttemptEnded.into())
}

/// How long a session lives at most; a limit of 0 is off, which is as good as a century.
fn session_lifetime(policy: &Policy) -> Duration {
    if policy.session_lifetime.is_zero() {
        Duration::weeks(5_200)
    } else {
        policy.session_lifetime
    }
}

/// Where an attempt was headed; checked once more, whatever is stored.
pub(super) fn go_to(attempt: &AttemptRow) -> String {
    attempt
        .redirect_to
        .as_deref()
        .and_then(redirect::own_path)
        .unwrap_or_else(|| "/".to_owned())
}
