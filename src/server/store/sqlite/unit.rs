//! A unit of work at the desk of the [`Writer`].

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use sea_orm::DbErr;

use super::writer::{Turn, Writer, lost};

/// Writes that stand or fall together. Dropped without a commit, nothing has happened.
#[derive(Debug)]
pub struct Unit {
    /// Until it is over. The lock is never waited for: it lets a unit be lent to several at once.
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
        // SQLite has given up the transaction, as it does when its disk fails. What is said now would stay by itself.
        if connection.is_autocommit() {
            return Err(lost());
        }
        act(connection)
    }

    /// Makes it all stay; returns once it is committed.
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
