//! What the proof of an attempt becomes.

use time::{Duration, OffsetDateTime};

use super::{Attempt, Consent, Proof, Starter, State};
use crate::{
    auth::{AuthError, ClientId, SessionId, SignUpRefusal, UserId},
    server::domain::{
        answers::{self, Answers},
        policy::Policy,
    },
};

/// An attempt whose address is proven, before it is decided what the proof becomes.
#[derive(Clone, Debug)]
pub struct Proven {
    attempt: Attempt,
    proof: Proof,
    is_stored: bool,
}

impl Attempt {
    /// This attempt with a proof that was just given. Its claim on a session counts for `lifetime`. `None` if the
    /// attempt is not open at `now`.
    pub fn prove(self, proof: Proof, lifetime: Duration, now: OffsetDateTime) -> Option<Proven> {
        let expire_at = match self.purpose.begins_session() {
            true => now + lifetime,
            false => self.expire_at,
        };
        self.is_open(now).then_some(Proven {
            attempt: Self {
                state: State::Proven(proof),
                expire_at,
                ..self
            },
            proof,
            is_stored: false,
        })
    }

    /// This attempt with the proof that was given before; `None` if there is none, or its claim does not count at
    /// `now`.
    pub fn proven(self, now: OffsetDateTime) -> Option<Proven> {
        match self.state {
            State::Proven(proof) if self.expire_at > now => Some(Proven {
                attempt: self,
                proof,
                is_stored: true,
            }),
            _ => None,
        }
    }
}

impl Proven {
    /// The attempt.
    pub fn attempt(&self) -> &Attempt {
        &self.attempt
    }

    /// Its proof.
    pub fn proof(&self) -> &Proof {
        &self.proof
    }

    /// `true` if the proof was stored before; `false` if it was just given.
    pub fn is_stored(&self) -> bool {
        self.is_stored
    }

    /// `true` if the proof gives a session to `client`.
    pub fn is_for(&self, client: ClientId) -> bool {
        self.attempt.purpose.begins_session() && self.proof.claim == client
    }

    /// The attempt after it has done its work. `session` is what it led to; `None` if its purpose begins none.
    pub fn complete(self, session: Option<SessionId>, at: OffsetDateTime) -> Attempt {
        Attempt {
            state: State::Complete {
                proof: self.proof,
                session,
                at,
            },
            ..self.attempt
        }
    }
}

/// Who has the address that was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A user.
    User,
    /// This user, who is banned.
    Banned(UserId),
    /// Nobody. An account may be made for it, unless there is a refusal.
    Nobody(Option<SignUpRefusal>),
}

/// What a proof becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The proof of the address or the session of this starter. No session begins.
    Credit(Starter),
    /// Nothing. The attempt ends as if it had been cancelled, so that nothing tells this user that they are banned.
    TurnAway(UserId),
    /// A session of another browser, which holds the claim. The proof is stored until that browser takes it.
    HandOver,
    /// No session, because the address may have no account now. The proof is stored.
    Refuse,
    /// A session as soon as the new user has filled in more. The proof is stored until then.
    Ask,
    /// A session of the user who has the address.
    Admit,
    /// An account for the address, and its first session.
    Create(Newcomer),
}

/// What is known of somebody who gets an account, beside their address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// The consent that they gave; `None` if they were not asked.
    pub consent: Option<Consent>,
}

/// Decides what a proof becomes in the browser of `client`, at `now`.
///
/// # Errors
///
/// If an answer is missing or cannot be used; [`AuthError::AttemptEnded`] if the purpose begins no session, and the
/// attempt was started in none.
pub fn decide(
    proven: &Proven,
    client: ClientId,
    holder: Holder,
    answers: &Answers,
    policy: &Policy,
    now: OffsetDateTime,
) -> Result<Decision, AuthError> {
    let attempt = proven.attempt();
    if !attempt.purpose.begins_session() {
        let starter = attempt.starter.ok_or(AuthError::AttemptEnded)?;
        return Ok(Decision::Credit(starter));
    }
    match holder {
        Holder::Banned(user) => Ok(Decision::TurnAway(user)),
        _ if !proven.is_for(client) => Ok(Decision::HandOver),
        Holder::User => Ok(Decision::Admit),
        Holder::Nobody(Some(_)) => Ok(Decision::Refuse),
        Holder::Nobody(None) => welcome(attempt, answers, policy, now),
    }
}

/// Decides whether somebody who may have an account gets it now, or must fill in more first.
fn welcome(
    attempt: &Attempt,
    answers: &Answers,
    policy: &Policy,
    now: OffsetDateTime,
) -> Result<Decision, AuthError> {
    let wants_consent = attempt.wants_consent(policy);
    if !answers.are_given() && !answers::asked_fields(policy, wants_consent).is_empty() {
        return Ok(Decision::Ask);
    }
    let consent = match wants_consent {
        true => Some(answers.consent(policy, now)?),
        false => attempt
            .consent
            .clone()
            .filter(|_| policy.asks_for_consent()),
    };
    let (first_name, last_name) = answers.names(policy)?;
    Ok(Decision::Create(Newcomer {
        first_name,
        last_name,
        consent,
    }))
}

#[cfg(test)]
mod tests;
