//! Runs the action of a server function: finds the caller, collects what the answer must carry, logs faults once, and
//! turns errors into words.

mod news;

use std::{
    borrow::Cow,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use axum::response::Response;
use leptos::prelude::use_context;

pub use news::News;

use super::{
    AppState,
    cookies::{LinkCookie, PLAIN_NAME},
    successor::of_change,
};
use crate::{
    auth::{
        Account, AccountNews, AuthError, Client, Page, Problem, Problems, SensitiveAction, User,
        UserId, UserNews,
    },
    i18n::Locale,
    server::{
        Backend,
        domain::{attempt::Attempt, cookie::CookieId},
        error::{Error, Result},
        flows::{
            Caller,
            committed::{BrowserChange, Committed, CookieChange},
            finish::Finished,
        },
        store::sessions::ActiveSession,
        views,
    },
};

/// Seconds after which a client should ask again after a fault of the server.
pub const UNAVAILABLE_SECONDS: u32 = 5;

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

/// The request that a server function answers.
#[derive(Debug)]
pub struct Request {
    /// Everything that flows need.
    pub backend: Arc<Backend>,
    /// The browser that calls.
    pub caller: Caller,
    /// Token of the link that this browser opened last; `None` when it has opened none.
    pub link: Option<String>,
    /// `true` if that was the refusal link.
    pub is_refusal: bool,
    /// What the answer must carry.
    pub reply: Reply,
}

impl Request {
    /// Takes the value of a committed flow. The change of the browser is added to the answer and to the caller.
    pub fn take<T>(&mut self, committed: Committed<T>) -> T {
        let (value, browser) = committed.into_parts();
        browser.apply(&mut self.caller);
        // What the cookie of the form was for, the client cookie does from now on.
        if self.caller.form_cookie.is_some() && browser.cookie() != CookieChange::Keep {
            self.reply.carried().form_cookie = CookieChange::Remove;
        }
        self.reply.change_browser(browser);
        value
    }

    /// Replaces the user of the caller's session, after a change.
    pub fn is_now(&mut self, user: User) {
        if let Some(session) = &mut self.caller.session {
            session.user = user;
        }
    }

    /// Refuses a form that was given a cookie but comes without one, because the browser could not come back to what
    /// it starts. `given` is a field of the form; programs that leave it out are let in. The cookie is set again, for
    /// a form that stood open until the first one had run out.
    ///
    /// # Errors
    ///
    /// The browser keeps no cookies.
    pub fn require_cookies(&self, given: &str) -> Result<()> {
        if given.is_empty() || self.caller.has_cookies {
            return Ok(());
        }
        self.reply.carried().form_cookie = CookieChange::Set(CookieId::random());
        Err(AuthError::CookiesNeeded.into())
    }

    /// Redirects a plain form to `path` when all went well.
    pub fn go_to(&self, path: impl Into<String>) {
        self.reply.carried().go_to = Some(path.into());
    }

    /// Sets the page of the form: it is rendered again if the form fails, and the form goes to it if nothing else says
    /// where to.
    fn on_page(&self, page: Cow<'static, str>) {
        let mut carried = self.reply.carried();
        carried.go_to = Some(page.clone().into_owned());
        carried.page = Some(page);
    }

    /// The answer to a form that started an attempt: what this browser waits for.
    pub async fn started(&mut self, started: Committed<Attempt>) -> Result<Client> {
        let attempt = self.take(started);
        self.on_page(attempt.purpose.page().into());
        let is_new = self.reply.carried().browser.is_new_client();
        views::client::after_start(&self.backend, &self.caller, attempt, is_new).await
    }

    /// The answer to a waiting screen: a session, or fields to fill in.
    pub async fn finished(&mut self, finished: Committed<Finished>) -> Result<Client> {
        let finished = self.take(finished);
        self.tell(finished).await
    }

    /// The answer to the page of a link after its fields were filled in.
    pub async fn finished_on_landing(&mut self, finished: Committed<Finished>) -> Result<Client> {
        self.pressed(finished.map(Some)).await
    }

    /// The answer to the page of a link after a press. `None` means that the page should read its state again.
    pub async fn pressed(&mut self, pressed: Committed<Option<Finished>>) -> Result<Client> {
        let Some(finished) = self.take(pressed) else {
            return Ok(Client::default());
        };
        let client = self.tell(finished).await?;
        if client.go_to.is_none() {
            self.go_to(Page::Verify.path());
        }
        Ok(client)
    }

    async fn tell(&self, finished: Finished) -> Result<Client> {
        let Finished::Session { go_to, attempt } = finished else {
            return views::client::get(&self.backend, &self.caller).await;
        };
        let client = views::client::after_finish(&self.backend, &self.caller, *attempt).await?;
        self.go_to(&go_to);
        Ok(Client {
            go_to: Some(go_to),
            ..client
        })
    }

    /// The answer to a form of the account page: the account, and what was just done.
    /// `news` is `None` while a mail is on its way and nothing is done yet.
    pub async fn account(&mut self, news: Option<AccountNews>) -> Result<Account> {
        self.go_to(match news {
            Some(news) => Page::Account.after(news.as_str()),
            None => Page::Account.into(),
        });
        Ok(Account {
            done: self.words_of(news),
            ..views::account::get(&self.backend, &self.caller).await?
        })
    }

    /// The sentence that says what was just done, in the language of the caller; empty if nothing was.
    pub fn words_of(&self, news: Option<impl News>) -> String {
        let texts = self.caller.locale.texts();
        news.map_or_else(String::new, |news| news.text(texts).to_owned())
    }

    /// Lets administrators with a fresh proof see the page at `path`. Administrators whose proof is too old are sent
    /// to give one and come back afterwards.
    ///
    /// # Errors
    ///
    /// `NotFound` for everybody else.
    pub fn admin_page(&self, path: &str) -> Result<ActiveSession> {
        let admin = self.caller.require_admin(&self.backend);
        if matches!(admin, Err(Error::Auth(AuthError::StepUpRequired))) {
            self.go_to(SensitiveAction::Administer.confirm_before(path));
        }
        admin
    }

    /// Sets the HTTP status of the page.
    pub fn status(&self, status: u16) {
        self.reply.carried().status = Some(status);
    }
}

/// Answers a form on `page`: runs `action`, and renders the page again if it fails.
///
/// # Errors
///
/// Those of [`answer`].
pub async fn answer_form<T>(
    page: impl Into<Cow<'static, str>>,
    action: impl AsyncFnOnce(&mut Request) -> Result<T>,
) -> Result<T, Problems> {
    let page = page.into();
    answer(async |request| {
        request.on_page(page);
        action(request).await
    })
    .await
}

/// Answers a form on `page` whose action needs a fresh proof. When the last one is too old, the form waits for another
/// and is sent again by itself.
///
/// # Errors
///
/// Those of [`answer`].
pub async fn answer_sensitive<T>(
    page: impl Into<Cow<'static, str>>,
    needs: SensitiveAction,
    action: impl AsyncFnOnce(&mut Request) -> Result<T>,
) -> Result<T, Problems> {
    answer_form(page, async |request| {
        request.reply.carried().step_up = Some(needs);
        action(request).await
    })
    .await
}

/// Answers a form of an administrator on the page of the user `user`, which then says what was done.
///
/// # Errors
///
/// Those of [`answer`].
pub async fn answer_about_user(
    user: UserId,
    action: impl AsyncFnOnce(&mut Request) -> Result<UserNews>,
) -> Result<(), Problems> {
    let page = Page::of_user(user);
    answer_sensitive(page.clone(), SensitiveAction::Administer, async |request| {
        let news = action(request).await?;
        request.go_to(format!("{page}?done={}", news.as_str()));
        Ok(())
    })
    .await
}

/// Answers the current request with what `action` gives.
///
/// # Errors
///
/// The problems in the reader's language. Their status is set on the reply.
pub async fn answer<T>(action: impl AsyncFnOnce(&mut Request) -> Result<T>) -> Result<T, Problems> {
    let unavailable = Error::Auth(AuthError::Unavailable);
    let (Some(state), Some(reply), Some(parts)) = (
        use_context::<AppState>(),
        use_context::<Reply>(),
        use_context::<Parts>(),
    ) else {
        return Err(problems(&unavailable, Locale::default(), None));
    };
    let Some(caller) = parts.extensions.get::<Caller>().cloned() else {
        return Err(problems(&unavailable, Locale::default(), Some(&reply)));
    };
    let locale = caller.locale;
    let mut request = Request {
        backend: state.backend.clone(),
        caller,
        link: parts
            .extensions
            .get::<LinkCookie>()
            .and_then(|link| link.0.clone()),
        is_refusal: parts.uri.query().is_some_and(|query| query == "decline=1"),
        reply: reply.clone(),
    };
    let result = action(&mut request).await;
    result.map_err(|error| problems(&error, locale, Some(&reply)))
}

/// Puts the problem of an error that happened outside of [`answer`] on the reply.
pub fn set_problem(reply: &Reply, error: &Error, locale: Locale) {
    problems(error, locale, Some(reply));
}

/// Turns an error into words and a status. Faults are logged here and nowhere else.
fn problems(error: &Error, locale: Locale, reply: Option<&Reply>) -> Problems {
    let told = match error {
        Error::Auth(error) => vec![error.clone()],
        Error::Several(errors) if !errors.is_empty() => errors.clone(),
        Error::Database(_) | Error::Corrupt(_) | Error::Several(_) => {
            tracing::error!(%error, "a request failed");
            vec![AuthError::Unavailable]
        }
    };
    let problems = Problems {
        errors: told
            .iter()
            .map(|told| Problem::of(told, locale.texts().error(told)))
            .collect(),
    };
    if let (Some(reply), Some(first)) = (reply, told.first()) {
        let mut carried = reply.carried();
        carried.status = Some(first.status());
        carried.retry_after = first
            .retry_after()
            .or((*first == AuthError::Unavailable).then_some(UNAVAILABLE_SECONDS));
        carried.problems = Some(problems.clone());
    }
    problems
}
