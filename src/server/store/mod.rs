//! What is kept. One file per table or pair of tables: a private entity and public queries.
//!
//! Entities leave no file but their own. Instants are kept as whole milliseconds since the Unix epoch.

pub mod attempts;
pub mod audit;
pub mod clients;
pub mod email_addresses;
pub mod invitations;
pub mod known_browsers;
pub mod limits;
pub mod outbox;
pub mod sessions;
pub mod settings;
pub mod sqlite;
pub mod sweep;
pub mod transaction;
pub mod unit_of_work;
pub mod users;

use std::{path::Path, sync::Arc, time::Duration};

use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbBackend, ProxyDatabaseTrait, TransactionTrait,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::error::Result;

use sqlite::{Readers, Writer};

pub use transaction::Transaction;
pub use unit_of_work::UnitOfWork;

/// The database. SQLite gets one connection for writing, so that writers queue in order instead of fighting for its
/// lock, and several for reading; Postgres has one pool for both.
#[derive(Clone, Debug)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
    /// Begins transactions, on SQLite.
    writer: Option<Writer>,
}

impl Store {
    /// Connects, making the folder and file of an SQLite database that is not there yet. `is_durable` asks SQLite to
    /// flush every commit to the disk.
    pub async fn connect(url: &str, is_durable: bool) -> Result<Self> {
        let Some(path) = sqlite_path(url) else {
            let pool = Database::connect(options(url)).await?;
            return Ok(Self {
                write: pool.clone(),
                read: pool,
                writer: None,
            });
        };
        let path = Path::new(path);
        let writer = Writer::open(path, is_durable)?;
        let readers = Readers::new(path, &writer);
        let connect = |way: Box<dyn ProxyDatabaseTrait>| {
            Database::connect_proxy(DbBackend::Sqlite, Arc::new(way))
        };
        Ok(Self {
            write: connect(Box::new(writer.clone())).await?,
            read: connect(Box::new(readers)).await?,
            writer: Some(writer),
        })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        Ok(Migrator::up(&self.write, None).await?)
    }

    /// Whether the schema is that of this program.
    pub async fn is_up_to_date(&self) -> Result<bool> {
        let pending = Migrator::get_pending_migrations(&self.write);
        Ok(pending.await?.is_empty())
    }

    /// Where to read outside a transaction; while one is open, all of its work goes through it, or it may wait for itself.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Where to write a single statement that needs no transaction.
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a transaction that will write.
    pub async fn begin(&self) -> Result<Transaction> {
        Ok(match &self.writer {
            Some(writer) => Transaction::Sqlite(writer.begin().await?),
            None => Transaction::Postgres(self.write.begin().await?),
        })
    }

    /// Whether several processes may share this database.
    pub fn is_shared(&self) -> bool {
        self.writer.is_none()
    }
}

/// The path of the file when `url` names an SQLite database.
pub fn sqlite_path(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("sqlite:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    Some(rest.split('?').next().unwrap_or(rest))
}

fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(16)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .connect_timeout(Duration::from_secs(5))
        .sqlx_logging(false);
    options
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
