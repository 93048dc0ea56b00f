//! A transaction on one connection of the pool, with as few round trips as possible.
//!
//! `BEGIN` is sent when something is written or read under a lock. What is read before that sees each time what is
//! committed, as it does within a transaction. Writes that nobody asks about are gathered and sent as one statement.
//! If that is all there is to commit, it is a transaction by itself.

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement, TryGetable,
    sqlx::AssertSqlSafe,
};
use tokio::sync::{Mutex, MutexGuard};
use uuid::Uuid;

use super::{
    Postgres, Way, not_acquired, not_executed, not_queried,
    pool::{Lent, Pool},
    query,
};
use crate::server::{
    events::Topic,
    store::later::{Later, joined},
};

/// A Postgres transaction. If it is dropped without a commit, nothing is changed.
pub struct PostgresTransaction {
    postgres: Postgres,
    /// Used by one statement at a time.
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    /// The connection; `None` before the first statement.
    lent: Option<Lent>,
    later: Vec<Later>,
    /// Topics that the writes which were sent so far tell of.
    told: Vec<Topic>,
}

impl PostgresTransaction {
    pub(super) fn new(postgres: Postgres) -> Self {
        Self {
            postgres,
            inner: Mutex::default(),
        }
    }

    /// Puts `write` off: it is sent with the commit, or before the next statement that might depend on it. Statements of
    /// [`Self::read_first`], [`Self::read_all`] and the `…_aside` functions do not.
    pub fn put(&mut self, write: Later) {
        self.inner.get_mut().later.push(write);
    }

    /// Commits all changes. Returns the topics that the writes which were put off have told of.
    pub async fn commit(self) -> Result<Vec<Topic>, DbErr> {
        let mut inner = self.inner.into_inner();
        let Postgres { pool, way } = &self.postgres;
        let statements = joined(std::mem::take(&mut inner.later));
        if statements.len() > 1 || (statements.len() == 1 && *way == Way::Transaction) {
            begin(&mut inner, pool).await?;
        }
        send(&mut inner, statements, &self.postgres).await?;
        if let Some(lent) = &mut inner.lent
            && lent.is_begun()
        {
            lent.commit().await.map_err(not_queried)?;
        }
        Ok(inner.told)
    }

    /// Waits until no other transaction holds `turn`, and keeps it until this one has ended. Behind a pooler this begins
    /// the transaction, because only that can hold a lock there; else it does not.
    pub async fn take_turn(&self, turn: i64) -> Result<(), DbErr> {
        let mut inner = self.inner.lock().await;
        let Postgres { pool, way } = &self.postgres;
        let of_session = *way == Way::Session && !is_begun(&inner);
        if !of_session {
            begin(&mut inner, pool).await?;
        }
        let take = match of_session {
            true => "SELECT pg_advisory_lock($1)",
            false => "SELECT pg_advisory_xact_lock($1)",
        };
        let take = Statement::from_sql_and_values(DbBackend::Postgres, take, [turn.into()]);
        let lent = lend(&mut inner, pool).await?;
        let taken = match of_session {
            true => lent.hold(query(take, *way)).await,
            false => lent.execute(query(take, *way)).await,
        };
        taken.map(drop).map_err(not_queried)
    }

    /// Waits until no other transaction has reserved this number, and reserves it until this one has ended. Writes that
    /// were put off are not sent for it.
    pub async fn reserve(&self, number: i64) -> Result<(), DbErr> {
        let mut inner = self.inner.lock().await;
        let lent = lend(&mut inner, &self.postgres.pool).await?;
        lent.reserve(number).await.map_err(not_queried)
    }

    /// Runs a statement that is committed at once, whatever becomes of the transaction; it holds no lock afterwards.
    /// `None` if the transaction has begun already, or must begin before any statement, as behind a pooler.
    pub async fn ahead(&self, statement: Statement) -> Option<Result<Vec<QueryResult>, DbErr>> {
        let inner = self.inner.lock().await;
        if self.postgres.way == Way::Transaction || is_begun(&inner) {
            return None;
        }
        drop(inner);
        Some(self.read_all(statement).await)
    }

