//! Mail that is not sent, because of what came back from its recipient, or because a hook of the application refuses it.

use time::OffsetDateTime;

use super::{Fate, leasing::Worker};
use crate::{
    auth::AuthError,
    server::{
        error::Result,
        hooks::Step,
        mail::transport::backoff,
        store::{
            attempts, bounces,
            outbox::{Message, Occasion},
        },
    },
};

impl Worker {
    /// Why a mail is not sent: see [`Worker::unwelcome`] and [`Worker::refused_by_hook`]. `None` if it is sent.
    pub(super) async fn held(
        &self,
        message: &Message,
        now: OffsetDateTime,
    ) -> Result<Option<Fate>> {
        match self.unwelcome(message, now).await? {
            None => self.refused_by_hook(message).await,
            fate => Ok(fate),
        }
    }

    /// Asks the hooks of the application. Nothing tells them if there is an account: neither the kind of the mail, nor the address,
    /// which for an attempt is as it was typed, and not as the owner spells it.
    async fn refused_by_hook(&self, message: &Message) -> Result<Option<Fate>> {
        if !self.backend.hooks.are_there() {
            return Ok(None);
        }
        let recipient = match message.occasion.attempt() {
            Some(id) => match attempts::find(self.backend.store.read(), id).await? {
                Some(attempt) => attempt.identifier,
                // Nobody needs the mail any more.
                None => return Ok(Some(Fate::Dropped)),
            },
            None => message.recipient.clone(),
        };
        let step = Step::Send {
            attempt: message.occasion.attempt(),
            recipient,
        };
        Ok(match self.backend.hooks.before(step, &[]).await {
            Ok(_) => None,
            Err(AuthError::HookFailed) => Some(Fate::Retry(backoff(message.tries + 1))),
            Err(_) => {
                tracing::warn!(mail = %message.id, "a hook refused to let a mail be sent");
                Some(Fate::Refused)
            }
        })
    }

    /// Why a mail is not sent to its recipient: mail to them came back before or, for a notice, they complained. `None` if
    /// neither is so. Depends on the address alone, not on whether anybody has proven it.
    async fn unwelcome(&self, message: &Message, now: OffsetDateTime) -> Result<Option<Fate>> {
        let key = message.recipient.to_ascii_lowercase();
        let Some(row) = bounces::find(self.backend.store.read(), &key).await? else {
            return Ok(None);
        };
        let bounce = row.bounce.filter(|bounce| bounce.holds_mail(now));
        let is_notice = matches!(message.occasion, Occasion::Notice(_));
        match (bounce, row.complained_at) {
            (Some(bounce), _) => {
                tracing::info!(mail = %message.id, "a mail is held: one to the same address came back");
                Ok(Some(Fate::Held(bounce)))
            }
            (None, Some(_)) if is_notice => {
                tracing::info!(mail = %message.id, "a notice is not sent: its recipient complained");
                Ok(Some(Fate::Dropped))
            }
            (None, _) => Ok(None),
        }
    }
}
