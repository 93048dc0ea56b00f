//! Copies of a whole database: made while a server uses it, and put back while none does.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io,
    os::unix::{ffi::OsStrExt, fs::OpenOptionsExt},
    path::{Path, PathBuf},
    time::Instant,
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags,
    types::{ToSqlOutput, ValueRef},
};
use time::OffsetDateTime;
use tokio::time::sleep;

use super::{
    super::url::DatabaseUrl,
    open::{PATIENCE, PAUSE},
};

/// What the names of a database's files end in: itself, its log, and the index of the log.
const FILES: [&str; 3] = ["", "-wal", "-shm"];

/// Why a copy was not made or not put back. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum CopyFault {
    /// There is no database to copy.
    #[error("there is no database at {}", .0.display())]
    Missing(PathBuf),
    /// The file for the copy is there already.
    #[error("{} is there already; name a file that is not", .0.display())]
    Exists(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// The database cannot be read, or there is no room for the copy.
    #[error("{}: {}", .0.display(), .1)]
    Database(PathBuf, rusqlite::Error),
    /// The copy is no whole database.
    #[error("{} is damaged: {}", .0.display(), .1)]
    Damaged(PathBuf, String),
    /// The copy holds something else.
    #[error("{} is no database of Latchkey", .0.display())]
    Foreign(PathBuf),
    /// A database that is in use was named as a copy: what it has in its log would be lost.
    #[error("{} is a database in use, not a copy: {} belongs to it. Copy it with: latchkey backup", .0.display(), .1.display())]
    InUse(PathBuf, PathBuf),
    /// Another process has the database open.
    #[error("{} is in use; end every program that has it open first", .0.display())]
    Open(PathBuf),
}

/// Copies the database at `path` to a new file, as it is at one moment, while others read and write it. Returns the
/// size of the copy in bytes.
pub fn backup(path: &Path, to: &Path) -> Result<u64, CopyFault> {
    if !path.exists() {
        return Err(CopyFault::Missing(path.to_owned()));
    }
    if to.exists() {
        return Err(CopyFault::Exists(to.to_owned()));
    }
    let part = beside(to, ".part");
    let made = new_file(&part)
        .and_then(|_| vacuum(path, &part))
        .and_then(|()| check(&part, to))
        .and_then(|()| publish(&part, to));
    if made.is_err() {
        // What was begun is of no use. If it cannot be removed, the next try says so.
        let _ = remove(&part);
    }
    made
}

/// A copy that was read in beside the database and is not yet in its place. Dropping it removes it, and nothing has
/// changed then.
#[derive(Debug)]
pub struct Incoming {
    path: PathBuf,
    part: PathBuf,
}

impl Incoming {
    /// Reads the copy at `from`, for the place of the database at `path`, and makes sure that it is whole and ours.
    ///
    /// # Errors
    ///
    /// If it is not, or there is no room for it.
    pub fn read(path: &Path, from: &Path) -> Result<Self, CopyFault> {
        let log = beside(from, "-wal");
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            return Err(CopyFault::InUse(from.to_owned(), log));
        }
        let incoming = Self {
            path: path.to_owned(),
            part: beside(path, ".part"),
        };
        incoming.take_in(from)?;
        Ok(incoming)
    }

    /// The database in it, for what is to be changed before anybody can use it.
    pub fn database(&self) -> DatabaseUrl {
        DatabaseUrl::Sqlite(self.part.clone())
    }

    fn take_in(&self, from: &Path) -> Result<(), CopyFault> {
        let (part, failed) = (&self.part, |error| CopyFault::File(from.to_owned(), error));
        let mut copy = File::open(from).map_err(failed)?;
        io::copy(&mut copy, &mut new_file(part)?).map_err(failed)?;
        check(part, from)?;
        let is_ours = "SELECT count(*) FROM sqlite_master WHERE name IN ('seaql_migrations', 'outbox_messages')";
        let found: i64 = opened(part)?
            .query_row(is_ours, (), |row| row.get(0))
            .map_err(|error| CopyFault::Database(from.to_owned(), error))?;
        match found {
            2 => Ok(()),
            _ => Err(CopyFault::Foreign(from.to_owned())),
        }
    }

    /// Puts it in the place of the database, which no process may have open. Returns the path at which the former database is
    /// kept; `None` if there was none.
    ///
    /// # Errors
    ///
    /// If somebody has one of the two open, or the disk fails.
    pub async fn publish(self, now: OffsetDateTime) -> Result<Option<PathBuf>, CopyFault> {
        close(&self.part).await?;
        let former = set_aside(&self.path, now)?;
        publish(&self.part, &self.path)?;
        Ok(former)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Where it was published, nothing is there any more.
        let _ = remove(&self.part);
    }
}