    /// A connection on which the transaction is begun, and everything was sent that was put off.
    async fn begun(&self) -> Result<MutexGuard<'_, Inner>, DbErr> {
        let mut inner = self.inner.lock().await;
        begin(&mut inner, &self.postgres.pool).await?;
        let statements = joined(std::mem::take(&mut inner.later));
        send(&mut inner, statements, &self.postgres).await?;
        Ok(inner)
    }

    /// A connection to read by, within the transaction if it has begun.
    async fn reader(&self) -> Result<MutexGuard<'_, Inner>, DbErr> {
        let mut inner = self.inner.lock().await;
        // Behind a pooler, without a transaction, the parts of a statement might reach different sessions.
        match self.postgres.way {
            Way::Session => drop(lend(&mut inner, &self.postgres.pool).await?),
            Way::Transaction => begin(&mut inner, &self.postgres.pool).await?,
        }
        Ok(inner)
    }

    /// A connection on which the transaction is begun. Writes that were put off are not sent.
    async fn aside(&self) -> Result<MutexGuard<'_, Inner>, DbErr> {
        let mut inner = self.inner.lock().await;
        begin(&mut inner, &self.postgres.pool).await?;
        Ok(inner)
    }

    /// Runs a statement that meets no row of what was put off, and says how many rows it changed.
    pub async fn execute_aside(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        execute(self.aside().await?, statement, self.postgres.way).await
    }

    /// Runs a statement that meets no row of what was put off, and returns its first row.
    pub async fn first_aside(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        first(self.aside().await?, statement, self.postgres.way).await
    }

    /// Runs a statement that meets no row of what was put off, and returns its rows.
    pub async fn all_aside(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        all(self.aside().await?, statement, self.postgres.way).await
    }

    /// The first row of a query that locks nothing and need not see what was put off.
    pub async fn read_first(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        first(self.reader().await?, statement, self.postgres.way).await
    }

    /// All rows of a query that locks nothing and need not see what was put off.
    pub async fn read_all(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        all(self.reader().await?, statement, self.postgres.way).await
    }
}

impl std::fmt::Debug for PostgresTransaction {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("PostgresTransaction")
            .field("postgres", &self.postgres)
            .finish_non_exhaustive()
    }
}

/// The connection of a transaction, taken now if it has none.
async fn lend<'a>(inner: &'a mut Inner, pool: &Pool) -> Result<&'a mut Lent, DbErr> {
    if inner.lent.is_none() {
        inner.lent = Some(pool.acquire().await.map_err(not_acquired)?);
    }
    inner.lent.as_mut().ok_or_else(gone)
}

fn is_begun(inner: &Inner) -> bool {
    inner.lent.as_ref().is_some_and(Lent::is_begun)
}

async fn begin(inner: &mut Inner, pool: &Pool) -> Result<(), DbErr> {
    let lent = lend(inner, pool).await?;
    if !lent.is_begun() {
        lent.begin().await.map_err(not_queried)?;
    }
    Ok(())
}

/// Sends what was put off, and keeps what it tells.
async fn send(
    inner: &mut Inner,
    statements: Vec<Statement>,
    Postgres { pool, way }: &Postgres,
) -> Result<(), DbErr> {
    for statement in statements {
        let lent = lend(inner, pool).await?;
        let told = lent.all(query(statement, *way)).await;
        for row in told.map_err(not_executed)? {
            let id = Option::<Uuid>::try_get(&QueryResult::from(row), "", "id")?;
            inner.told.extend(id.map(Topic::from));
        }
    }
    Ok(())
}

async fn execute(
    mut inner: MutexGuard<'_, Inner>,
    statement: Statement,
    way: Way,
) -> Result<ExecResult, DbErr> {
    let lent = inner.lent.as_mut().ok_or_else(gone)?;
    let done = lent.execute(query(statement, way)).await;
    done.map(ExecResult::from).map_err(not_executed)
}

async fn first(
    mut inner: MutexGuard<'_, Inner>,
    statement: Statement,
    way: Way,
) -> Result<Option<QueryResult>, DbErr> {
    let lent = inner.lent.as_mut().ok_or_else(gone)?;
    let found = lent.first(query(statement, way)).await;
    Ok(found.map_err(not_queried)?.map(QueryResult::from))
}

async fn all(
    mut inner: MutexGuard<'_, Inner>,
    statement: Statement,
    way: Way,
) -> Result<Vec<QueryResult>, DbErr> {
    let lent = inner.lent.as_mut().ok_or_else(gone)?;
    let found = lent.all(query(statement, way)).await;
    let rows = found.map_err(not_queried)?;
    Ok(rows.into_iter().map(QueryResult::from).collect())
}

fn gone() -> DbErr {
    DbErr::Custom("a transaction lost its connection".to_owned())
}

#[async_trait]
impl ConnectionTrait for PostgresTransaction {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Postgres
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        execute(self.begun().await?, statement, self.postgres.way).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let mut inner = self.begun().await?;
        let lent = inner.lent.as_mut().ok_or_else(gone)?;
        let done = lent.say(AssertSqlSafe(sql.to_owned())).await;
        done.map(ExecResult::from).map_err(not_executed)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        first(self.begun().await?, statement, self.postgres.way).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        all(self.begun().await?, statement, self.postgres.way).await
    }
}
