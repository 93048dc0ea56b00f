//! Latchkey as a part of another application: one process, one database, one build.

use axum::Router;
use tokio::net::TcpListener;

use super::{
    additions::Additions,
    clock::Clock,
    config::{Config, environment},
    hooks::{Hooks, RegisteredHooks},
    http::{browser_files::BrowserFiles, embedded::is_free, listener::Listening},
    mail::{
        letters::{LetterWriter, Letters},
        own_transport::{MailTransport, OwnTransport},
    },
    run::{Server, StartError, log_warnings},
};
use crate::auth::{Paths, prefix::PREFIX};

/// Serves an application with Latchkey around its router, until the process is told to stop (SIGINT or SIGTERM). It reads
/// the variables that `docs/configure.md` lists. The address of the listener stands for `LATCHKEY_LISTEN`.
///
/// # Errors
///
/// What keeps it from starting, in words: a variable that cannot be used, or a database that cannot be opened.
pub async fn serve(listener: TcpListener, application: Router) -> Result<(), StartError> {
    Latchkey::at(&listener)?.serve(listener, application).await
}

/// Latchkey as a part of another application, before it starts.
///
/// Its own pages (`/account`, `/verify`, …) and server functions, or all that is below `LATCHKEY_PREFIX` where that was set for the
/// build, are answered before the routes of the application are asked, so
/// it may have a `/` and a fallback. All other requests come with the caller: routes take
/// [`SignedInUser`](super::http::require::SignedInUser), server functions call
/// [`require_user`](super::http::require::require_user). Nothing else of them is changed: policies and other headers are
/// those of the application. If another site caused a request that is more than a read (GET, HEAD or OPTIONS), nobody is
/// signed in for that request.
#[derive(Debug)]
pub struct Latchkey {
    config: Config,
    paths: Paths,
    additions: Additions,
}

impl Latchkey {
    /// Reads the configuration from the environment. The address of `listener` stands for `LATCHKEY_LISTEN`.
    ///
    /// # Errors
    ///
    /// All variables that cannot be used, in words.
    pub fn at(listener: &TcpListener) -> Result<Self, StartError> {
        let address = listener.local_addr().map(|address| address.to_string());
        let listen = address.map(|address| ("LATCHKEY_LISTEN".to_owned(), address));
        let config = Config::load_for_application(environment().chain(listen))
            .map_err(StartError::Misconfigured)?;
        Ok(Self {
            config,
            paths: Paths::default(),
            additions: Additions::default(),
        })
    }

    /// Names the paths at which the application has its pages for signing in and up, if not at `/sign-in` and
    /// `/sign-up`. Below a prefix these two are ours, and are shown unless others are named.
    #[must_use]
    pub fn with_pages(mut self, sign_in: &str, sign_up: &str) -> Self {
        self.paths.sign_in = sign_in.to_owned();
        self.paths.sign_up = sign_up.to_owned();
        self
    }

    /// With pages of the application in the place of `/account` and `/account/sessions`, below the prefix; both may be one.
    #[must_use]
    pub fn with_account_pages(mut self, account: &str, sessions: &str) -> Self {
        self.paths.account = account.to_owned();
        self.paths.sessions = sessions.to_owned();
        self
    }

    /// With a page of the application in the place of `/verify`, the page behind a mailed link. Links still lead to `/verify`,
    /// which takes the token out of them first.
    #[must_use]
    pub fn with_verify_page(mut self, path: &str) -> Self {
        self.paths.verify = path.to_owned();
        self
    }

    /// With a page of the application in the place of `/confirm`, which asks for a fresh proof by
    /// [`use_fresh_proof`](crate::prelude::use_fresh_proof): readers without scripts come to it.
    #[must_use]
    pub fn with_confirm_page(mut self, path: &str) -> Self {
        self.paths.confirm = path.to_owned();
        self
    }

    /// With letters of the application in the place of ours.
    #[must_use]
    pub fn with_letters(mut self, letters: impl Letters) -> Self {
        self.additions.letters = LetterWriter::of(letters);
        self
    }

    /// With a transport of the application, which hands mails over in the place of `LATCHKEY_SMTP_URL`. The sender is still that
    /// of `LATCHKEY_MAIL_FROM`.
    #[must_use]
    pub fn with_transport(mut self, transport: impl MailTransport) -> Self {
        self.additions.transport = Some(OwnTransport::of(transport));
        self
    }

    /// With hooks, which run before and after what happens here.
    #[must_use]
    pub fn with_hooks(mut self, hooks: impl Hooks) -> Self {
        self.additions.hooks = RegisteredHooks::of(hooks);
        self
    }

    /// Serves `application`: see [`serve`].
    ///
    /// # Errors
    ///
    /// What keeps it from starting.
    pub async fn serve(self, listener: TcpListener, application: Router) -> Result<(), StartError> {
        log_warnings(&self.config);
        self.check_pages()?;
        tracing::info!(prefix = PREFIX, "paths of Latchkey begin so");
        let files = BrowserFiles::built_in();
        let clock = Clock::default();
        let mut server = Server::with(&self.config, clock, files, self.additions).await?;
        server.router = server.around(application, self.paths);
        let listening = Listening::from(listener);
        server.serve_configured(&self.config, listening).await
    }

    /// # Errors
    ///
    /// The first page of the application that nobody would reach, since we answer at its path.
    fn check_pages(&self) -> Result<(), StartError> {
        let (its, ours) = (self.paths.all(), Paths::default());
        let lost = its
            .into_iter()
            .zip(ours.all())
            .find(|(its, ours)| its != ours && !is_free(its));
        lost.map_or(Ok(()), |(its, _)| Err(StartError::Page(its.to_owned())))
    }
}
