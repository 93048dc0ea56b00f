//! A transaction of either database.

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use super::{
    postgres::PostgresTransaction,
    sqlite::{self, Unit},
};

/// A transaction. If it is dropped without a commit, nothing is changed.
#[derive(Debug)]
pub enum Transaction {
    /// On a connection of the pool.
    Postgres(PostgresTransaction),
    /// On the connection that writes.
    Sqlite(Unit),
}

impl Transaction {
    /// Commits all changes.
    pub async fn commit(self) -> Result<(), DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.commit().await,
            Self::Sqlite(unit) => unit.commit().await,
        }
    }
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Postgres(_) => DbBackend::Postgres,
            Self::Sqlite(_) => DbBackend::Sqlite,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.execute_raw(statement).await,
            Self::Sqlite(unit) => {
                let done = unit.with(|db| sqlite::execute(db, &statement))?;
                Ok(done.into())
            }
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.execute_unprepared(sql).await,
            Self::Sqlite(unit) => {
                let done = unit.with(|db| sqlite::execute_batch(db, sql))?;
                Ok(done.into())
            }
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.query_one_raw(statement).await,
            Self::Sqlite(unit) => {
                let row = unit.with(|db| sqlite::first(db, &statement))?;
                Ok(row.map(QueryResult::from))
            }
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.query_all_raw(statement).await,
            Self::Sqlite(unit) => {
                let rows = unit.with(|db| sqlite::rows(db, &statement))?;
                Ok(rows.into_iter().map(QueryResult::from).collect())
            }
        }
    }
}
