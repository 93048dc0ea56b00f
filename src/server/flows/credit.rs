//! Proofs that begin no session: of another address, or of the session in which they were asked for.

use super::{
    Caller, admins, audit,
    committed::{Committed, Here},
    notices,
};
use crate::{
    auth::{AuditKind, AuthError, Purpose, Strategy},
    server::{
        Backend,
        domain::{
            attempt::{Proven, Starter},
            audit::AuditEvent,
        },
        error::Result,
        hooks::{Happened, UserChange},
        metrics::Happening,
        store::{UnitOfWork, address_guards, attempts, bounces, email_addresses, sessions},
    },
};

/// Completes an attempt that leads to no session: it proves the address of its starter, or their session.
pub(super) async fn credit(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    proven: Proven,
    Starter { user, session }: Starter,
) -> Result<Committed<()>> {
    let now = backend.clock.now();
    let (attempt, strategy) = (proven.attempt(), proven.proof().strategy);
    let (id, purpose, key) = (attempt.id, attempt.purpose, &attempt.address_key);
    if !attempts::complete(&mut work, &proven, None, now).await? {
        return Err(AuthError::AttemptEnded.into());
    }
    let is_met = match purpose {
        Purpose::Profile => email_addresses::prove(&mut work, user, key, now).await?,
        _ => sessions::prove(&work, session, now).await?,
    };
    if !is_met {
        // Somebody else has proven the address meanwhile: the attempt ends, and its try stays spent.
        attempts::void(&mut work, id, now).await?;
        let failed = AuditEvent::new(AuditKind::AttemptFailed).by(user);
        let failed = failed.in_attempt(attempt).refused("taken");
        audit::record(&mut work, caller, failed.strategy(strategy));
        work.count(Happening::AttemptFailed(purpose, strategy));
        work.commit().await?;
        return Err(AuthError::AttemptEnded.into());
    }
    work.count(Happening::AttemptProven(purpose, strategy));
    work.tell(Happened::Completed {
        attempt: id,
        purpose,
        session: None,
    });
    bounces::forgive(&mut work, key)?;
    if strategy == Strategy::EmailLink {
        address_guards::forgive_wrong_codes(&mut work, key)?;
    }
    if purpose == Purpose::Profile {
        work.tell(Happened::UserChanged {
            user,
            change: UserChange::Addresses,
        });
        admins::appoint(backend, &mut work, user, key).await?;
        notices::address_added(&mut work, attempt, user, now).await?;
    }
    let kind = match purpose {
        Purpose::StepUp => AuditKind::StepUpProven,
        _ => AuditKind::AddressAdded,
    };
    let proven = AuditEvent::new(kind).by(user).in_attempt(attempt);
    audit::record(&mut work, caller, proven.strategy(strategy));
    let proven = here.commit(work, ()).await?;
    tracing::info!(attempt = %id, user = %user, purpose = purpose.as_str(), "an address was proven");
    Ok(proven)
}
