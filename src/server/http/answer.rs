//! Runs what a server function asks of a flow: gathers who calls, remembers what the answer must carry, logs faults
//! once, and turns errors into words.

mod members;

use std::{
    borrow::Cow,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use axum::response::Response;
use leptos::prelude::use_context;

pub use members::MemberNews;

use super::{
    AppState,
    client_cookie::{LinkToken, PLAIN_NAME},
};
use crate::{
    auth::{Account, AuthError, Client, Problem, Problems, Purpose, SensitiveAction, User},
    i18n::{AccountTexts, Locale},
    server::{
        Backend,
        domain::{attempt::AttemptRow, cookie::CookieId},
        error::{Error, Result},
        flows::{
            Caller, account, client,
            committed::{BrowserChange, Committed, CookieChange},
            finish::Finished,
        },
        store::sessions::ActiveSession,
    },
};

/// When to ask again, in seconds, after a fault of ours.
pub const UNAVAILABLE_SECONDS: u32 = 5;

/// What the answer to one request must carry beside its body.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    inner: Arc<Mutex<Carried>>,
}

/// See [`Reply`].
#[derive(Debug, Default)]
pub struct Carried {
    /// What became of the browser: its cookies follow from it.
    pub browser: BrowserChange,
    /// What becomes of the cookie that comes with the page of a form.
    pub form_cookie: CookieChange,
    /// `true` if the page does without WebAssembly: the cookie that asked for it goes, and the next page tries anew.
    pub is_plain: bool,
    /// What the call needs a fresh proof for.
    pub step_up: Option<SensitiveAction>,
    /// Whether the call waits for that proof.
    pub is_paused: bool,
    /// The status, where it is not the usual one.
    pub status: Option<u16>,
    /// Seconds to wait, with status 429.
    pub retry_after: Option<u32>,
    /// Where a plain form goes next, or a page that has nothing to show.
    pub go_to: Option<String>,
    /// The page to render again, with what was typed.
    pub page: Option<Cow<'static, str>>,
    /// Fields that the rendered page shows instead of those that were sent.
    pub values: Option<Vec<(String, String)>>,
    /// Whether the browser should forget what it keeps of us.
    pub is_signed_out: bool,
    /// What went wrong.
    pub problems: Option<Problems>,
}

impl Reply {
    /// What was gathered so far.
    pub fn carried(&self) -> MutexGuard<'_, Carried> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer tells the browser what became of it.
    pub fn note(&self, browser: BrowserChange) {
        if browser.cookie() != CookieChange::Keep {
            self.carried().browser = browser;
        }
    }

    /// Puts status, cookie and waiting time onto a response.
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
        for cookie in state.cookies.of_change(change, &state.backend.keys) {
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
        if carried.is_signed_out {
            headers.insert(
                "clear-site-data",
                HeaderValue::from_static("\"cache\", \"storage\""),
            );
        }
    }
}

/// One request, as a server function sees it.
#[derive(Debug)]
pub struct Request {
    /// What flows work with.
    pub backend: Arc<Backend>,
    /// Who calls.
    pub caller: Caller,
    /// The token of the link this browser opened last.
    pub link: Option<String>,
    /// Whether the link was the refusal link.
    pub is_refusal: bool,
    /// What the answer must carry.
    pub reply: Reply,
}

impl Request {
    /// Takes what came of a flow. What became of the browser is for the answer to tell, and holds for what follows.
    pub fn take<T>(&mut self, committed: Committed<T>) -> T {
        let (value, browser) = committed.into_parts();
        browser.apply(&mut self.caller);
        // What the cookie of the form was for, the client cookie does from now on.
        if self.caller.form_cookie.is_some() && browser.cookie() != CookieChange::Keep {
            self.reply.carried().form_cookie = CookieChange::Remove;
        }
        self.reply.note(browser);
        value
    }

    /// The user is like this from now on.
    pub fn is_now(&mut self, user: User) {
        if let Some(session) = &mut self.caller.session {
            session.user = user;
        }
    }

    /// Turns a browser away that was given a cookie with its form and sends the form without one: what it started would
    /// be lost to it. `given` is a field of that form; programs that send none are let in. The cookie is given once
    /// more, for whoever let the form stand until it had run out.
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

    /// A plain form goes to `path` next.
    pub fn go_to(&self, path: impl Into<String>) {
        self.reply.carried().go_to = Some(path.into());
    }

    /// On an error, a plain form is shown on this page again.
    pub fn page(&self, path: impl Into<Cow<'static, str>>) {
        self.reply.carried().page = Some(path.into());
    }

    /// A plain form comes from the page for `purpose`, and goes back there.
    pub fn on_page_of(&self, purpose: Purpose) {
        let page = purpose.page();
        self.page(page);
        self.go_to(page);
    }

    /// Tells the form that started an attempt what this browser waits for now.
    pub async fn started(&mut self, started: Committed<AttemptRow>) -> Result<Client> {
        let attempt = self.take(started);
        self.on_page_of(attempt.purpose);
        let is_new = self.reply.carried().browser.is_new_client();
        client::after_start(&self.backend, &self.caller, attempt, is_new).await
    }

