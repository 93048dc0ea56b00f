//! The clock of the server. Flows read the time here and pass it on, and tests can move it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use time::{Duration, OffsetDateTime};

/// The system's clock, moved by what tests have asked for. Clones share the movement.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    wound_ms: Arc<AtomicI64>,
}

impl Clock {
    /// Now, in UTC.
    pub fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + Duration::milliseconds(self.wound_ms.load(Ordering::Relaxed))
    }

    /// Moves the clock by `span`, which may be negative.
    pub fn wind(&self, span: Duration) {
        let by = i64::try_from(span.whole_milliseconds()).unwrap_or(i64::MAX);
        self.wound_ms.fetch_add(by, Ordering::Relaxed);
    }
}
