//! The client cookie, which tells browsers apart.
//!
//! tower-sessions reads the cookie and finds its record through [`super::client_store`]. New values are set here,
//! because a client gets a new cookie in the transaction that signs it in, while the `cycle_id` of tower-sessions
//! deletes the old record before there is a new one. Its removal cookies have no `Secure`, so browsers refuse them
//! for `__Host-` names, and they come unasked; [`mend`] drops them.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use tower_sessions::session::Id;

use super::{
    AppState,
    client_store::{CLIENT, Known, find_known},
    cookies::{LinkCookie, cookie},
    network, pages,
    successor::{Successors, of_change},
};
use crate::{
    auth::stream,
    server::{
        Backend,
        browser::clean_user_agent,
        domain::{cookie::CookieId, mailed_link, return_to},
        flows::{Caller, client, committed::CookieChange},
    },
};

/// A record of tower-sessions. Renamed because a session is something else in this program.
type ClientCookie = tower_sessions::Session;

/// Finds the caller of each request and adds it as an extension. If the database fails, the request is answered with
/// an error page, and no cookie is changed.
pub async fn identify(
    State(state): State<AppState>,
    record: ClientCookie,
    mut request: Request,
    next: Next,
) -> Response {
    let handed = Successors::read(&state.backend.keys, state.cookies, request.headers());
    let (known, taken) = match find(&state.backend, &record, &handed).await {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "a client could not be looked up");
            return pages::unavailable(&state, request).await;
        }
    };
    let caller = caller(&state, known, &request);
    // The lost answer may have carried this cookie too.
    let browser = taken
        .filter(|_| caller.browser_hash.is_none())
        .map(|cookie| state.backend.keys.browser_cookie(cookie));
    let caller = Caller {
        // One that became the client cookie already does not come again.
        successor: handed.newest().filter(|_| taken.is_none()),
        browser_hash: caller.browser_hash.or(browser.map(CookieId::hash)),
        ..caller
    };
    if is_activity(request.uri().path())
        && let Some(session) = &caller.session
        && let Err(error) = client::touch(&state.backend, session).await
    {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
    let told = Told {
        taken,
        browser,
        is_signed_in: caller.session.is_some(),
        hands_out: caller.client.is_some() || mailed_link::PAGES.contains(&request.uri().path()),
        shared: shared(&state, &caller, request.headers()),
        leads_away: request.uri().path() == return_to::PATH,
    };
    let is_stream = request.uri().path().ends_with("/events");
    let link = LinkCookie(cookie(request.headers(), state.cookies.link_name()).map(str::to_owned));
    request.extensions_mut().insert(caller);
    request.extensions_mut().insert(link);
    let mut response = next.run(request).await;
    if !is_stream {
        for cookie in told.cookies(&state, &handed, &response) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Cookies that a browser is sent besides those that its request changed.
struct Told {
    /// The client cookie that the browser does not know yet.
    taken: Option<CookieId>,
    /// The cookie by which it is known after signing out, which it does not know yet either.
    browser: Option<CookieId>,
    /// `true` if somebody is signed in in the browser.
    is_signed_in: bool,
    /// `true` if it is given the next value of its client cookie with a page.
    hands_out: bool,
    /// The change of the shared cookie; `None` if it stays or there is none.
    shared: Option<HeaderValue>,
    /// `true` if the answer may lead to another program, which must know who is signed in.
    leads_away: bool,
}

impl Told {
    fn cookies(
        &self,
        state: &AppState,
        handed: &Successors,
        response: &Response,
    ) -> Vec<HeaderValue> {
        let (cookies, keys) = (state.cookies, &state.backend.keys);
        let mut given = match self.taken {
            _ if names(response, cookies.client_name()) => Vec::new(),
            Some(cookie) if self.is_signed_in => {
                of_change(cookies, CookieChange::Set(cookie), keys)
            }
            Some(cookie) => of_change(cookies, CookieChange::Lend(cookie), keys),
            None if self.hands_out && is_page(response) => vec![handed.renewed(keys, cookies)],
            None => Vec::new(),
        };
        if self.leads_away || is_page(response) {
            given.extend(self.shared.clone());
        }
        given.extend(self.browser.map(|cookie| cookies.of_browser(cookie)));
        given
    }
}

/// The `Set-Cookie` header that makes the shared cookie fit the caller's session; `None` if it fits already, or if there
/// is no such cookie.
fn shared(state: &AppState, caller: &Caller, headers: &HeaderMap) -> Option<HeaderValue> {
    let session = caller.session.as_ref().map(|session| session.id);
    let cookie = state.shared_cookie.as_ref()?;
    cookie.change(&state.backend.keys, headers, session)
}

/// The client of a browser, and the cookie value by which it was found if that was the successor cookie: then the
/// client cookie has changed, and the answer that said so never arrived.
async fn find(
    backend: &Backend,
    record: &ClientCookie,
    handed: &Successors,
) -> Result<(Option<Known>, Option<CookieId>), String> {
    let known = record.get::<Known>(CLIENT).await;
    if let Some(known) = known.map_err(|error| error.to_string())? {
        return Ok((Some(known), None));
    }
    for cookie in handed.all() {
        let found = find_known(backend, *cookie).await;
        if let Some((known, _)) = found.map_err(|error| error.to_string())? {
            return Ok((Some(known), Some(*cookie)));
        }
    }
    Ok((None, None))
}

/// `true` if `response` sets the cookie `name`.
fn names(response: &Response, name: &str) -> bool {
    let prefix = format!("{name}=");
    let cookies = response.headers().get_all(header::SET_COOKIE);
    cookies
        .iter()
        .any(|cookie| cookie.as_bytes().starts_with(prefix.as_bytes()))
}

/// `true` if `response` is an HTML page.
fn is_page(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// `true` if a person is behind the request. An open page that listens is no activity and must not keep a session
/// alive.
fn is_activity(path: &str) -> bool {
    !path.ends_with("/events") && path != stream::SESSION
}

/// Drops what tower-sessions itself says of the client cookie: it would remove a cookie that it does not know, and
/// its answer may arrive after the one that signed another tab of this browser in.
pub async fn mend(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let prefix = format!("{}=", state.cookies.client_name());
    let stays = |cookie: &HeaderValue| {
        let cookie = cookie.to_str().unwrap_or_default();
        !cookie.starts_with(&prefix) || cookie.contains("HttpOnly")
    };
    let cookies: Vec<_> = response
        .headers()
        .get_all(header::SET_COOKIE)
        .iter()
        .cloned()
        .collect();
    if cookies.iter().all(stays) {
        return response;
    }
    let headers = response.headers_mut();
    headers.remove(header::SET_COOKIE);
    for cookie in cookies.into_iter().filter(stays) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

fn caller(state: &AppState, known: Option<Known>, request: &Request) -> Caller {
    let headers = request.headers();
    let (client, session) = known.map_or((None, None), |known| (Some(known.id), known.session));
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
            .unwrap_or_default()
    };
    let id = |name| Some(CookieId(cookie(headers, name)?.parse::<Id>().ok()?.0));
    let has = |name| cookie(headers, name).is_some();
    let cookies = state.cookies;
    Caller {
        client,
        session,
        form_cookie: id(cookies.form_name()).filter(|_| client.is_none()),
        has_cookies: has(cookies.form_name())
            || has(cookies.client_name())
            || has(cookies.successor_name())
            || has(cookies.browser_name()),
        browser_hash: id(cookies.browser_name()).map(CookieId::hash),
        successor: None,
        user_agent: clean_user_agent(text(header::USER_AGENT)),
        network: network::network_of(network::client_of(
            request.extensions(),
            headers,
            &state.trusted_proxies,
        )),
        locale: state.languages.of(headers),
        // A form says them, and is not read yet.
        fields: Default::default(),
        time_zone: None,
    }
}
