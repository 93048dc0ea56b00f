//! The shared cookie, which browsers send to every host of a parent domain, so that a proxy can ask who is signed in at
//! another host.
//!
//! It is beside the client cookie and not in its place. Every host of the domain reads it and may plant another one, so it
//! counts for the question of a proxy alone: no page and no form of ours looks at it.

use axum::http::{HeaderMap, HeaderValue};
use tower_sessions::cookie::{Cookie, SameSite, time::Duration};

use super::cookies::{FOUR_HUNDRED_DAYS, cookie};
use crate::{auth::SessionId, server::domain::secrets::KeyRing};

/// Name and domain of the shared cookie.
#[derive(Clone, Debug)]
pub struct SharedCookie {
    domain: String,
    is_secure: bool,
}

impl SharedCookie {
    /// A cookie for the hosts of `domain`. `is_secure` sets `Secure` and the prefix `__Secure-`, as for the other cookies.
    pub fn new(domain: String, is_secure: bool) -> Self {
        Self { domain, is_secure }
    }

    fn name(&self) -> &'static str {
        match self.is_secure {
            true => "__Secure-latchkey-session",
            false => "latchkey-session",
        }
    }

    /// The session in the cookie of a request, which may have ended; `None` if there is none of ours.
    pub fn session(&self, keys: &KeyRing, headers: &HeaderMap) -> Option<SessionId> {
        keys.open_session(cookie(headers, self.name())?)
    }

    /// The `Set-Cookie` header after which the browser has the cookie of `session`, or none if nobody is signed in. `None` if
    /// that is so already.
    pub fn change(
        &self,
        keys: &KeyRing,
        headers: &HeaderMap,
        session: Option<SessionId>,
    ) -> Option<HeaderValue> {
        match session {
            Some(_) if self.session(keys, headers) == session => None,
            Some(session) => self.header(&keys.seal_session(session), FOUR_HUNDRED_DAYS),
            None if cookie(headers, self.name()).is_some() => self.header("", 0),
            None => None,
        }
    }

    fn header(&self, value: &str, seconds: i64) -> Option<HeaderValue> {
        let mut cookie = Cookie::build((self.name(), value))
            .domain(self.domain.clone())
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(Duration::seconds(seconds))
            .build();
        cookie.set_secure(self.is_secure);
        HeaderValue::from_str(&cookie.to_string()).ok()
    }
}
