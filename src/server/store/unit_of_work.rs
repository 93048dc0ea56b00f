//! A transaction that announces what it changed, once it is committed.

use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use super::{Transaction, audit};
use crate::server::{
    Backend,
    clock::Clock,
    domain::{audit::AuditEvent, budgets::BudgetOf},
    error::Result,
    events::EventBus,
    metrics::{Happening, Metrics},
};

/// Writes that stand or fall together, with the news of them.
#[derive(Debug)]
pub struct UnitOfWork {
    tx: Transaction,
    bus: EventBus,
    courier: Arc<tokio::sync::Notify>,
    changed: Vec<Uuid>,
    has_mail: bool,
    log: Vec<AuditEvent>,
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
            clock: backend.clock.clone(),
            metrics: backend.metrics.clone(),
            happened: Mutex::default(),
        })
    }

    /// The transaction.
    pub fn tx(&self) -> &Transaction {
        &self.tx
    }

    /// Waiting streams of `attempt` will look again after the commit.
    pub fn announce(&mut self, attempt: Uuid) {
        self.changed.push(attempt);
    }

    /// The courier will look into the outbox after the commit.
    pub fn wake_courier(&mut self) {
        self.has_mail = true;
    }

    /// The audit log says so, with the same commit.
    pub fn write_down(&mut self, event: AuditEvent) {
        self.log.push(event);
    }

    /// This is counted after the commit.
    pub fn note(&self, happening: Happening) {
        let mut happened = self.happened.lock().unwrap_or_else(PoisonError::into_inner);
        happened.push(happening);
    }

    /// Counts that something was refused for want of a budget, at once: what is refused is not committed.
    pub fn count_limited(&self, of: BudgetOf) {
        self.metrics.count_limited(of.as_str());
    }

    /// Commits, then tells the news. Dropped without this, nothing has happened. If the caller goes away meanwhile, it
    /// may be committed all the same; then the watcher brings the news, and nothing is counted.
    pub async fn commit(mut self) -> Result<()> {
        if !self.log.is_empty() {
            audit::insert(&self.tx, self.log, self.clock.now()).await?;
            self.changed.push(audit::NEWS);
        }
        self.tx.commit().await?;
        for attempt in self.changed {
            self.bus.announce(attempt);
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
