//! A connection to either database, for statements outside of a transaction.

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};

use crate::postgres::Postgres;

/// A connection for statements that need no transaction.
#[derive(Clone, Debug)]
pub enum Connection {
    /// The pool of Postgres.
    Postgres(Postgres),
    /// The connections of SQLite that read, or the one that writes.
    Sqlite(DatabaseConnection),
}

impl Connection {
    /// Closes the connection. Later statements fail.
    pub async fn close(self) -> Result<(), DbErr> {
        match self {
            Self::Postgres(postgres) => {
                postgres.close().await;
                Ok(())
            }
            Self::Sqlite(connection) => connection.close().await,
        }
    }
}

#[async_trait]
impl ConnectionTrait for Connection {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Postgres(_) => DbBackend::Postgres,
            Self::Sqlite(_) => DbBackend::Sqlite,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(postgres) => postgres.execute_raw(statement).await,
            Self::Sqlite(connection) => connection.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(postgres) => postgres.execute_unprepared(sql).await,
            Self::Sqlite(connection) => connection.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Postgres(postgres) => postgres.query_one_raw(statement).await,
            Self::Sqlite(connection) => connection.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Postgres(postgres) => postgres.query_all_raw(statement).await,
            Self::Sqlite(connection) => connection.query_all_raw(statement).await,
        }
    }
}
