//! Measures requests, and serves the page that Prometheus reads.

use std::{sync::Arc, time::Instant};

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::get,
};

use super::streams::Streams;
use crate::server::{
    Backend,
    error::Result,
    metrics::{Metrics, OfRequest},
    store::outbox::{self, Urgency},
};

/// Media type of the page.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Measures how long each request to `router` takes until its answer begins.
pub fn measured(router: Router, metrics: Metrics) -> Router {
    router.layer(from_fn(move |request: Request, next: Next| {
        let metrics = metrics.clone();
        async move { measure(&metrics, request, next).await }
    }))
}

async fn measure(metrics: &Metrics, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = word(request.method());
    let route = match request.extensions().get::<MatchedPath>() {
        Some(path) => path.as_str().to_owned(),
        None => "none".to_owned(),
    };
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let request = OfRequest {
        method,
        route,
        status,
    };
    metrics.count_request(&request, began.elapsed());
    response
}

/// The method; `other` for an unknown one.
fn word(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        Method::POST => "POST",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

/// The route `/metrics`, for a listener of its own.
pub fn router(backend: Arc<Backend>, streams: Streams) -> Router {
    Router::new()
        .route("/metrics", get(page))
        .with_state((backend, streams))
}

async fn page(State((backend, streams)): State<(Arc<Backend>, Streams)>) -> Response {
    let lag = lag(&backend).await.ok();
    let lag = lag.map(time::Duration::as_seconds_f64);
    match backend.metrics.text(streams.open(), lag) {
        Ok(text) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// For how long the oldest due mail has been due, of whatever kind.
async fn lag(backend: &Backend) -> Result<time::Duration> {
    let (db, now) = (backend.store.read(), backend.clock.now());
    let mut longest = time::Duration::ZERO;
    for urgency in Urgency::ALL {
        longest = longest.max(outbox::lag(db, urgency, now).await?);
    }
    Ok(longest)
}
