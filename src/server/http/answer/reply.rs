use std::{
    borrow::Cow,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use crate::{
    auth::{Problems, SensitiveAction},
    i18n::Locale,
    server::{
        flows::committed::{BrowserChange, CookieChange},
        http::{AppState, cookies::PLAIN_NAME, successor::of_change},
    },
};

/// What the answer to a request must carry beside its body. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    inner: Arc<Mutex<Carried>>,
}

/// The content of a [`Reply`].
#[derive(Debug, Default)]
pub struct Carried {
    /// The change of the browser's cookies.
    pub browser: BrowserChange,
    /// The change of the cookie that came with a form page.
    pub form_cookie: CookieChange,
    /// `true` if the page does without WebAssembly. The cookie that asked for this is removed, so that the next page
    /// tries again.
    pub is_plain: bool,
    /// The action of this call that needs a fresh proof; `None` when it needs none.
    pub step_up: Option<SensitiveAction>,
    /// `true` if the call waits for that proof.
    pub is_paused: bool,
    /// The HTTP status; `None` for the usual one.
    pub status: Option<u16>,
    /// Seconds to wait, for the header `Retry-After`; `None` for no such header.
    pub retry_after: Option<u32>,
    /// Path that a plain form, or a page that cannot be shown, is redirected to; `None` for the default.
    pub go_to: Option<String>,
    /// Path of the page that is rendered again when a plain form fails; `None` for the default.
    pub page: Option<Cow<'static, str>>,
    /// Fields that this page shows; `None` for the fields that were sent.
    pub values: Option<Vec<(String, String)>>,
    /// The language that the reader chose just now; `None` if they did not.
    pub language: Option<Locale>,
    /// `true` if the browser should delete what it stores of this site (`Clear-Site-Data`).
    pub is_signed_out: bool,
    /// The errors; `None` when there are none.
    pub problems: Option<Problems>,
}

impl Reply {
    /// Access to what was collected so far.
    pub fn carried(&self) -> MutexGuard<'_, Carried> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a change of the browser's cookies, unless there is none.
    pub fn change_browser(&self, browser: BrowserChange) {
        if browser.cookie() != CookieChange::Keep {
            self.carried().browser = browser;
        }
    }

    /// Adds status, cookies and the other headers to a response.
    pub fn apply(&self, state: &AppState, response: &mut Response) {
        let carried = self.carried();
        if let Some(status) = carried
            .status
            .and_then(|status| StatusCode::from_u16(status).ok())
        {
            *response.status_mut() = status;
        }
        let headers = response.headers_mut();
        if let Some(seconds) = carried.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        let change = carried.browser.cookie();
        for cookie in of_change(state.cookies, change, &state.backend.keys) {
            headers.append(header::SET_COOKIE, cookie);
        }
        if let Some(cookie) = state.cookies.of_form_change(carried.form_cookie) {
            headers.append(header::SET_COOKIE, cookie);
        }
        if carried.is_plain {
            headers.append(header::SET_COOKIE, state.cookies.header(PLAIN_NAME, "", 0));
        }
        if let Some(browser) = carried.browser.new_browser() {
            headers.append(header::SET_COOKIE, state.cookies.of_browser(browser));
        }
        if let Some(locale) = carried.language {
            headers.append(header::SET_COOKIE, state.cookies.of_language(locale));
        }
        if carried.is_signed_out {
            headers.insert(
                "clear-site-data",
                HeaderValue::from_static("\"cache\", \"storage\""),
            );
        }
    }
}
