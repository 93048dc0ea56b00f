//! Puts mail into the outbox.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockType},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    NewMessage, NoticeFacts, Occasion, QUEUED,
    entity::{ActiveModel, Column, Entity},
};
use crate::server::{
    error::{Error, Result},
    store::{UnitOfWork, to_ms},
};

/// Puts a mail into the outbox in the transaction of what it is about. The courier is woken after the commit.
pub async fn enqueue(work: &mut UnitOfWork, message: NewMessage) -> Result<()> {
    let now = message.now;
    enqueue_for(work, message, now).await
}

/// Puts a mail into the outbox that is not sent before `due_at`. A notice is combined with a waiting notice of the
/// same kind to the same recipient if that was not tried yet: that mail then counts and lists both.
pub async fn enqueue_for(
    work: &mut UnitOfWork,
    message: NewMessage,
    due_at: OffsetDateTime,
) -> Result<()> {
    let facts = match &message.occasion {
        Occasion::Attempt(_) => None,
        Occasion::Notice(facts) => match coalesce(work, &message, facts).await? {
            true => return Ok(()),
            false => Some(as_text(facts)?),
        },
        Occasion::Invitation(id) => Some(id.to_string()),
        Occasion::Sample(sample) => Some(sample.as_str().to_owned()),
    };
    let row = ActiveModel {
        id: Set(Uuid::now_v7().into()),
        attempt_id: Set(message.occasion.attempt()),
        facts: Set(facts),
        kind: Set(message.kind.as_str().to_owned()),
        recipient: Set(message.recipient),
        locale: Set(message.locale.tag().to_owned()),
        state: Set(QUEUED.to_owned()),
        tries: Set(0),
        next_try_at: Set(to_ms(due_at)),
        leased_until: Set(None),
        created_at: Set(to_ms(message.now)),
        expire_at: Set(to_ms(message.expire_at)),
        updated_at: Set(to_ms(message.now)),
        relay_id: Set(None),
        reported: Set(None),
        trouble: Set(None),
        bounced_at: Set(None),
    };
    work.put(Entity::insert(row))?;
    work.wake_courier();
    Ok(())
}

/// Adds `facts` to a notice that waits for its first try. `false` if there is none; nothing is changed then. A notice
/// that was tried before may have arrived already, and a second one with the same id would be taken for a copy.
async fn coalesce(work: &UnitOfWork, message: &NewMessage, facts: &NoticeFacts) -> Result<bool> {
    let untried = Condition::all()
        .add(Column::AttemptId.is_null())
        .add(Column::Kind.eq(message.kind.as_str()))
        .add(Column::Recipient.eq(message.recipient.as_str()))
        .add(Column::State.eq(QUEUED))
        .add(Column::Tries.eq(0));
    let waiting = Entity::find()
        .filter(untried.clone())
        .order_by_desc(Column::Id)
        .lock(LockType::Update)
        .one(work.tx())
        .await?;
    let Some(waiting) = waiting else {
        return Ok(false);
    };
    let told = waiting.facts.as_deref().unwrap_or_default();
    let Ok(told) = serde_json::from_str::<NoticeFacts>(told) else {
        return Ok(false);
    };
    let raised = Entity::update_many()
        .col_expr(
            Column::Facts,
            Expr::value(as_text(&facts.clone().after(told))?),
        )
        .col_expr(Column::Locale, Expr::value(message.locale.tag()))
        .col_expr(Column::ExpireAt, Expr::value(to_ms(message.expire_at)))
        .filter(Column::Id.eq(waiting.id))
        .filter(untried)
        .exec(work.tx())
        .await?;
    Ok(raised.rows_affected > 0)
}

fn as_text(facts: &NoticeFacts) -> Result<String> {
    serde_json::to_string(facts).map_err(|_| Error::Corrupt("facts of a notice"))
}
