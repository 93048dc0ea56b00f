//! Builds the server, serves requests and shuts down in order.

use std::{
    fs::File,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, OnceLock},
    time::Duration,
};

use tokio::{
    net::TcpListener,
    sync::{Notify, mpsc},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    Backend,
    additions::Additions,
    certificate::PairFault,
    clock::Clock,
    config::{Config, SqliteSynchronous, load_key_ring},
    dns::Dns,
    domain::secrets::KeyRing,
    events::{EventBus, postgres, watcher},
    flows::{admins, settings},
    heartbeat, hooks,
    http::{
        self, AppParts, AppState,
        browser_files::BrowserFiles,
        cookies::Cookies,
        guard::{self, GuardSettings},
        languages::Languages,
        listener::{self, Handed, ListenerLimits, Listening, Tls},
        metrics,
        shared_cookie::SharedCookie,
    },
    mail::{
        configured::transport, courier, letters::LetterWriter, mailbox::Mailbox,
        transport::Transport,
    },
    metrics::Metrics,
    opened_links::OpenedLinks,
    places::Places,
    process,
    settings::LiveSettings,
    shared::Shared,
    store::{Store, sweep},
};
use crate::{
    auth::Paths,
    language::{check::override_faults, override_texts},
    server::events::Topic,
};

mod start_error;

pub use start_error::StartError;

/// How long mails that are being sent may take to finish when the process is told to stop.
const LAST_TASKS: Duration = Duration::from_secs(4);

/// A server that is ready to serve.
pub struct Server {
    /// Everything that flows need.
    pub backend: Arc<Backend>,
    /// All routes, behind the guard.
    pub router: axum::Router,
    /// The development mailbox; `None` when mails go to a mail server.
    pub mailbox: Option<Mailbox>,
    state: AppState,
    guarded: Arc<GuardSettings>,
    transport: Transport,
    changes: mpsc::Receiver<Topic>,
    metrics: axum::Router,
    tasks: TaskTracker,
    shutdown: CancellationToken,
    _lock: Option<File>,
}

/// Brings the schema of the database up to date, and ends.
pub async fn migrate(config: Config) -> Result<(), StartError> {
    connect(&config).await?.migrate().await?;
    Ok(())
}

/// Builds a server and serves until the process is told to stop. `handed` is what systemd has handed over to listen on.
pub async fn serve(config: Config, handed: Handed) -> Result<(), StartError> {
    let server = Server::build(&config, Clock::default()).await?;
    let listening = Listening::open(&config.listen, handed).await?;
    server.serve_configured(&config, listening).await
}

/// Logs what is odd about a configuration. Takes the operator's texts first, as the words are texts too.
pub fn log_warnings(config: &Config) {
    take_texts(config);
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
}

/// TLS for the listener; `None` if the configuration asks for none.
fn tls(config: &Config) -> Result<Option<Tls>, PairFault> {
    config.tls.clone().map(Tls::new).transpose()
}

/// The limits of the listener that a configuration asks for.
fn limits(config: &Config) -> ListenerLimits {
    ListenerLimits {
        connections: config.max_connections,
        connections_per_network: config.max_connections_per_network,
        exempt: config.trusted_proxies.clone(),
        ..ListenerLimits::default()
    }
}

/// Replaces built-in messages by those of the operator, for the whole process.
pub fn take_texts(config: &Config) {
    if let Some(folder) = &config.texts {
        override_texts(folder);
    }
}

/// Lets the operator's messages stand in the place of built-in ones, and logs what of them cannot be used. That never keeps a
/// server from starting.
fn take_checked_texts(config: &Config) {
    take_texts(config);
    let faults = config.texts.as_deref().map(override_faults);
    for fault in faults.unwrap_or_default() {
        tracing::warn!("LATCHKEY_TEXTS: {fault}; the built-in text stands");
    }
}

impl Server {
    /// Builds a server from the configuration. Brings the schema up to date first.
    pub async fn build(config: &Config, clock: Clock) -> Result<Self, StartError> {
        let files = BrowserFiles::find(config.site_root.as_deref());
        Self::with(config, clock, files, Additions::default()).await
    }

