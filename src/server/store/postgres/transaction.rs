//! A transaction on a connection of the Postgres pool.

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    sqlx::{self, AssertSqlSafe, Executor},
};
use tokio::sync::Mutex;

use super::{Way, not_executed, not_queried, query};

/// A Postgres transaction. If it is dropped without a commit, nothing is changed.
#[derive(Debug)]
pub struct PostgresTransaction {
    /// Used by one statement at a time.
    begun: Mutex<sqlx::Transaction<'static, sqlx::Postgres>>,
    way: Way,
}

impl PostgresTransaction {
    pub(super) fn new(begun: sqlx::Transaction<'static, sqlx::Postgres>, way: Way) -> Self {
        Self {
            begun: Mutex::new(begun),
            way,
        }
    }

    /// Commits all changes.
    pub async fn commit(self) -> Result<(), DbErr> {
        let begun = self.begun.into_inner();
        begun.commit().await.map_err(not_queried)
    }
}

#[async_trait]
impl ConnectionTrait for PostgresTransaction {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Postgres
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        let mut begun = self.begun.lock().await;
        let done = query(statement, self.way).execute(&mut **begun).await;
        done.map(ExecResult::from).map_err(not_executed)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let mut begun = self.begun.lock().await;
        let done = begun.execute(AssertSqlSafe(sql.to_owned())).await;
        done.map(ExecResult::from).map_err(not_executed)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let mut begun = self.begun.lock().await;
        let found = query(statement, self.way).fetch_optional(&mut **begun);
        let row = found.await.map_err(not_queried)?;
        Ok(row.map(QueryResult::from))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let mut begun = self.begun.lock().await;
        let found = query(statement, self.way).fetch_all(&mut **begun);
        let rows = found.await.map_err(not_queried)?;
        Ok(rows.into_iter().map(QueryResult::from).collect())
    }
}
