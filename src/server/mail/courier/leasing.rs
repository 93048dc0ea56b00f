//! The courier's tools, and which mails it takes next.

use std::{sync::Arc, time::Duration};

use time::{Duration as Span, OffsetDateTime};

use crate::auth::MessageId;
use crate::server::{
    Backend,
    error::Result,
    mail::transport::Transport,
    store::outbox::{self, Lease, Message, Urgency},
};

/// Length of a lease; longer than a try takes.
pub(super) const LEASE: Span = Span::seconds(30);
/// Longest pause between two looks into the outbox: other processes write to it, and leases of dead ones end.
pub(super) const PERIOD: Duration = Duration::from_secs(1);
/// Most mails leased at once.
pub(super) const BATCH: u64 = 32;
/// Most mails being sent at once.
pub(super) const AT_ONCE: usize = 8;
/// Most mails being sent at once that nobody waits for. However slow these are, there is room for mails that somebody
/// waits for.
const UNAWAITED_AT_ONCE: usize = 4;

/// How many mails of this urgency may be leased while those in `begun` are being sent. Mails that nobody waits for
/// are leased only if they can be sent at once, so that none of them is ahead of an awaited one.
fn room(urgency: Urgency, begun: &[Message]) -> u64 {
    let unawaited = begun
        .iter()
        .filter(|message| message.urgency() == Urgency::Unawaited)
        .count();
    match urgency {
        Urgency::Awaited => BATCH,
        Urgency::Unawaited => {
            let free = AT_ONCE.saturating_sub(begun.len());
            free.min(UNAWAITED_AT_ONCE.saturating_sub(unawaited)) as u64
        }
    }
}

/// Result of a lease.
pub(super) enum Leased {
    Messages(Vec<Message>),
    /// Nothing is due for so long.
    NothingFor(Duration),
}

/// The courier's tools: what sends one mail and records its result.
pub(super) struct Worker {
    /// What it reads and writes.
    pub(super) backend: Arc<Backend>,
    /// What it sends with.
    pub(super) transport: Transport,
}

impl Worker {
    /// The present moment.
    pub(super) fn now(&self) -> OffsetDateTime {
        self.backend.clock.now()
    }

    /// Leases mails that are due: awaited ones, or others when there are none. Those in `begun` are being sent now
    /// and are left out, even if the clock jumped and their lease seems to have ended.
    pub(super) async fn lease(&self, is_likely: bool, begun: &[Message]) -> Result<Leased> {
        let under_way: Vec<MessageId> = begun.iter().map(|message| message.id).collect();
        let mut pause = PERIOD;
        for urgency in Urgency::ALL {
            let asked = Lease {
                urgency,
                now: self.now(),
                lasts: LEASE,
                limit: room(urgency, begun),
                under_way: &under_way,
            };
            match self.lease_of(is_likely, asked).await? {
                Leased::Messages(messages) if messages.is_empty() => {}
                Leased::Messages(messages) => return Ok(Leased::Messages(messages)),
                Leased::NothingFor(span) => pause = pause.min(span),
            }
        }
        Ok(Leased::NothingFor(pause))
    }

    /// Leases due mails of one urgency. Unless `is_likely`, it reads first whether there are any, so that an idle
    /// server does not write.
    async fn lease_of(&self, is_likely: bool, asked: Lease<'_>) -> Result<Leased> {
        let store = &self.backend.store;
        if asked.limit == 0 {
            return Ok(Leased::NothingFor(PERIOD));
        }
        if is_likely {
            let messages = outbox::lease(store, asked).await?;
            if !messages.is_empty() {
                return Ok(Leased::Messages(messages));
            }
        }
        match outbox::next_due(store.read(), asked.urgency).await? {
            None => Ok(Leased::NothingFor(PERIOD)),
            Some(due) if due > asked.now => {
                Ok(Leased::NothingFor((due - asked.now).unsigned_abs()))
            }
            // Somebody else is taking it just now, or it is taken with the next look.
            Some(_) if is_likely => Ok(Leased::NothingFor(PERIOD)),
            Some(_) => Ok(Leased::Messages(outbox::lease(store, asked).await?)),
        }
    }
}
