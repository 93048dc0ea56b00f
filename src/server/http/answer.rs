//! Runs the action of a server function: finds the caller, collects what the answer must carry, logs faults once, and
//! turns errors into words.

mod flow_state;
mod form_cookie;
mod given;
mod news;
mod page_facts;
mod reply;
mod told;

use std::{borrow::Cow, sync::Arc};

use axum::http::request::Parts;
use leptos::prelude::use_context;

pub use form_cookie::form_cookie;
pub use news::News;
pub use reply::{Carried, Reply};
pub use told::{UNAVAILABLE_SECONDS, set_problem};

use given::given;
use told::problems;

use super::{AppState, cookies::LinkCookie};
use crate::{
    auth::{
        Account, AccountNews, AuthError, Client, FormReply, Page, Problems, REFUSAL,
        SensitiveAction, User, UserId, UserNews,
    },
    i18n::Locale,
    server::{
        Backend,
        domain::{attempt::Attempt, cookie::CookieId},
        error::{Error, Result},
        flows::{
            Caller,
            committed::{Committed, CookieChange},
            finish::Finished,
        },
        store::sessions::ActiveSession,
        views,
    },
};

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
    /// What a plain form came back with, if this renders its page again in an application that Latchkey is a part of; empty
    /// otherwise.
    pub form: FormReply,
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
/// The errors of [`answer`].
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
/// The errors of [`answer`].
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
/// The errors of [`answer`].
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
    let parts = use_context::<Parts>();
    let (Some(state), Some(reply), Some(parts)) =
        (given::<AppState>(&parts), given::<Reply>(&parts), parts)
    else {
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
        is_refusal: parts.uri.query().is_some_and(|query| query == REFUSAL),
        reply: reply.clone(),
        form: given(&Some(parts)).unwrap_or_default(),
    };
    let result = action(&mut request).await;
    result.map_err(|error| problems(&error, locale, Some(&reply)))
}
