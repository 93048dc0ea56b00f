//! The second cookie of a browser: what its client cookie will be after the next sign-in.
//!
//! A sign-in changes the client cookie, and the answer that says so may be lost. So the new value is handed out before, with
//! the page that leads there. A browser whose client cookie has died comes with the value that took its place, and is
//! known by that; the old one opens nothing by itself.
//!
//! Each page hands out another value, and a sign-in takes the newest: whoever planted cookies in this browser knows only
//! older ones. The one before is kept beside it, for a page that was under way while somebody signed in.

use axum::http::{HeaderMap, HeaderValue};
use tower_sessions::session::Id;

use super::client_cookie::{Cookies, cookie};
use crate::server::domain::{cookie::CookieId, secrets::KeyRing};

/// How long a browser keeps one, in seconds: longer than any page that leads to a sign-in stays of use.
const KEPT_SECONDS: i64 = 86_400;
/// Values that are read of one browser: the newest, and the one before.
const AT_ONCE: usize = 2;
/// What stands between them; never part of one.
const BETWEEN: char = '.';

/// The values that a browser was handed and its client cookie may get.
#[derive(Clone, Debug, Default)]
pub struct Successors {
    present: Option<CookieId>,
    /// The newest first.
    handed: Vec<CookieId>,
}

impl Successors {
    /// Those that a request shows and that were handed to this browser, by the client cookie it shows.
    pub fn read(keys: &KeyRing, cookies: Cookies, headers: &HeaderMap) -> Self {
        let present = cookie(headers, cookies.client_name())
            .and_then(|value| value.parse::<Id>().ok())
            .map(|id| CookieId(id.0));
        let handed = cookie(headers, cookies.successor_name())
            .unwrap_or_default()
            .split(BETWEEN)
            .take(AT_ONCE)
            .filter_map(|text| keys.open_successor(text, present))
            .collect();
        Self { present, handed }
    }

    /// Those of a browser whose client cookie has just become `present`: none yet.
    pub fn of(present: CookieId) -> Self {
        Self {
            present: Some(present),
            handed: Vec::new(),
        }
    }

    /// The one that the next sign-in takes.
    pub fn newest(&self) -> Option<CookieId> {
        self.handed.first().copied()
    }

    /// All of them, the newest first.
    pub fn all(&self) -> &[CookieId] {
        &self.handed
    }

    /// The cookie that hands out another one.
    pub fn renewed(&self, keys: &KeyRing, cookies: Cookies) -> HeaderValue {
        let values: Vec<String> = std::iter::once(CookieId::random())
            .chain(self.newest())
            .map(|next| keys.seal_successor(next, self.present))
            .collect();
        let value = values.join(&BETWEEN.to_string());
        cookies.header(cookies.successor_name(), &value, KEPT_SECONDS)
    }
}