    /// Builds a server that serves these files to browsers, and has what an application brings along: see
    /// [`Server::build`].
    pub async fn with(
        config: &Config,
        clock: Clock,
        browser: BrowserFiles,
        additions: Additions,
    ) -> Result<Self, StartError> {
        take_checked_texts(config);
        let keys = load_key_ring(config)?;
        let lock = lock(config)?;
        let store = connect(config).await?;
        store.migrate().await?;
        let transport = transport(config, additions.transport)?;
        let mailbox = transport.as_mailbox().cloned();
        let (bus, changes) = EventBus::shared();
        let backend = Arc::new(Backend {
            bus,
            letters: additions.letters,
            hooks: additions.hooks,
            ..backend(config, store, keys, clock, &transport)?
        });
        settings::refresh(&backend).await?;
        admins::appoint_configured(&backend).await?;
        let shutdown = CancellationToken::new();
        let cookies = Cookies::new(config.public_url.is_https());
        let languages = Languages::new(backend.settings.clone(), cookies);
        let state = AppState::from(AppParts {
            backend: backend.clone(),
            browser,
            cookies,
            shared_cookie: SharedCookie::configured(config),
            languages: languages.clone(),
            streams: Default::default(),
            lookups: Default::default(),
            security_contacts: config.security_contacts.clone(),
            trusted_proxies: config.trusted_proxies.clone().into(),
            return_origins: config.programs.return_origins.clone().into(),
            reporters: Arc::new(config.reporters.clone()),
            certificates: Default::default(),
            mailbox: mailbox.clone(),
            started_at: backend.clock.now(),
            host: OnceLock::new(),
            shutdown: shutdown.clone(),
        });
        let guarded = GuardSettings::new(config.public_url.clone(), languages);
        let guarded = Arc::new(guarded.hearing(config.reporters.names()));
        let router = guard::protect(http::router(state.clone()), guarded.clone());
        Ok(Self {
            router: metrics::measured(router, backend.metrics.clone()),
            metrics: metrics::router(backend.clone(), state.streams.clone()),
            tasks: TaskTracker::new(),
            backend,
            mailbox,
            state,
            guarded,
            transport,
            changes,
            shutdown,
            _lock: lock,
        })
    }

    /// Adds routes of another application, behind the guard; requests to them know the caller too.
    pub fn add(&mut self, routes: axum::Router) {
        let routes = http::identified(routes, &self.state);
        let routes = guard::protect(routes, self.guarded.clone());
        let routes = metrics::measured(routes, self.backend.metrics.clone());
        self.router = std::mem::take(&mut self.router).merge(routes);
    }

    /// The routes of an application around our own, as one router: see [`Latchkey`](super::embedded::Latchkey).
    pub fn around(&self, application: axum::Router, paths: Paths) -> axum::Router {
        let (guard, ours) = (self.guarded.clone(), self.router.clone());
        http::embedded::around(&self.state, guard, paths, ours, application)
    }

    /// Ends the server when the process gets SIGINT or SIGTERM. Listens for them from now on, before anybody can know that
    /// it is running.
    pub fn stop_when_told(&self) {
        let (told, shutdown) = (process::told_to_stop(), self.shutdown.clone());
        tokio::spawn(async move {
            told.await;
            process::tell_stopping();
            shutdown.cancel();
        });
    }

    /// Reaches Amazon SNS at another address: see [`Certificates::reach_at`](http::sns::Certificates::reach_at).
    pub fn reach_sns_at(&self, address: SocketAddr, authority: &[u8]) {
        self.state.certificates.reach_at(address, authority);
    }

    /// A token that ends the server when it is cancelled.
    pub fn shutdown(&self) -> CancellationToken {
        self.shutdown.clone()
    }

    /// Serves metrics on `listener` until the server ends.
    pub fn serve_metrics(&self, listener: TcpListener) {
        self.tasks.spawn(listener::serve(
            listener,
            self.metrics.clone(),
            self.shutdown.clone(),
            ListenerLimits::default(),
        ));
    }

