//! The status of mails in the outbox.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use time::{Duration, OffsetDateTime};

use super::{
    BOUNCED, DELAYED, DELAYED_AFTER, DELIVERED, HELD, MessageKind, NEVER, PARKED, QUEUED, REFUSED,
    SENDING, SENT, Urgency,
    entity::{Column, Entity, Model},
    is_of,
};
use crate::{
    auth::{AttemptId, MailStatus, MailTrouble},
    server::{error::Result, store::from_ms},
};

/// `true` if the newest mail of an attempt carries its link and code.
pub async fn carries_proof(db: &impl ConnectionTrait, attempt: AttemptId) -> Result<bool> {
    let kind: Option<String> = Entity::find()
        .select_only()
        .column(Column::Kind)
        .filter(Column::AttemptId.eq(attempt))
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    let kind = kind.as_deref().and_then(MessageKind::parse);
    Ok(kind.is_some_and(MessageKind::carries_proof))
}

/// What became of a mail so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The status that screens show.
    pub status: MailStatus,
    /// Why it came back, or what it was held for; `None` if nothing is known.
    pub trouble: Option<MailTrouble>,
    /// When an earlier mail to this address came back, because of which this one was not sent; `None` if it was not held.
    pub held_for: Option<OffsetDateTime>,
    /// The domain of its recipient.
    pub domain: String,
}

/// What became of the newest mail of each attempt, as of `now`. Attempts without mail are left out.
pub async fn newest_status(
    db: &impl ConnectionTrait,
    attempts: &[AttemptId],
    now: OffsetDateTime,
) -> Result<HashMap<AttemptId, Standing>> {
    let rows = Entity::find()
        .filter(Column::AttemptId.is_in(attempts.iter().copied()))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.attempt_id?, standing(&row, now))))
        .collect())
}

fn standing(row: &Model, now: OffsetDateTime) -> Standing {
    let domain = row.recipient.rsplit_once('@').map_or("", |(_, it)| it);
    Standing {
        status: status(row, now),
        trouble: row.trouble.as_deref().and_then(MailTrouble::parse),
        held_for: row.bounced_at.map(from_ms),
        domain: domain.to_owned(),
    }
}

fn status(row: &Model, now: OffsetDateTime) -> MailStatus {
    match row.reported.as_deref() {
        // A server of the version before may have set another state meanwhile.
        Some(BOUNCED | HELD) => return MailStatus::Refused,
        Some(DELIVERED) => return MailStatus::Delivered,
        Some(DELAYED) if row.state == SENT => return MailStatus::Delayed,
        _ => {}
    }
    match row.state.as_str() {
        SENT => MailStatus::Sent,
        REFUSED | PARKED => MailStatus::Refused,
        QUEUED | SENDING if row.tries == 0 && now < from_ms(row.created_at) + DELAYED_AFTER => {
            MailStatus::Queued
        }
        _ => MailStatus::Delayed,
    }
}

/// Ids of attempts whose mail changed at or after `since_ms`, on whichever server; in milliseconds since the Unix
/// epoch.
pub async fn changed_since(db: &impl ConnectionTrait, since_ms: i64) -> Result<Vec<AttemptId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::AttemptId)
        .distinct()
        .filter(Column::UpdatedAt.gte(since_ms))
        .filter(Column::AttemptId.is_not_null())
        .into_tuple()
        .all(db)
        .await?)
}

/// When the next mail of this urgency is due, perhaps in the past; `None` if there is none.
pub async fn next_due(
    db: &impl ConnectionTrait,
    urgency: Urgency,
) -> Result<Option<OffsetDateTime>> {
    let due: Option<i64> = Entity::find()
        .select_only()
        .column(Column::NextTryAt)
        .filter(Column::NextTryAt.lt(NEVER))
        .filter(Column::State.is_in([QUEUED, SENDING]))
        .filter(is_of(urgency))
        .order_by_asc(Column::NextTryAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(due.map(from_ms))
}

/// How long the mail of this urgency that is due longest has been due; zero if none is. A long time means that the
/// courier is too slow.
pub async fn lag(
    db: &impl ConnectionTrait,
    urgency: Urgency,
    now: OffsetDateTime,
) -> Result<Duration> {
    let due = next_due(db, urgency).await?;
    Ok(due.map_or(Duration::ZERO, |due| (now - due).max(Duration::ZERO)))
}
