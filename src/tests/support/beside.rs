//! Further servers and commands beside a running server.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use latchkey::server::{
    clock::Clock,
    http::{
        self, AppParts, AppState,
        browser_files::BrowserFiles,
        cookies::Cookies,
        languages::Languages,
        listener::{self, ListenerLimits},
        streams::Streams,
    },
    mail::mailbox::MailboxMessage,
};
use tokio::net::TcpListener;

use super::{TestApp, around::Hosted, run_program, run_program_on};

impl TestApp {
    /// Starts another server on the same database, with the same key.
    pub async fn beside(&self) -> Self {
        self.beside_at(self.clock.clone()).await
    }

    /// Starts another server on the same database, with a clock of its own.
    pub async fn beside_at(&self, clock: Clock) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (environment, additions) = (self.environment.clone(), self.additions.clone());
        let hosted = Hosted::with(additions);
        Self::serve_around(environment, clock, folder, None, hosted).await
    }

    /// Serves this server at another address too, where streams send something at least every `heartbeat`. Returns
    /// the address.
    pub async fn beating(&self, heartbeat: Duration) -> SocketAddr {
        let state = AppState::from(AppParts {
            certificates: Default::default(),
            reporters: Default::default(),
            backend: self.backend.clone(),
            browser: BrowserFiles::find(None),
            cookies: Cookies::new(false),
            shared_cookie: None,
            languages: Languages::new(self.backend.settings.clone(), Cookies::new(false)),
            streams: Streams::with_heartbeat(heartbeat),
            lookups: Default::default(),
            security_contacts: Vec::new(),
            trusted_proxies: Arc::default(),
            return_origins: Arc::default(),
            mailbox: None,
            started_at: self.clock.now(),
            host: std::sync::OnceLock::new(),
            shutdown: self.shutdown.clone(),
        });
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let limits = ListenerLimits::default();
        tokio::spawn(listener::serve(
            listener,
            http::router(state),
            self.shutdown.clone(),
            limits,
        ));
        address
    }

    /// Runs the program with this server's settings, as an operator would. Returns exit code, standard output and
    /// standard error.
    pub async fn command(&self, arguments: &[&str]) -> (i32, String, String) {
        self.command_with(arguments, &[]).await
    }

    /// Runs the program as [`TestApp::command`] does, with further settings.
    pub async fn command_with(
        &self,
        arguments: &[&str],
        settings: &[(&str, &str)],
    ) -> (i32, String, String) {
        let own = self.environment.iter();
        let own = own.map(|(name, value)| (name.as_str(), value.as_str()));
        let settings: Vec<_> = own.chain(settings.iter().copied()).collect();
        run_program(arguments, &settings).await
    }

    /// Runs the program as [`TestApp::command`] does, with this text on its standard input.
    pub async fn pipe(&self, arguments: &[&str], input: &str) -> (i32, String, String) {
        run_program_on(arguments, &self.environment, input).await
    }

    /// Waits for the first mail to `address` from this server or the other one.
    pub async fn mail_of_either(&self, other: &Self, address: &str) -> MailboxMessage {
        tokio::select! {
            mail = self.mail(address, 1) => mail,
            mail = other.mail(address, 1) => mail,
        }
    }
}
