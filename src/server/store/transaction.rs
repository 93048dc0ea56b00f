//! A transaction of either database.

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement, TryGetable};
use uuid::Uuid;

use super::{
    later::Later,
    sqlite::{self, Unit},
};
use crate::{postgres::PostgresTransaction, server::events::Topic};

/// A transaction. If it is dropped without a commit, nothing is changed.
#[derive(Debug)]
pub enum Transaction {
    /// On a connection of the pool.
    Postgres(PostgresTransaction),
    /// On the connection that writes; with the topics that its writes so far tell of.
    Sqlite(Unit, Vec<Topic>),
}

impl Transaction {
    /// Writes something whose result nobody needs before the commit. Postgres gets it with the commit, or before the next
    /// statement that is neither a [`Reading`] nor an [`Aside`].
    pub(super) fn put(&mut self, write: Later) -> Result<(), DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.put(write),
            Self::Sqlite(unit, told) => {
                let statement = write.statement(DbBackend::Sqlite);
                if !write.tells() {
                    unit.with(|db| sqlite::execute(db, &statement))?;
                    return Ok(());
                }
                for row in unit.with(|db| sqlite::rows(db, &statement))? {
                    let id = Option::<Uuid>::try_get(&QueryResult::from(row), "", "id")?;
                    told.extend(id.map(Topic::from));
                }
            }
        }
        Ok(())
    }

    /// Waits until no other transaction holds `turn`, and keeps it until this one has ended. On SQLite there is one
    /// writer at a time anyway.
    pub(super) async fn take_turn(&self, turn: i64) -> Result<(), DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.take_turn(turn).await,
            Self::Sqlite(..) => Ok(()),
        }
    }

    /// Waits until no other transaction has reserved this number, and reserves it until this one has ended. On SQLite there
    /// is one writer at a time anyway.
    pub(super) async fn reserve(&self, number: i64) -> Result<(), DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.reserve(number).await,
            Self::Sqlite(..) => Ok(()),
        }
    }

    /// Runs a statement that is committed at once, if that is possible on the connection of the transaction; else
    /// `None`. On SQLite it never is.
    pub(super) async fn ahead(
        &self,
        statement: Statement,
    ) -> Option<Result<Vec<QueryResult>, DbErr>> {
        match self {
            Self::Postgres(transaction) => transaction.ahead(statement).await,
            Self::Sqlite(..) => None,
        }
    }

    /// Commits all changes. Returns the topics that the writes which were put off until now have told of.
    pub async fn commit(self) -> Result<Vec<Topic>, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.commit().await,
            Self::Sqlite(unit, told) => unit.commit().await.map(|()| told),
        }
    }
}

/// A transaction, for queries that lock nothing and need not see writes that were put off. On Postgres they do not begin
/// the transaction.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a>(pub(super) &'a Transaction);

#[async_trait]
impl ConnectionTrait for Reading<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.0.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.0.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.0.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self.0 {
            Transaction::Postgres(transaction) => transaction.read_first(statement).await,
            Transaction::Sqlite(..) => self.0.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self.0 {
            Transaction::Postgres(transaction) => transaction.read_all(statement).await,
            Transaction::Sqlite(..) => self.0.query_all_raw(statement).await,
        }
    }
}

/// A transaction, for statements that touch no row of the writes that were put off. On Postgres those stay put off; a
/// statement of the [`Transaction`] itself would send them first.
#[derive(Clone, Copy, Debug)]
pub struct Aside<'a>(pub(super) &'a Transaction);

#[async_trait]
impl ConnectionTrait for Aside<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.0.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self.0 {
            Transaction::Postgres(transaction) => transaction.execute_aside(statement).await,
            Transaction::Sqlite(..) => self.0.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.0.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self.0 {
            Transaction::Postgres(transaction) => transaction.first_aside(statement).await,
            Transaction::Sqlite(..) => self.0.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self.0 {
            Transaction::Postgres(transaction) => transaction.all_aside(statement).await,
            Transaction::Sqlite(..) => self.0.query_all_raw(statement).await,
        }
    }
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Postgres(_) => DbBackend::Postgres,
            Self::Sqlite(..) => DbBackend::Sqlite,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.execute_raw(statement).await,
            Self::Sqlite(unit, _) => {
                let done = unit.with(|db| sqlite::execute(db, &statement))?;
                Ok(done.into())
            }
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.execute_unprepared(sql).await,
            Self::Sqlite(unit, _) => {
                let done = unit.with(|db| sqlite::execute_batch(db, sql))?;
                Ok(done.into())
            }
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.query_one_raw(statement).await,
            Self::Sqlite(unit, _) => {
                let row = unit.with(|db| sqlite::first(db, &statement))?;
                Ok(row.map(QueryResult::from))
            }
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Postgres(transaction) => transaction.query_all_raw(statement).await,
            Self::Sqlite(unit, _) => {
                let rows = unit.with(|db| sqlite::rows(db, &statement))?;
                Ok(rows.into_iter().map(QueryResult::from).collect())
            }
        }
    }
}
