//! Migrates the schema: in one transaction, and by one process at a time.

use std::sync::Arc;

use async_trait::async_trait;
use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectionTrait, Database, DbBackend, DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow,
    Statement, from_query_result_to_proxy_row,
};

use super::{Store, Transaction};

/// The number of the advisory lock that a process holds on Postgres while it migrates. It can be any number that no
/// other program uses in the same database.
const LOCK: i64 = 0x4c61_7463_686b_6579;

/// Applies all missing migrations. A second process waits, and then finds nothing to do.
pub(super) async fn migrate(store: &Store) -> Result<(), DbErr> {
    // Checked first, so that a database user without the right to change the schema can start a server once the
    // schema is up to date.
    if Migrator::is_up_to_date(store.read()).await? {
        return Ok(());
    }
    let transaction = Arc::new(store.begin_transaction().await?);
    // On SQLite there is one writer at a time. On Postgres the lock belongs to the transaction, because a pooler
    // would leave the lock of a session behind.
    if transaction.get_database_backend() == DbBackend::Postgres {
        wait_for_turn(&transaction).await?;
    }
    let inside: Box<dyn ProxyDatabaseTrait> = Box::new(Inside(transaction.clone()));
    let backend = transaction.get_database_backend();
    let database = Database::connect_proxy(backend, Arc::new(inside)).await?;
    Migrator::up(&database, None).await?;
    drop(database);
    let alone = Arc::into_inner(transaction);
    let transaction = alone.ok_or_else(|| DbErr::Custom("a migration has not ended".to_owned()))?;
    transaction.commit().await.map(drop)
}

async fn wait_for_turn(transaction: &Transaction) -> Result<(), DbErr> {
    let ask = |sql| Statement::from_sql_and_values(DbBackend::Postgres, sql, [LOCK.into()]);
    let tried = ask("SELECT pg_try_advisory_xact_lock($1) AS is_ours");
    let tried = transaction.query_one_raw(tried).await?;
    if tried.is_some_and(|row| row.try_get("", "is_ours").unwrap_or_default()) {
        return Ok(());
    }
    tracing::info!("another process is changing the schema; waiting for it");
    let wait = ask("SELECT pg_advisory_xact_lock($1)");
    transaction.execute_raw(wait).await.map(drop)
}

/// One transaction, in the form that migrations take. Transactions that they begin themselves become part of it.
#[derive(Debug)]
struct Inside(Arc<Transaction>);

#[async_trait]
impl ProxyDatabaseTrait for Inside {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        let rows = self.0.query_all_raw(statement).await?;
        Ok(rows.iter().map(from_query_result_to_proxy_row).collect())
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        Ok(self.0.execute_raw(statement).await?.into())
    }
}
