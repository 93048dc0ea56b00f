//! The one connection that writes. Whoever wants to write waits for their turn, first come first served.
//!
//! A commit is by far the dearest step, and with `synchronous = full` it waits for the disk. So units of work that queue
//! share one: each is a savepoint, and the transaction around them is committed by a task that takes a turn of its own,
//! behind everybody who was waiting when the first of them was done. Nobody is told of success before that commit.

use std::{path::Path, sync::Arc, time::Duration};

use async_trait::async_trait;
use rusqlite::{Connection, ErrorCode};
use sea_orm::{
    DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow, RuntimeErr, Statement,
    error::ConnAcquireErr,
};
use tokio::{
    sync::{Mutex, OwnedMutexGuard, watch},
    task::{spawn_blocking, yield_now},
    time::{Instant, sleep, timeout},
};

use super::{Pending, Unit, execute, failed, make, open, rows};

/// What the connection may keep in memory, in KiB: it reads the pages of indexes before it writes them.
const CACHE: i64 = 16 * 1024;
/// Changed rows between two moves of pages from the log into the file. The more there are, the more often a page of an
/// index was written again meanwhile, and is moved once.
const ROWS: u64 = 8_000;
/// Pages of 4 KiB at which the log is emptied in a commit, with everybody waiting: what is moved beside the writer leaves a
/// rest while it never rests itself.
const WAL_PAGES: i64 = 16_000;
/// How long somebody waits for their turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long whoever has the turn waits for another process that writes: a command beside the server.
const OTHERS: Duration = Duration::from_secs(5);

/// The connection that writes. Clones share it.
#[derive(Clone, Debug)]
pub struct Writer {
    desk: Arc<Mutex<Desk>>,
    mover: Arc<std::sync::Mutex<Connection>>,
    pending: Pending,
}

/// What only one at a time works at.
#[derive(Debug)]
pub(super) struct Desk {
    connection: Connection,
    /// Units of work that are done and wait for their commit. While nobody is at the desk, a transaction is open if and
    /// only if there are some.
    group: Option<Group>,
    pending: Pending,
    /// Rows that had been changed when pages were moved last.
    moved_at: u64,
}

/// Tells units of work whether they were committed; dropped without a word, they were not.
type Group = watch::Sender<Option<Result<(), DbErr>>>;
/// The other end.
pub(super) type Outcome = watch::Receiver<Option<Result<(), DbErr>>>;
/// Somebody's turn at the desk.
pub(super) type Turn = OwnedMutexGuard<Desk>;

impl Writer {
    /// Opens the file at `path`, and makes it when it is not there. `is_durable` asks for a flush of every commit.
    pub fn open(path: &Path, is_durable: bool) -> Result<Self, DbErr> {
        make(path)?;
        let open = || {
            let connection = open(path)?;
            let synchronous = if is_durable { "full" } else { "normal" };
            connection.pragma_update(None, "synchronous", synchronous)?;
            Ok(connection)
        };
        let connection = open().map_err(failed)?;
        let mover = open().map_err(failed)?;
        connection
            .pragma_update(None, "cache_size", -CACHE)
            .map_err(failed)?;
        connection
            .pragma_update(None, "wal_autocheckpoint", WAL_PAGES)
            .map_err(failed)?;
        // Waiting is done without holding up a thread: see `Desk::open`.
        connection.busy_timeout(Duration::ZERO).map_err(failed)?;
        let pending = Pending::default();
        Ok(Self {
            desk: Arc::new(Mutex::new(Desk {
                connection,
                group: None,
                pending: pending.clone(),
                moved_at: 0,
            })),
            mover: Arc::new(std::sync::Mutex::new(mover)),
            pending,
        })
    }

    pub(super) fn pending(&self) -> &Pending {
        &self.pending
    }

    /// Begins a unit of work once it is its turn.
    pub async fn begin(&self) -> Result<Unit, DbErr> {
        let turn = self.desk.clone().lock_owned();
        let mut desk = timeout(PATIENCE, turn)
            .await
            .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        if desk.group.is_none() {
            desk.open().await?;
        }
        let unit = Unit::new(desk, self.clone());
        unit.with(|connection| run(connection, "SAVEPOINT unit"))?;
        Ok(unit)
    }

