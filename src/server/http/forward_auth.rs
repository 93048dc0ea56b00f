//! Tells a reverse proxy who is signed in, before it passes a request on to another program: `auth_request` of nginx,
//! `forward_auth` of Caddy, ForwardAuth of Traefik.
//!
//! The proxy sends the head of the request that it is about to pass on, and says in `X-Forwarded-Host`, `-Proto`, `-Uri` and
//! `-Method` where that goes; this is believed of trusted proxies alone. The answer sets no cookie, and takes one query at
//! most.

use std::sync::Once;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use tower_sessions::session::Id;

use super::{
    AppState, answer::UNAVAILABLE_SECONDS, client_store::find_known, cookies::cookie, network::Peer,
};
use crate::{
    auth::{Page, sign_in_path},
    server::{
        domain::{cookie::CookieId, redirect::own_path, return_to::ListedUrl},
        error::Result,
        flows::client,
        store::sessions::{self, ActiveSession},
    },
};

/// The query by which nginx is told from the others: it takes 401 alone for "not signed in", and reads where to send people
/// from the header `Location` of that answer.
const NGINX: &str = "proxy=nginx";

/// What is escaped in the values of headers, besides everything that is not ASCII.
const NOT_PLAIN: &AsciiSet = &CONTROLS.add(b'%');

/// Answers a proxy: 200 with the user, or that nobody is signed in: 302 to sign-in if a person opens a page, else 401.
pub async fn answer(State(app): State<AppState>, request: Request) -> Response {
    // Caddy adds the query of the request that it asks about, unless it is told not to.
    let is_nginx = request.uri().query() == Some(NGINX);
    match find(&app, request.headers()).await {
        Ok(Some(session)) => {
            if is_use(request.headers()) {
                touch(&app, session.clone());
            }
            signed_in(&session)
        }
        Ok(None) => signed_out(&app, &request, is_nginx),
        Err(error) => {
            tracing::error!(%error, "a session could not be looked up for a proxy");
            let again = [(header::RETRY_AFTER, HeaderValue::from(UNAVAILABLE_SECONDS))];
            (StatusCode::SERVICE_UNAVAILABLE, again).into_response()
        }
    }
}

/// The active session of the browser that a request comes from.
async fn find(app: &AppState, headers: &HeaderMap) -> Result<Option<ActiveSession>> {
    let backend = &app.backend;
    if let Some(value) = cookie(headers, app.cookies.client_name()) {
        let Ok(id) = value.parse::<Id>() else {
            return Ok(None);
        };
        let found = find_known(backend, CookieId(id.0)).await?;
        return Ok(found.and_then(|(known, _)| known.session));
    }
    // Other hosts are not sent the client cookie. Where it is, it knows better: of the other one there may be an old value.
    let shared = app.shared_cookie.as_ref();
    let Some(session) = shared.and_then(|shared| shared.session(&backend.keys, headers)) else {
        return Ok(None);
    };
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    sessions::find_active(backend.store.read(), session, idle, now).await
}

/// `true` if a request is a use of the session. A page that listens, by an event stream or a WebSocket, is none: it must not
/// keep a session alive.
fn is_use(headers: &HeaderMap) -> bool {
    let listens = one(headers, header::ACCEPT.as_str())
        .is_some_and(|accepted| accepted.contains("text/event-stream"));
    !listens && !headers.contains_key(header::SEC_WEBSOCKET_KEY)
}

/// Stores the use of a session beside the answer, which does not wait for it.
fn touch(app: &AppState, session: ActiveSession) {
    let backend = app.backend.clone();
    tokio::spawn(async move {
        if let Err(error) = client::touch(&backend, &session).await {
            tracing::warn!(%error, "the use of a session could not be stored");
        }
    });
}

