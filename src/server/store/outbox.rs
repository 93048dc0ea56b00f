//! The outbox: mail that is still to be sent. A mail is inserted in the same transaction as what it is about. It
//! stays until a mail server has accepted it or refused it for good, or until nobody needs it any more.
//!
//! Servers share the work by leases: one conditional update takes mails, on Postgres without waiting for rows that
//! another server is taking. The leases of a server that dies expire.

mod enqueue;
mod marks;
mod message;
mod report;
mod status;
mod tally;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, UpdateMany,
    sea_query::{Expr, SimpleExpr},
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Store, address_row::ProvenAddresses, due, first_id, from_ms, parts::delete_in_parts, to_count,
    to_ms, unset::is_unset,
};
use crate::auth::{AttemptId, Locale, MailSample, MessageId};
use crate::server::error::Result;
use entity::{Column, Entity, Model};

pub use enqueue::{enqueue, enqueue_for};
pub use marks::{SentMail, mark_held, mark_sent};
pub use message::{Earlier, Message, MessageKind, NewMessage, NoticeFacts, Occasion, Urgency};
pub use report::{ReportedMail, find_reported, report};
pub use status::{Standing, carries_proof, changed_since, lag, newest_status, next_due};
pub use tally::{Trouble, troubles};

/// A mail that is neither sent nor tried after this time is shown as delayed.
pub const DELAYED_AFTER: Duration = Duration::seconds(5);

/// The next try of a mail that is never tried again: later than any time.
const NEVER: i64 = i64::MAX;

const QUEUED: &str = "queued";
const SENDING: &str = "sending";
const SENT: &str = "sent";
const REFUSED: &str = "refused";
const DROPPED: &str = "dropped";
const PARKED: &str = "parked";

/// Words of the column `reported`. Where it is null, nothing was reported.
const DELIVERED: &str = "delivered";
const DELAYED: &str = "delayed";
const BOUNCED: &str = "bounced";
/// It was not sent, because mail to the same address came back before.
const HELD: &str = "held";

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::{AttemptId, MessageId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox_messages")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MessageId,
        pub attempt_id: Option<AttemptId>,
        pub kind: String,
        pub facts: Option<String>,
        pub recipient: String,
        pub locale: String,
        pub state: String,
        pub tries: i64,
        pub next_try_at: i64,
        pub leased_until: Option<i64>,
        pub created_at: i64,
        pub expire_at: i64,
        pub updated_at: i64,
        pub relay_id: Option<String>,
        pub reported: Option<String>,
        pub trouble: Option<String>,
        pub bounced_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Drops the mails of `attempt` that wait for a try, because a newer one replaces them. A mail that is just being
/// sent goes out.
pub async fn drop_queued(
    tx: &impl ConnectionTrait,
    attempt: AttemptId,
    now: OffsetDateTime,
) -> Result<()> {
    let waiting = Condition::all()
        .add(Column::AttemptId.eq(attempt))
        .add(Column::State.eq(QUEUED));
    close(tx, waiting, DROPPED, now).await?;
    Ok(())
}

/// Drops every mail that is not sent yet. In a copy of the database that was put back, such mails may have been sent
/// after the copy was made, and nobody waits for them.
pub async fn drop_all(store: &Store, now: OffsetDateTime) -> Result<()> {
    let waiting = Condition::all().add(Column::State.is_in([QUEUED, SENDING]));
    close(store.write(), waiting, DROPPED, now).await?;
    Ok(())
}

/// A request for mails to send.
#[derive(Clone, Copy, Debug)]
pub struct Lease<'a> {
    /// The urgency of the mails.
    pub urgency: Urgency,
    /// The current time.
    pub now: OffsetDateTime,
    /// How long no other server may take the mails.
    pub lasts: Duration,
    /// The most mails to take.
    pub limit: u64,
    /// Ids of mails that are not taken, whatever their lease says: the caller is sending them at this moment.
    pub under_way: &'a [MessageId],
}