    /// Serves until the process is told to stop, as a program of its own or as a part of an application: with TLS, limits and metrics as
    /// `config` says, and with word to systemd.
    ///
    /// # Errors
    ///
    /// The certificate cannot be used, or the address for metrics is taken.
    pub(super) async fn serve_configured(
        self,
        config: &Config,
        listening: Listening,
    ) -> Result<(), StartError> {
        let listening = listening.with_tls(tls(config)?);
        if let Some(address) = config.metrics_listen {
            self.serve_metrics(listener::bind(address).await?);
            tracing::info!(listen = %address, "serving metrics");
        }
        self.stop_when_told();
        process::tell_ready();
        tracing::info!(listen = %config.listen, origin = config.public_url.origin(), "serving");
        self.serve(listening, limits(config)).await;
        tracing::info!("stopped");
        Ok(())
    }

    /// Serves requests until the server ends. Mails that are being sent are finished first, for four seconds at most.
    pub async fn serve(self, listening: impl Into<Listening>, limits: ListenerLimits) {
        let tasks = self.tasks;
        tasks.spawn(courier::run(
            self.backend.clone(),
            self.transport,
            self.shutdown.clone(),
        ));
        tasks.spawn(hooks::telling::run(
            self.backend.clone(),
            self.shutdown.clone(),
        ));
        tasks.spawn(watcher::run(self.backend.clone(), self.shutdown.clone()));
        tasks.spawn(postgres::run(
            self.backend.clone(),
            self.changes,
            self.shutdown.clone(),
        ));
        tasks.spawn(sweep::run(self.backend.clone(), self.shutdown.clone()));
        tasks.spawn(heartbeat::run(
            self.backend.clone(),
            self.state.streams.clone(),
            self.shutdown.clone(),
        ));
        tasks.close();
        let limits = ListenerLimits {
            languages: self.state.languages.clone(),
            ..limits
        };
        listener::serve(listening, self.router, self.shutdown.clone(), limits).await;
        self.shutdown.cancel();
        if tokio::time::timeout(LAST_TASKS, tasks.wait())
            .await
            .is_err()
        {
            tracing::warn!("mail under way was left to the next start");
        }
    }
}

/// Everything that flows need, for a command of the command line. A server may run at the same time, and sees changes
/// by itself.
pub async fn tools(config: &Config, store: Store) -> Result<Backend, StartError> {
    let (keys, transport) = (load_key_ring(config)?, transport(config, None)?);
    let backend = backend(config, store, keys, Clock::default(), &transport)?;
    settings::refresh(&backend).await?;
    Ok(backend)
}

fn backend(
    config: &Config,
    store: Store,
    keys: KeyRing,
    clock: Clock,
    transport: &Transport,
) -> Result<Backend, StartError> {
    Ok(Backend {
        store,
        bus: EventBus::default(),
        hooks: Default::default(),
        settings: Arc::new(LiveSettings::new(config.policy.clone())),
        clock,
        keys,
        courier: Arc::new(Notify::new()),
        admins: config.admins.clone(),
        public_url: config.public_url.clone(),
        places: places(config)?,
        dns: Dns::new(&config.dns_servers).trusting(config.own_domains()),
        metrics: Metrics::default(),
        sender: transport.sender().display_name(),
        sender_address: transport.sender().address(),
        feedback_id: config.mail.feedback_id.clone(),
        has_mailbox: transport.as_mailbox().is_some(),
        letters: LetterWriter::default(),
        opened: OpenedLinks::default(),
        overview: Shared::default(),
    })
}

async fn connect(config: &Config) -> Result<Store, StartError> {
    let is_durable = config.sqlite_synchronous == SqliteSynchronous::Full;
    Ok(Store::connect(&config.database_url, is_durable).await?)
}

fn places(config: &Config) -> Result<Places, StartError> {
    let Some(path) = &config.geo_file else {
        return Ok(Places::default());
    };
    Places::open(path)
        .map_err(|error| StartError::Places(path.display().to_string(), error.to_string()))
}

/// Locks the SQLite file for this server, because the streams and budgets of a second one would not know of this
/// one's. `None` with Postgres.
pub fn lock(config: &Config) -> Result<Option<File>, StartError> {
    let Some(database) = config.database_url.sqlite_path() else {
        return Ok(None);
    };
    let path = PathBuf::from(format!("{}.lock", database.display()));
    let file = |error| StartError::File(path.display().to_string(), error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(file)?;
    }
    let lock = File::create(&path).map_err(file)?;
    lock.try_lock()
        .map_err(|_| StartError::Taken(database.display().to_string()))?;
    Ok(Some(lock))
}
