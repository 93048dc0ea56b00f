//! Writes down which mails were sent.

use super::{Fate, leasing::Worker};
use crate::server::{
    error::Result,
    hooks::Happened,
    store::{
        UnitOfWork,
        outbox::{self, Message, SentMail},
    },
};

impl Worker {
    /// Marks those of `done` as sent that a mail server has accepted. Hooks, if there are any, are told of the mails of
    /// attempts with the same commit.
    pub(super) async fn mark_sent(&self, done: &[(Message, Fate)]) -> Result<()> {
        let accepted = || done.iter().filter(|(_, fate)| *fate == Fate::Sent);
        let mails: Vec<SentMail> = accepted().map(|(message, _)| sent(message)).collect();
        if mails.is_empty() {
            return Ok(());
        }
        if !self.backend.hooks.are_there() {
            return outbox::mark_sent(self.backend.store.write(), &mails, self.now()).await;
        }
        let mut work = UnitOfWork::begin(&self.backend).await?;
        outbox::mark_sent(work.tx(), &mails, self.now()).await?;
        for attempt in accepted().filter_map(|(message, _)| message.occasion.attempt()) {
            work.tell(Happened::Sent { attempt });
        }
        work.commit().await
    }
}

/// What is written down of a mail that was accepted.
fn sent(message: &Message) -> SentMail {
    SentMail {
        id: message.id,
        relay_id: message.relay_id.clone(),
    }
}
