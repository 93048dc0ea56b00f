//! What has been seen and is not committed yet.
//!
//! A unit of work sees what those before it in its group have written. One that gives up because of that (somebody was
//! faster) waits for no commit; and whoever then reads how things stand would find them as they were before. So from then on
//! readers wait for that commit.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::timeout;

use super::writer::Outcome;

/// Far longer than a commit takes. A reader that holds a turn at the desk would wait for itself; so it ends.
const PATIENCE: Duration = Duration::from_secs(5);

/// The commit that readers wait for, if there is one. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Pending(Arc<Mutex<Option<Outcome>>>);

impl Pending {
    /// Readers wait for `outcome` from now on.
    pub fn set(&self, outcome: Outcome) {
        *self.outcome() = Some(outcome);
    }

    /// Readers wait for nothing more.
    pub fn clear(&self) {
        *self.outcome() = None;
    }

    /// Returns once everything is committed that anybody has seen.
    pub async fn over(&self) {
        let outcome = self.outcome().clone();
        if let Some(mut outcome) = outcome {
            // Whether it was committed or not: then it is no longer to be seen.
            let _ = timeout(PATIENCE, outcome.wait_for(Option::is_some)).await;
        }
    }

    fn outcome(&self) -> MutexGuard<'_, Option<Outcome>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