/// Takes mails that are due, longest due first. A mail whose lease has expired is due.
pub async fn lease(store: &Store, asked: Lease<'_>) -> Result<Vec<Message>> {
    let now = asked.now;
    let until = to_ms(now + asked.lasts);
    let due = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(is_due(now))
        .filter(is_of(asked.urgency))
        .filter(Column::Id.is_not_in(asked.under_way.iter().copied()))
        .order_by_asc(Column::NextTryAt)
        .limit(asked.limit);
    let taking = Entity::update_many()
        .col_expr(Column::State, Expr::value(SENDING))
        .col_expr(Column::LeasedUntil, Expr::value(until))
        .col_expr(Column::NextTryAt, Expr::value(until))
        .filter(is_due(now));
    let taken = due::take(store, due, taking).await?;
    let mut messages = Vec::with_capacity(taken.len());
    for row in taken {
        match read(&row) {
            Some(message) => messages.push(message),
            None => {
                // Perhaps written by a newer version. It must not keep the others waiting.
                tracing::error!(mail = %row.id, kind = row.kind, "a mail of unknown kind is parked");
                let this = Condition::all().add(Column::Id.eq(row.id));
                close(store.write(), this, PARKED, now).await?;
            }
        }
    }
    messages.sort_by_key(|message| message.id);
    Ok(messages)
}

/// Extends the lease of `message` to `until`. `false` if another server has taken the mail meanwhile.
pub async fn extend_lease(
    store: &Store,
    message: &mut Message,
    until: OffsetDateTime,
) -> Result<bool> {
    let extended = Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(to_ms(until)))
        .col_expr(Column::NextTryAt, Expr::value(to_ms(until)))
        .filter(is_held(message))
        .exec(store.write())
        .await?;
    message.leased_until = from_ms(to_ms(until));
    Ok(extended.rows_affected > 0)
}

/// Counts a failed try and sets the time of the next one. `false` if another server has taken the mail meanwhile.
pub async fn mark_retry(
    db: &impl ConnectionTrait,
    message: &Message,
    next_try_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool> {
    let failed = Expr::col(Column::Tries).add(1);
    requeue(db, is_held(message), failed, next_try_at, now).await
}

/// Gives back mails that were not tried. They are due at once.
pub async fn release(
    db: &impl ConnectionTrait,
    messages: &[Message],
    now: OffsetDateTime,
) -> Result<()> {
    let held = messages
        .iter()
        .fold(Condition::any(), |held, message| held.add(is_held(message)));
    if !messages.is_empty() {
        requeue(db, held, Expr::col(Column::Tries), now, now).await?;
    }
    Ok(())
}

/// Ends all leases. Only a process that is alone may call this: the leases are then those of its dead predecessor.
pub async fn release_all(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    for urgency in Urgency::ALL {
        // Worded like the condition of the partial index, which leaves out mails whose delivery has ended.
        let leased = Condition::all()
            .add(Column::State.eq(SENDING))
            .add(Column::NextTryAt.lt(NEVER))
            .add(is_of(urgency));
        requeue(db, leased, Expr::col(Column::Tries), now, now).await?;
    }
    Ok(())
}

/// Marks a mail as refused for good by a mail server. `false` if another server has taken the mail meanwhile.
pub async fn mark_refused(
    db: &impl ConnectionTrait,
    message: &Message,
    now: OffsetDateTime,
) -> Result<bool> {
    close(db, is_held(message), REFUSED, now).await
}

/// Marks a mail as no longer needed. `false` if another server has taken the mail meanwhile.
pub async fn mark_dropped(
    db: &impl ConnectionTrait,
    message: &Message,
    now: OffsetDateTime,
) -> Result<bool> {
    close(db, is_held(message), DROPPED, now).await
}

/// Marks a mail that cannot be sent, which an operator should look into. `false` if another server has taken the mail
/// meanwhile.
pub async fn mark_parked(
    db: &impl ConnectionTrait,
    message: &Message,
    now: OffsetDateTime,
) -> Result<bool> {
    close(db, is_held(message), PARKED, now).await
}

/// Deletes mails, sent or not: those about these attempts, and all notices and invitations to the addresses that a user
/// has proven. The attempts must be those that [`super::attempts::delete_of_user`] returned.
pub async fn delete_of_user(
    tx: &impl ConnectionTrait,
    proven: &ProvenAddresses,
    attempts: &[AttemptId],
) -> Result<()> {
    // Worded like the condition of the partial index, so that it is used.
    let notices = Condition::all()
        .add(is_of(Urgency::Unawaited))
        .add(Column::Recipient.is_in(proven.recipients()));
    let theirs = Condition::any()
        .add(notices)
        .add(Column::AttemptId.is_in(attempts.iter().copied()));
    Entity::delete_many().filter(theirs).exec(tx).await?;
    Ok(())
}

/// Deletes those of `messages` whose delivery has ended and that are not about an attempt: nobody asks for their status,
/// and a deleted account should leave nothing behind.
pub async fn forget_notices(db: &impl ConnectionTrait, messages: &[MessageId]) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Id.is_in(messages.iter().copied()))
        .filter(is_unset(Column::AttemptId, Uuid::nil()))
        .filter(Column::State.is_in([SENT, REFUSED, DROPPED]))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes mails that expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    // Ids sort by age, and nothing expires before it is made: so the index on ids finds them.
    let old = Condition::all()
        .add(Column::Id.lt(first_id(before)))
        .add(Column::ExpireAt.lt(to_ms(before)));
    delete_in_parts::<Entity>(db, old).await
}

