//! What a request must be to be let in at all. Looks at the request alone: no cookie, no database.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, Uri, header, request::Parts},
};

use super::{
    GuardSettings, MAILBOX_MESSAGES,
    form::parse_form,
    refusal::{Refusal, is_for_scripts},
};
use crate::server::{
    config::{PublicUrl, is_loopback_host},
    domain::mailed_link,
};

/// Bytes of a URL's path and query (requirement IN-1).
const LONGEST_URL: usize = 4 * 1024;

/// Looks at a request's head.
pub(super) fn check_head(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    check_method(&head.method, path)?;
    if head.uri.path_and_query().map_or(0, |it| it.as_str().len()) > LONGEST_URL {
        return Err(Refusal::UrlTooLong);
    }
    check_host(settings, head)?;
    check_origin(settings, head)?;
    if head.method == Method::POST {
        check_content_type(&head.headers)?;
    }
    // A mailed link that was changed on its way is told so by its page. It is read in one place alone, and does nothing.
    if !(is_read(&head.method) && is_mailed_link(&head.uri)) {
        parse_form(head.uri.query().unwrap_or_default().as_bytes())
            .map_err(|_| Refusal::Invalid)?;
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
    let fields = parse_form(body).map_err(|_| Refusal::Invalid)?;
    let query =
        parse_form(uri.query().unwrap_or_default().as_bytes()).map_err(|_| Refusal::Invalid)?;
    let is_in_both = |(name, _): &(String, String)| query.iter().any(|(other, _)| other == name);
    if fields.iter().any(is_in_both) {
        return Err(Refusal::Invalid);
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
        _ => Err(Refusal::Method),
    }
}

/// Pins the host, so that no other name that points here becomes an origin of its own. Probes come by address. A public
/// URL on this machine is for development, where the names differ: but each must be one that leads nowhere else, or a
/// page of another site reads the development mailbox by a name of its own that points here (DNS rebinding).
fn check_host(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let is_probe = matches!(head.uri.path(), "/healthz" | "/readyz");
    if is_probe {
        return Ok(());
    }
    let mut named = head.headers.get_all(header::HOST).iter();
    let header = named.next().and_then(|host| host.to_str().ok());
    if named.next().is_some() {
        return Err(Refusal::Invalid);
    }
    let authority = head.uri.authority().map(|authority| authority.as_str());
    let is_ours = |name: &&str| {
        let host = host_alone(name);
        let is_at_home = settings.public_url.is_loopback() && is_loopback_host(host);
        is_at_home || host.eq_ignore_ascii_case(settings.public_url.host())
    };
    let mut asked = authority.into_iter().chain(header).peekable();
    if asked.peek().is_none() {
        return Err(Refusal::UnknownHost);
    }
    match asked.find(|name| !is_ours(name)) {
        None => Ok(()),
        Some(other) => {
            settings.note_other_host(host_alone(other));
            Err(Refusal::UnknownHost)
        }
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
/// every POST to another origin. Where something on the way took both, the `Referer` may be left. A request with none of
/// them comes from a program, which nobody can trick into carrying somebody's cookie, and passes.
fn check_origin(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    let is_read = is_read(&head.method);
    let mut sites = head.headers.get_all("sec-fetch-site").iter();
    match (sites.next(), sites.next()) {
        (Some(site), None) if site == "same-origin" || site == "none" => Ok(()),
        _ if is_read && !is_for_scripts(path) => Ok(()),
        (Some(_), _) => Err(Refusal::CrossOrigin),
        (None, _) if is_read => Ok(()),
        (None, _) => match names_us(&settings.public_url, &head.headers) {
            true => Ok(()),
            false => Err(Refusal::CrossOrigin),
        },
    }
}

/// Whether everything that names where a request comes from names us: each `Origin`, or, where there is none, each
/// `Referer`.
fn names_us(public: &PublicUrl, headers: &HeaderMap) -> bool {
    let origins = headers.get_all(header::ORIGIN);
    if origins.iter().next().is_some() {
        return origins.iter().all(|origin| origin == public.origin());
    }
    let is_ours = |referer: &header::HeaderValue| {
        let origin = referer.to_str().ok().and_then(origin_of);
        origin.is_some_and(|origin| origin == public.origin())
    };
    headers.get_all(header::REFERER).iter().all(is_ours)
}

/// The origin of a page. Of other schemes there is none: `blob:` URLs pretend to have that of the page that made them.
fn origin_of(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.origin().ascii_serialization())
}

/// Forms alone (requirement CS-3): what a script of another origin may post without asking first and what is not a form
/// has no business here. A POST without a body needs no type.
fn check_content_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let content_type = match (types.next(), types.next()) {
        (None, _) if is_without_body(headers) => return Ok(()),
        (Some(content_type), None) => content_type.to_str().map_err(|_| Refusal::MediaType)?,
        _ => return Err(Refusal::MediaType),
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
        Err(Refusal::MediaType)
    }
}

fn is_without_body(headers: &HeaderMap) -> bool {
    let length = headers.get(header::CONTENT_LENGTH);
    !headers.contains_key(header::TRANSFER_ENCODING) && length.is_none_or(|length| length == "0")
}
