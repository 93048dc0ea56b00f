//! The database. Each file has one table or a pair of tables, with a private entity and public queries.
//!
//! Entities are not used outside of their file. Times are stored as whole milliseconds since the Unix epoch.

pub mod address_guards;
pub mod address_row;
pub mod addressees;
pub mod attempts;
pub mod audit;
pub mod bounces;
pub mod budgets;
pub mod clients;
mod connection;
mod due;
pub mod email_addresses;
pub mod heard_reports;
pub mod hook_events;
pub mod hour_counts;
mod ids;
pub mod invitations;
pub mod known_browsers;
pub mod later;
pub mod outbox;
mod parts;
mod schema;
pub mod servers;
pub mod sessions;
pub mod settings;
pub mod sqlite;
pub mod sweep;
pub(crate) mod trace;
pub mod transaction;
pub mod unit_of_work;
mod unset;
pub mod url;
pub mod user_data;
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
use uuid::{Builder, Uuid};

use super::error::{Error, Result};
use crate::postgres::{ConnectFault, Postgres};

use self::sqlite::{LongReaders, OpenFile, Readers, Writer};

pub use self::{
    connection::Connection,
    transaction::{Aside, Reading, Transaction},
    unit_of_work::UnitOfWork,
    url::DatabaseUrl,
};

/// Why the database cannot be opened or migrated.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// A fault of the Postgres server or of our rights there.
    #[error("{0}")]
    Postgres(#[from] ConnectFault),
    /// A fault of the SQLite file: its path and the cause.
    #[error("LATCHKEY_DATABASE_URL: {} cannot be used: {}", .0.display(), .1)]
    Sqlite(PathBuf, String),
    /// A fault during the migration.
    #[error("{0}")]
    Other(#[from] Error),
}

/// The database. SQLite has one connection for writing, so that writers queue in order instead of competing for its
/// lock, and several for reading. Postgres has one pool for both.
#[derive(Clone, Debug)]
pub struct Store {
    write: Connection,
    read: Connection,
    read_long: Connection,
    /// Begins transactions; `None` on Postgres.
    writer: Option<Writer>,
    /// The file that was opened; `None` on Postgres.
    file: Option<OpenFile>,
    /// The file of SQLite, or the URL of Postgres.
    url: DatabaseUrl,
}

impl Store {
    /// Connects. For SQLite, it creates the folder and the file if they are missing. With `is_durable`, SQLite
    /// flushes every commit to the disk.
    ///
    /// # Errors
    ///
    /// A sentence for the person who wrote the URL.
    pub async fn connect(url: &DatabaseUrl, is_durable: bool) -> Result<Self, StoreFault> {
        match url {
            DatabaseUrl::Postgres(place) => Postgres::connect(place)
                .await
                .map(|pool| Self::of_pool(Connection::Postgres(pool), url.clone()))
                .map_err(StoreFault::from),
            DatabaseUrl::Sqlite(path) => Self::open(path, is_durable)
                .await
                .map_err(|error| StoreFault::Sqlite(path.clone(), words(error))),
        }
    }

    fn of_pool(pool: Connection, url: DatabaseUrl) -> Self {
        Self {
            write: pool.clone(),
            read: pool.clone(),
            read_long: pool,
            writer: None,
            file: None,
            url,
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
            read: Connection::Sqlite(connect(Box::new(readers.clone())).await?),
            read_long: Connection::Sqlite(connect(Box::new(LongReaders(readers))).await?),
            writer: Some(writer),
            file: Some(file),
            url: DatabaseUrl::Sqlite(path.to_owned()),
        })
    }

    /// Applies all missing migrations. Several processes may call this at once.
    ///
    /// # Errors
    ///
    /// If the user of Postgres has no right to, or a migration failed. Nothing is changed then.
    pub async fn migrate(&self) -> Result<(), StoreFault> {
        schema::migrate(self).await.map_err(|error| {
            let rights = match &self.url {
                DatabaseUrl::Postgres(url) => ConnectFault::of_rights(&error, &url.place()),
                DatabaseUrl::Sqlite(_) => None,
            };
            rights.map_or_else(|| Error::from(error).into(), StoreFault::from)
        })
    }

    /// `true` if the schema is at least as new as this program needs.
    pub async fn is_up_to_date(&self) -> Result<bool> {
        Ok(Migrator::is_up_to_date(&self.read).await?)
    }

    /// The connection for reading outside of a transaction. While a transaction is open, read through that instead,
    /// or it may wait for itself.
    pub fn read(&self) -> &Connection {
        &self.read
    }

    /// The connection for statements that read many rows, as [`Store::read`] otherwise: with SQLite, nobody else waits for them.
    pub fn read_long(&self) -> &Connection {
        &self.read_long
    }

    /// The connection for single statements that write and need no transaction.
    pub fn write(&self) -> &Connection {
        &self.write
    }

    /// Begins a transaction that will write.
    pub async fn begin(&self) -> Result<Transaction> {
        Ok(self.begin_transaction().await?)
    }

    async fn begin_transaction(&self) -> Result<Transaction, DbErr> {
        Ok(match (&self.writer, &self.write) {
            (Some(writer), _) => Transaction::Sqlite(writer.begin().await?, Vec::new()),
            (None, Connection::Postgres(postgres)) => Transaction::Postgres(postgres.begin()),
            (None, Connection::Sqlite(_)) => return Err(DbErr::Custom("nobody writes".to_owned())),
        })
    }

    /// `true` if the database is where others find it: the SQLite file was neither deleted nor replaced. Always
    /// `true` on Postgres.
    pub fn is_in_place(&self) -> bool {
        self.file.as_ref().is_none_or(OpenFile::is_in_place)
    }

    /// `true` if several processes may share this database.
    pub fn is_shared(&self) -> bool {
        self.postgres().is_some()
    }

    /// The pool of Postgres; `None` on SQLite.
    pub fn postgres(&self) -> Option<&Postgres> {
        match &self.write {
            Connection::Postgres(postgres) => Some(postgres),
            Connection::Sqlite(_) => None,
        }
    }

    /// `true` if the database can be written to. It cannot after another Postgres server took over, or if the disk of
    /// SQLite has failed.
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

/// The message of an error, without the prefixes of sea-orm.
fn words(error: DbErr) -> String {
    match error {
        DbErr::Custom(words)
        | DbErr::Query(RuntimeErr::Internal(words))
        | DbErr::Conn(RuntimeErr::Internal(words)) => words,
        error => error.to_string(),
    }
}

/// The stored form of a time: milliseconds since the Unix epoch.
pub fn to_ms(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

/// A time from its stored form.
pub fn from_ms(ms: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(ms) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// The smallest id that was created at `at`: ids sort by their time.
pub fn first_id(at: OffsetDateTime) -> Uuid {
    let ms = u64::try_from(to_ms(at)).unwrap_or_default();
    Builder::from_unix_timestamp_millis(ms, &[0; 10]).into_uuid()
}

/// A count from its stored form. Counts are stored as `i64`, because SQLite does not tell narrower types apart.
fn to_count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}
