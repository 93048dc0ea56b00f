//! The cookies of the product: their names, their attributes, and how they are read.

use axum::http::{HeaderMap, HeaderValue, header};
use tower_sessions::{
    cookie::{Cookie, SameSite, time::Duration},
    session::Id,
};

use crate::{
    auth::Locale,
    server::{domain::cookie::CookieId, flows::committed::CookieChange},
};

/// Name of the cookie of a page that died: the next page does without WebAssembly. See `components/watch`.
pub const PLAIN_NAME: &str = "latchkey-plain";

/// Seconds for which a browser keeps a cookie at most.
pub(super) const FOUR_HUNDRED_DAYS: i64 = 400 * 86_400;

/// Seconds for which a browser keeps the choice of a language.
const A_YEAR: i64 = 365 * 86_400;

/// Seconds for which a form may stand open before it is sent. After that it gets a new cookie and must be sent again.
const ONE_DAY: i64 = 86_400;

/// Names and attributes of the cookies.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    is_secure: bool,
}

impl Cookies {
    /// `is_secure` sets `Secure` and the prefix `__Host-`. Without it neither is set, for plain http on loopback.
    pub fn new(is_secure: bool) -> Self {
        Self { is_secure }
    }

    /// `true` if the cookies are for https only.
    pub fn is_secure(self) -> bool {
        self.is_secure
    }

    /// Name of the client cookie, which tells which browser this is.
    pub fn client_name(self) -> &'static str {
        self.name("latchkey", "__Host-latchkey")
    }

    /// Name of the cookie with the token of the link that was opened last.
    pub fn link_name(self) -> &'static str {
        self.name("latchkey-link", "__Host-latchkey-link")
    }

    /// Name of the cookie that tells a known browser from a new one. It opens nothing and stays after signing out.
    pub fn browser_name(self) -> &'static str {
        self.name("latchkey-browser", "__Host-latchkey-browser")
    }

    /// Name of the cookie that comes with a form page to an unknown browser. It shows that the browser keeps cookies,
    /// and requests that the browser sends at once become one client by it. The server stores nothing of it.
    pub fn form_name(self) -> &'static str {
        self.name("latchkey-form", "__Host-latchkey-form")
    }

    /// Name of the cookie with the next value of the client cookie: see [`super::successor`].
    pub fn successor_name(self) -> &'static str {
        self.name("latchkey-next", "__Host-latchkey-next")
    }

    /// Name of the cookie with the tag of the language that a reader chose.
    pub fn language_name(self) -> &'static str {
        self.name("latchkey-language", "__Host-latchkey-language")
    }

    fn name(self, plain: &'static str, secure: &'static str) -> &'static str {
        match self.is_secure {
            true => secure,
            false => plain,
        }
    }

    /// The `Set-Cookie` header for the cookie of a form page; `None` when it does not change.
    pub fn of_form_change(self, change: CookieChange) -> Option<HeaderValue> {
        match change {
            CookieChange::Keep => None,
            CookieChange::Set(CookieId(value)) | CookieChange::Lend(CookieId(value)) => {
                Some(self.header(self.form_name(), &Id(value).to_string(), ONE_DAY))
            }
            CookieChange::Remove => Some(self.header(self.form_name(), "", 0)),
        }
    }

    /// The `Set-Cookie` header that keeps the choice of a language.
    pub fn of_language(self, locale: Locale) -> HeaderValue {
        self.header(self.language_name(), locale.tag(), A_YEAR)
    }

    /// The `Set-Cookie` header by which a new browser will be known.
    pub fn of_browser(self, CookieId(value): CookieId) -> HeaderValue {
        let value = Id(value).to_string();
        self.header(self.browser_name(), &value, FOUR_HUNDRED_DAYS)
    }

    /// A `Set-Cookie` header for a cookie that lives for `seconds`; 0 removes it.
    pub fn header(self, name: &str, value: &str, seconds: i64) -> HeaderValue {
        let mut cookie = Cookie::build((name, value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(Duration::seconds(seconds))
            .build();
        cookie.set_secure(self.is_secure);
        // Names and values are our own base64url; anything else is no header.
        HeaderValue::from_str(&cookie.to_string()).unwrap_or(HeaderValue::from_static(""))
    }
}

/// Token of the link that this browser opened last; `None` when it has opened none.
#[derive(Clone, Debug, Default)]
pub struct LinkCookie(pub Option<String>);

/// The value of the cookie `name`, the first if there are several; `None` when there is none.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookies(headers, name).next()
}

/// The values of all cookies `name`: browsers send several where another path or host has set one too.
pub(super) fn cookies<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .filter(move |cookie| cookie.name() == name)
        .filter_map(|cookie| cookie.value_raw())
}
