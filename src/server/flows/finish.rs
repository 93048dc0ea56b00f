//! The last step: what was proven becomes a session, once.

use time::Duration;
use uuid::Uuid;

use super::{Caller, client};
use crate::{
    auth::{AuthError, EmailAddress, Field, Strategy},
    server::{
        Backend,
        domain::{
            policy::{Demand, Policy},
            redirect,
        },
        error::Result,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow, Proof},
            limits as budgets,
            sessions::{self, NewSession},
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
    let expire_at = now + backend.policy.verification_lifetime;
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
    let policy = &backend.policy;
    let Some(claimant) = attempt.claim_client_id else {
        return Err(AuthError::AttemptEnded.into());
    };
    let owner = users::find_owner(work.tx(), &attempt.identifier_key).await?;
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
    let user = match owner {
        Some(owner) => owner.user,
        None => users::insert_or_find(&work, new, now).await?,
    };
    let strategy = attempt.strategy.unwrap_or(Strategy::EmailLink);
    if strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    let begun = NewSession {
        id: session,
        user,
        client: claimant,
        strategy,
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        expire_at: now + session_lifetime(policy),
    };
    sessions::begin(&work, begun, now).await?;
    let cookie = client::rotate(backend, &work, claimant).await?;
    work.commit().await?;

    client::adopt(caller, claimant, Some(cookie));
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

fn name(demand: Demand, field: Field, typed: Option<&str>) -> Result<String, AuthError> {
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
