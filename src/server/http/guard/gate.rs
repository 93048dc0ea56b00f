//! What a request must be to be let in at all. Looks at the request alone: no cookie, no database.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, Uri, header, request::Parts},
};

use super::{GuardSettings, form::parse_form};
use crate::server::domain::mailed_link;

/// Bytes of a URL's path and query (requirement IN-1).
const LONGEST_URL: usize = 4 * 1024;

/// The one resource that is deleted by its method: the development mailbox, for tests.
const MAILBOX_MESSAGES: &str = "/dev/mailbox/messages";

/// Why a request is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    /// Machine code of the JSON form.
    pub(super) code: &'static str,
}

const fn refusal(status: StatusCode, code: &'static str) -> Refusal {
    Refusal { status, code }
}

pub(super) const BAD_REQUEST: Refusal = refusal(StatusCode::BAD_REQUEST, "invalid_request");
pub(super) const TOO_LARGE: Refusal = refusal(StatusCode::PAYLOAD_TOO_LARGE, "request_too_large");
pub(super) const TOO_SLOW: Refusal = refusal(StatusCode::REQUEST_TIMEOUT, "request_timeout");
const CROSS_ORIGIN: Refusal = refusal(StatusCode::FORBIDDEN, "cross_origin_refused");
const MISDIRECTED: Refusal = refusal(StatusCode::MISDIRECTED_REQUEST, "unknown_host");
const METHOD: Refusal = refusal(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed");
const MEDIA_TYPE: Refusal = refusal(
    StatusCode::UNSUPPORTED_MEDIA_TYPE,
    "unsupported_content_type",
);
const URL_TOO_LONG: Refusal = refusal(StatusCode::URI_TOO_LONG, "url_too_long");

/// Looks at a request's head.
pub(super) fn check_head(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    check_method(&head.method, path)?;
    if head.uri.path_and_query().map_or(0, |it| it.as_str().len()) > LONGEST_URL {
        return Err(URL_TOO_LONG);
    }
    check_host(settings, head)?;
    check_origin(settings, head)?;
    if head.method == Method::POST {
        check_content_type(&head.headers)?;
    }
    // A mailed link that was changed on its way is told so by its page. It is read in one place alone, and does nothing.
    if !(is_read(&head.method) && is_mailed_link(&head.uri)) {
        parse_form(head.uri.query().unwrap_or_default().as_bytes()).map_err(|_| BAD_REQUEST)?;
    }
    Ok(())
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn is_mailed_link(uri: &Uri) -> bool {
    uri.path_and_query()
        .is_some_and(|it| mailed_link::read(it.as_str()).is_some())
}

/// Looks at a form's body. A name that comes in the query and in the body is refused: which of them counts would depend
/// on who reads.
pub(super) fn check_form(uri: &Uri, body: &Bytes) -> Result<(), Refusal> {
    let fields = parse_form(body).map_err(|_| BAD_REQUEST)?;
    let query = parse_form(uri.query().unwrap_or_default().as_bytes()).map_err(|_| BAD_REQUEST)?;
    let is_in_both = |(name, _): &(String, String)| query.iter().any(|(other, _)| other == name);
    if fields.iter().any(is_in_both) {
        return Err(BAD_REQUEST);
    }
    Ok(())
}

/// Methods that a path may be asked with, for `Allow`.
pub(super) fn allowed(path: &str) -> &'static str {
    if path == MAILBOX_MESSAGES {
        "GET, HEAD, OPTIONS, DELETE"
    } else {
        "GET, HEAD, OPTIONS, POST"
    }
}

fn check_method(method: &Method, path: &str) -> Result<(), Refusal> {
    match *method {
        Method::GET | Method::HEAD | Method::OPTIONS | Method::POST => Ok(()),
        Method::DELETE if path == MAILBOX_MESSAGES => Ok(()),
        _ => Err(METHOD),
    }
}

/// Pins the host, so that no other name that points here becomes an origin of its own. Probes come by address. A public
/// URL on this machine is for development, where the names differ.
fn check_host(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let is_probe = matches!(head.uri.path(), "/healthz" | "/readyz");
    if settings.public_url.is_loopback() || is_probe {
        return Ok(());
    }
    let mut named = head.headers.get_all(header::HOST).iter();
    let header = named.next().and_then(|host| host.to_str().ok());
    if named.next().is_some() {
        return Err(BAD_REQUEST);
    }
    let authority = head.uri.authority().map(|authority| authority.as_str());
    let is_ours = |name: &str| host_alone(name).eq_ignore_ascii_case(settings.public_url.host());
    match (authority, header) {
        (None, None) => Err(MISDIRECTED),
        (authority, header) if authority.into_iter().chain(header).all(is_ours) => Ok(()),
        _ => Err(MISDIRECTED),
    }
}

/// A host without its port; brackets stay. Which port a proxy in front listens on is not ours to know.
fn host_alone(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// The cross-origin gate (requirements CS-1 and CS-5), with or without cookies.
///
/// Browsers say by `Sec-Fetch-Site` where a request comes from, and older ones by `Origin`, which every browser sends with
/// every POST to another origin. A request with neither comes from a program, which nobody can trick into carrying
/// somebody's cookie, and passes.
fn check_origin(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    let is_read = is_read(&head.method);
    let is_for_scripts = path.starts_with("/api/") || path == MAILBOX_MESSAGES;
    let mut sites = head.headers.get_all("sec-fetch-site").iter();
    match (sites.next(), sites.next()) {
        (Some(site), None) if site == "same-origin" || site == "none" => Ok(()),
        _ if is_read && !is_for_scripts => Ok(()),
        (Some(_), _) => Err(CROSS_ORIGIN),
        (None, _) if is_read => Ok(()),
        (None, _) => {
            let public = settings.public_url.origin();
            let is_ours = head
                .headers
                .get_all(header::ORIGIN)
                .iter()
                .all(|origin| origin == public);
            if is_ours { Ok(()) } else { Err(CROSS_ORIGIN) }
        }
    }
}

/// Forms alone (requirement CS-3): what a script of another origin may post without asking first and what is not a form
/// has no business here. A POST without a body needs no type.
fn check_content_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let content_type = match (types.next(), types.next()) {
        (None, _) if is_without_body(headers) => return Ok(()),
        (Some(content_type), None) => content_type.to_str().map_err(|_| MEDIA_TYPE)?,
        _ => return Err(MEDIA_TYPE),
    };
    let mut parts = content_type.split(';').map(str::trim);
    let is_form = parts
        .next()
        .is_some_and(|it| it.eq_ignore_ascii_case("application/x-www-form-urlencoded"));
    let is_utf8 =
        |part: &str| part.is_empty() || part.replace('"', "").eq_ignore_ascii_case("charset=utf-8");
    if is_form && parts.all(is_utf8) {
        Ok(())
    } else {
        Err(MEDIA_TYPE)
    }
}

fn is_without_body(headers: &HeaderMap) -> bool {
    let length = headers.get(header::CONTENT_LENGTH);
    !headers.contains_key(header::TRANSFER_ENCODING) && length.is_none_or(|length| length == "0")
}
