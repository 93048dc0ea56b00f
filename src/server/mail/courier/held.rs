//! Mail that is not sent, because of what came back from its recipient.

use time::OffsetDateTime;

use super::{Fate, leasing::Worker};
use crate::server::{
    error::Result,
    store::{
        bounces,
        outbox::{Message, Occasion},
    },
};

impl Worker {
    /// Why a mail is not sent to its recipient: mail to them came back before or, for a notice, they complained. `None` if it
    /// is sent. Depends on the address alone, not on whether anybody has proven it.
    pub(super) async fn held(
        &self,
        message: &Message,
        now: OffsetDateTime,
    ) -> Result<Option<Fate>> {
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
