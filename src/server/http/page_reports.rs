//! Reports of browsers whose page does without WebAssembly. A report gives the reason and nothing else.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::AppState;
use crate::server::metrics::Fallback;

/// Counts a report and logs the first one of each reason. It is cheap, so nobody is limited.
pub async fn report(State(state): State<AppState>, Path(how): Path<String>) -> StatusCode {
    let Some(how) = Fallback::parse(&how) else {
        return StatusCode::NOT_FOUND;
    };
    if state.backend.metrics.count_fallback(how) == 1 {
        let how = how.as_str();
        tracing::debug!(how, "browsers report pages that go on without WebAssembly");
    }
    StatusCode::NO_CONTENT
}
