//! What is kept. One file per table or pair of tables: a private entity and public queries.
//!
//! Entities leave no file but their own. Instants are kept as whole milliseconds since the Unix epoch.

pub mod attempts;
pub mod audit;
pub mod clients;
mod connection;
pub mod email_addresses;
pub mod invitations;
pub mod known_browsers;
pub mod limits;
pub mod outbox;
pub mod postgres;
mod schema;
pub mod sessions;
pub mod settings;
pub mod sqlite;
pub mod sweep;
pub mod transaction;
pub mod unit_of_work;
pub mod url;
pub mod users;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use migration::Migrator;
use sea_orm::{
    ConnectionTrait, Database, DbBackend, DbErr, ProxyDatabaseTrait, RuntimeErr, Statement,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::error::{Error, Result};

use self::{
    postgres::{ConnectFault, Postgres},
    sqlite::{OpenFile, Readers, Writer},
};

pub use self::{
    connection::Connection, transaction::Transaction, unit_of_work::UnitOfWork, url::DatabaseUrl,
};

/// Why the database cannot be opened or brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// The Postgres server, or what it lets us do.
    #[error("{0}")]
    Postgres(#[from] ConnectFault),
    /// The file of SQLite, and what is wrong with it.
    #[error("LATCHKEY_DATABASE_URL: {} cannot be used: {}", .0.display(), .1)]
    Sqlite(PathBuf, String),
    /// It failed while it was at work.
    #[error("{0}")]
    Other(#[from] Error),
}

/// The database. SQLite gets one connection for writing, so that writers queue in order instead of fighting for its
/// lock, and several for reading; Postgres has one pool for both.
#[derive(Clone, Debug)]
pub struct Store {
    write: Connection,
    read: Connection,
    /// Begins transactions, on SQLite.
    writer: Option<Writer>,
    /// The file that was opened, on SQLite.
    file: Option<OpenFile>,
    /// The file of SQLite, or the host of Postgres.
    url: DatabaseUrl,
}

impl Store {
    /// Connects, making the folder and file of an SQLite database that is not there yet. `is_durable` asks SQLite to
    /// flush every commit to the disk.
    ///
    /// # Errors
    ///
    /// In a sentence for whoever has written the URL.
    pub async fn connect(url: &DatabaseUrl, is_durable: bool) -> Result<Self, StoreFault> {
        match url {
            DatabaseUrl::Postgres(place) => {
                let pool = Connection::Postgres(Postgres::connect(place).await?);
                Ok(Self {
                    write: pool.clone(),
                    read: pool,
                    writer: None,
                    file: None,
                    url: url.clone(),
                })
            }
            DatabaseUrl::Sqlite(path) => Self::open(path, is_durable)
                .await
                .map_err(|error| StoreFault::Sqlite(path.clone(), words(error))),
        }
    }

    async fn open(path: &Path, is_durable: bool) -> Result<Self, DbErr> {
        let writer = Writer::open(path, is_durable)?;
        let file = OpenFile::at(path).map_err(|error| DbErr::Custom(error.to_string()))?;
        let readers = Readers::new(path, &writer);
        let connect = |way: Box<dyn ProxyDatabaseTrait>| {
            Database::connect_proxy(DbBackend::Sqlite, Arc::new(way))
        };
        Ok(Self {
            write: Connection::Sqlite(connect(Box::new(writer.clone())).await?),
            read: Connection::Sqlite(connect(Box::new(readers)).await?),
            writer: Some(writer),
            file: Some(file),
            url: DatabaseUrl::Sqlite(path.to_owned()),
        })
    }

    /// Brings the schema up to date. Any number of processes may do so at once.
    ///
    /// # Errors
    ///
    /// The user of Postgres may not, or a change failed; then none was made.
    pub async fn migrate(&self) -> Result<(), StoreFault> {
        schema::migrate(self).await.map_err(|error| {
            let rights = match &self.url {
                DatabaseUrl::Postgres(url) => ConnectFault::of_rights(&error, &url.place()),
                DatabaseUrl::Sqlite(_) => None,
            };
            rights.map_or_else(|| Error::from(error).into(), StoreFault::from)
        })
    }

    /// Whether the schema is at least that of this program.
    pub async fn is_up_to_date(&self) -> Result<bool> {
        Ok(Migrator::is_up_to_date(&self.read).await?)
    }

    /// Where to read outside a transaction; while one is open, all of its work goes through it, or it may wait for itself.
    pub fn read(&self) -> &Connection {
        &self.read
    }

    /// Where to write a single statement that needs no transaction.
    pub fn write(&self) -> &Connection {
        &self.write
    }

    /// Begins a transaction that will write.
    pub async fn begin(&self) -> Result<Transaction> {
        Ok(self.begin_transaction().await?)
    }

    async fn begin_transaction(&self) -> Result<Transaction, DbErr> {
        Ok(match (&self.writer, &self.write) {
            (Some(writer), _) => Transaction::Sqlite(writer.begin().await?),
            (None, Connection::Postgres(postgres)) => {
                Transaction::Postgres(postgres.begin().await?)
            }
            (None, Connection::Sqlite(_)) => return Err(DbErr::Custom("nobody writes".to_owned())),
        })
    }

    /// Whether the database is where others find it: the file of SQLite was neither deleted nor replaced under this process.
    pub fn is_in_place(&self) -> bool {
        self.file.as_ref().is_none_or(OpenFile::is_in_place)
    }

    /// Whether several processes may share this database.
    pub fn is_shared(&self) -> bool {
        self.postgres().is_some()
    }

    /// The pool, where the database is one of Postgres.
    pub fn postgres(&self) -> Option<&Postgres> {
        match &self.write {
            Connection::Postgres(postgres) => Some(postgres),
            Connection::Sqlite(_) => None,
        }
    }

    /// Whether anything can be written: a database that another took over from can only be read, and so can a file on a
    /// disk that failed.
    pub async fn is_writable(&self) -> Result<bool> {
        if let DatabaseUrl::Sqlite(path) = &self.url {
            return Ok(sqlite::is_writable(path));
        }
        let ask = "SELECT current_setting('transaction_read_only') = 'off' AS is_writable";
        let ask = Statement::from_string(DbBackend::Postgres, ask);
        let row = self.write.query_one_raw(ask).await?;
        Ok(match row {
            Some(row) => row.try_get("", "is_writable")?,
            None => false,
        })
    }
}

/// What went wrong, without the names that sea-orm gives its kinds.
fn words(error: DbErr) -> String {
    match error {
        DbErr::Custom(words)
        | DbErr::Query(RuntimeErr::Internal(words))
        | DbErr::Conn(RuntimeErr::Internal(words)) => words,
        error => error.to_string(),
    }
}

/// Where to read in a list that is sorted by id, the newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// At its newest end.
    #[default]
    Top,
    /// The newest of those that are older than this one.
    Before(Uuid),
    /// The oldest of those that are newer than this one.
    After(Uuid),
}

impl Place {
    /// The place that a page names, by the ids of its forms and links.
    pub fn parse(before: &str, after: &str) -> Self {
        match (before.parse(), after.parse()) {
            (Ok(id), _) => Self::Before(id),
            (_, Ok(id)) => Self::After(id),
            _ => Self::Top,
        }
    }
}

/// An instant as it is stored.
pub fn to_ms(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

/// A stored instant.
pub fn from_ms(ms: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(ms) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// A stored count. Counts are kept as `i64`, like nearly every number: SQLite tells no narrower kind apart.
fn to_count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}
