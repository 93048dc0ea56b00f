//! Opens the file of the database.

use std::{
    fs::OpenOptions,
    os::unix::fs::OpenOptionsExt,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{ErrorCode, config::DbConfig};
use sea_orm::{DbErr, RuntimeErr};

/// Prepared statements that a connection keeps: nearly all of this program. Statements with lists have a form for
/// each length; the ones that were not used lately are dropped.
const STATEMENTS: usize = 256;
/// How long a reader waits for another process, for example one that recovers the database.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// How long to wait before the next try at what others keep from being done for a moment.
pub(super) const PAUSE: Duration = Duration::from_millis(5);

/// Creates the file at `path` and its folder if they are missing. Only the owner can read the file, because it holds
/// addresses. SQLite gives its other files the same mode.
pub(super) fn make(path: &Path) -> Result<(), DbErr> {
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
pub(super) fn open(path: &Path) -> rusqlite::Result<rusqlite::Connection> {
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
pub(super) fn write_ahead(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
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
pub(super) fn failed(error: rusqlite::Error) -> DbErr {
    DbErr::Query(RuntimeErr::Internal(error.to_string()))
}
