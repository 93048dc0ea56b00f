//! Changes that somebody has seen before they are committed.
//!
//! A unit of work sees the changes of those before it in its group. If it gives up because of them, it does not wait
//! for their commit. Somebody who then reads would find the state from before. So from then on, readers wait for that
//! commit.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use sea_orm::DbErr;
use tokio::{sync::watch, time::timeout};

/// Receives whether a unit of work was committed.
pub(super) type CommitReceiver = watch::Receiver<Option<Result<(), DbErr>>>;

/// How long readers wait at most; far longer than a commit takes. A reader that holds a turn of the writer would wait
/// for itself, so the wait must end.
const PATIENCE: Duration = Duration::from_secs(5);

/// The commit that readers wait for, if there is one. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Pending(Arc<Mutex<Option<CommitReceiver>>>);

impl Pending {
    /// Makes readers wait for `outcome` from now on.
    pub fn set(&self, outcome: CommitReceiver) {
        *self.outcome() = Some(outcome);
    }

    /// Lets readers wait for nothing any more.
    pub fn clear(&self) {
        *self.outcome() = None;
    }

    /// Waits until everything that anybody has seen is committed or undone, for at most five seconds.
    pub async fn over(&self) {
        let outcome = self.outcome().clone();
        if let Some(mut outcome) = outcome {
            // It does not matter whether it was committed: if not, nobody can see it any more.
            let _ = timeout(PATIENCE, outcome.wait_for(Option::is_some)).await;
        }
    }

    fn outcome(&self) -> MutexGuard<'_, Option<CommitReceiver>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
