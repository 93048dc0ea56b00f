//! What a flow hands back once it has committed. Which client the caller's browser is from now on, and which cookies it
//! gets, can be said by a commit alone: so no browser ever hears of a client that was rolled back.

use uuid::Uuid;

use super::Caller;
use crate::{
    auth::AuthError,
    server::{
        Backend,
        domain::{
            cookie::CookieId,
            policy::{BROWSER_KEPT, BROWSER_LEFT},
        },
        error::Result,
        store::{
            UnitOfWork, clients,
            sessions::{self, ActiveSession, Ended},
        },
    },
};

/// What came of a flow, and what became of the caller's browser with the same commit.
#[derive(Clone, Debug)]
#[must_use = "the browser must be told what became of it"]
pub struct Committed<T> {
    value: T,
    browser: BrowserChange,
}

impl<T> Committed<T> {
    /// `value`, from a flow that changed nothing about the browser.
    pub fn unchanged(value: T) -> Self {
        Self {
            value,
            browser: BrowserChange::default(),
        }
    }

    /// Another value, with what became of the browser.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Committed<U> {
        Committed {
            value: to(self.value),
            browser: self.browser,
        }
    }

    /// The value, and what became of the browser.
    pub fn into_parts(self) -> (T, BrowserChange) {
        (self.value, self.browser)
    }
}

/// What became of the caller's browser.
#[derive(Clone, Debug, Default)]
pub struct BrowserChange {
    cookie: CookieChange,
    new_browser: Option<CookieId>,
    client: Option<Uuid>,
    session: Option<ActiveSession>,
}

impl BrowserChange {
    /// What becomes of its client cookie.
    pub fn cookie(&self) -> CookieChange {
        self.cookie
    }

    /// The value of the cookie by which a browser is known after signing out, where it had none.
    pub fn new_browser(&self) -> Option<CookieId> {
        self.new_browser
    }

    /// `true` if it was nobody's before, and acts by no session yet.
    pub fn is_new_client(&self) -> bool {
        matches!(self.cookie, CookieChange::Lend(_))
    }

    /// Who calls, from now on.
    pub fn apply(&self, caller: &mut Caller) {
        if self.cookie != CookieChange::Keep {
            caller.client = self.client;
            caller.session = self.session.clone();
        }
    }
}

/// What becomes of a client cookie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CookieChange {
    /// Nothing.
    #[default]
    Keep,
    /// It gets this value, for as long as a browser keeps one: somebody is signed in.
    Set(CookieId),
    /// It gets this value, for as long as a browser without a session is remembered.
    Lend(CookieId),
    /// It goes.
    Remove,
}

/// The client of the caller's browser within a transaction, which may have made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    client: Uuid,
    cookie: Option<CookieId>,
    is_new: bool,
    /// What its cookie becomes with a sign-in, where the browser knows that already.
    successor: Option<CookieId>,
}

impl Here {
    /// The client that the caller's cookie names.
    ///
    /// # Errors
    ///
    /// It names none, which therefore started nothing.
    pub(super) fn of(caller: &Caller) -> Result<Self> {
        let client = caller.client.ok_or(AuthError::NoAttempt)?;
        Ok(Self {
            client,
            cookie: None,
            is_new: false,
            successor: caller.successor,
        })
    }

    /// The caller's client, where their browser can be told from others: by its client cookie, or by the one that came
    /// with its form. Of first requests that are sent at once, one makes it, and the others wait for that and find it.
    pub(super) async fn known(
        backend: &Backend,
        work: &UnitOfWork,
        caller: &Caller,
    ) -> Result<Option<Self>> {
        match caller.client.is_some() || caller.form_cookie.is_some() {
            true => Ok(Some(Self::ensure(backend, work, caller).await?)),
            false => Ok(None),
        }
    }

