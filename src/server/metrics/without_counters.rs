//! What stands in the place of the counters where the feature `metrics` is off: nothing is counted for Prometheus. What the log
//! tells of is.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use crate::server::metrics::{Fallback, Happening};

/// `false`, as [`Metrics::text`] has nothing to say.
pub const ARE_SERVED: bool = false;

/// No counters but those of the log. Clones are alike.
#[derive(Clone, Debug, Default)]
pub struct Metrics {
    /// Pages that do without WebAssembly. The log tells of the first of each reason.
    late: Arc<AtomicU64>,
    died: Arc<AtomicU64>,
}

/// Labels of a request, which nobody reads.
#[derive(Clone, Debug)]
pub struct OfRequest {
    /// The method, if it is one that this server knows.
    pub method: &'static str,
    /// The pattern of the route, never the path of the request.
    pub route: String,
    /// The HTTP status of the answer.
    pub status: u16,
}

impl Metrics {
    /// Does nothing.
    pub fn count(&self, _: Happening) {}

    /// Does nothing.
    pub fn count_limited(&self, _: &'static str) {}

    /// Does nothing.
    pub fn count_mail(&self, _: &'static str, _: &str) {}

    /// Counts a page that does without WebAssembly. Returns how many there were for this reason, this one included.
    pub fn count_fallback(&self, how: Fallback) -> u64 {
        let counted = match how {
            Fallback::Late => &self.late,
            Fallback::Died => &self.died,
        };
        counted.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Does nothing.
    pub fn count_request(&self, _: &OfRequest, _: Duration) {}

    /// An empty page.
    ///
    /// # Errors
    ///
    /// None; that of the real counters asks for it.
    pub fn text(&self, _: usize, _: Option<f64>) -> Result<String, fmt::Error> {
        Ok(String::new())
    }
}
