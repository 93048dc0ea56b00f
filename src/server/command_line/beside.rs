//! What commands work with: the same database, perhaps beside a running server, which sees at once what they change.

use std::{path::Path, sync::Arc};

use arc_swap::ArcSwap;
use tokio::sync::Notify;

use super::super::{
    Backend,
    clock::Clock,
    config::{Complaint, Config, load_key_ring},
    error::Error,
    events::EventBus,
    mail::parcel::Sender,
    store::{Store, sqlite_path},
};

/// Why a command could not begin.
#[derive(Debug, thiserror::Error)]
pub(super) enum OpenError {
    /// There is no database yet.
    #[error("there is no database at {0} yet; start the server once, or run: latchkey migrate")]
    Missing(String),
    /// The configuration is not usable.
    #[error("{0}")]
    Configuration(Complaint),
    /// The database cannot be used.
    #[error("{0}")]
    Database(#[from] Error),
}

/// Opens the database without serving.
pub(super) async fn open(config: &Config) -> Result<Arc<Backend>, OpenError> {
    if let Some(path) = sqlite_path(&config.database_url)
        && !Path::new(path).exists()
    {
        return Err(OpenError::Missing(path.to_owned()));
    }
    let store = Store::connect(&config.database_url, true).await?;
    store.migrate().await?;
    let sender = Sender::parse(&config.mail.from)
        .map_err(|_| Complaint::new("LATCHKEY_MAIL_FROM", "this is not a sender."));
    Ok(Arc::new(Backend {
        store,
        bus: EventBus::default(),
        settings: ArcSwap::from_pointee(config.policy.clone()),
        clock: Clock::default(),
        keys: load_key_ring(config).map_err(OpenError::Configuration)?,
        courier: Arc::new(Notify::new()),
        public_url: config.public_url.clone(),
        sender: sender.map_err(OpenError::Configuration)?.display_name(),
    }))
}
