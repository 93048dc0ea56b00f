//! Connections that are kept open between requests.
//!
//! The pool of sqlx asks each connection twice whether it lives, when it is taken and when it comes back, which is two round
//! trips for one statement. This one asks only a connection that was not used for a second, or whose last statement failed
//! or was broken off.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sea_orm::sqlx::{
    self, AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection, SqlSafeStr,
    postgres::{PgConnectOptions, PgQueryResult, PgRow},
    query::Query,
};
use tokio::{
    runtime::Handle,
    sync::{OwnedSemaphorePermit, Semaphore},
};

/// A statement for sqlx.
pub(super) type PgQuery =
    Query<'static, sqlx::Postgres, <sqlx::Postgres as sqlx::Database>::Arguments>;

/// How long a request waits for a free connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// A connection that was used within this time is taken to be alive.
const FRESH: Duration = Duration::from_secs(1);
/// Connections that were not needed for so long are closed.
const UNUSED: Duration = Duration::from_secs(600);
/// Longest time that a connection is used: its memory at the database grows with what it has done.
const OLD: Duration = Duration::from_secs(1_800);
/// Pause between two tries to reach a database that is just starting.
const PAUSE: Duration = Duration::from_millis(100);
/// How long it may take to find out whether a connection lives.
const ANSWER: Duration = Duration::from_secs(5);

/// Connections to one database. Clones share them.
#[derive(Clone)]
pub(super) struct Pool {
    inner: Arc<Inner>,
}

struct Inner {
    options: PgConnectOptions,
    /// Statements that are run once on a new connection.
    setup: Option<&'static str>,
    /// A permit for each connection that may be in use at once.
    places: Arc<Semaphore>,
    /// Connections that nobody uses. The one used last is taken first.
    idle: Mutex<Vec<Idle>>,
}

/// A connection that nobody uses.
struct Idle {
    connection: PgConnection,
    opened: Instant,
    /// When it was used last.
    used: Instant,
    /// `true` if it must be asked whether it lives, however recently it was used.
    is_doubtful: bool,
}

impl Pool {
    /// A pool of at most `most` connections, none of which is open yet. `setup` is run on each when it is opened.
    pub(super) fn new(options: PgConnectOptions, most: usize, setup: Option<&'static str>) -> Self {
        Self {
            inner: Arc::new(Inner {
                options,
                setup,
                places: Arc::new(Semaphore::new(most)),
                idle: Mutex::default(),
            }),
        }
    }

    /// The options with which connections are opened.
    pub(super) fn options(&self) -> &PgConnectOptions {
        &self.inner.options
    }

    /// Lets each connection that is idle now be asked whether it lives before it is used.
    pub(super) fn doubt(&self) {
        self.inner.doubt();
    }

    /// Lends a connection.
    ///
    /// # Errors
    ///
    /// `PoolTimedOut` if none is free for ten seconds, `PoolClosed` after [`Self::close`], else what the database says
    /// when a connection is opened.
    pub(super) async fn acquire(&self) -> Result<Lent, sqlx::Error> {
        let taking = self.inner.clone().take();
        let taken = tokio::time::timeout(PATIENCE, taking).await;
        taken.unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }

    /// Closes all connections; those that are in use are closed when they come back.
    pub(super) async fn close(&self) {
        self.inner.places.close();
        let idle = std::mem::take(&mut *self.inner.idle());
        for one in idle {
            // The database notices without a farewell, too.
            let _ = one.connection.close().await;
        }
    }
}

impl Inner {
    fn idle(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn take(self: Arc<Self>) -> Result<Lent, sqlx::Error> {
        let place = self.places.clone().acquire_owned().await;
        let place = place.map_err(|_| sqlx::Error::PoolClosed)?;
        loop {
            let newest = self.idle().pop();
            let Some(mut one) = newest else { break };
            let is_fresh = !one.is_doubtful && one.used.elapsed() < FRESH;
            if is_fresh || lives(&mut one.connection).await {
                return Ok(Lent::new(self, place, one.connection, one.opened));
            }
            // What has ended one connection has probably ended the others too.
            self.doubt();
        }
        let connection = self.open().await?;
        Ok(Lent::new(self, place, connection, Instant::now()))
    }

    async fn open(&self) -> Result<PgConnection, sqlx::Error> {
        loop {
            match self.options.connect().await {
                Ok(mut connection) => {
                    if let Some(setup) = self.setup {
                        connection.execute(setup).await?;
                    }
                    return Ok(connection);
                }
                Err(error) if is_passing(&error) => tokio::time::sleep(PAUSE).await,
                Err(error) => return Err(error),
            }
        }
    }

    /// Marks all idle connections: each is asked whether it lives before it is used.
    fn doubt(&self) {
        for one in self.idle().iter_mut() {
            one.is_doubtful = true;
        }
    }

    /// Ends what a connection was in the middle of when it came back. If that fails, it is closed.
    async fn mend(&self, mut connection: PgConnection, opened: Instant, left: Left) {
        let is_well = (!left.is_asked || lives(&mut connection).await)
            && (!left.is_begun || does(&mut connection, "ROLLBACK").await)
            && (!left.has_turn || does(&mut connection, "SELECT pg_advisory_unlock_all()").await);
        match is_well {
            true => self.keep(connection, opened),
            false => self.doubt(),
        }
    }

    /// Takes back a connection with which all is well.
    fn keep(&self, connection: PgConnection, opened: Instant) {
        if self.places.is_closed() || opened.elapsed() > OLD {
            return;
        }
        let mut idle = self.idle();
        let unused = idle.partition_point(|one| one.used.elapsed() > UNUSED);
        idle.drain(..unused);
        idle.push(Idle {
            connection,
            opened,
            used: Instant::now(),
            is_doubtful: false,
        });
    }
}

/// `true` if a connection answers. It is asked twice: the first answer may be the error of a statement that was broken off.
async fn lives(connection: &mut PgConnection) -> bool {
    let asking = async { connection.ping().await.is_ok() || connection.ping().await.is_ok() };
    tokio::time::timeout(ANSWER, asking).await == Ok(true)
}

async fn does(connection: &mut PgConnection, sql: &'static str) -> bool {
    let done = tokio::time::timeout(ANSWER, connection.execute(sql)).await;
    matches!(done, Ok(Ok(_)))
}

/// `true` if an error says that the connection has ended, and not that the database refuses a statement.
fn is_broken(error: &sqlx::Error) -> bool {
    match error {
        // Postgres is stopping, or somebody there has ended the connection.
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P")),
        _ => true,
    }
}

/// `true` if the database may be there in a moment.
fn is_passing(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(error) => error.kind() == std::io::ErrorKind::ConnectionRefused,
        sqlx::Error::Database(error) => {
            // All its connections are taken, or it is starting.
            matches!(error.code().as_deref(), Some("53300" | "57P03"))
        }
        _ => false,
    }
}

