//! The last step: a proof becomes a session, or what else it is for, once.

use uuid::Uuid;

use super::{
    Caller, admission, audit,
    beginning::{Beginning, begin_session},
    clearance::Cleared,
    committed::{Committed, Here},
    credit::credit,
    locked::Locked,
    newcomer::make_account,
    user_data,
};
use crate::{
    auth::{AuditKind, AuthError, ClientId, SessionId, Strategy, UserId},
    server::{
        Backend,
        domain::{
            attempt::{Decision, Holder, Newcomer, Proven, decide},
            audit::AuditEvent,
            redirect,
        },
        error::Result,
        hooks::Happened,
        store::{
            UnitOfWork, address_guards,
            attempts::{self, Attempt},
            bounces,
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
    /// The browser that holds the claim may take the session.
    HandedOver,
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

/// Turns a proof into what it becomes, in one transaction. The proof was just given by the caller, or stored before for
/// the caller's browser.
///
/// # Errors
///
/// [`AuthError::AttemptEnded`] if another request was faster, or the user is banned; or an answer cannot be used.
pub(super) async fn finish(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    locked: Locked,
    proven: Proven,
    cleared: Cleared,
) -> Result<Committed<Finished>> {
    let (client, now) = (here.client(), backend.clock.now());
    let holder = holder(backend, &work, client, &locked, &proven).await?;
    let decision = decide(
        &proven,
        client,
        holder,
        cleared.answers(),
        &backend.policy(),
        now,
    )?;
    match decision {
        Decision::Credit(starter) => {
            check_clearance(&cleared, Some(starter.user))?;
            let credited = credit(backend, work, caller, here, proven, starter).await?;
            Ok(credited.map(|()| Finished::Proven))
        }
        Decision::TurnAway(user) => {
            store_proof(backend, &mut work, &proven).await?;
            turn_away(backend, work, caller, proven.attempt(), user).await
        }
        Decision::HandOver => {
            store_proof(backend, &mut work, &proven).await?;
            record_proof(&mut work, caller, &proven).await?;
            here.commit(work, Finished::HandedOver).await
        }
        Decision::Refuse => {
            store_proof(backend, &mut work, &proven).await?;
            record_proof(&mut work, caller, &proven).await?;
            let refused = here.commit(work, Finished::Refused).await?;
            tracing::info!(attempt = %proven.attempt().id, "an address was proven that may have no account");
            Ok(refused)
        }
        Decision::Ask => {
            store_proof(backend, &mut work, &proven).await?;
            here.commit(work, Finished::Missing).await
        }
        Decision::Admit => admit(backend, work, caller, here, locked, proven, cleared).await,
        Decision::Create(newcomer) => {
            create(backend, work, caller, here, proven, newcomer, cleared).await
        }
    }
}

/// Makes sure that hooks were asked about `user`, who is there now; `None` for one who is about to be made.
///
/// # Errors
///
/// [`AuthError::HookFailed`] if it has become so since they were asked. Whoever tries again finds them asked about this.
fn check_clearance(cleared: &Cleared, user: Option<UserId>) -> Result<()> {
    match cleared.covers(user) {
        true => Ok(()),
        false => Err(AuthError::HookFailed.into()),
    }
}

/// Stores a proof that was just given, without what it becomes: hooks are asked about that, with no transaction open.
pub(super) async fn keep(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    proven: &Proven,
) -> Result<()> {
    store_proof(backend, &mut work, proven).await?;
    record_proof(&mut work, caller, proven).await?;
    work.commit().await
}

/// Finds out who has the address of an attempt. Whether an account may be made for it is looked up only where `client`
/// could take the session.
async fn holder(
    backend: &Backend,
    work: &UnitOfWork,
    client: ClientId,
    locked: &Locked,
    proven: &Proven,
) -> Result<Holder> {
    let address = proven.attempt().address();
    match locked.owner() {
        Some(owner) if owner.is_banned => Ok(Holder::Banned(owner.user)),
        Some(_) => Ok(Holder::User),
        None if !proven.is_for(client) => Ok(Holder::Nobody(None)),
        None => Ok(Holder::Nobody(
            admission::refusal(backend, work, &address).await?,
        )),
    }
}

/// Stores a proof that was just given and begins no session now. Fails if the attempt ended meanwhile.
async fn store_proof(backend: &Backend, work: &mut UnitOfWork, proven: &Proven) -> Result<()> {
    match proven.is_stored() || attempts::prove(work, proven, backend.clock.now()).await? {
        // Whoever reads mail at an address proves that none comes back from it.
        true => bounces::forgive(work, &proven.attempt().address_key),
        false => Err(AuthError::AttemptEnded.into()),
    }
}

/// Writes into the audit log that an address was proven, unless that was done when the proof was stored.
async fn record_proof(work: &mut UnitOfWork, caller: &Caller, proven: &Proven) -> Result<()> {
    match proven.is_stored() {
        true => Ok(()),
        false => {
            audit::record_attempt(work, caller, AuditKind::AddressProven, proven.attempt()).await
        }
    }
}

/// Ends the attempt of a banned user as if it had been cancelled, so that nothing tells them why.
async fn turn_away(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    attempt: &Attempt,
    user: UserId,
) -> Result<Committed<Finished>> {
    attempts::abandon(&mut work, attempt.id, backend.clock.now()).await?;
    let refused = AuditEvent::new(AuditKind::AttemptFailed).by(user);
    let refused = refused.in_attempt(attempt).refused("banned");
    audit::record(&mut work, caller, refused);
    work.commit().await?;
    Err(AuthError::AttemptEnded.into())
}

/// Begins a session of the user who has the address.
async fn admit(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    locked: Locked,
    proven: Proven,
    cleared: Cleared,
) -> Result<Committed<Finished>> {
    let account = locked.account().cloned().ok_or(AuthError::AttemptEnded)?;
    let session = complete(backend, &mut work, &proven, &cleared, Some(account.id)).await?;
    user_data::add(backend, &mut work, account.id, cleared.into_added()).await?;
    let beginning = Beginning {
        session,
        account,
        is_new: false,
        proven,
    };
    let begun = begin_session(backend, work, caller, here, beginning).await?;
    Ok(begun.map(Finished::of))
}

/// Makes an account for the address, and begins its first session.
async fn create(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    proven: Proven,
    newcomer: Newcomer,
    cleared: Cleared,
) -> Result<Committed<Finished>> {
    let session = complete(backend, &mut work, &proven, &cleared, None).await?;
    let (attempt, now) = (proven.attempt(), backend.clock.now());
    let account = make_account(&mut work, caller, attempt, newcomer, now).await?;
    user_data::add(backend, &mut work, account.id, cleared.into_added()).await?;
    let beginning = Beginning {
        session,
        account,
        is_new: true,
        proven,
    };
    let begun = begin_session(backend, work, caller, here, beginning).await?;
    Ok(begun.map(Finished::of))
}

/// Completes an attempt with a session of `user`, or of a new one. Returns the session's id.
///
/// # Errors
///
/// [`AuthError::AttemptEnded`] if another request was faster; else those of [`check_clearance`]. In this order: where the other
/// request has made the user, nothing is wrong with the hooks.
async fn complete(
    backend: &Backend,
    work: &mut UnitOfWork,
    proven: &Proven,
    cleared: &Cleared,
    user: Option<UserId>,
) -> Result<SessionId> {
    let (session, now) = (SessionId::from(Uuid::now_v7()), backend.clock.now());
    if !attempts::complete(work, proven, Some(session), now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    check_clearance(cleared, user)?;
    work.tell(Happened::Completed {
        attempt: proven.attempt().id,
        purpose: proven.attempt().purpose,
        session: Some(session),
    });
    bounces::forgive(work, &proven.attempt().address_key)?;
    if proven.proof().strategy == Strategy::EmailLink {
        address_guards::forgive_wrong_codes(work, &proven.attempt().address_key)?;
    }
    Ok(session)
}

/// The path to go to after an attempt. It is checked again, although it was checked when it was stored.
pub fn go_to(attempt: &Attempt) -> String {
    attempt
        .redirect_to
        .as_deref()
        .and_then(redirect::own_path)
        .unwrap_or_else(|| "/".to_owned())
}
