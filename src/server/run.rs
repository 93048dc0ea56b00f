//! Builds everything, serves it, and shuts it down in order.

use std::{fs::File, path::PathBuf, sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use leptos::config::LeptosOptions;
use tokio::{net::TcpListener, sync::Notify};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    Backend,
    clock::Clock,
    config::{Complaint, Config, SqliteSynchronous, TransportConfig, load_key_ring},
    error::Error,
    events::{EventBus, watcher},
    http::{
        self, AppState,
        client_cookie::Cookies,
        guard::{self, GuardSettings},
        listener::{self, ListenerLimits},
        sse::Streams,
    },
    mail::{courier, mailbox::Mailbox, parcel::Sender, transport::Transport},
    store::{Store, sqlite_path, sweep},
};

/// How long mail under way may take to finish when the process is told to stop.
const LAST_TASKS: Duration = Duration::from_secs(4);

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The configuration is not usable.
    #[error("{0}")]
    Configuration(Complaint),
    /// The database cannot be used.
    #[error("{0}")]
    Database(#[from] Error),
    /// Another server has this SQLite file.
    #[error("another server is using {0}; one server at a time may")]
    Taken(String),
    /// The mail transport cannot be built.
    #[error("LATCHKEY_SMTP_URL or LATCHKEY_MAIL_FROM cannot be used: {0}")]
    Mail(String),
    /// The listener cannot be opened.
    #[error("cannot listen on {0}: {1}")]
    Listen(std::net::SocketAddr, std::io::Error),
    /// A file cannot be opened.
    #[error("{0}: {1}")]
    File(String, std::io::Error),
}

impl From<Complaint> for StartError {
    fn from(complaint: Complaint) -> Self {
        Self::Configuration(complaint)
    }
}

/// A server that is ready to serve.
pub struct Server {
    /// What flows work with.
    pub backend: Arc<Backend>,
    /// Every route, guarded.
    pub router: axum::Router,
    /// The development mailbox, where mail goes there.
    pub mailbox: Option<Mailbox>,
    transport: Transport,
    shutdown: CancellationToken,
    _lock: Option<File>,
}

/// Brings the schema up to date.
pub async fn migrate(config: Config) -> Result<(), StartError> {
    connect(&config).await?.migrate().await?;
    Ok(())
}

/// Serves until the process is told to stop.
pub async fn serve(config: Config) -> Result<(), StartError> {
    let server = Server::build(&config, Clock::default()).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| StartError::Listen(config.listen, error))?;
    let shutdown = server.shutdown.clone();
    tokio::spawn(async move {
        told_to_stop().await;
        shutdown.cancel();
    });
    tracing::info!(listen = %config.listen, origin = config.public_url.origin(), "serving");
    let limits = ListenerLimits {
        connections: config.max_connections,
        connections_per_network: config.max_connections_per_network,
        exempt: config.trusted_proxies.clone(),
        ..ListenerLimits::default()
    };
    server.serve(listener, limits).await;
    tracing::info!("stopped");
    Ok(())
}

impl Server {
    /// Builds everything from the configuration, with the schema up to date.
    pub async fn build(config: &Config, clock: Clock) -> Result<Self, StartError> {
        let keys = load_key_ring(config)?;
        let lock = lock(config)?;
        let store = connect(config).await?;
        store.migrate().await?;
        let transport = transport(config)?;
        let mailbox = transport.as_mailbox().cloned();
        let backend = Arc::new(Backend {
            store,
            bus: EventBus::default(),
            settings: ArcSwap::from_pointee(config.policy.clone()),
            clock,
            keys,
            courier: Arc::new(Notify::new()),
            public_url: config.public_url.clone(),
            sender: transport.sender().display_name(),
        });
        let shutdown = CancellationToken::new();
        let state = AppState {
            backend: backend.clone(),
            leptos: leptos_options(config),
            cookies: Cookies::new(config.public_url.is_https()),
            streams: Streams::default(),
            trusted_proxies: config.trusted_proxies.clone().into(),
            mailbox: mailbox.clone(),
            shutdown: shutdown.clone(),
        };
        let settings = Arc::new(GuardSettings {
            public_url: config.public_url.clone(),
        });
        Ok(Self {
            router: guard::protect(http::router(state), settings),
            backend,
            mailbox,
            transport,
            shutdown,
            _lock: lock,
        })
    }

    /// Ends the server when it is cancelled.
    pub fn shutdown(&self) -> CancellationToken {
        self.shutdown.clone()
    }

    /// Serves on `listener` until shut down; mail under way is finished first.
    pub async fn serve(self, listener: TcpListener, limits: ListenerLimits) {
        let tasks = TaskTracker::new();
        tasks.spawn(courier::run(
            self.backend.clone(),
            self.transport,
            self.shutdown.clone(),
        ));
        tasks.spawn(watcher::run(self.backend.clone(), self.shutdown.clone()));
        tasks.spawn(sweep::run(self.backend.clone(), self.shutdown.clone()));
        tasks.close();
        listener::serve(listener, self.router, self.shutdown.clone(), limits).await;
        self.shutdown.cancel();
        if tokio::time::timeout(LAST_TASKS, tasks.wait())
            .await
            .is_err()
        {
            tracing::warn!("mail under way was left to the next start");
        }
    }
}

async fn connect(config: &Config) -> Result<Store, StartError> {
    let is_durable = config.sqlite_synchronous == SqliteSynchronous::Full;
    Ok(Store::connect(&config.database_url, is_durable).await?)
}

/// What mail is handed to.
pub(super) fn transport(config: &Config) -> Result<Transport, StartError> {
    let sender =
        Sender::parse(&config.mail.from).map_err(|fault| StartError::Mail(fault.to_string()))?;
    match &config.mail.transport {
        TransportConfig::Smtp { url } => {
            Transport::smtp(url, sender).map_err(|fault| StartError::Mail(fault.to_string()))
        }
        TransportConfig::Mailbox => Ok(Transport::mailbox(Mailbox::new(), sender)),
    }
}

/// One server for each SQLite file: its streams and budgets would not know of the other's.
fn lock(config: &Config) -> Result<Option<File>, StartError> {
    let Some(path) = sqlite_path(&config.database_url) else {
        return Ok(None);
    };
    let path = PathBuf::from(format!("{path}.lock"));
    let file = |error| StartError::File(path.display().to_string(), error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(file)?;
    }
    let lock = File::create(&path).map_err(file)?;
    lock.try_lock()
        .map_err(|_| StartError::Taken(config.database_url.clone()))?;
    Ok(Some(lock))
}

/// Where the browser side is, found from the configuration alone: the program runs without cargo-leptos.
fn leptos_options(config: &Config) -> LeptosOptions {
    let has_hashes = std::env::current_exe()
        .ok()
        .and_then(|path| Some(path.parent()?.join("hash.txt")))
        .is_some_and(|path| path.exists());
    LeptosOptions::builder()
        .output_name("latchkey")
        .site_root(config.site_root.display().to_string())
        .site_pkg_dir("pkg")
        .hash_files(has_hashes)
        .build()
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
