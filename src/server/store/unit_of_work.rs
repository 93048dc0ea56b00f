//! A transaction that announces its changes after the commit.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Aside, Reading, Transaction, audit, hook_events, later::Later};
use crate::{
    auth::AuditKind,
    server::{
        Backend,
        clock::Clock,
        domain::{audit::AuditEvent, budgets::BudgetOf},
        error::Result,
        events::{EventBus, Topic},
        hooks::{Happened, RegisteredHooks},
        metrics::{Happening, Metrics},
    },
};

/// Changes that are made together or not at all, with the news about them. If it is dropped without a commit, nothing
/// is changed or announced.
#[derive(Debug)]
pub struct UnitOfWork {
    tx: Transaction,
    bus: EventBus,
    courier: Arc<tokio::sync::Notify>,
    changed: Vec<Topic>,
    has_mail: bool,
    log: Vec<AuditEvent>,
    hooks: RegisteredHooks,
    told: Vec<Happened>,
    clock: Clock,
    metrics: Metrics,
    happened: Mutex<Vec<Happening>>,
}

impl UnitOfWork {
    /// Begins a transaction that will write.
    pub async fn begin(backend: &Backend) -> Result<Self> {
        Ok(Self {
            tx: backend.store.begin().await?,
            bus: backend.bus.clone(),
            courier: backend.courier.clone(),
            changed: Vec::new(),
            has_mail: false,
            log: Vec::new(),
            hooks: backend.hooks.clone(),
            told: Vec::new(),
            clock: backend.clock.clone(),
            metrics: backend.metrics.clone(),
            happened: Mutex::default(),
        })
    }

    /// The transaction.
    pub fn tx(&self) -> &Transaction {
        &self.tx
    }

    /// Reads what need not be locked and does not depend on writes that are put off until the commit. On Postgres
    /// that begins no transaction yet.
    pub fn reading(&self) -> Reading<'_> {
        Reading(&self.tx)
    }

    /// The transaction, for statements that touch no row of the writes that were put off until the commit. On Postgres
    /// those are then not sent before such a statement.
    pub(super) fn aside(&self) -> Aside<'_> {
        Aside(&self.tx)
    }

    /// Writes something whose result nobody needs before the commit. On Postgres such writes are sent together, as one
    /// statement if possible.
    pub(super) fn put(&mut self, write: impl Into<Later>) -> Result<()> {
        Ok(self.tx.put(write.into())?)
    }

    /// Announces `topic` after the commit: its open streams read its state again.
    pub fn announce(&mut self, topic: impl Into<Topic>) {
        self.changed.push(topic.into());
    }

    /// Wakes the courier after the commit.
    pub fn wake_courier(&mut self) {
        self.has_mail = true;
    }

    /// Writes an event into the audit log with the same commit.
    pub fn write_down(&mut self, event: AuditEvent) {
        self.log.push(event);
    }

    /// Writes down with the same commit what the hooks of the application are to be told. Does nothing where there are none.
    pub fn tell(&mut self, happened: Happened) {
        if self.hooks.are_there() {
            self.told.push(happened);
        }
    }

    /// Tells that the instance has used up the `most` mails that it may send in an hour: the server's log at once, audit
    /// log and metrics with the commit.
    pub fn tell_of_used_up_budget(&mut self, most: u32) {
        tracing::warn!(
            most,
            "all mails are asked for that may be asked for in an hour"
        );
        self.write_down(AuditEvent::new(AuditKind::MailBudgetUsedUp));
        self.count(Happening::MailBudgetUsedUp);
    }

    /// Counts `happening` in the metrics after the commit.
    pub fn count(&self, happening: Happening) {
        let mut happened = self.happened.lock().unwrap_or_else(PoisonError::into_inner);
        happened.push(happening);
    }

    /// Counts at once that a request was refused because a budget was used up: what is refused is not committed.
    pub fn count_limited(&self, of: BudgetOf) {
        self.metrics.count_limited(of.as_str());
    }

    /// Commits, then announces the changes. If the caller goes away meanwhile, the changes may still be committed.
    /// The watcher then announces them, and nothing is counted in the metrics.
    pub async fn commit(mut self) -> Result<()> {
        if !self.log.is_empty() {
            let log = std::mem::take(&mut self.log);
            self.put(audit::insertion(log, self.clock.now()))?;
            self.changed.push(Topic::AUDIT_LOG);
        }
        let has_told = !self.told.is_empty();
        if has_told {
            let told = std::mem::take(&mut self.told);
            self.put(hook_events::insertion(told, self.clock.now())?)?;
        }
        let changed = self.tx.commit().await?;
        for id in self.changed.into_iter().chain(changed) {
            self.bus.announce(id);
        }
        if has_told {
            self.hooks.wake();
        }
        if self.has_mail {
            self.courier.notify_one();
        }
        let happened = self.happened.into_inner();
        for happening in happened.unwrap_or_else(PoisonError::into_inner) {
            self.metrics.count(happening);
        }
        Ok(())
    }
}
