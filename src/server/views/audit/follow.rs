//! The live view of the audit log.

use std::{collections::BTreeSet, sync::Arc};

use time::Duration;

use super::entries;
use crate::{
    auth::{AuditEntry, AuditEventId, SessionId},
    i18n::Locale,
    server::{
        Backend,
        domain::paging::Cursor,
        error::Result,
        flows::Caller,
        store::{
            audit::{self as log, Wanted},
            first_id,
            sessions::{self, ActiveSession},
        },
    },
};

/// How late an event may be committed, or how far the clocks of servers may differ, without being missed.
const OVERLAP: Duration = Duration::seconds(5);
/// Most events that are read at once.
const BATCH: u64 = 200;

/// An administrator who follows the log. They are told of every event once, in whichever order the events were
/// committed.
#[derive(Debug)]
pub struct Follower {
    backend: Arc<Backend>,
    session: ActiveSession,
    locale: Locale,
    wanted: Wanted,
    newest: AuditEventId,
    told: BTreeSet<AuditEventId>,
}

impl Follower {
    /// A follower in the caller's session, of events after the event `after`, or from now on when it is `None`.
    /// Events of the five seconds before are told again, since some may have been committed late.
    ///
    /// # Errors
    ///
    /// [`AuthError::NotFound`](crate::auth::AuthError::NotFound) unless the caller is an administrator; or the proof
    /// is too old.
    pub fn new(
        backend: Arc<Backend>,
        caller: &Caller,
        wanted: Wanted,
        after: Option<AuditEventId>,
    ) -> Result<Self> {
        let session = caller.require_admin(&backend)?;
        let newest = after.unwrap_or_else(|| first_id(backend.clock.now()).into());
        Ok(Self {
            backend,
            session,
            locale: caller.locale,
            wanted,
            newest,
            told: BTreeSet::new(),
        })
    }

    /// The session in which the log is followed.
    pub fn session(&self) -> SessionId {
        self.session.id
    }

    /// The events that were not told yet, oldest first. `None` once the session is over, or its user is no longer an
    /// administrator.
    pub async fn news(&mut self) -> Result<Option<Vec<AuditEntry>>> {
        let db = self.backend.store.read();
        let (idle, now) = (self.backend.policy().session_idle, self.backend.clock.now());
        if !sessions::is_of_admin(db, self.session.id, idle, now).await? {
            return Ok(None);
        }
        let since = first_id(log::instant_of(self.newest) - OVERLAP).into();
        self.told = self.told.split_off(&since);
        let (mut news, mut cursor) = (Vec::new(), since);
        loop {
            let mut rows = log::list(db, &self.wanted, Cursor::After(cursor), BATCH).await?;
            rows.reverse();
            let Some(last) = rows.last().map(|row| row.id) else {
                break;
            };
            let is_all = (rows.len() as u64) < BATCH;
            cursor = last;
            self.newest = self.newest.max(last);
            rows.retain(|row| self.told.insert(row.id));
            news.extend(rows);
            if is_all {
                break;
            }
        }
        Ok(Some(entries(&self.backend, self.locale, news).await?))
    }
}