fn is_due(now: OffsetDateTime) -> Condition {
    Condition::all()
        .add(Column::State.is_in([QUEUED, SENDING]))
        .add(Column::NextTryAt.lte(to_ms(now)))
}

fn is_of(urgency: Urgency) -> SimpleExpr {
    match urgency {
        Urgency::Awaited => Column::AttemptId.is_not_null(),
        Urgency::Unawaited => Column::AttemptId.is_null(),
    }
}

/// The condition that this server still holds the lease of `message`.
fn is_held(message: &Message) -> Condition {
    Condition::all()
        .add(Column::Id.eq(message.id))
        .add(Column::State.eq(SENDING))
        .add(Column::LeasedUntil.eq(to_ms(message.leased_until)))
}

/// Ends the delivery of the mails that meet `condition`, and stores how it ended. `false` if there are none.
async fn close(
    db: &impl ConnectionTrait,
    condition: Condition,
    state: &str,
    now: OffsetDateTime,
) -> Result<bool> {
    let closed = closing(state, now).filter(condition).exec(db).await?;
    Ok(closed.rows_affected > 0)
}

/// The change that ends the delivery of mails.
fn closing(state: &str, now: OffsetDateTime) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::NextTryAt, Expr::value(NEVER))
        .col_expr(Column::LeasedUntil, Expr::value(None::<i64>))
        .col_expr(Column::UpdatedAt, Expr::value(to_ms(now)))
}

async fn requeue(
    db: &impl ConnectionTrait,
    condition: Condition,
    tries: impl Into<SimpleExpr>,
    next_try_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool> {
    let requeued = Entity::update_many()
        .col_expr(Column::State, Expr::value(QUEUED))
        .col_expr(Column::Tries, tries.into())
        .col_expr(Column::NextTryAt, Expr::value(to_ms(next_try_at)))
        .col_expr(Column::LeasedUntil, Expr::value(None::<i64>))
        .col_expr(Column::UpdatedAt, Expr::value(to_ms(now)))
        .filter(condition)
        .exec(db)
        .await?;
    Ok(requeued.rows_affected > 0)
}

fn read(row: &Model) -> Option<Message> {
    let kind = MessageKind::parse(&row.kind)?;
    let facts = || row.facts.as_deref();
    Some(Message {
        id: row.id,
        occasion: match row.attempt_id {
            Some(attempt) => Occasion::Attempt(attempt),
            None if kind == MessageKind::Invitation => Occasion::Invitation(facts()?.parse().ok()?),
            None if kind == MessageKind::Sample => Occasion::Sample(MailSample::parse(facts()?)?),
            None => Occasion::Notice(serde_json::from_str(facts()?).ok()?),
        },
        kind,
        recipient: row.recipient.clone(),
        locale: Locale::parse(&row.locale),
        tries: to_count(row.tries),
        leased_until: from_ms(row.leased_until.unwrap_or(row.next_try_at)),
        created_at: from_ms(row.created_at),
        expire_at: from_ms(row.expire_at),
        relay_id: row.relay_id.clone(),
    })
}