/// Writes the log of a database into its file, and waits for connections that are just being closed.
async fn close(path: &Path) -> Result<(), CopyFault> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        fold(path)?;
        // Whoever closes a database last removes its log.
        match beside(path, "-wal").exists() {
            false => return Ok(()),
            true if Instant::now() < deadline => sleep(PAUSE).await,
            true => return Err(CopyFault::Open(path.to_owned())),
        }
    }
}

/// Gives the database at `path` a second name, at which it stays, and returns that; `None` if there is no database. What
/// is in its log is moved into the file first.
fn set_aside(path: &Path, now: OffsetDateTime) -> Result<Option<PathBuf>, CopyFault> {
    if !path.exists() {
        return Ok(None);
    }
    let former = beside(path, &format!(".before-restore-{}", now.unix_timestamp()));
    match fold(path) {
        Err(CopyFault::Database(_, error)) if is_damage(&error) => {
            return move_aside(path, &former).map(Some);
        }
        folded => folded?,
    }
    // Whoever closes a database last removes its log.
    if beside(path, "-wal").exists() {
        return Err(CopyFault::Open(path.to_owned()));
    }
    // A link, so that there is a database at `path` at every moment: a server that found none would make an empty one.
    fs::hard_link(path, &former)
        .or_else(|_| fs::copy(path, &former).map(drop))
        .map_err(|error| CopyFault::File(former.clone(), error))?;
    Ok(Some(former))
}

/// Writes what is in the log of a database into its file.
fn fold(path: &Path) -> Result<(), CopyFault> {
    let failed = |error| CopyFault::Database(path.to_owned(), error);
    let database = opened(path)?;
    database
        .query_row("PRAGMA wal_checkpoint(truncate)", (), |_| Ok(()))
        .map_err(failed)?;
    database.close().map_err(|(_, error)| failed(error))
}

/// `true` if the file is no database any more. Putting back a copy is the way out of that, so it must not fail by it.
fn is_damage(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(
        code,
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt)
    )
}

/// Moves a damaged database and its log out of the way, as they are, to the path `former`.
fn move_aside(path: &Path, former: &Path) -> Result<PathBuf, CopyFault> {
    for ending in FILES {
        let file = beside(path, ending);
        if file.exists() {
            fs::rename(&file, beside(former, ending))
                .map_err(|error| CopyFault::File(file.clone(), error))?;
        }
    }
    Ok(former.to_owned())
}

/// Copies what is committed, and only that, by one statement, which reads at one moment.
fn vacuum(path: &Path, to: &Path) -> Result<(), CopyFault> {
    let database = opened(path)?;
    // A path is bytes, and SQLite takes them as they are.
    let to = ToSqlOutput::Borrowed(ValueRef::Text(to.as_os_str().as_bytes()));
    let done = database.execute("VACUUM INTO ?1", [to]);
    done.map(drop)
        .map_err(|error| CopyFault::Database(path.to_owned(), error))
}

/// Reads all of a copy and compares tables with indexes. Faults name `name`, which the operator knows.
fn check(copy: &Path, name: &Path) -> Result<(), CopyFault> {
    let damaged = |error: String| CopyFault::Damaged(name.to_owned(), error);
    let said: String = opened(copy)?
        .query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))
        .map_err(|error| damaged(error.to_string()))?;
    match said.as_str() {
        "ok" => Ok(()),
        said => Err(damaged(said.to_owned())),
    }
}

/// Gives a finished file its name, once it is on the disk.
fn publish(part: &Path, to: &Path) -> Result<u64, CopyFault> {
    let done = || {
        let file = File::open(part)?;
        file.sync_all()?;
        fs::rename(part, to)?;
        let folder = to.parent().filter(|it| !it.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(file.metadata()?.len())
    };
    done().map_err(|error| CopyFault::File(to.to_owned(), error))
}

/// A new file that only its owner can read, because it holds addresses.
fn new_file(path: &Path) -> Result<File, CopyFault> {
    let made = || {
        remove(path)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600).open(path)
    };
    made().map_err(|error| CopyFault::File(path.to_owned(), error))
}

/// Removes a database with what SQLite keeps beside it, as far as it is there. A log that is left over would be taken for that
/// of the next file of this name.
fn remove(path: &Path) -> io::Result<()> {
    for ending in FILES {
        match fs::remove_file(beside(path, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn opened(path: &Path) -> Result<Connection, CopyFault> {
    let opened = || {
        let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        database.busy_timeout(PATIENCE)?;
        Ok(database)
    };
    opened().map_err(|error| CopyFault::Database(path.to_owned(), error))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
