//! Tells the hooks of the application what has happened: takes the events that were written down, calls the hooks, and
//! forgets each event that they have taken.
//!
//! Each event is told at least once, by one server at a time. It is told a second time only if the hooks failed, or the process
//! died between their return and the deletion.

use std::{collections::HashMap, sync::Arc, time::Duration};

use time::Duration as Span;
use tokio::task::{self, JoinError, JoinSet};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::Event;
use crate::{
    auth::{AuditKind, User},
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::{Error, Result},
        hooks::Happened,
        store::{
            UnitOfWork, attempts,
            hook_events::{self, HookEvent, Lease},
            user_data, users,
        },
    },
};

/// How long hooks may take to be told of one event.
const DEADLINE: Duration = Duration::from_secs(30);
/// Length of a lease; longer than a try takes.
const LEASE: Span = Span::seconds(60);
/// Longest pause between two looks: other servers write events too, and leases of dead ones end.
const PERIOD: Duration = Duration::from_secs(1);
/// Most events that are told at once.
const AT_ONCE: usize = 8;
/// Longest time that hooks may go on when the process ends.
const PARTING: Duration = Duration::from_secs(3);
/// Pause after a try in which the database could not be read. It counts as none, as the hooks were not called.
const UNREAD: Span = Span::seconds(5);
/// Pause after each try that failed, in seconds: a hiccup is over in a minute, and somebody mends the rest within a day. After
/// one more try the event is parked.
const PAUSES: [i64; 9] = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800];

