//! The client cookie: which browser this is.
//!
//! tower-sessions reads the cookie and finds its record through [`ClientStore`]. New values are set here and not by
//! it, because a client gets a new cookie in the very transaction that signs it in: its own `cycle_id` deletes the old
//! record before there is a new one. Its removal cookies lack `Secure`, which browsers refuse for `__Host-` names, and
//! come unasked, so [`mend`] drops them.

use std::sync::Arc;

use async_trait::async_trait;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store,
};
use uuid::Uuid;

use super::{AppState, network};
use crate::{
    i18n::Locale,
    server::{
        Backend,
        browser::clean_user_agent,
        domain::cookie::CookieId,
        flows::{Caller, client, committed::CookieChange},
        store::{clients, from_ms, sessions::ActiveSession},
    },
};

/// Use of tower-sessions' type under the name the house gives it: a record, since "session" means something else here.
type ClientCookie = tower_sessions::Session;

/// Where a record keeps its client.
const CLIENT: &str = "client";

/// How long a browser may keep a cookie, in seconds: no browser keeps one longer.
const FOUR_HUNDRED_DAYS: i64 = 400 * 86_400;

/// How long a form may stand open before it is sent, in seconds. After that it is given a new cookie, and sent again.
const ONE_DAY: i64 = 86_400;

/// Names and attributes of our cookies.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    is_secure: bool,
}

impl Cookies {
    /// Secure with the `__Host-` prefix, or, for plain http on loopback alone, neither.
    pub fn new(is_secure: bool) -> Self {
        Self { is_secure }
    }

    /// Whether cookies are for https only.
    pub fn is_secure(self) -> bool {
        self.is_secure
    }

    /// Names the browser.
    pub fn client_name(self) -> &'static str {
        if self.is_secure {
            "__Host-latchkey"
        } else {
            "latchkey"
        }
    }

    /// Keeps the token of the link that was opened last, out of the address bar.
    pub fn link_name(self) -> &'static str {
        if self.is_secure {
            "__Host-latchkey-link"
        } else {
            "latchkey-link"
        }
    }

    /// Tells a known browser from a new one. It opens nothing, and outlives signing out.
    pub fn browser_name(self) -> &'static str {
        if self.is_secure {
            "__Host-latchkey-browser"
        } else {
            "latchkey-browser"
        }
    }

    /// Comes with the page of the form to a browser that is not known yet: shows that it keeps cookies, and makes one
    /// client of requests that it sends at once. Nothing is kept of it here.
    pub fn form_name(self) -> &'static str {
        if self.is_secure {
            "__Host-latchkey-form"
        } else {
            "latchkey-form"
        }
    }

    /// What becomes of the cookie that goes with the page of a form, on the wire.
    pub fn of_form_change(self, change: CookieChange) -> Option<HeaderValue> {
        match change {
            CookieChange::Keep => None,
            CookieChange::Set(CookieId(value)) => {
                Some(self.header(self.form_name(), &Id(value).to_string(), ONE_DAY))
            }
            CookieChange::Remove => Some(self.header(self.form_name(), "", 0)),
        }
    }

    /// What a new browser is known by from now on.
    pub fn of_browser(self, CookieId(value): CookieId) -> HeaderValue {
        self.header(
            self.browser_name(),
            &Id(value).to_string(),
            FOUR_HUNDRED_DAYS,
        )
    }

    /// A cookie that lives for `seconds`; one of 0 seconds removes it.
    pub fn header(self, name: &str, value: &str, seconds: i64) -> HeaderValue {
        let secure = if self.is_secure { "; Secure" } else { "" };
        let cookie =
            format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
        // Names and values are our own base64url; anything else is no header.
        HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
    }

    /// What `change` means on the wire.
    pub fn of_change(self, change: CookieChange) -> Option<HeaderValue> {
        match change {
            CookieChange::Keep => None,
            CookieChange::Set(CookieId(value)) => Some(self.header(
                self.client_name(),
                &Id(value).to_string(),
                FOUR_HUNDRED_DAYS,
            )),
            CookieChange::Remove => Some(self.header(self.client_name(), "", 0)),
        }
    }
}

/// The token of the link that this browser opened last.
#[derive(Clone, Debug, Default)]
pub struct LinkToken(pub Option<String>);

