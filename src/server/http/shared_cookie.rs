//! The shared cookie, which browsers send to every host of a parent domain, so that a proxy can ask who is signed in at
//! another host.
//!
//! It is beside the client cookie and not in its place. Every host of the domain reads it and may plant another one, so it
//! counts for the question of a proxy alone: no page and no form of ours looks at it.

use axum::http::{HeaderMap, HeaderValue};
use tower_sessions::cookie::{Cookie, SameSite, time::Duration};

use super::cookies::{FOUR_HUNDRED_DAYS, cookie, cookies};
use crate::{
    auth::SessionId,
    server::{config::Config, domain::secrets::KeyRing},
};

/// Most cookies of the name that are tried in one request.
const MOST_TRIED: usize = 4;

/// Name and domain of the shared cookie.
#[derive(Clone, Debug)]
pub struct SharedCookie {
    domain: String,
    is_secure: bool,
}

impl SharedCookie {
    /// The cookie for the domain of the configuration; `None` if it names none.
    pub fn configured(config: &Config) -> Option<Self> {
        let domain = config.programs.cookie_domain.clone()?;
        Some(Self::new(domain, config.public_url.is_https()))
    }

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

    /// The session in the cookie of a request, which may have ended; `None` if there is none of ours. A host of the domain
    /// may have planted others before it, so the first that opens counts, of at most four.
    pub fn session(&self, keys: &KeyRing, headers: &HeaderMap) -> Option<SessionId> {
        cookies(headers, self.name())
            .take(MOST_TRIED)
            .find_map(|value| keys.open_session(value))
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

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::*;

    #[test]
    fn what_was_planted_before_it_does_not_hide_it() {
        let keys = KeyRing::parse(&KeyRing::generate_line()).unwrap();
        let session = SessionId::from(uuid::Uuid::from_u128(7));
        let shared = SharedCookie::new("example.org".to_owned(), false);
        let name = shared.name();
        let sent = |planted: usize| {
            let planted = format!("{name}=x; ").repeat(planted);
            let cookie = format!("{planted}{name}={}", keys.seal_session(session));
            HeaderMap::from_iter([(header::COOKIE, cookie.parse().unwrap())])
        };
        assert_eq!(shared.session(&keys, &sent(0)), Some(session));
        assert_eq!(shared.session(&keys, &sent(MOST_TRIED - 1)), Some(session));
        assert_eq!(shared.session(&keys, &sent(MOST_TRIED)), None);
    }
}
