//! The successor cookie, which holds the value of the client cookie after the next sign-in.
//!
//! A sign-in changes the client cookie, and the answer that carries the new value may be lost. So the new value is
//! handed out before, with the page that leads to the sign-in. A browser whose client cookie no longer counts is
//! recognised by the new value in its successor cookie. The old value opens nothing.
//!
//! Each page hands out another value, and a sign-in takes the newest one, so somebody who planted cookies in this
//! browser knows older values only. The value before the newest is kept too, for a page that was loading during the
//! sign-in.

use axum::http::{HeaderMap, HeaderValue};
use tower_sessions::session::Id;

use super::cookies::{Cookies, FOUR_HUNDRED_DAYS, cookie};
use crate::server::{
    domain::{cookie::CookieId, policy::BROWSER_KEPT, secrets::KeyRing},
    flows::committed::CookieChange,
};

/// Seconds for which a browser keeps the cookie; longer than a page that leads to a sign-in is of use.
const KEPT_SECONDS: i64 = 86_400;
/// Most values that are read: the newest and the one before.
const AT_ONCE: usize = 2;
/// Separates the values; not a character of a value.
const BETWEEN: char = '.';

/// The values that were handed to a browser for its client cookie.
#[derive(Clone, Debug, Default)]
pub struct Successors {
    present: Option<CookieId>,
    /// Newest first.
    handed: Vec<CookieId>,
}

impl Successors {
    /// The values in the cookies of a request that this server handed to this browser.
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

    /// No values, for a browser whose client cookie has just become `present`.
    pub fn of(present: CookieId) -> Self {
        Self {
            present: Some(present),
            handed: Vec::new(),
        }
    }

    /// The value that the next sign-in takes; `None` when none was handed out.
    pub fn newest(&self) -> Option<CookieId> {
        self.handed.first().copied()
    }

    /// All values, newest first.
    pub fn all(&self) -> &[CookieId] {
        &self.handed
    }

    /// The `Set-Cookie` header that hands out a new value and keeps the newest one beside it.
    pub fn renewed(&self, keys: &KeyRing, cookies: Cookies) -> HeaderValue {
        let values: Vec<String> = std::iter::once(CookieId::random())
            .chain(self.newest())
            .map(|next| keys.seal_successor(next, self.present))
            .collect();
        let value = values.join(&BETWEEN.to_string());
        cookies.header(cookies.successor_name(), &value, KEPT_SECONDS)
    }
}

/// The `Set-Cookie` headers for a change of the client cookie and its successor.
pub fn of_change(cookies: Cookies, change: CookieChange, keys: &KeyRing) -> Vec<HeaderValue> {
    let of_client = |cookie: CookieId, seconds| {
        let value = Id(cookie.0).to_string();
        vec![
            cookies.header(cookies.client_name(), &value, seconds),
            Successors::of(cookie).renewed(keys, cookies),
        ]
    };
    match change {
        CookieChange::Keep => Vec::new(),
        CookieChange::Set(cookie) => of_client(cookie, FOUR_HUNDRED_DAYS),
        CookieChange::Lend(cookie) => of_client(cookie, BROWSER_KEPT.whole_seconds()),
        CookieChange::Remove => vec![
            cookies.header(cookies.client_name(), "", 0),
            cookies.header(cookies.successor_name(), "", 0),
        ],
    }
}
