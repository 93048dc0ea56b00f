//! Guards every route: checks requests, and adds headers to answers.

mod asked_names;
mod form;
mod gate;
mod headers;
mod refusal;
#[cfg(test)]
mod tests;

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

use self::{
    asked_names::AskedNames,
    refusal::{Reader, Refusal, after_panic},
};
use super::languages::Languages;
use crate::{
    auth::{Locale, at},
    server::config::PublicUrl,
};

pub(super) use self::refusal::{STYLE, bare_answer, is_for_scripts, unread_answer};

pub use self::{
    form::{FormFault, parse_form},
    headers::{NOT_KEPT, content_security_policy},
};

/// Most bytes of a body (requirement IN-1). All forms are much smaller.
pub(super) const LARGEST_BODY: usize = 16 * 1024;

/// Path at which proxies ask who is signed in. They may ask under any host, and hand on the headers of a request to another
/// program, so neither says anything of the request itself.
pub const FORWARD_AUTH: &str = at!("/api/forward-auth");

/// What the paths begin with at which mail providers report what became of a mail. Each proves itself by its request, so that
/// no cookie helps another site there, and sends what it likes.
pub(super) const BOUNCES: &str = at!("/api/bounces/");

/// The route of these paths.
pub const BOUNCES_ROUTE: &str = at!("/api/bounces/{source}");

/// Most bytes of such a report. Providers that send several at once send fewer.
const LARGEST_REPORT: usize = 1024 * 1024;

/// Most reports that are read at once. A provider that is told to come back does.
const REPORTS_AT_ONCE: usize = 32;

static REPORTS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(REPORTS_AT_ONCE));

/// Longest time for a body (requirement IN-2).
const BODY_PATIENCE: Duration = Duration::from_secs(10);

/// What the guard needs to know of the instance.
#[derive(Debug)]
pub struct GuardSettings {
    /// The origin whose forms are accepted and whose host is served.
    public_url: PublicUrl,
    languages: Languages,
    asked_names: AskedNames,
    /// Sources that report what became of mails.
    reporters: Vec<&'static str>,
}

impl GuardSettings {
    /// Accepts forms of the origin `public_url` and serves its host. Refusals are in the language of the reader.
    #[must_use]
    pub fn new(public_url: PublicUrl, languages: Languages) -> Self {
        Self {
            public_url,
            languages,
            asked_names: AskedNames::default(),
            reporters: Vec::new(),
        }
    }

    /// Lets these sources report what became of mails, in bodies of their own.
    #[must_use]
    pub fn hearing(self, reporters: Vec<&'static str>) -> Self {
        Self { reporters, ..self }
    }

    /// Most bytes of a body at `path`.
    fn largest_body(&self, path: &str) -> usize {
        let source = path.strip_prefix(BOUNCES);
        match source.is_some_and(|source| self.reporters.contains(&source)) {
            true => LARGEST_REPORT,
            false => LARGEST_BODY,
        }
    }

    /// Logs that a request asked for another host: perhaps a proxy passes on another name, or `LATCHKEY_PUBLIC_URL`
    /// is wrong. Each name is logged once, so that nobody can flood the log.
    fn warn_of_other_host(&self, host: &str) {
        if let Some(asked) = self.asked_names.first(host) {
            tracing::warn!(
                asked,
                configured = self.public_url.origin(),
                "another host was asked for than LATCHKEY_PUBLIC_URL names; such requests are turned away"
            );
        }
    }
}

/// Puts the guard around all routes of `router`.
///
/// From outside in: the security headers, a net for panics, the gate, another net. So refusals carry the headers too,
/// and every error behind the gate gets words.
pub fn protect(router: Router, settings: Arc<GuardSettings>) -> Router {
    let is_https = settings.public_url.is_https();
    router
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(move |request: Request, next: Next| {
            let settings = Arc::clone(&settings);
            async move { guard(&settings, request, next).await }
        }))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(move |request: Request, next: Next| {
            headers::add(is_https, request, next)
        }))
}

/// Lets a request through the gate, or refuses it.
async fn guard(settings: &GuardSettings, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let locale = settings.languages.of(&head.headers);
    let reader = Reader::of(head.uri.path(), &head.headers, locale);
    let origin = settings.public_url.origin();
    let allowed = gate::allowed(head.uri.path());
    let request = match gate::check_head(settings, &head) {
        // A proxy may ask with the method of its client, and takes any success for a yes.
        Ok(()) if head.method == Method::OPTIONS && head.uri.path() != FORWARD_AUTH => {
            return options(allowed);
        }
        Ok(()) if head.method == Method::POST && is_report(head.uri.path()) => {
            let largest = settings.largest_body(head.uri.path());
            match REPORTS.try_acquire() {
                // Kept while the body is read, so that few large ones are in memory at once.
                Ok(_room) => read_body(&head.headers, body, largest)
                    .await
                    .map(|report| Request::from_parts(head, Body::from(report))),
                Err(_) => Err(Refusal::Unavailable),
            }
        }
        Ok(()) if head.method == Method::POST => {
            match read_body(&head.headers, body, LARGEST_BODY).await {
                Ok(form) => gate::check_form(&head.uri, &form)
                    .map(|()| Request::from_parts(head, Body::from(form))),
                Err(refusal) => Err(refusal),
            }
        }
        Ok(()) => Ok(Request::from_parts(head, Body::empty())),
        Err(refusal) => Err(refusal),
    };
    match request {
        Ok(request) => reader.told(next.run(request).await, origin),
        Err(refusal) => turn_away(refusal, reader, origin, allowed),
    }
}

/// `true` if a mail provider reports at this path.
fn is_report(path: &str) -> bool {
    path.starts_with(BOUNCES)
}

/// The whole body of a request, so that handlers need no limits of their own.
async fn read_body(headers: &HeaderMap, body: Body, largest: usize) -> Result<Bytes, Refusal> {
    let declared = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > largest) {
        return Err(Refusal::TooLarge);
    }
    let whole = Limited::new(body, largest).collect();
    match tokio::time::timeout(BODY_PATIENCE, whole).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::TooLarge),
        Ok(Err(_)) => Err(Refusal::Invalid),
        Err(_) => Err(Refusal::TooSlow),
    }
}

/// Answers OPTIONS. It sends no CORS headers, so preflights of other origins fail (requirement CS-4).
fn options(allowed: &'static str) -> Response {
    (StatusCode::NO_CONTENT, [(header::ALLOW, allowed)]).into_response()
}

fn turn_away(refusal: Refusal, reader: Reader, origin: &str, allowed: &'static str) -> Response {
    tracing::debug!(
        code = <&str>::from(refusal.code()),
        status = refusal.status().as_u16(),
        "request refused"
    );
    let mut response = reader.refused(refusal, origin);
    let headers = response.headers_mut();
    if refusal == Refusal::Method {
        headers.insert(header::ALLOW, HeaderValue::from_static(allowed));
    }
    if matches!(refusal, Refusal::TooLarge | Refusal::TooSlow) {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// `true` if another site caused a request that changes something.
pub fn is_cross_origin(settings: &GuardSettings, head: &Parts) -> bool {
    gate::check_origin(settings, head).is_err()
}

/// `true` if the sender of a request for `path` with these headers is a program, which reads JSON.
pub(super) fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    Reader::of(path, headers, Locale::default()).wants_json
}