    /// Tells the waiting screen what became of its attempt: a session, or fields to fill in.
    pub async fn finished(&mut self, finished: Committed<Finished>) -> Result<Client> {
        let finished = self.take(finished);
        self.tell(finished).await
    }

    /// Tells the page of a link the same; what is missing is asked for there.
    pub async fn finished_on_landing(&mut self, finished: Committed<Finished>) -> Result<Client> {
        self.pressed(finished.map(Some)).await
    }

    /// Tells the page of a link what came of a press. `None` means: look again.
    pub async fn pressed(&mut self, pressed: Committed<Option<Finished>>) -> Result<Client> {
        let Some(finished) = self.take(pressed) else {
            return Ok(Client::default());
        };
        let client = self.tell(finished).await?;
        if client.go_to.is_none() {
            self.go_to("/verify");
        }
        Ok(client)
    }

    async fn tell(&self, finished: Finished) -> Result<Client> {
        let Finished::Session { go_to, attempt } = finished else {
            return client::get(&self.backend, &self.caller).await;
        };
        let client = client::after_finish(&self.backend, &self.caller, *attempt).await?;
        self.go_to(&go_to);
        Ok(Client {
            go_to: Some(go_to),
            ..client
        })
    }

    /// Tells the account page what is so now, and what has just been done.
    pub async fn account(&mut self, news: AccountNews) -> Result<Account> {
        self.go_to(format!("/account{}", news.query()));
        Ok(Account {
            done: news.text(&self.caller.locale.texts().account).to_owned(),
            ..account::get(&self.backend, &self.caller).await?
        })
    }

    /// Lets only administrators with a fresh proof see the page at `path`: one whose proof is too old is sent to prove
    /// themselves, and back.
    ///
    /// # Errors
    ///
    /// There is no such page for anybody else.
    pub fn admin_page(&self, path: &str) -> Result<ActiveSession> {
        let admin = self.caller.require_admin(&self.backend);
        if matches!(admin, Err(Error::Auth(AuthError::StepUpRequired))) {
            self.go_to(format!("/confirm?action=administer&redirect_to={path}"));
        }
        admin
    }

    /// Says what the call needs a fresh proof for, should the last one be too old.
    pub fn needs_proof_for(&self, action: SensitiveAction) {
        self.reply.carried().step_up = Some(action);
    }

    /// The page that is being rendered gets this status.
    pub fn status(&self, status: u16) {
        self.reply.carried().status = Some(status);
    }
}

/// What has just been done to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountNews {
    /// Nothing yet: mail is on its way.
    Waiting,
    /// It has another name.
    Renamed,
    /// It has another primary address.
    Primary,
    /// It has an address less.
    Removed,
}

impl AccountNews {
    const ALL: [Self; 4] = [Self::Waiting, Self::Renamed, Self::Primary, Self::Removed];

    /// The news that a page was sent on with, by its query.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|news| news.query().trim_start_matches("?done=") == word)
    }

    fn query(self) -> &'static str {
        match self {
            Self::Waiting => "",
            Self::Renamed => "?done=renamed",
            Self::Primary => "?done=primary",
            Self::Removed => "?done=removed",
        }
    }

    /// Its words.
    pub fn text(self, texts: &AccountTexts) -> &str {
        match self {
            Self::Waiting => "",
            Self::Renamed => &texts.renamed,
            Self::Primary => &texts.made_primary,
            Self::Removed => &texts.removed,
        }
    }
}

/// Runs `action` for the request that is being answered.
///
/// # Errors
///
/// The problem in the reader's language; its status is on the reply.
pub async fn answer<T>(action: impl AsyncFnOnce(&mut Request) -> Result<T>) -> Result<T, Problems> {
    let (Some(state), Some(reply), Some(parts)) = (
        use_context::<AppState>(),
        use_context::<Reply>(),
        use_context::<Parts>(),
    ) else {
        return Err(problems(
            &Error::Auth(AuthError::Unavailable),
            Locale::default(),
            None,
        ));
    };
    let Some(caller) = parts.extensions.get::<Caller>().cloned() else {
        return Err(problems(
            &Error::Auth(AuthError::Unavailable),
            Locale::default(),
            Some(&reply),
        ));
    };
    let locale = caller.locale;
    let mut request = Request {
        backend: state.backend.clone(),
        caller,
        link: parts
            .extensions
            .get::<LinkToken>()
            .and_then(|link| link.0.clone()),
        is_refusal: parts.uri.query().is_some_and(|query| query == "decline=1"),
        reply: reply.clone(),
    };
    let result = action(&mut request).await;
    result.map_err(|error| problems(&error, locale, Some(&reply)))
}

/// Puts the problem of something that went wrong outside of [`answer`] on the reply.
pub fn note_problem(reply: &Reply, error: &Error, locale: Locale) {
    problems(error, locale, Some(reply));
}

/// Turns an error into words and a status. A fault is logged here, and only here.
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
