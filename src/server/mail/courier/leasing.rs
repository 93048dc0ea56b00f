//! What is sent next.

use std::time::Duration;

use uuid::Uuid;

use super::{Desk, LEASE, PERIOD};
use crate::server::{
    error::Result,
    store::outbox::{self, Lease, Message, Urgency},
};

/// Mails leased at once.
pub(super) const BATCH: u64 = 32;
/// Mails on the way at once.
pub(super) const AT_ONCE: usize = 8;
/// Mails among them that nobody waits for: however slowly those go out, there is room for mail that is awaited.
const UNAWAITED_AT_ONCE: usize = 4;

/// How many mails of this urgency may be taken beside those that were `begun`. Those that nobody waits for only while
/// they can go out at once: none may wait before one that is awaited.
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

/// What leasing found.
pub(super) enum Leased {
    Messages(Vec<Message>),
    /// Nothing is due for so long.
    NothingFor(Duration),
}

impl Desk {
    /// Takes what is due: mail that somebody waits for, and other mail only where there is none. `begun` is on its way at
    /// this moment and is left alone, even when a clock that jumped says that its lease has run out.
    pub(super) async fn lease(&self, is_likely: bool, begun: &[Message]) -> Result<Leased> {
        let under_way: Vec<Uuid> = begun.iter().map(|message| message.id).collect();
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

    /// Takes what is due of one urgency. Unless that `is_likely`, looks first: who is idle does not write.
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