/// A connection that is in use. It comes back when this is dropped, mended before if need be.
pub(super) struct Lent {
    pool: Arc<Inner>,
    /// `None` once this was dropped.
    taken: Option<(PgConnection, OwnedSemaphorePermit)>,
    opened: Instant,
    left: Left,
}

/// What must be ended before somebody else can use a connection.
#[derive(Clone, Copy, Debug, Default)]
struct Left {
    /// `true` if a statement was sent whose answer was not read to its end, or says that it failed.
    is_asked: bool,
    /// `true` if a transaction may be open.
    is_begun: bool,
    /// `true` if the session may hold a lock that outlives its transactions.
    has_turn: bool,
}

impl Left {
    fn is_nothing(self) -> bool {
        !self.is_asked && !self.is_begun && !self.has_turn
    }
}

impl Lent {
    fn new(
        pool: Arc<Inner>,
        place: OwnedSemaphorePermit,
        connection: PgConnection,
        opened: Instant,
    ) -> Self {
        Self {
            pool,
            taken: Some((connection, place)),
            opened,
            left: Left::default(),
        }
    }

    /// `true` if a transaction was begun.
    pub(super) fn is_begun(&self) -> bool {
        self.left.is_begun
    }

    /// Begins a transaction.
    pub(super) async fn begin(&mut self) -> Result<(), sqlx::Error> {
        self.left.is_begun = true;
        self.say("BEGIN").await?;
        Ok(())
    }

    /// Takes a lock of the transaction that has this number, and begins the transaction with it if it was not begun.
    pub(super) async fn reserve(&mut self, number: i64) -> Result<(), sqlx::Error> {
        let begin = match self.is_begun() {
            true => "",
            false => "BEGIN; ",
        };
        self.left.is_begun = true;
        let sql = format!("{begin}SELECT pg_advisory_xact_lock({number})");
        self.say(AssertSqlSafe(sql)).await?;
        Ok(())
    }

    /// Runs a statement that takes a lock of the session. It is given back together with the connection.
    pub(super) async fn hold(&mut self, query: PgQuery) -> Result<PgQueryResult, sqlx::Error> {
        self.left.has_turn = true;
        self.execute(query).await
    }

    /// Commits the transaction that was begun.
    ///
    /// # Errors
    ///
    /// If a statement failed before: Postgres would then roll back without an error. Or if the answer is lost: then the
    /// transaction may be committed.
    pub(super) async fn commit(&mut self) -> Result<(), sqlx::Error> {
        if self.left.is_asked {
            return Err(sqlx::Error::Protocol("a transaction has failed".to_owned()));
        }
        self.say("COMMIT").await?;
        self.left.is_begun = false;
        Ok(())
    }

    /// Runs statements without values.
    pub(super) async fn say(
        &mut self,
        sql: impl SqlSafeStr + Send,
    ) -> Result<PgQueryResult, sqlx::Error> {
        let said = self.ask()?.execute(sql).await;
        self.heard(said)
    }

    /// Runs a statement, and says how many rows it changed.
    pub(super) async fn execute(&mut self, query: PgQuery) -> Result<PgQueryResult, sqlx::Error> {
        let done = query.execute(self.ask()?).await;
        self.heard(done)
    }

    /// Runs a statement, and returns its first row.
    pub(super) async fn first(&mut self, query: PgQuery) -> Result<Option<PgRow>, sqlx::Error> {
        let found = query.fetch_optional(self.ask()?).await;
        self.heard(found)
    }

    /// Runs a statement, and returns its rows.
    pub(super) async fn all(&mut self, query: PgQuery) -> Result<Vec<PgRow>, sqlx::Error> {
        let found = query.fetch_all(self.ask()?).await;
        self.heard(found)
    }

    fn ask(&mut self) -> Result<&mut PgConnection, sqlx::Error> {
        self.left.is_asked = true;
        let taken = self.taken.as_mut().map(|(connection, _)| connection);
        taken.ok_or(sqlx::Error::PoolClosed)
    }

    fn heard<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T, sqlx::Error> {
        self.left.is_asked = answer.is_err();
        if answer.as_ref().is_err_and(is_broken) {
            self.pool.doubt();
        }
        answer
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some((connection, place)) = self.taken.take() else {
            return;
        };
        if self.left.is_nothing() {
            self.pool.keep(connection, self.opened);
            return;
        }
        let (pool, opened, left) = (self.pool.clone(), self.opened, self.left);
        // At the end of the process there may be nobody to mend it; then it is closed.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move {
                pool.mend(connection, opened, left).await;
                drop(place);
            });
        }
    }
}
