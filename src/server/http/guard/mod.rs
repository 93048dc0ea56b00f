//! The guard at the door: what every request must be, and what every answer carries, whichever route it takes.

mod form;
mod gate;
mod headers;
#[cfg(test)]
mod tests;

use std::{any::Any, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tower_http::catch_panic::CatchPanicLayer;

use self::gate::Refusal;
use crate::server::config::PublicUrl;

pub use self::{
    form::{FormFault, parse_form},
    headers::content_security_policy,
};

/// Bytes of a body (requirement IN-1). No form here comes near it.
const LARGEST_BODY: usize = 16 * 1024;

/// How long a body may take (requirement IN-2).
const BODY_PATIENCE: Duration = Duration::from_secs(10);

/// What the guard has to know of the instance.
#[derive(Clone, Debug)]
pub struct GuardSettings {
    /// The origin whose forms are let in and whose host is answered to.
    pub public_url: PublicUrl,
}

/// Puts the guard around every route of `router` and its fallback.
///
/// From outside in: the security headers, a net for panics, the gate. What the gate turns away still carries the headers.
pub fn protect(router: Router, settings: Arc<GuardSettings>) -> Router {
    let is_https = settings.public_url.is_https();
    router
        .layer(from_fn(move |request: Request, next: Next| {
            let settings = Arc::clone(&settings);
            async move { guard(&settings, request, next).await }
        }))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(move |request: Request, next: Next| {
            headers::add(is_https, request, next)
        }))
}

/// Lets a request through the gate, or answers for it.
async fn guard(settings: &GuardSettings, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let wants_json = wants_json(head.uri.path(), &head.headers);
    let allowed = gate::allowed(head.uri.path());
    let request = match gate::check_head(settings, &head) {
        Ok(()) if head.method == Method::OPTIONS => return options(allowed),
        Ok(()) if head.method == Method::POST => match read_form(&head.headers, body).await {
            Ok(form) => gate::check_form(&head.uri, &form)
                .map(|()| Request::from_parts(head, Body::from(form))),
            Err(refusal) => Err(refusal),
        },
        Ok(()) => Ok(Request::from_parts(head, Body::empty())),
        Err(refusal) => Err(refusal),
    };
    match request {
        Ok(request) => next.run(request).await,
        Err(refusal) => turn_away(refusal, wants_json, allowed),
    }
}

/// The whole body, which every handler may then read without limits of its own.
async fn read_form(headers: &HeaderMap, body: Body) -> Result<Bytes, Refusal> {
    let declared = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > LARGEST_BODY) {
        return Err(gate::TOO_LARGE);
    }
    let whole = Limited::new(body, LARGEST_BODY).collect();
    match tokio::time::timeout(BODY_PATIENCE, whole).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(gate::TOO_LARGE),
        Ok(Err(_)) => Err(gate::BAD_REQUEST),
        Err(_) => Err(gate::TOO_SLOW),
    }
}

/// What may be done with a path. No header of CORS: a preflight of another origin finds nothing (requirement CS-4).
fn options(allowed: &'static str) -> Response {
    (StatusCode::NO_CONTENT, [(header::ALLOW, allowed)]).into_response()
}

fn turn_away(refusal: Refusal, wants_json: bool, allowed: &'static str) -> Response {
    tracing::debug!(
        code = refusal.code,
        status = refusal.status.as_u16(),
        "request refused"
    );
    let mut response = refused(refusal.status, refusal.code, wants_json);
    let headers = response.headers_mut();
    if refusal.status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(header::ALLOW, HeaderValue::from_static(allowed));
    }
    if matches!(refusal, gate::TOO_LARGE | gate::TOO_SLOW) {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// A body for requests that no page of the application answers: programs that speak wrongly, and pages of others. Made
/// without the renderer, since it must work when nothing else does.
fn refused(status: StatusCode, code: &'static str, wants_json: bool) -> Response {
    let reason = status.canonical_reason().unwrap_or("Refused");
    if wants_json {
        let body =
            format!(r#"{{"errors":[{{"code":"{code}","message":"{reason}","meta":{{}}}}]}}"#);
        return (status, [(header::CONTENT_TYPE, "application/json")], body).into_response();
    }
    let body = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{reason}</title><main><h1>{reason}</h1><p>This request could not be answered. \
         <a href=\"/\">Start again</a></p></main></html>"
    );
    (
        status,
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        body,
    )
        .into_response()
}

/// Whether the answer is for a script: it says so, or asks at a door for scripts without saying that it is a page.
pub(super) fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    let accepts = |kind: &str| {
        headers
            .get_all(header::ACCEPT)
            .iter()
            .any(|accept| accept.to_str().is_ok_and(|accept| accept.contains(kind)))
    };
    accepts("application/json") || (path.starts_with("/api/") && !accepts("text/html"))
}

/// A panic costs one answer and nothing else (requirement IN-5). The hook of the program has logged where it was; what
/// it said may hold a secret and goes nowhere.
fn after_panic(_said: Box<dyn Any + Send>) -> Response {
    refused(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", false)
}