    async fn alone<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        let unit = self.begin().await?;
        let done = unit.with(act)?;
        unit.commit().await?;
        Ok(done)
    }

    /// Commits what is done by then, once it is its turn. In a task, because whoever is done first may be gone by then, and
    /// on a thread that may wait for the disk.
    pub(super) fn commit_later(&self) {
        let writer = self.clone();
        tokio::spawn(async move {
            // Whoever is ready to go on right now may come along.
            yield_now().await;
            let mut desk = writer.desk.clone().lock_owned().await;
            let is_time = spawn_blocking(move || {
                desk.commit();
                desk.is_time_to_move()
            });
            if is_time.await.unwrap_or_default() {
                spawn_blocking(move || writer.move_pages());
            }
        });
    }

    /// Moves pages from the log into the file while others read and write.
    fn move_pages(&self) {
        // One at a time; what comes in meanwhile is for the next.
        let Ok(mover) = self.mover.try_lock() else {
            return;
        };
        let moved = mover.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        if let Err(error) = moved {
            tracing::warn!(%error, "the log of the database could not be moved into its file; it grows");
        }
    }
}

/// A statement by itself is a unit of work.
#[async_trait]
impl ProxyDatabaseTrait for Writer {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.alone(|connection| rows(connection, &statement)).await
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        self.alone(|connection| execute(connection, &statement))
            .await
    }
}

impl Desk {
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Begins the transaction around units of work. It takes the lock at once: one that reads first fails without waiting
    /// when somebody else has written in between.
    async fn open(&mut self) -> Result<(), DbErr> {
        // Whoever panicked in the middle of a commit has left it open.
        self.roll_back();
        let deadline = Instant::now() + OTHERS;
        let mut pause = Duration::from_millis(1);
        loop {
            match self.connection.execute_batch("BEGIN IMMEDIATE") {
                Ok(()) => return Ok(()),
                Err(error)
                    if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                        && Instant::now() < deadline =>
                {
                    sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_millis(50));
                }
                Err(error) => return Err(failed(error)),
            }
        }
    }

    /// Ends a unit of work that is to stay. Whether it is the first of its group, for whose commit nobody has asked yet.
    pub(super) fn keep(&mut self) -> Result<(Outcome, bool), DbErr> {
        self.run("RELEASE unit")?;
        Ok(match &self.group {
            Some(group) => (group.subscribe(), false),
            None => {
                let (group, outcome) = watch::channel(None);
                self.group = Some(group);
                (outcome, true)
            }
        })
    }

    /// Undoes a unit of work, and nothing else.
    pub(super) fn undo(&mut self) {
        let undone = self
            .run("ROLLBACK TO unit")
            .and_then(|()| self.run("RELEASE unit"));
        if let (Ok(()), Some(group)) = (&undone, &self.group) {
            self.pending.set(group.subscribe());
            return;
        }
        self.roll_back();
        // What the group did is gone too: SQLite gives up the whole transaction when its disk fails.
        self.pending.clear();
        if let (Err(error), Some(group)) = (undone, self.group.take()) {
            group.send_replace(Some(Err(error)));
        }
    }

    fn commit(&mut self) {
        // Out of the desk first: should this panic, the group is told so by being dropped.
        let Some(group) = self.group.take() else {
            return;
        };
        let committed = self.run("COMMIT");
        if committed.is_err() {
            self.roll_back();
        }
        self.pending.clear();
        group.send_replace(Some(committed));
    }

    /// Ends the transaction without a commit, if it is not over already.
    fn roll_back(&self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.run("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn is_time_to_move(&mut self) -> bool {
        let changed = self.connection.total_changes();
        let is_time = changed - self.moved_at >= ROWS;
        if is_time {
            self.moved_at = changed;
        }
        is_time
    }

    fn run(&self, sql: &str) -> Result<(), DbErr> {
        run(&self.connection, sql)
    }
}

fn run(connection: &Connection, sql: &str) -> Result<(), DbErr> {
    let mut prepared = connection.prepare_cached(sql).map_err(failed)?;
    prepared.execute([]).map_err(failed)?;
    Ok(())
}

/// A unit of work whose group went away without a word, as when the process ends.
pub(super) fn lost() -> DbErr {
    DbErr::Conn(RuntimeErr::Internal("the commit was cut off".to_owned()))
}
