//! The only connection that writes. Units of work wait for their turn, first come, first served.
//!
//! A commit is by far the most expensive step, and with `synchronous = full` it waits for the disk. So units of work
//! that queue share one: each is a savepoint, and the transaction around them is committed by a task. The task takes
//! a turn of its own, behind all who were waiting when the first unit was done. No unit is told of success before
//! that commit.

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

use super::{
    open::{failed, make, open},
    pending::{CommitReceiver, Pending},
    statement::{execute, rows},
};

/// Memory that the connection may use, in KiB. It reads the pages of indexes before it writes them.
const CACHE: i64 = 16 * 1024;
/// Changed rows after which pages are moved from the log into the file. With more rows, more pages were written
/// several times, and are moved only once.
const ROWS: u64 = 8_000;
/// Pages of 4 KiB at which a commit empties the log while everybody waits. Moving pages beside the writer always
/// leaves a rest while the writer is busy.
const WAL_PAGES: i64 = 16_000;
/// How long a unit of work waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the current unit waits for another process that writes, such as a command beside the server.
const OTHERS: Duration = Duration::from_secs(5);

/// The connection that writes. Clones share it.
#[derive(Clone, Debug)]
pub struct Writer {
    desk: Arc<Mutex<Desk>>,
    mover: Arc<std::sync::Mutex<Connection>>,
    pending: Pending,
}

/// The part of the writer that only one unit uses at a time.
#[derive(Debug)]
pub(super) struct Desk {
    connection: Connection,
    /// Tells the units that are done when their commit is over. Between turns, a transaction is open if and only if
    /// this is `Some`.
    group: Option<Group>,
    pending: Pending,
    /// The count of changed rows when pages were last moved.
    moved_at: u64,
}

/// Tells units of work whether they were committed. If it is dropped without a message, they were not.
type Group = watch::Sender<Option<Result<(), DbErr>>>;
/// The turn of one unit of work.
pub(super) type Turn = OwnedMutexGuard<Desk>;

impl Writer {
    /// Opens the file at `path`, and creates it if it is missing. With `is_durable`, every commit is flushed to the
    /// disk.
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
        // Waiting must not block a thread: see `Desk::open`.
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

    /// Begins a unit of work when it is its turn.
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

    /// Commits the units that are done when its turn comes. It runs in a task, because the first unit's request may
    /// be gone by then, and on a thread that may wait for the disk.
    pub(super) fn commit_later(&self) {
        let writer = self.clone();
        tokio::spawn(async move {
            // Units that are ready right now can join.
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
        // One at a time; pages that come meanwhile are left for the next time.
        let Ok(mover) = self.mover.try_lock() else {
            return;
        };
        let moved = mover.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        if let Err(error) = moved {
            tracing::warn!(%error, "the log of the database could not be moved into its file; it grows");
        }
    }
}

/// A single statement is a unit of work of its own.
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

    /// Begins the transaction around units of work. It takes the lock at once. A transaction that reads first would
    /// fail without waiting if somebody else has written in between.
    async fn open(&mut self) -> Result<(), DbErr> {
        // A panic in the middle of a commit has left the transaction open.
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

    /// Ends a unit of work whose changes are to stay. Returns the outcome to wait for, and `true` if the unit is the
    /// first of its group, so that its commit must still be scheduled.
    pub(super) fn keep(&mut self) -> Result<(CommitReceiver, bool), DbErr> {
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

    /// Undoes one unit of work.
    pub(super) fn undo(&mut self) {
        let undone = self
            .run("ROLLBACK TO unit")
            .and_then(|()| self.run("RELEASE unit"));
        if let (Ok(()), Some(group)) = (&undone, &self.group) {
            self.pending.set(group.subscribe());
            return;
        }
        self.roll_back();
        // The changes of the group are gone too: SQLite gives up the whole transaction when its disk fails.
        self.pending.clear();
        if let (Err(error), Some(group)) = (undone, self.group.take()) {
            group.send_replace(Some(Err(error)));
        }
    }

    fn commit(&mut self) {
        // Taken out first: if this panics, the group is dropped, which tells its units that they were not committed.
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

    /// Ends the transaction without a commit, if one is open.
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

/// The error of a unit of work whose group was dropped without a message, as when the process ends.
pub(super) fn lost() -> DbErr {
    DbErr::Conn(RuntimeErr::Internal("the commit was cut off".to_owned()))
}

/// A unit of work: changes that are made together or not at all. If it is dropped without a commit, nothing is
/// changed.
#[derive(Debug)]
pub struct Unit {
    /// The turn of this unit; `None` once it is over. Nothing ever waits for the lock, which only makes the unit
    /// shareable.
    turn: std::sync::Mutex<Option<Turn>>,
    writer: Writer,
}

impl Unit {
    pub(super) fn new(turn: Turn, writer: Writer) -> Self {
        Self {
            turn: std::sync::Mutex::new(Some(turn)),
            writer,
        }
    }

    /// Runs `act` on the connection that writes.
    pub(in super::super) fn with<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        let turn = self
            .turn
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let connection = turn.as_ref().ok_or_else(lost)?.connection();
        // SQLite has given up the transaction, as it does when its disk fails. A statement would now be committed by
        // itself.
        if connection.is_autocommit() {
            return Err(lost());
        }
        act(connection)
    }

    /// Commits the changes. Returns once they are committed.
    pub async fn commit(self) -> Result<(), DbErr> {
        let mut outcome = {
            let mut turn = self
                .turn
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            let desk = turn.as_mut().ok_or_else(lost)?;
            let (outcome, is_first) = desk.keep()?;
            *turn = None;
            if is_first {
                self.writer.commit_later();
            }
            outcome
        };
        let told = outcome
            .wait_for(Option::is_some)
            .await
            .map_err(|_| lost())?;
        told.clone().unwrap_or_else(|| Err(lost()))
    }
}

impl Drop for Unit {
    fn drop(&mut self) {
        let turn = self
            .turn
            .get_mut()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(mut desk) = turn.take() {
            desk.undo();
        }
    }
}
