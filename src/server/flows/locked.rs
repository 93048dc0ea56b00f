//! Locks what an attempt depends on before anything of the attempt is written.
//!
//! A transaction that is about to prove an address reserves the address first. Then the order is always account,
//! address, session, attempt, so no two transactions wait for each other. Without the locks, a session on Postgres
//! could begin beside the deletion, ban or removal that ends all sessions, and be missed by it. Without the
//! reservation, the second of two sign-ups for one account would wait for the account with its attempt locked, while
//! a deletion of the account waits for that attempt.

use time::OffsetDateTime;

use crate::{
    auth::{AuthError, Purpose, User},
    server::{
        domain::attempt::{Attempt, Starter},
        error::Result,
        store::{
            UnitOfWork,
            address_row::Owner,
            email_addresses::{self, LockedOwner},
            sessions, users,
        },
    },
};

/// Proof that what an attempt depends on is locked until the commit: its account, and what else of it must not
/// change. Functions that prove or finish an attempt ask for one, so that none is finished on an account that is
/// about to be deleted.
pub(super) struct Locked {
    owner: Option<LockedOwner>,
}

impl Locked {
    /// Locks what `attempt` depends on: for one that was started in a session its user, the address that it is to
    /// prove, and that session; for others the address, and the account of its owner if it has one.
    ///
    /// # Errors
    ///
    /// [`AuthError::AttemptEnded`] if the user, the address or the session is gone.
    pub(super) async fn lock(
        work: &UnitOfWork,
        attempt: &Attempt,
        now: OffsetDateTime,
    ) -> Result<Self> {
        let key = &attempt.address_key;
        let Some(Starter { user, session }) = attempt.starter else {
            email_addresses::reserve(work, key).await?;
            let owner = email_addresses::lock_owner(work, key).await?;
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
        self.owner.as_ref().map(|locked| &locked.owner)
    }

    /// Their account.
    pub(super) fn account(&self) -> Option<&User> {
        self.owner.as_ref().map(|locked| &locked.account)
    }
}