/// 200 with the user in headers. All four are always there, so that a proxy that copies them replaces what a client wrote.
fn signed_in(session: &ActiveSession) -> Response {
    let user = &session.user;
    let name = format!("{} {}", user.first_name, user.last_name);
    let headers = [
        ("x-latchkey-user", user.id.to_string()),
        ("x-latchkey-email", user.address.clone()),
        ("x-latchkey-name", name.trim().to_owned()),
        ("x-latchkey-session", session.id.to_string()),
    ];
    let mut response = StatusCode::OK.into_response();
    for (name, text) in headers {
        let value = utf8_percent_encode(&text, NOT_PLAIN).to_string();
        // It is visible ASCII and spaces, so it is a value.
        let value = HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static(""));
        let name = HeaderName::from_static(name);
        response.headers_mut().insert(name, value);
    }
    response
}

/// 302 to sign-in if a person opens a page, else 401.
fn signed_out(app: &AppState, request: &Request, is_nginx: bool) -> Response {
    let asked = Forwarded::of(app, request);
    if !asked.is_navigation(request) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let way = app.backend.public_url.link(&asked.way_to_sign_in(app));
    let status = match is_nginx {
        true => StatusCode::UNAUTHORIZED,
        false => StatusCode::FOUND,
    };
    (status, [(header::LOCATION, way)]).into_response()
}

/// The request that a proxy asks about, as the proxy describes it. All `None` if the proxy is not trusted.
#[derive(Debug, Default)]
struct Forwarded<'a> {
    method: Option<&'a str>,
    scheme: Option<&'a str>,
    host: Option<&'a str>,
    uri: Option<&'a str>,
}

impl<'a> Forwarded<'a> {
    fn of(app: &AppState, request: &'a Request) -> Self {
        let headers = request.headers();
        let asked = Self {
            method: one(headers, "x-forwarded-method"),
            scheme: one(headers, "x-forwarded-proto"),
            host: one(headers, "x-forwarded-host"),
            uri: one(headers, "x-forwarded-uri"),
        };
        match Peer::of(request.extensions()) {
            Some(peer) if !peer.is_trusted(&app.trusted_proxies) => {
                if asked.uri.is_some() {
                    warn_of(peer);
                }
                Self::default()
            }
            _ => asked,
        }
    }

    /// `true` if a person opens a page. Where browsers do not say so, it is a request for HTML.
    fn is_navigation(&self, request: &Request) -> bool {
        let headers = request.headers();
        let is_read = matches!(self.method, None | Some("GET" | "HEAD"));
        let mode = one(headers, "sec-fetch-mode");
        let opens = match mode {
            Some(mode) => mode == "navigate",
            None => one(headers, header::ACCEPT.as_str())
                .is_some_and(|accepted| accepted.contains("text/html")),
        };
        is_read && opens && matches!(*request.method(), Method::GET | Method::HEAD)
    }

    /// Path that leads to sign-in and then back, if the way back is known and allowed: the sign-in page or, for another
    /// program, the page at `/return`.
    fn way_to_sign_in(&self, app: &AppState) -> String {
        let public = &app.backend.public_url;
        let scheme = self.scheme.unwrap_or(match public.is_https() {
            true => "https",
            false => "http",
        });
        let (Some(host), Some(uri)) = (self.host, self.uri) else {
            return Page::SignIn.into();
        };
        let origin = format!("{scheme}://{host}");
        if origin == public.origin() {
            return own_path(uri).map_or_else(|| Page::SignIn.into(), |path| sign_in_path(&path));
        }
        match ListedUrl::read(&format!("{origin}{uri}"), &app.return_origins) {
            // Whoever is signed in by now is sent on from there without a question.
            Some(listed) => listed.path_or_first(),
            None => Page::SignIn.into(),
        }
    }
}

/// The value of a header that is there once and is visible ASCII; `None` for any other.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

/// Logs once that a proxy is not trusted, since its visitors would not find back.
fn warn_of(peer: Peer) {
    static WARNED: Once = Once::new();
    WARNED.call_once(|| {
        tracing::warn!(
            peer = %peer.address(),
            "a proxy asked who is signed in that LATCHKEY_TRUSTED_PROXIES does not name; people are not sent back from sign-in"
        );
    });
}
