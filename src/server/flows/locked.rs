//! Locks what an attempt depends on before anything of the attempt is written.
//!
//! Whoever is about to prove an address reserves it first; then account, address, session, attempt: who locks in this one
//! order never waits in a circle. On Postgres a session would otherwise begin beside the very deletion, ban or removal that
//! ends all of them, unseen by it; and of two sign-ups that make one account, the second would wait for that account with
//! its attempt locked, and its deletion for the attempt.

use time::OffsetDateTime;

use crate::{
    auth::{AuthError, Purpose},
    server::{
        domain::attempt::AttemptRow,
        error::Result,
        store::{
            UnitOfWork,
            email_addresses::{self, Owner},
            sessions, users,
        },
    },
};

/// Proof that what an attempt depends on is locked until the commit: its account, and what else of it must not
/// change. Functions that prove or finish an attempt ask for one, so that none is finished on an account that is
/// about to be deleted.
pub(super) struct Locked {
    owner: Option<Owner>,
}

impl Locked {
    /// Locks what `attempt` stands on: within a session its user, the address it is to prove, and that session; else the
    /// account of whoever has proven its address, or, where there is none yet, the address.
    ///
    /// # Errors
    ///
    /// [`AuthError::AttemptEnded`] if the user, the address or the session is gone.
    pub(super) async fn lock(
        work: &UnitOfWork,
        attempt: &AttemptRow,
        now: OffsetDateTime,
    ) -> Result<Self> {
        let key = &attempt.identifier_key;
        let (Some(user), Some(session)) = (attempt.user_id, attempt.starter_session_id) else {
            let owner = match email_addresses::lock_owner(work, key).await? {
                Some(owner) => Some(owner),
                None => {
                    email_addresses::reserve(work, key).await?;
                    email_addresses::lock_owner(work, key).await?
                }
            };
            return Ok(Self { owner });
        };
        if attempt.purpose == Purpose::Profile {
            email_addresses::reserve(work, key).await?;
        }
        let is_there = users::lock(work, user).await?
            && (attempt.purpose != Purpose::Profile || email_addresses::lock(work, key).await?)
            && sessions::hold(work, session, now).await?;
        match is_there {
            true => Ok(Self { owner: None }),
            false => Err(AuthError::AttemptEnded.into()),
        }
    }

    /// The owner of the address, for an attempt that begins a session; `None` if nobody has proven the address.
    pub(super) fn owner(&self) -> Option<&Owner> {
        self.owner.as_ref()
    }
}