/// Tells of events until `shutdown`. Ends at once if the application has no hooks.
pub async fn run(backend: Arc<Backend>, shutdown: CancellationToken) {
    if !backend.hooks.are_there() {
        return;
    }
    let mut teller = Teller {
        backend,
        telling: JoinSet::new(),
        under_way: HashMap::new(),
    };
    teller.take_over().await;
    while !shutdown.is_cancelled() {
        let pause = teller.take_events().await;
        tokio::select! {
            () = shutdown.cancelled() => {}
            Some(told) = teller.telling.join_next_with_id() => teller.done(told),
            () = teller.backend.hooks.woken() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    // What does not finish in time is told again at the next start.
    let rest = async { while teller.telling.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(PARTING, rest).await;
}

/// The events that are being told.
struct Teller {
    backend: Arc<Backend>,
    telling: JoinSet<()>,
    /// Their ids by that of the task, so that none is taken twice when the clock jumps.
    under_way: HashMap<task::Id, Uuid>,
}

impl Teller {
    /// Ends the leases of a process that died. With SQLite only, where no other process can be telling.
    async fn take_over(&self) {
        let store = &self.backend.store;
        if store.is_shared() {
            return;
        }
        let released = hook_events::release_all(store.write(), self.backend.clock.now()).await;
        if let Err(error) = released {
            tracing::warn!(%error, "leases of hook events could not be ended; they run out");
        }
    }

    /// Takes events if there is room for them, and begins to tell of them. Returns how long to wait at most until the next look.
    async fn take_events(&mut self) -> Duration {
        let room = AT_ONCE.saturating_sub(self.under_way.len());
        if room == 0 {
            return PERIOD;
        }
        match self.take(room as u64).await {
            Ok(pause) => pause,
            Err(error) => {
                tracing::warn!(%error, "hook events cannot be read");
                PERIOD
            }
        }
    }

    async fn take(&mut self, room: u64) -> Result<Duration> {
        let (store, now) = (&self.backend.store, self.backend.clock.now());
        // An idle server only reads.
        match hook_events::next_due(store.read()).await? {
            None => return Ok(PERIOD),
            Some(due) if due > now => return Ok((due - now).unsigned_abs().min(PERIOD)),
            Some(_) => {}
        }
        let under_way: Vec<Uuid> = self.under_way.values().copied().collect();
        let asked = Lease {
            now,
            until: now + LEASE,
            limit: room,
            under_way: &under_way,
        };
        for event in hook_events::lease(store, asked).await? {
            let (backend, id) = (self.backend.clone(), event.id);
            let task = self.telling.spawn(async move {
                if let Err(error) = handle(&backend, event).await {
                    tracing::warn!(event = %id, %error, "a hook event cannot be read, or what became of it not written down");
                }
            });
            self.under_way.insert(task.id(), id);
        }
        Ok(PERIOD)
    }

    /// Makes room for another event. If the task of this one has panicked, its lease runs out.
    fn done(&mut self, told: Result<(task::Id, ()), JoinError>) {
        let task = told.map_or_else(|error| error.id(), |(task, ())| task);
        self.under_way.remove(&task);
    }
}

/// Tells of one event, and writes down what became of it.
async fn handle(backend: &Backend, row: HookEvent) -> Result<()> {
    let is_last = row.tries as usize > PAUSES.len();
    // The process died while the last try was under way, perhaps of it.
    let fault = match row.tries as usize > PAUSES.len() + 1 {
        true => "the server died of it".to_owned(),
        false => match tell(backend, &row).await {
            Ok(Ok(())) => return hook_events::forget_told(backend.store.write(), &row).await,
            Ok(Err(fault)) => fault,
            // What is kept of it can never be read, so that it counts as any other failure.
            Err(Error::Corrupt(what)) => format!("{what} cannot be read"),
            Err(error) => {
                let until = backend.clock.now() + UNREAD;
                hook_events::give_back(backend.store.write(), &row, until).await?;
                return Err(error);
            }
        },
    };
    if is_last {
        tracing::error!(event = %row.id, fault, "a hook event is parked");
        return park(backend, &row).await;
    }
    tracing::warn!(event = %row.id, tries = row.tries, fault, "a hook could not be told of an event");
    let pause = PAUSES.get(row.tries.saturating_sub(1) as usize);
    let until = backend.clock.now() + Span::seconds(pause.copied().unwrap_or_default());
    hook_events::put_off(backend.store.write(), &row, until).await
}

/// Calls the hooks. The inner `Err` says why they must be told again.
async fn tell(backend: &Backend, row: &HookEvent) -> Result<Result<(), String>> {
    let Some(happened) = row.happened.clone() else {
        return Ok(Err("a newer version has written it".to_owned()));
    };
    let db = backend.store.read();
    let (user, data) = match happened.user() {
        Some(user) => (
            users::find(db, user).await?,
            user_data::find(db, user).await?,
        ),
        None => Default::default(),
    };
    let attempt = match happened.attempt() {
        Some(attempt) => attempts::find(db, attempt).await?,
        None => None,
    };
    let event = Event {
        id: row.id,
        at: row.at,
        happened,
        user: user.map(|row| User {
            id: row.id,
            address: row.address,
            first_name: row.first_name,
            last_name: row.last_name,
            is_admin: row.is_admin,
        }),
        data,
        address: attempt.map(|attempt| attempt.identifier),
        repeats: row.tries.saturating_sub(1),
    };
    Ok(backend.hooks.tell(event, DEADLINE).await)
}

/// Parks an event, and writes that into the audit log. An event about a user whose account is gone is not kept: it would have gone
/// with them. That it is gone stays, for whoever must still hear of it.
async fn park(backend: &Backend, row: &HookEvent) -> Result<()> {
    let mut work = UnitOfWork::begin(backend).await?;
    let goes_with = row.happened.as_ref().and_then(|happened| match happened {
        Happened::UserDeleted { .. } => None,
        other => other.user(),
    });
    // The lock keeps a deletion from passing by: it deletes what is parked by then.
    let is_kept = match goes_with {
        Some(user) => users::lock(&work, user).await?,
        None => true,
    };
    let is_ours = match is_kept {
        true => hook_events::park(work.tx(), row, backend.clock.now()).await?,
        false => hook_events::drop_held(work.tx(), row).await?,
    };
    if is_ours {
        let kind = row.happened.as_ref().map_or("unknown", |it| it.kind());
        let parked = AuditEvent::new(AuditKind::HookParked);
        work.write_down(
            parked
                .detail("event", kind)
                .detail("id", row.id.to_string()),
        );
        work.commit().await?;
    }
    Ok(())
}
