//! The last step: what was proven becomes a session, once.

use time::Duration;
use uuid::Uuid;

use super::{Caller, admins, client, notices};
use crate::{
    auth::{AuthError, EmailAddress, Field, Purpose, Strategy},
    server::{
        Backend,
        domain::{
            cookie::CookieId,
            policy::{Demand, Policy},
            redirect,
        },
        error::Result,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow, Proof},
            email_addresses, known_browsers, limits as budgets,
            sessions::{self, NewSession, Others},
            users::{self, NewUser},
        },
    },
};

/// Longest name in characters.
const NAME_LENGTH: usize = 64;

/// What a new user was asked for and typed. `None` where the field was not sent.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
}

impl Names {
    /// What was typed, unless there was nothing to type into: an empty field is missing only where it was shown.
    pub fn typed(first_name: String, last_name: String, is_shown: bool) -> Self {
        let is_typed = is_shown || !first_name.is_empty() || !last_name.is_empty();
        Self {
            first_name: is_typed.then_some(first_name),
            last_name: is_typed.then_some(last_name),
        }
    }
}

/// What became of a proven attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finished {
    /// The caller's browser is signed in.
    Session {
        /// Where it was headed: a path of our own.
        go_to: String,
    },
    /// A new user must fill in more first.
    Missing,
    /// The address is proven; no session began.
    Proven,
}

/// Proves an open attempt and finishes it for the caller, who holds the claim, in one transaction.
pub(super) async fn prove_and_finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &mut Caller,
    attempt: AttemptRow,
    proof: Proof,
) -> Result<Finished> {
    let now = backend.clock.now();
    if !attempt.purpose.begins_session() {
        return settle(backend, work, attempt, proof).await;
    }
    let expire_at = now + backend.policy().verification_lifetime;
    if !attempts::verify(&mut work, attempt.id, proof, expire_at, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let proven = AttemptRow {
        proven_client_id: Some(proof.by),
        claim_client_id: Some(proof.claim),
        strategy: Some(proof.strategy),
        expire_at,
        ..attempt
    };
    finish(backend, work, caller, proven, &Names::default()).await
}

/// Completes an attempt that leads to no session, for the session it was started in: that must still be active, which it
/// is kept until the commit.
pub(super) async fn settle(
    backend: &Backend,
    mut work: UnitOfWork,
    attempt: AttemptRow,
    proof: Proof,
) -> Result<Finished> {
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
    if !is_active || !attempts::settle(&mut work, attempt.id, proof, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    if proof.strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    if attempt.purpose == Purpose::Profile {
        if !email_addresses::prove(&mut work, user, &attempt.identifier_key, now).await? {
            return Err(AuthError::AttemptEnded.into());
        }
        admins::appoint(backend, &work, user, &attempt.identifier_key).await?;
        notices::address_added(&mut work, &attempt, user, now).await?;
    }
    work.commit().await?;
    tracing::info!(attempt = %attempt.id, user = %user, purpose = attempt.purpose.as_str(), "an address was proven");
    Ok(Finished::Proven)
}

/// Begins the session of a proven attempt for the client that holds its claim. When a new user must fill in more, the
/// proof alone is kept.
pub(super) async fn finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &mut Caller,
    attempt: AttemptRow,
    names: &Names,
) -> Result<Finished> {
    let now = backend.clock.now();
    let policy = &backend.policy();
    let Some(claimant) = attempt.claim_client_id else {
        return Err(AuthError::AttemptEnded.into());
    };
    let owner = email_addresses::find_owner(work.tx(), &attempt.identifier_key).await?;
    let mut new = NewUser {
        id: Uuid::now_v7(),
        address: EmailAddress::from_parts(
            attempt.identifier.clone(),
            attempt.identifier_key.clone(),
        ),
        first_name: String::new(),
        last_name: String::new(),
    };
    if owner.is_none() {
        if names.first_name.is_none()
            && names.last_name.is_none()
            && !asked_fields(policy).is_empty()
        {
            work.commit().await?;
            return Ok(Finished::Missing);
        }
        new.first_name = name(
            policy.first_name,
            Field::FirstName,
            names.first_name.as_deref(),
        )?;
        new.last_name = name(
            policy.last_name,
            Field::LastName,
            names.last_name.as_deref(),
        )?;
    }
    let session = Uuid::now_v7();
    if !attempts::complete(&mut work, attempt.id, claimant, session, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let is_new = owner.is_none();
    let user = match owner {
        Some(owner) => owner.user,
        None => users::insert_or_find(&mut work, new, now).await?,
    };
    admins::appoint(backend, &work, user, &attempt.identifier_key).await?;
    let strategy = attempt.strategy.unwrap_or(Strategy::EmailLink);
    if strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    let begun = NewSession {
        id: session,
        user,
        client: claimant,
        address_key: attempt.identifier_key.clone(),
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
    let browser = match &caller.browser_hash {
        Some(hash) => (hash.clone(), None),
        None => {
            let browser = CookieId::random();
            (browser.hash(), Some(browser))
        }
    };
    if known_browsers::note(&work, user, browser.0, now).await? && !is_new {
        notices::new_device(&mut work, caller, user, session, now).await?;
    }
    let cookie = client::rotate(backend, &work, claimant).await?;
    work.commit().await?;

    client::adopt(caller, claimant, Some(cookie));
    caller.new_browser = browser.1;
    client::renew(backend, caller, cookie).await?;
    tracing::info!(attempt = %attempt.id, session = %session, user = %user, ?strategy, "a session began");
    Ok(Finished::Session {
        go_to: go_to(&attempt),
    })
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

/// The fields a new user is asked for: none, unless one of them is required.
pub(super) fn asked_fields(policy: &Policy) -> Vec<Field> {
    let asked = [
        (policy.first_name, Field::FirstName),
        (policy.last_name, Field::LastName),
    ];
    if asked.iter().all(|(demand, _)| *demand != Demand::Required) {
        return Vec::new();
    }
    asked
        .into_iter()
        .filter_map(|(demand, field)| (demand != Demand::Off).then_some(field))
        .collect()
}

/// A name as it may be stored.
///
/// # Errors
///
/// It is missing and required, too long, or has control characters.
pub(super) fn name(demand: Demand, field: Field, typed: Option<&str>) -> Result<String, AuthError> {
    let name = typed.unwrap_or_default().trim();
    if demand == Demand::Off {
        return Ok(String::new());
    }
    if name.is_empty() && demand == Demand::Required {
        return Err(AuthError::MissingField(field.as_str()));
    }
    if name.chars().count() > NAME_LENGTH || name.chars().any(char::is_control) {
        return Err(AuthError::InvalidName(field.as_str()));
    }
    Ok(name.to_owned())
}
