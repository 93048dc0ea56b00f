//! Checks that every request must pass. They look at the request only, at no cookie and no database.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, Uri, header, request::Parts},
};

use super::{
    FORWARD_AUTH, GuardSettings,
    form::parse_form,
    is_report,
    refusal::{MAILBOX_MESSAGES, Refusal, is_for_scripts},
};
use crate::server::{
    config::PublicUrl, domain::mailed_link, http::health::is_probe, written_url::is_loopback_host,
};

/// Most bytes of a URL's path and query (requirement IN-1).
const LONGEST_URL: usize = 4 * 1024;

/// Checks the head of a request.
pub(super) fn check_head(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    check_method(&head.method, path)?;
    if head.uri.path_and_query().map_or(0, |it| it.as_str().len()) > LONGEST_URL {
        return Err(Refusal::UrlTooLong);
    }
    check_host(settings, head)?;
    check_origin(settings, head)?;
    if head.method == Method::POST && !is_report(path) {
        check_content_type(&head.headers)?;
    }
    // A mailed link that was changed on its way is told so by its page. It is read in one place alone, and does nothing. The
    // query of a proxy may be that of another program.
    let is_read_as_it_is = is_read(&head.method) && is_mailed_link(&head.uri);
    if !is_read_as_it_is && !is_asked_by_proxy(head) {
        parse_form(head.uri.query().unwrap_or_default().as_bytes())
            .map_err(|_| Refusal::Invalid)?;
    }
    Ok(())
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// `true` if a proxy asks about a request to another program. Its headers are those of that request.
fn is_asked_by_proxy(head: &Parts) -> bool {
    is_read(&head.method) && head.uri.path() == FORWARD_AUTH
}

fn is_mailed_link(uri: &Uri) -> bool {
    uri.path_and_query()
        .is_some_and(|it| mailed_link::is_one(it.as_str()))
}

/// Checks the body of a form. A name in both query and body is refused, because readers would differ in which one
/// counts.
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

/// The methods of a path, for the header `Allow`.
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

/// Refuses requests for another host, so that no other name of this machine becomes an origin of its own. Health checks
/// may come by address, and proxies that ask who is signed in under any name. With a public URL on loopback (for
/// development) any name that always means this machine is allowed; others are refused, or a page of another site could
/// read the development mailbox by a name that points here (DNS rebinding).
fn check_host(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    if is_probe(head.uri.path()) || is_asked_by_proxy(head) {
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
            settings.warn_of_other_host(host_alone(other));
            Err(Refusal::UnknownHost)
        }
    }
}

/// The host without its port, which a proxy in front may have changed. Brackets of IPv6 stay.
fn host_alone(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// Refuses requests that other sites caused (requirements CS-1 and CS-5), with or without cookies.
///
/// Browsers say where a request comes from by `Sec-Fetch-Site`; older ones by `Origin`, which they send with every
/// POST to another origin. If both were removed on the way, the `Referer` may be left. A request with none of them
/// comes from a program, which nobody can make send another person's cookie, and is let in.
pub(super) fn check_origin(settings: &GuardSettings, head: &Parts) -> Result<(), Refusal> {
    let path = head.uri.path();
    let is_read = is_read(&head.method);
    let mut sites = head.headers.get_all("sec-fetch-site").iter();
    match (sites.next(), sites.next()) {
        (Some(site), None) if site == "same-origin" || site == "none" => Ok(()),
        _ if is_read && (!is_for_scripts(path) || is_asked_by_proxy(head)) => Ok(()),
        (Some(_), _) => Err(Refusal::CrossOrigin),
        (None, _) if is_read => Ok(()),
        (None, _) => match names_us(&settings.public_url, &head.headers) {
            true => Ok(()),
            false => Err(Refusal::CrossOrigin),
        },
    }
}

/// `true` if everything that says where a request comes from names this server: every `Origin` or, if there is none,
/// every `Referer`.
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

/// The origin of a page's URL; `None` for schemes other than http and https: a `blob:` URL claims the origin of the
/// page that made it.
fn origin_of(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.origin().ascii_serialization())
}

/// Refuses bodies that are not url-encoded forms (requirement CS-3). Scripts of other origins may post some other
/// types without asking first. A POST without a body needs no type.
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
