//! The last step: what was proven becomes a session, once.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Caller, admission, client, notices};
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
            attempts::{self, AttemptRow, Consent, Proof},
            email_addresses, invitations, known_browsers, limits as budgets,
            sessions::{self, NewSession, Others},
            users::{self, NewUser},
        },
    },
};

/// Longest name in characters.
const NAME_LENGTH: usize = 64;

/// What a new user was asked for, and answered.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Whether they accept the legal pages.
    pub has_consented: bool,
    /// Whether they were asked, so that what is empty was left empty.
    pub is_asked: bool,
}

impl Answers {
    fn are_given(&self) -> bool {
        self.is_asked
            || self.has_consented
            || !self.first_name.is_empty()
            || !self.last_name.is_empty()
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
    /// No account may be made for the address, as things are by now.
    Refused,
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
    finish(backend, work, caller, proven, &Answers::default()).await
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
    if attempt.purpose == Purpose::Profile {
        if !email_addresses::prove(&mut work, user, &attempt.identifier_key, now).await? {
            return Err(AuthError::AttemptEnded.into());
        }
        notices::address_added(&mut work, &attempt, user, now).await?;
    }
    work.commit().await?;
    tracing::info!(attempt = %attempt.id, user = %user, purpose = attempt.purpose.as_str(), "an address was proven");
    Ok(Finished::Proven)
}

/// Begins the session of a proven attempt for the client that holds its claim. When a new user must fill in more, or may not
/// have an account after all, the proof alone is kept.
pub(super) async fn finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &mut Caller,
    attempt: AttemptRow,
    answers: &Answers,
) -> Result<Finished> {
    let now = backend.clock.now();
    let policy = &backend.policy();
    let Some(claimant) = attempt.claim_client_id else {
        return Err(AuthError::AttemptEnded.into());
    };
    let owner = email_addresses::find_owner(work.tx(), &attempt.identifier_key).await?;
    let mut new = None;
    if owner.is_none() {
        let address =
            EmailAddress::from_parts(attempt.identifier.clone(), attempt.identifier_key.clone());
        if admission::refusal(backend, &work, &address)
            .await?
            .is_some()
        {
            work.commit().await?;
            tracing::info!(attempt = %attempt.id, "an address was proven that may have no account");
            return Ok(Finished::Refused);
        }
        let wants_consent = attempt.wants_consent(policy);
        if !answers.are_given() && !asked_fields(policy, wants_consent).is_empty() {
            work.commit().await?;
            return Ok(Finished::Missing);
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
    if !attempts::complete(&mut work, attempt.id, claimant, session, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let is_new = new.is_some();
    let user = match (owner, new) {
        (Some(owner), _) => owner.user,
        (None, Some(new)) => {
            let user = users::insert_or_find(&mut work, new, now).await?;
            invitations::accept_any(&work, &attempt.identifier_key, user, now).await?;
            user
        }
        (None, None) => return Err(AuthError::AttemptEnded.into()),
    };
    let strategy = attempt.strategy.unwrap_or(Strategy::EmailLink);
    if strategy == Strategy::EmailLink {
        budgets::forgive_wrong_codes(&work, &attempt.identifier_key).await?;
    }
    let beginning = Beginning {
        session,
        user,
        is_new,
        client: claimant,
        address_key: attempt.identifier_key.clone(),
        strategy,
    };
    begin_session(backend, work, caller, beginning).await?;
    tracing::info!(attempt = %attempt.id, session = %session, user = %user, ?strategy, "a session began");
    Ok(Finished::Session {
        go_to: go_to(&attempt),
    })
}

/// A session that is about to begin.
pub(super) struct Beginning {
    /// Its id.
    pub session: Uuid,
    /// The user.
    pub user: Uuid,
    /// Whether the user was made just now.
    pub is_new: bool,
    /// The client it begins in.
    pub client: Uuid,
    /// Key of the address that was proven.
    pub address_key: String,
    /// How.
    pub strategy: Strategy,
}

/// Begins a session as the last thing of a transaction, and gives the browser its new cookies.
pub(super) async fn begin_session(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &mut Caller,
    beginning: Beginning,
) -> Result<()> {
    let now = backend.clock.now();
    let policy = &backend.policy();
    let Beginning {
        session,
        user,
        is_new,
        client,
        address_key,
        strategy,
    } = beginning;
    let begun = NewSession {
        id: session,
        user,
        client,
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
    let cookie = client::rotate(backend, &work, client).await?;
    work.commit().await?;

    client::adopt(caller, client, Some(cookie));
    caller.new_browser = browser.1;
    client::renew(backend, caller, cookie).await
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

/// What a new user is asked for: nothing, unless something of it is required.
pub(super) fn asked_fields(policy: &Policy, wants_consent: bool) -> Vec<Field> {
    let names = [
        (policy.first_name, Field::FirstName),
        (policy.last_name, Field::LastName),
    ];
    let needs_name = names.iter().any(|(demand, _)| *demand == Demand::Required);
    if !needs_name && !wants_consent {
        return Vec::new();
    }
    let mut asked: Vec<Field> = names
        .into_iter()
        .filter_map(|(demand, field)| (demand != Demand::Off).then_some(field))
        .collect();
    asked.extend(wants_consent.then_some(Field::LegalAccepted));
    asked
}

/// A user about to be made from what they answered, who has consented to nothing yet.
///
/// # Errors
///
/// A name that is missing or cannot be used.
pub(super) fn new_user(
    policy: &Policy,
    address: EmailAddress,
    answers: &Answers,
) -> Result<NewUser, AuthError> {
    Ok(NewUser {
        id: Uuid::now_v7(),
        address,
        first_name: name(
            policy.first_name,
            Field::FirstName,
            Some(&answers.first_name),
        )?,
        last_name: name(policy.last_name, Field::LastName, Some(&answers.last_name))?,
        consent: None,
    })
}

/// What a new user accepts just now.
///
/// # Errors
///
/// They do not.
pub(super) fn consent(
    policy: &Policy,
    answers: &Answers,
    now: OffsetDateTime,
) -> Result<Consent, AuthError> {
    match answers.has_consented {
        true => Ok(Consent {
            at: now,
            version: policy.legal_version.clone(),
        }),
        false => Err(AuthError::MissingField(Field::LegalAccepted.as_str())),
    }
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