/// Finds out who calls, for everything behind it. When the database cannot say, nobody is let in and nobody's cookie
/// is touched.
pub async fn identify(
    State(state): State<AppState>,
    record: ClientCookie,
    mut request: Request,
    next: Next,
) -> Response {
    let known = match record.get::<Known>(CLIENT).await {
        Ok(known) => known,
        Err(error) => {
            tracing::error!(%error, "a client could not be looked up");
            return (
                StatusCode::SERVICE_UNAVAILABLE,
                [(header::RETRY_AFTER, "5")],
                "unavailable",
            )
                .into_response();
        }
    };
    let caller = caller(&state, known, &request);
    if is_activity(request.uri().path())
        && let Err(error) = client::touch(&state.backend, &caller).await
    {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
    let link = LinkToken(cookie(request.headers(), state.cookies.link_name()).map(str::to_owned));
    request.extensions_mut().insert(caller);
    request.extensions_mut().insert(link);
    next.run(request).await
}

/// Whether somebody is behind a request. An open page that listens is nobody's activity: it must not keep a session alive.
fn is_activity(path: &str) -> bool {
    !path.ends_with("/events") && path != "/api/session"
}

/// Drops what tower-sessions says of our cookie on its own account: it would remove a cookie it does not know, and that
/// answer may overtake the one that just signed another tab of the same browser in.
pub async fn mend(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let prefix = format!("{}=", state.cookies.client_name());
    let is_kept = |cookie: &HeaderValue| {
        let cookie = cookie.to_str().unwrap_or_default();
        !cookie.starts_with(&prefix) || cookie.contains("HttpOnly")
    };
    let cookies: Vec<_> = response
        .headers()
        .get_all(header::SET_COOKIE)
        .iter()
        .cloned()
        .collect();
    if cookies.iter().all(is_kept) {
        return response;
    }
    let headers = response.headers_mut();
    headers.remove(header::SET_COOKIE);
    for cookie in cookies.into_iter().filter(is_kept) {
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
    let peer = request
        .extensions()
        .get::<ConnectInfo<std::net::SocketAddr>>()
        .map_or(std::net::IpAddr::from([127, 0, 0, 1]), |info| info.0.ip());
    let id = |name| Some(CookieId(cookie(headers, name)?.parse::<Id>().ok()?.0));
    let has = |name| cookie(headers, name).is_some();
    let cookies = state.cookies;
    Caller {
        client,
        session,
        form_cookie: id(cookies.form_name()).filter(|_| client.is_none()),
        has_cookies: has(cookies.form_name())
            || has(cookies.client_name())
            || has(cookies.browser_name()),
        browser_hash: id(cookies.browser_name()).map(CookieId::hash),
        user_agent: clean_user_agent(text(header::USER_AGENT)),
        network: network::network_of(network::client_address(
            peer,
            headers,
            &state.trusted_proxies,
        )),
        locale: Locale::accepted(text(header::ACCEPT_LANGUAGE)),
    }
}

/// The value of a cookie; of several the first.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// What a record says of a client.
#[derive(Debug, Serialize, Deserialize)]
struct Known {
    id: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    session: Option<ActiveSession>,
}

/// The records of tower-sessions, kept as clients in our own database with hashed ids.
#[derive(Clone, Debug)]
pub struct ClientStore {
    backend: Arc<Backend>,
}

impl ClientStore {
    /// On the database of `backend`.
    pub fn new(backend: Arc<Backend>) -> Self {
        Self { backend }
    }
}

#[async_trait]
impl SessionStore for ClientStore {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let id = record
            .data
            .get(CLIENT)
            .and_then(|known| serde_json::from_value::<Known>(known.clone()).ok())
            .map_or_else(Uuid::now_v7, |known| known.id);
        let (now, hash) = (self.backend.clock.now(), CookieId(record.id.0).hash());
        clients::insert(
            self.backend.store.write(),
            id,
            hash,
            now,
            record.expiry_date,
        )
        .await
        .map_err(failed)
    }

    /// Nothing: a record holds nothing that changes, and one that is gone must stay gone.
    async fn save(&self, _record: &Record) -> session_store::Result<()> {
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let backend = &self.backend;
        let (idle, now) = (backend.policy().session_idle, backend.clock.now());
        let hash = CookieId(id.0).hash();
        let found = clients::find_by_cookie(backend.store.read(), hash, idle, now)
            .await
            .map_err(failed)?;
        let Some(client) = found.filter(|client| from_ms(client.expire_at_ms) > now) else {
            return Ok(None);
        };
        let known = serde_json::to_value(Known {
            id: client.id,
            session: client.session,
        })
        .map_err(|error| session_store::Error::Encode(error.to_string()))?;
        Ok(Some(Record {
            id: *id,
            data: [(CLIENT.to_owned(), known)].into(),
            expiry_date: from_ms(client.expire_at_ms),
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        clients::delete_by_cookie(self.backend.store.write(), &CookieId(id.0).hash())
            .await
            .map_err(failed)
    }
}

fn failed(error: crate::server::error::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}
