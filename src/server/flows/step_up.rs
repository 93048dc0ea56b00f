//! Asks for a fresh proof before a sensitive action. The action pauses, link and code are mailed, and after the proof
//! it goes on by itself.

use serde::{Deserialize, Serialize};

use super::{
    Caller,
    committed::Committed,
    start::{self, Plan},
};
use crate::{
    auth::{AttemptId, AuthError, Purpose, SensitiveAction, SessionId},
    server::{
        Backend,
        domain::attempt::Starter,
        error::{Error, Result},
        store::{
            UnitOfWork,
            attempts::{self, Attempt},
            email_addresses,
        },
    },
};

/// A call that waits for a fresh proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paused {
    /// The name of the server function.
    pub function: String,
    /// Its form, url-encoded, with everything that was typed.
    pub body: String,
}

/// Asks the caller for a fresh proof for `action`, by a mail to their primary address. `paused` goes on after it. If
/// such a proof is already under way in the same session, it is used, without another mail.
///
/// # Errors
///
/// If nobody is signed in, or a limit was reached.
pub async fn start(
    backend: &Backend,
    caller: &Caller,
    action: SensitiveAction,
    paused: Option<&Paused>,
    redirect_to: Option<&str>,
) -> Result<Committed<Attempt>> {
    let session = caller.require_session()?;
    let resume = paused
        .map(serde_json::to_string)
        .transpose()
        .map_err(|_| Error::Corrupt("a paused call"))?;
    if let Some(attempt) = under_way(backend, caller, session.id, action).await? {
        if let Some(resume) = &resume {
            let work = UnitOfWork::begin(backend).await?;
            attempts::set_resume(&work, attempt.id, resume).await?;
            work.commit().await?;
        }
        return Ok(Committed::unchanged(attempt));
    }
    let primary = email_addresses::primary_of(backend.store.read(), session.user.id)
        .await?
        .ok_or(Error::Corrupt("a user without a primary address"))?;
    let plan = Plan {
        redirect_to: redirect_to.map(str::to_owned),
        starter: Some(Starter::from(&session)),
        action: Some(action),
        resume,
        ..Plan::new(Purpose::StepUp, primary)
    };
    start::create_for(backend, caller, plan).await
}

async fn under_way(
    backend: &Backend,
    caller: &Caller,
    session: SessionId,
    action: SensitiveAction,
) -> Result<Option<Attempt>> {
    let Some(client) = caller.client else {
        return Ok(None);
    };
    let db = backend.store.read();
    let newest = attempts::newest_of_client(db, client, Some(session)).await?;
    let now = backend.clock.now();
    Ok(newest.into_iter().find(|attempt| {
        attempt.purpose == Purpose::StepUp && attempt.is_open(now) && attempt.action == Some(action)
    }))
}

/// Takes the paused call of a proven attempt. This works once, in the session that started the attempt.
///
/// # Errors
///
/// [`AuthError::SignedOut`] if nobody is signed in; [`AuthError::NoAttempt`] if the attempt is not proven, or its
/// call has been taken.
pub async fn take(backend: &Backend, caller: &Caller, attempt: AttemptId) -> Result<Paused> {
    let session = caller.require_session()?;
    let work = UnitOfWork::begin(backend).await?;
    let resume = attempts::take_resume(&work, attempt, session.id).await?;
    work.commit().await?;
    let resume = resume.ok_or(AuthError::NoAttempt)?;
    serde_json::from_str(&resume).map_err(|_| Error::Corrupt("a paused call"))
}
