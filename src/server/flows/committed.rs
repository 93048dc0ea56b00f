//! The result of a flow that has committed. Only a commit decides which client the caller's browser is and which
//! cookies it gets, so no browser is told of a client that was rolled back.

use uuid::Uuid;

use super::Caller;
use crate::{
    auth::{AuthError, ClientId, SessionId},
    server::{
        Backend,
        domain::{
            cookie::CookieId,
            policy::{BROWSER_KEPT, BROWSER_LEFT},
        },
        error::Result,
        store::{
            UnitOfWork,
            clients::{self, Turn},
            sessions::{self, ActiveSession, Ended},
        },
    },
};

/// The value of a flow, and what the commit changed for the caller's browser.
#[derive(Clone, Debug)]
#[must_use = "the browser must be told what became of it"]
pub struct Committed<T> {
    value: T,
    browser: BrowserChange,
}

impl<T> Committed<T> {
    /// `value`, from a flow that changed nothing for the browser.
    pub fn unchanged(value: T) -> Self {
        Self {
            value,
            browser: BrowserChange::default(),
        }
    }

    /// This result with another value.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Committed<U> {
        Committed {
            value: to(self.value),
            browser: self.browser,
        }
    }

    /// The value, and what changed for the browser.
    pub fn into_parts(self) -> (T, BrowserChange) {
        (self.value, self.browser)
    }
}

/// What a commit changed for the caller's browser.
#[derive(Clone, Debug, Default)]
pub struct BrowserChange {
    cookie: CookieChange,
    new_browser: Option<CookieId>,
    client: Option<ClientId>,
    session: Option<ActiveSession>,
}

impl BrowserChange {
    /// What happens to the client cookie.
    pub fn cookie(&self) -> CookieChange {
        self.cookie
    }

    /// The new value of the cookie by which a browser is known after signing out; `None` if it keeps the one that it
    /// has.
    pub fn new_browser(&self) -> Option<CookieId> {
        self.new_browser
    }

    /// `true` if the browser had no client before, and has no session yet.
    pub fn is_new_client(&self) -> bool {
        matches!(self.cookie, CookieChange::Lend(_))
    }

    /// Changes `caller` to what they are after the commit.
    pub fn apply(&self, caller: &mut Caller) {
        if self.cookie != CookieChange::Keep {
            caller.client = self.client;
            caller.session = self.session.clone();
        }
    }
}

/// What happens to a client cookie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CookieChange {
    /// It stays as it is.
    #[default]
    Keep,
    /// It is set to this value for as long as browsers keep a cookie: somebody is signed in.
    Set(CookieId),
    /// It is set to this value for as long as a browser without a session is remembered.
    Lend(CookieId),
    /// It is removed.
    Remove,
}

/// A session that a browser acts by from now on.
#[derive(Clone, Debug)]
pub(super) enum Entered {
    /// One that begins at this moment.
    Begun(ActiveSession),
    /// One that began before.
    Other(SessionId),
}

impl Entered {
    fn id(&self) -> SessionId {
        match self {
            Self::Begun(session) => session.id,
            Self::Other(id) => *id,
        }
    }
}

/// The client of the caller's browser within a transaction, which may have made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    client: ClientId,
    cookie: Option<CookieId>,
    is_new: bool,
    /// The value of its cookie after a sign-in, if it was handed to the browser before.
    successor: Option<CookieId>,
}

impl Here {
    /// The client of the caller's cookie.
    ///
    /// # Errors
    ///
    /// [`AuthError::NoAttempt`] if the cookie belongs to no client: this browser has started nothing.
    pub(super) fn of(caller: &Caller) -> Result<Self> {
        let client = caller.client.ok_or(AuthError::NoAttempt)?;
        Ok(Self {
            client,
            cookie: None,
            is_new: false,
            successor: caller.successor,
        })
    }

