//! The time, as an argument: flows ask here, and tests wind it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use time::{Duration, OffsetDateTime};

/// The system's clock, plus what tests have wound it by.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    wound_ms: Arc<AtomicI64>,
}

impl Clock {
    /// The present instant in UTC.
    pub fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + Duration::milliseconds(self.wound_ms.load(Ordering::Relaxed))
    }

    /// Moves the clock by `span`, forwards or back.
    pub fn wind(&self, span: Duration) {
        let by = i64::try_from(span.whole_milliseconds()).unwrap_or(i64::MAX);
        self.wound_ms.fetch_add(by, Ordering::Relaxed);
    }
}
