//! Postgres through sqlx, directly or behind a pooler.
//!
//! With a direct connection, prepared statements are kept. A pooler such as PgBouncer in transaction mode hands each
//! transaction to another session, in which a statement is missing that was prepared before, or is another program's.
//! There each statement is part of a transaction, and none is kept. `session.rs` finds out at the start which of the
//! two it is.

mod fault;
mod hearing;
mod pool;
mod session;
mod transaction;
mod url;

use std::{fmt, time::Duration};

use async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement, Values,
    error::ConnAcquireErr,
    sqlx::{self, AssertSqlSafe, ConnectOptions, Connection, postgres::PgConnectOptions},
};
use sea_query_sqlx::SqlxValues;

use self::pool::{PgQuery, Pool};
pub use self::{
    fault::ConnectFault,
    hearing::Hearing,
    transaction::PostgresTransaction,
    url::{EXAMPLES, PostgresUrl},
};
use crate::server::store::trace::STATEMENTS;

/// Most connections of one server.
const CONNECTIONS: usize = 16;
/// Most prepared statements that a connection keeps: more than there are.
const KEPT_STATEMENTS: usize = 512;
/// Statements that are run once on each connection that keeps prepared statements. A prepared statement is planned once,
/// perhaps while tables are empty. So plans must not depend on how much is in the tables: whatever is asked for has an
/// index, and a scan is never wanted where there is one.
const PLANS: &str =
    "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off";
/// How long the first connection may take. It is tried once.
const FIRST: Duration = Duration::from_secs(5);

/// A pool of connections to a Postgres database. Clones share it.
#[derive(Clone)]
pub struct Postgres {
    pool: Pool,
    way: Way,
}

/// How statements reach the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// A connection has a session of its own: statements are prepared once and kept.
    Session,
    /// Only a transaction has a session: nothing is kept.
    Transaction,
}

impl Postgres {
    /// Connects, and checks that the database can be used.
    ///
    /// # Errors
    ///
    /// If the server does not answer, refuses us, or the database cannot be used by this program.
    pub async fn connect(url: &PostgresUrl) -> Result<Self, ConnectFault> {
        // We read no fractions, so their digits do not matter, and some poolers refuse this parameter.
        let options = url.options().clone().extra_float_digits(None);
        let options = options.disable_statement_logging();
        let options = options.statement_cache_capacity(KEPT_STATEMENTS);
        try_once(&options)
            .await
            .map_err(|cause| ConnectFault::new(cause, url))?;
        let has_session = session::is_ours(options.clone())
            .await
            .map_err(|error| ConnectFault::new(fault::cause(&error), url))?;
        let pool = Pool::new(options, CONNECTIONS, has_session.then_some(PLANS));
        if !has_session {
            tracing::info!(
                "the database is behind a pooler; statements are not prepared, and other servers are heard of within a second"
            );
        }
        Ok(Self {
            pool,
            way: match has_session {
                true => Way::Session,
                false => Way::Transaction,
            },
        })
    }

    /// A transaction. It takes a connection with its first statement, and never a second one: so requests cannot wait for
    /// each other's connections in a circle, however few there are.
    pub fn begin(&self) -> PostgresTransaction {
        PostgresTransaction::new(self.clone())
    }

    /// The way to receive notifications; `None` behind a pooler, which does not pass them on.
    pub fn hearing(&self) -> Option<Hearing> {
        (self.way == Way::Session).then(|| Hearing::new(self.pool.options().clone()))
    }

    /// Closes all connections. Later statements fail.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

impl fmt::Debug for Postgres {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Postgres")
            .field("way", &self.way)
            .finish_non_exhaustive()
    }
}

/// Connects once, and checks that the database can be used.
async fn try_once(options: &PgConnectOptions) -> Result<(), fault::Cause> {
    let trying = async {
        fault::check_host(options).await?;
        let mut connection = options
            .connect()
            .await
            .map_err(|error| fault::cause(&error))?;
        let fit = fault::is_fit(&mut connection).await;
        // The connection is of no further use, so a failure to close it does not matter.
        let _ = connection.close().await;
        fit
    };
    tokio::time::timeout(FIRST, trying)
        .await
        .unwrap_or(Err(fault::Cause::TimedOut))
}

/// `true` if a statement has divided by zero: so it makes itself fail.
pub fn is_division_by_zero(error: &DbErr) -> bool {
    const DIVISION_BY_ZERO: &str = "22012";
    let DbErr::Query(RuntimeErr::SqlxError(error)) = error else {
        return false;
    };
    let code = error.as_database_error().and_then(|error| error.code());
    code.is_some_and(|code| code == DIVISION_BY_ZERO)
}

/// A statement for sqlx. `way` decides whether it is kept for the next time.
fn query(statement: Statement, way: Way) -> PgQuery {
    tracing::trace!(target: STATEMENTS, sql = statement.sql.as_str());
    let values = SqlxValues(statement.values.unwrap_or(Values(Vec::new())));
    let arguments = sqlx::IntoArguments::into_arguments(values);
    sqlx::query_with(AssertSqlSafe(statement.sql), arguments).persistent(way == Way::Session)
}

/// An error while waiting for a connection.
fn not_acquired(error: sqlx::Error) -> DbErr {
    match error {
        sqlx::Error::PoolTimedOut => DbErr::ConnectionAcquire(ConnAcquireErr::Timeout),
        sqlx::Error::PoolClosed => DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed),
        error => DbErr::Conn(RuntimeErr::SqlxError(error.into())),
    }
}

/// An error of a statement that changes something.
fn not_executed(error: sqlx::Error) -> DbErr {
    DbErr::Exec(RuntimeErr::SqlxError(error.into()))
}

/// An error of a statement that reads something.
fn not_queried(error: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(error.into()))
}

#[async_trait]
impl ConnectionTrait for Postgres {
    fn get_database_backend(&self) -> DbBackend {
        DbBackend::Postgres
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        if self.way == Way::Transaction {
            let transaction = self.begin();
            let done = transaction.execute_raw(statement).await?;
            transaction.commit().await?;
            return Ok(done);
        }
        let mut lent = self.pool.acquire().await.map_err(not_acquired)?;
        let done = lent.execute(query(statement, self.way)).await;
        done.map(ExecResult::from).map_err(not_executed)
    }

    /// Takes no values, so it works through a pooler as it is.
    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        // Only `/readyz` asks so. It wants to know how the database is now.
        self.pool.doubt();
        let mut lent = self.pool.acquire().await.map_err(not_acquired)?;
        let done = lent.say(AssertSqlSafe(sql.to_owned())).await;
        done.map(ExecResult::from).map_err(not_executed)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        if self.way == Way::Transaction {
            let transaction = self.begin();
            let row = transaction.query_one_raw(statement).await?;
            transaction.commit().await?;
            return Ok(row);
        }
        let mut lent = self.pool.acquire().await.map_err(not_acquired)?;
        let found = lent.first(query(statement, self.way)).await;
        Ok(found.map_err(not_queried)?.map(QueryResult::from))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        if self.way == Way::Transaction {
            let transaction = self.begin();
            let rows = transaction.query_all_raw(statement).await?;
            transaction.commit().await?;
            return Ok(rows);
        }
        let mut lent = self.pool.acquire().await.map_err(not_acquired)?;
        let found = lent.all(query(statement, self.way)).await;
        let rows = found.map_err(not_queried)?;
        Ok(rows.into_iter().map(QueryResult::from).collect())
    }
}
