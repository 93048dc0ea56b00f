//! A unit of work of the SQLite [`Writer`].

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use sea_orm::DbErr;

use super::writer::{Turn, Writer, lost};

/// A unit of work: changes that are made together or not at all. If it is dropped without a commit, nothing is
/// changed.
#[derive(Debug)]
pub struct Unit {
    /// The turn of this unit; `None` once it is over. Nothing ever waits for the lock, which only makes the unit
    /// shareable.
    turn: Mutex<Option<Turn>>,
    writer: Writer,
}

impl Unit {
    pub(super) fn new(turn: Turn, writer: Writer) -> Self {
        Self {
            turn: Mutex::new(Some(turn)),
            writer,
        }
    }

    /// Runs `act` on the connection that writes.
    pub(in super::super) fn with<T>(
        &self,
        act: impl FnOnce(&Connection) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        let turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
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
            let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
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
        let turn = self.turn.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut desk) = turn.take() {
            desk.undo();
        }
    }
}
