//! Counts attempts the page of whose link was opened, for the overview of administrators. Opening a page stores nothing, since
//! programs that check mail open links by the thousand: counts are collected here and written from time to time.

use std::{
    collections::{BTreeMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use time::OffsetDateTime;

use super::store::{
    Store,
    hour_counts::{self, OPENED},
};
use crate::auth::AttemptId;

/// Most attempts that are remembered as counted, about 4 MB. When there are more, all are forgotten, and a page that is opened
/// again counts again.
const MOST: usize = 100_000;

/// Attempts whose link was opened.
#[derive(Debug, Default)]
pub struct OpenedLinks(Mutex<Opened>);

#[derive(Debug, Default)]
struct Opened {
    /// What is counted already, so that an attempt counts once.
    attempts: HashSet<AttemptId>,
    /// What is to be added in the database, by the number of the hour.
    counts: BTreeMap<i64, i64>,
}

impl OpenedLinks {
    /// Counts `attempt`, unless it is counted already.
    pub fn note(&self, attempt: AttemptId, now: OffsetDateTime) {
        let mut opened = self.lock();
        if opened.attempts.len() >= MOST {
            opened.attempts.clear();
        }
        if opened.attempts.insert(attempt) {
            *opened.counts.entry(hour_counts::hour_of(now)).or_default() += 1;
        }
    }

    /// Adds what was counted to what stands in the database. What cannot be written stays for the next time; a server that is
    /// killed loses what it has not written.
    pub async fn write(&self, store: &Store) {
        let counts = std::mem::take(&mut self.lock().counts);
        for (hour, count) in counts {
            if let Err(error) = hour_counts::add(store.write(), OPENED, hour, count).await {
                tracing::debug!(%error, "opened links cannot be counted");
                *self.lock().counts.entry(hour).or_default() += count;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Opened> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
