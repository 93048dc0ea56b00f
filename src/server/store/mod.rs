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
pub mod sweep;
pub mod unit_of_work;
pub mod users;

use std::{path::Path, time::Duration};

use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::error::Result;

pub use unit_of_work::UnitOfWork;

/// The database. SQLite gets one connection for writing, so that writers queue in order instead of fighting for its
/// lock, and several for reading; Postgres has one pool for both.
#[derive(Clone, Debug)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
}

impl Store {
    /// Connects, making the folder and file of an SQLite database that is not there yet. `is_durable` asks SQLite to
    /// flush every commit to the disk.
    pub async fn connect(url: &str, is_durable: bool) -> Result<Self> {
        let Some(path) = sqlite_path(url) else {
            let pool = Database::connect(options(url, 16)).await?;
            return Ok(Self {
                write: pool.clone(),
                read: pool,
            });
        };
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| DbErr::Custom(format!("{}: {error}", folder.display())))?;
        }
        let url = format!("sqlite://{path}?mode=rwc");
        let connect = |connections| {
            let mut options = options(&url, connections);
            options.map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .journal_mode(sea_orm::sqlx::sqlite::SqliteJournalMode::Wal)
                    .synchronous(if is_durable {
                        sea_orm::sqlx::sqlite::SqliteSynchronous::Full
                    } else {
                        sea_orm::sqlx::sqlite::SqliteSynchronous::Normal
                    })
                    .busy_timeout(Duration::from_secs(5))
                    .pragma("temp_store", "memory")
            });
            Database::connect(options)
        };
        Ok(Self {
            write: connect(1).await?,
            read: connect(4).await?,
        })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        Ok(Migrator::up(&self.write, None).await?)
    }

    /// Whether the schema is that of this program.
    pub async fn is_up_to_date(&self) -> Result<bool> {
        Ok(Migrator::get_pending_migrations(&self.read)
            .await?
            .is_empty())
    }

    /// Where to read outside a transaction.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Where to write a single statement that needs no transaction.
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a transaction that will write: on SQLite it takes the lock at once, since one that reads first fails
    /// without waiting when somebody else has written in between.
    pub async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.write.begin_with_options(options).await?)
    }

    /// Whether several processes may share this database.
    pub fn is_shared(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Postgres
    }
}

/// The path of the file when `url` names an SQLite database.
pub fn sqlite_path(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("sqlite:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    Some(rest.split('?').next().unwrap_or(rest))
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .connect_timeout(Duration::from_secs(5))
        .test_before_acquire(!url.starts_with("sqlite"))
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