    /// The caller's client, if the browser can be told from others by its client cookie or by the cookie that came
    /// with its form; else `None`. Requests that one browser sends at once take turns: the others wait until the commit
    /// of the first one, and find the client and the attempt that it has made.
    pub(super) async fn known(
        backend: &Backend,
        work: &mut UnitOfWork,
        caller: &Caller,
    ) -> Result<Option<Self>> {
        if let Some(client) = caller.client {
            clients::take_turn(work, Turn::Client(client)).await?;
        }
        match caller.client.is_some() || caller.form_cookie.is_some() {
            true => Ok(Some(Self::ensure(backend, work, caller).await?)),
            false => Ok(None),
        }
    }

    /// The caller's client, created in this transaction if there is none.
    pub(super) async fn ensure(
        backend: &Backend,
        work: &mut UnitOfWork,
        caller: &Caller,
    ) -> Result<Self> {
        if let Ok(here) = Self::of(caller)
            && Self::lasts(backend, work, caller, here.client).await?
        {
            return Ok(here);
        }
        // The cookie that came with a page makes one client out of several requests that this browser sends at once.
        let handed = match caller.form_cookie {
            Some(form) => Some(backend.keys.client_cookie(form)),
            None => caller.successor,
        };
        let cookie = handed.unwrap_or_else(CookieId::random);
        let (made, now) = (ClientId::from(Uuid::now_v7()), backend.clock.now());
        let (hash, expire_at) = (cookie.hash(), now + BROWSER_KEPT);
        let found = match handed {
            Some(_) => {
                clients::take_turn(work, Turn::Cookie(&hash)).await?;
                clients::id_of(&work.reading(), hash.clone()).await?
            }
            None => None,
        };
        if found.is_none() {
            clients::insert(work, made, hash, now, expire_at)?;
        }
        let client = found.unwrap_or(made);
        Ok(Self {
            client,
            cookie: Some(cookie),
            is_new: client == made,
            successor: caller.successor,
        })
    }

    /// `true` if the caller's `client` is remembered for long enough. Else what it starts now would be forgotten with
    /// it.
    async fn lasts(
        backend: &Backend,
        work: &UnitOfWork,
        caller: &Caller,
        client: ClientId,
    ) -> Result<bool> {
        let until = backend.clock.now() + BROWSER_LEFT;
        Ok(caller.session.is_some() || clients::lasts(&work.reading(), client, until).await?)
    }

    /// The id of the client.
    pub(super) fn client(self) -> ClientId {
        self.client
    }

    /// `true` if this transaction created the client.
    pub(super) fn is_new(self) -> bool {
        self.is_new
    }

    /// Commits. A browser without a cookie is given one.
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

    /// Commits a sign-in. The browser uses `session` from now on, under a new cookie, so that a cookie which an
    /// attacker may have planted no longer counts (ASVS 7.2.4). The new value is the one that was handed to the
    /// browser before, if there is one: then the browser is signed in even if this answer is lost. `new_browser` is
    /// the value of its other cookie if it had none.
    pub(super) async fn enter<T>(
        self,
        backend: &Backend,
        mut work: UnitOfWork,
        session: Entered,
        new_browser: Option<CookieId>,
        value: T,
    ) -> Result<Committed<T>> {
        let cookie = self.successor.unwrap_or_else(CookieId::random);
        let now = backend.clock.now();
        let (client, expire_at) = (self.client, now + BROWSER_KEPT);
        clients::act_by(&mut work, client, session.id(), cookie.hash(), expire_at)?;
        let session = match session {
            Entered::Begun(session) => Some(session),
            Entered::Other(_) => {
                let (db, idle) = (work.tx(), backend.policy().session_idle);
                let row = clients::find_by_cookie(db, cookie.hash(), idle, now).await?;
                row.and_then(|row| row.session)
            }
        };
        work.commit().await?;
        let browser = BrowserChange {
            cookie: CookieChange::Set(cookie),
            new_browser,
            client: Some(client),
            session,
        };
        Ok(Committed { value, browser })
    }

    /// Commits a sign-out: the client's cookie no longer counts and is removed, and all sessions of the client end.
    /// Nobody could use a session that is just beginning there.
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
