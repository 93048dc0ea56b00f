//! SQLite without a thread in between. Nearly every statement takes microseconds, less than handing it to a thread
//! and back, so statements run where they are called. sea-orm builds the statements and reads the rows through its
//! interface for foreign drivers.
//!
//! Reading waits for writing in one case only, see `pending.rs`. Writers take turns, and those who queue share a
//! commit, see [`Writer`].

mod file;
mod pending;
mod statement;
#[cfg(test)]
mod tests;
mod unit;
mod writer;

use std::{
    fs::OpenOptions,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use async_trait::async_trait;
use rusqlite::{ErrorCode, config::DbConfig};
use sea_orm::{DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow, RuntimeErr, Statement};

use pending::Pending;

pub use self::{file::OpenFile, unit::Unit, writer::Writer};
pub(super) use statement::{execute, execute_batch, first, rows};

/// Prepared statements that a connection keeps: nearly all of this program. Statements with lists have a form for
/// each length; the ones that were not used lately are dropped.
const STATEMENTS: usize = 256;
/// How long a reader waits for another process, for example one that recovers the database.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long to wait before the next try to switch on the write-ahead log.
const PAUSE: Duration = Duration::from_millis(5);

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

/// Creates the file at `path` and its folder if they are missing. Only the owner can read the file, because it holds
/// addresses. SQLite gives its other files the same mode.
fn make(path: &Path) -> Result<(), DbErr> {
    let file = || {
        std::fs::create_dir_all(path.parent().unwrap_or(path))?;
        let mut options = OpenOptions::new();
        options.append(true).create(true).mode(0o600).open(path)
    };
    file()
        .map(drop)
        .map_err(|error| DbErr::Custom(error.to_string()))
}

/// `true` if the file at `path` can be written to on its disk now.
pub fn is_writable(path: &Path) -> bool {
    OpenOptions::new().append(true).open(path).is_ok()
}

/// Opens the file at `path`.
fn open(path: &Path) -> rusqlite::Result<rusqlite::Connection> {
    let connection = rusqlite::Connection::open(path)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // One plan for each statement, whatever its values. Else SQLite would make a new plan when the values change.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    write_ahead(&connection)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    Ok(connection)
}

/// Switches on the write-ahead log. If several processes do this to a new file at once, SQLite refuses all but one of
/// them immediately; the others try again and find it done.
fn write_ahead(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match connection.pragma_update(None, "journal_mode", "wal") {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && Instant::now() < deadline =>
            {
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
}

/// The error as sea-orm reports it.
fn failed(error: rusqlite::Error) -> DbErr {
    DbErr::Query(RuntimeErr::Internal(error.to_string()))
}
