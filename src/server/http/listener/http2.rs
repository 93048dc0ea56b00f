//! What HTTP/2 needs beyond HTTP/1: requests share a connection, and their heads do not come as bytes.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use hyper::body::Incoming;
use tokio::task::JoinError;

use super::{body::PacedBody, limits::ListenerLimits, visit::Visit};
use crate::server::http::guard::{is_for_scripts, unread_answer};

/// How often longer a head may be that is refused in words.
const REFUSED_IN_WORDS: usize = 4;

/// The length of a head, in bytes, from which on hyper refuses it.
pub(super) fn longest_head(limits: &ListenerLimits) -> u32 {
    u32::try_from(limits.head_bytes.saturating_mul(REFUSED_IN_WORDS)).unwrap_or(u32::MAX)
}

/// Answers a request, unless its head is too large or there is no room. The first open request of a connection has the
/// seat of the connection; each further one takes one of its own.
pub(super) fn answer(
    visit: &Visit,
    mut request: Request<Incoming>,
) -> impl Future<Output = Result<Response<PacedBody>, JoinError>> + use<> {
    let began = visit.pace.request_began();
    let limits = &visit.house.limits;
    join_cookies(request.headers_mut());
    let open = visit.pace.open();
    let seat = match open {
        0 | 1 => Ok(None),
        // A request whose stream the client has reset is still answered, and counts until then.
        _ if open > limits.shared_requests as usize => Err(()),
        _ => visit.house.admission.admit(visit.peer).map(Some).ok_or(()),
    };
    let refusal = match (&seat, is_too_large(&request, limits)) {
        (_, true) => Some(too_large(&request, limits)),
        (Err(()), _) => Some(full()),
        (Ok(_), false) => None,
    };
    let visit = visit.clone();
    async move {
        match refusal {
            Some(refusal) => Ok(refusal.map(|body| PacedBody::new(body, began, None))),
            None => visit.answer(request, began, seat.unwrap_or_default()).await,
        }
    }
}

/// Joins the fields in which cookies may come (RFC 9113 §8.2.3).
fn join_cookies(headers: &mut HeaderMap) {
    let fields: Vec<&[u8]> = headers
        .get_all(header::COOKIE)
        .iter()
        .map(HeaderValue::as_bytes)
        .collect();
    if fields.len() < 2 {
        return;
    }
    if let Ok(joined) = HeaderValue::from_bytes(&fields.join(&b"; "[..])) {
        headers.insert(header::COOKIE, joined);
    }
}

/// `true` if the head would be too large for HTTP/1.
fn is_too_large(request: &Request<Incoming>, limits: &ListenerLimits) -> bool {
    let headers = request.headers();
    let line =
        |(name, value): (&header::HeaderName, &HeaderValue)| name.as_str().len() + value.len() + 4;
    let path = request
        .uri()
        .path_and_query()
        .map_or(0, |it| it.as_str().len());
    headers.len() > limits.head_fields
        || path + headers.iter().map(line).sum::<usize>() > limits.head_bytes
}

fn too_large(request: &Request<Incoming>, limits: &ListenerLimits) -> Response<Body> {
    let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
    let languages = limits.languages.offered();
    unread_answer(status, is_for_scripts(request.uri().path()), &languages).map(Body::from)
}

fn full() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
