//! The connections that read.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use async_trait::async_trait;
use sea_orm::{DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow, Statement};

use super::{
    open::{PATIENCE, failed, open},
    pending::Pending,
    statement::{execute, rows},
    writer::Writer,
};

/// Connections that read what is committed. Clones share them.
#[derive(Clone, Debug)]
pub struct Readers {
    path: Arc<PathBuf>,
    idle: Arc<Mutex<Vec<rusqlite::Connection>>>,
    pending: Pending,
}

impl Readers {
    /// Readers of the file at `path`, which `writer` has created.
    pub fn new(path: &Path, writer: &Writer) -> Self {
        Self {
            path: Arc::new(path.to_owned()),
            idle: Arc::default(),
            pending: writer.pending().clone(),
        }
    }

    /// Runs `read` on a connection that nobody else uses meanwhile.
    fn with<T>(
        &self,
        read: impl FnOnce(&rusqlite::Connection) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.open()?,
        };
        // A connection that has failed is not used again.
        let found = read(&connection)?;
        self.idle().push(connection);
        Ok(found)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<rusqlite::Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<rusqlite::Connection, DbErr> {
        let connection = open(&self.path).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        connection
            .pragma_update(None, "query_only", true)
            .map_err(failed)?;
        Ok(connection)
    }
}

/// [`Readers`] for statements that read many rows: they run on a thread of their own. On the thread that calls, they would
/// keep everybody waiting who is served by it.
#[derive(Clone, Debug)]
pub struct LongReaders(pub Readers);

impl LongReaders {
    async fn with<T: Send + 'static>(
        &self,
        read: impl FnOnce(&rusqlite::Connection) -> Result<T, DbErr> + Send + 'static,
    ) -> Result<T, DbErr> {
        let readers = self.0.clone();
        // What the thread logs goes where the caller logs.
        let log = tracing::dispatcher::get_default(Clone::clone);
        let reading = tokio::task::spawn_blocking(move || {
            tracing::dispatcher::with_default(&log, || readers.with(read))
        });
        reading
            .await
            .map_err(|error| DbErr::Custom(error.to_string()))?
    }
}

#[async_trait]
impl ProxyDatabaseTrait for LongReaders {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.0.pending.over().await;
        self.with(move |connection| rows(connection, &statement))
            .await
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        self.0.pending.over().await;
        self.with(move |connection| execute(connection, &statement))
            .await
    }
}

#[async_trait]
impl ProxyDatabaseTrait for Readers {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.pending.over().await;
        self.with(|connection| rows(connection, &statement))
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        self.pending.over().await;
        self.with(|connection| execute(connection, &statement))
    }
}
