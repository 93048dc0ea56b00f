//! Opens the database for commands, perhaps while a server runs, which sees their changes.

use crate::server::{
    Backend,
    config::Config,
    error::Error,
    run::{self, StartError},
    store::{Store, StoreFault},
};

/// Why the database could not be opened for a command.
#[derive(Debug, thiserror::Error)]
pub(super) enum OpenError {
    /// There is no database yet.
    #[error("there is no database at {0} yet; start the server once, or run: latchkey migrate")]
    Missing(String),
    /// The database has the schema of an older version.
    #[error("the database is older than this program; run: latchkey migrate")]
    Outdated,
    /// The database cannot be opened.
    #[error("{0}")]
    Store(#[from] StoreFault),
    /// The database cannot be used.
    #[error("{0}")]
    Database(#[from] Error),
    /// The rest of the configuration cannot be used.
    #[error("{0}")]
    Start(#[from] StartError),
}

/// Opens the database without serving.
pub(super) async fn open(config: &Config) -> Result<Backend, OpenError> {
    if let Some(path) = config.database_url.sqlite_path()
        && !path.exists()
    {
        return Err(OpenError::Missing(path.display().to_string()));
    }
    let store = Store::connect(&config.database_url, true).await?;
    if !store.is_up_to_date().await? {
        return Err(OpenError::Outdated);
    }
    Ok(run::tools(config, store).await?)
}