    /// The caller's client, made in this transaction when there is none.
    pub(super) async fn ensure(
        backend: &Backend,
        work: &UnitOfWork,
        caller: &Caller,
    ) -> Result<Self> {
        if let Ok(here) = Self::of(caller)
            && Self::is_kept(backend, work, caller, here.client).await?
        {
            return Ok(here);
        }
        // What came with a page to this browser alone makes one client of requests that it sends at once.
        let handed = match caller.form_cookie {
            Some(form) => Some(backend.keys.client_cookie(form)),
            None => caller.successor,
        };
        let cookie = handed.unwrap_or_else(CookieId::random);
        let (made, now) = (Uuid::now_v7(), backend.clock.now());
        let expire_at = now + BROWSER_KEPT;
        let client = clients::find_or_insert(work, made, cookie.hash(), now, expire_at).await?;
        Ok(Self {
            client,
            cookie: Some(cookie),
            is_new: client == made,
            successor: caller.successor,
        })
    }

    /// Whether the caller's `client` is remembered for long enough: else what is started now would be forgotten with it.
    async fn is_kept(
        backend: &Backend,
        work: &UnitOfWork,
        caller: &Caller,
        client: Uuid,
    ) -> Result<bool> {
        let until = backend.clock.now() + BROWSER_LEFT;
        Ok(caller.session.is_some() || clients::lasts(work.tx(), client, until).await?)
    }

    /// Its id.
    pub(super) fn client(self) -> Uuid {
        self.client
    }

    /// `true` if the transaction made it.
    pub(super) fn is_new(self) -> bool {
        self.is_new
    }

    /// Commits; a browser that has no cookie yet hears of it then.
    pub(super) async fn commit<T>(self, work: UnitOfWork, value: T) -> Result<Committed<T>> {
        work.commit().await?;
        let browser = match self.cookie {
            None => BrowserChange::default(),
            Some(cookie) => BrowserChange {
                cookie: CookieChange::Lend(cookie),
                client: Some(self.client),
                ..BrowserChange::default()
            },
        };
        Ok(Committed { value, browser })
    }

    /// Commits what signs in: the browser acts by `session` from now on, under a new cookie. What an attacker may have
    /// planted is dead (ASVS 7.2.4). The new value is the one that was handed out to this browser before, so that it is in
    /// even if the answer is lost. `new_browser` is the value of its other cookie, where it has none.
    pub(super) async fn enter<T>(
        self,
        backend: &Backend,
        mut work: UnitOfWork,
        session: Uuid,
        new_browser: Option<CookieId>,
        value: T,
    ) -> Result<Committed<T>> {
        let cookie = self.successor.unwrap_or_else(CookieId::random);
        let now = backend.clock.now();
        let (client, expire_at) = (self.client, now + BROWSER_KEPT);
        clients::act_by(&mut work, client, session, cookie.hash(), expire_at).await?;
        let idle = backend.policy().session_idle;
        let row = clients::find_by_cookie(work.tx(), cookie.hash(), idle, now).await?;
        work.commit().await?;
        let browser = BrowserChange {
            cookie: CookieChange::Set(cookie),
            new_browser,
            client: Some(client),
            session: row.and_then(|row| row.session),
        };
        Ok(Committed { value, browser })
    }

    /// Commits what signs out: the client's cookie is dead, and goes. So do its sessions, also one that is just beginning
    /// there: nobody could act by it any more.
    pub(super) async fn leave(
        self,
        backend: &Backend,
        mut work: UnitOfWork,
    ) -> Result<Committed<()>> {
        let (nobody, now) = (CookieId::random().hash(), backend.clock.now());
        clients::rotate(&work, self.client, nobody, now).await?;
        sessions::end(&mut work, Ended::OfClient(self.client), now).await?;
        work.commit().await?;
        let browser = BrowserChange {
            cookie: CookieChange::Remove,
            ..BrowserChange::default()
        };
        Ok(Committed { value: (), browser })
    }
}
