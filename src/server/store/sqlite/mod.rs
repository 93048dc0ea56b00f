//! SQLite without a thread in between. Nearly every statement here takes microseconds, less than handing it to a thread
//! and back would, so all run where they are asked for. sea-orm builds statements and reads rows as for any database, by its door for
//! drivers that are not its own.
//!
//! Reading waits for writing in one case only: see `pending.rs`. Writers take turns, and those who queue share one commit: see
//! [`Writer`].

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

/// Prepared statements that a connection keeps: nearly all of this program. Those with lists of any length are many; the
/// ones that were not used lately make room.
const STATEMENTS: usize = 256;
/// How long a reader waits for what only another process can hold: the database is being recovered, for one.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long whoever was turned away waits before the next try.
const PAUSE: Duration = Duration::from_millis(5);

/// Connections that read what is committed. Clones share them.
#[derive(Clone, Debug)]
pub struct Readers {
    path: Arc<PathBuf>,
    idle: Arc<Mutex<Vec<rusqlite::Connection>>>,
    pending: Pending,
}

impl Readers {
    /// Of the file at `path`, which `writer` has made.
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
        // One that failed is not used again.
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

/// Makes the file at `path`, and its folder, when they are not there. The file is its owner's alone, because addresses are
/// in it; SQLite gives those beside it the same mode.
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

/// Whether the file at `path` can be written to, as it stands on its disk now.
pub fn is_writable(path: &Path) -> bool {
    OpenOptions::new().append(true).open(path).is_ok()
}

/// Opens the file at `path`.
fn open(path: &Path) -> rusqlite::Result<rusqlite::Connection> {
    let connection = rusqlite::Connection::open(path)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // One plan for each statement, whatever its values are. SQLite would make a new one each time they are others.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    write_ahead(&connection)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    Ok(connection)
}

/// Has changes written into a log beside the file, as it is from the first time on. Of those that do so at once to a new
/// file SQLite turns all but one away without letting them wait; they try again, and then it is done.
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

/// What went wrong, as everything behind sea-orm says it.
fn failed(error: rusqlite::Error) -> DbErr {
    DbErr::Query(RuntimeErr::Internal(error.to_string()))
}
