//! The table of events that hooks are still to be told of. Servers share them by leases, as they share mail: see
//! [`outbox`](super::outbox).

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::Expr,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Store, due, first_id, from_ms, later::Later, parts::delete_in_parts, to_count, to_ms};
use crate::{
    auth::UserId,
    server::{
        error::{Error, Result},
        hooks::Happened,
    },
};
use entity::{ActiveModel, Column, Entity, Model};

/// The next try of an event that is never told again: later than any time.
const NEVER: i64 = i64::MAX;

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::UserId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hook_events")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub facts: String,
        pub user_id: Option<UserId>,
        pub tries: i64,
        pub next_at: i64,
        pub parked_at: Option<i64>,
        pub created_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An event that this server has taken.
#[derive(Clone, Debug)]
pub struct HookEvent {
    /// The id.
    pub id: Uuid,
    /// What happened; `None` if a newer version has written something that this one does not know.
    pub happened: Option<Happened>,
    /// How often it was taken, this time among them.
    pub tries: u32,
    /// When its lease ends.
    pub leased_until: OffsetDateTime,
    /// When it happened.
    pub at: OffsetDateTime,
}

/// Writes events down, which are due at once.
pub(super) fn insertion(happened: Vec<Happened>, now: OffsetDateTime) -> Result<Later> {
    let mut rows = Vec::with_capacity(happened.len());
    for happened in happened {
        let facts = serde_json::to_string(&happened);
        rows.push(ActiveModel {
            id: Set(Uuid::now_v7()),
            kind: Set(happened.kind().to_owned()),
            facts: Set(facts.map_err(|_| Error::Corrupt("an event for hooks"))?),
            user_id: Set(happened.user()),
            tries: Set(0),
            next_at: Set(to_ms(now)),
            parked_at: Set(None),
            created_at: Set(to_ms(now)),
        });
    }
    Ok(Entity::insert_many(rows).into())
}

/// A request for events to tell.
#[derive(Clone, Copy, Debug)]
pub struct Lease<'a> {
    /// The current time.
    pub now: OffsetDateTime,
    /// When the lease ends.
    pub until: OffsetDateTime,
    /// The most events to take.
    pub limit: u64,
    /// Ids of events that are not taken, whatever their lease says: the caller is telling them at this moment.
    pub under_way: &'a [Uuid],
}

/// Takes events that are due, longest due first, and counts a try of each. One whose lease has expired is due.
pub async fn lease(store: &Store, asked: Lease<'_>) -> Result<Vec<HookEvent>> {
    let (now, until) = (to_ms(asked.now), to_ms(asked.until));
    let due = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::NextAt.lte(now))
        .filter(Column::Id.is_not_in(asked.under_way.iter().copied()))
        .order_by_asc(Column::NextAt)
        .limit(asked.limit);
    let taking = Entity::update_many()
        .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
        .col_expr(Column::NextAt, Expr::value(until))
        .filter(Column::NextAt.lte(now));
    let taken = due::take(store, due, taking).await?;
    let mut events: Vec<_> = taken.into_iter().map(read).collect();
    events.sort_by_key(|event| event.id);
    Ok(events)
}

fn read(row: Model) -> HookEvent {
    HookEvent {
        id: row.id,
        happened: serde_json::from_str(&row.facts).ok(),
        tries: to_count(row.tries),
        leased_until: from_ms(row.next_at),
        at: from_ms(row.created_at),
    }
}

/// When the next event is due, perhaps in the past; `None` if there is none.
pub async fn next_due(db: &impl ConnectionTrait) -> Result<Option<OffsetDateTime>> {
    let due: Option<i64> = Entity::find()
        .select_only()
        .column(Column::NextAt)
        .filter(Column::NextAt.lt(NEVER))
        .order_by_asc(Column::NextAt)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(due.map(from_ms))
}

/// Forgets an event that was told.
pub async fn forget_told(db: &impl ConnectionTrait, event: &HookEvent) -> Result<()> {
    Entity::delete_by_id(event.id).exec(db).await?;
    Ok(())
}

/// Sets when an event is told again, unless another server has taken it meanwhile.
pub async fn put_off(
    db: &impl ConnectionTrait,
    event: &HookEvent,
    until: OffsetDateTime,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::NextAt, Expr::value(to_ms(until)))
        .filter(is_held(event))
        .exec(db)
        .await?;
    Ok(())
}

/// Sets when an event is taken again, and counts the try as none, unless another server has taken it meanwhile.
pub async fn give_back(
    db: &impl ConnectionTrait,
    event: &HookEvent,
    until: OffsetDateTime,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::NextAt, Expr::value(to_ms(until)))
        .col_expr(Column::Tries, Expr::col(Column::Tries).sub(1))
        .filter(is_held(event))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes an event that was never told. `false` if another server has taken it meanwhile.
pub async fn drop_held(db: &impl ConnectionTrait, event: &HookEvent) -> Result<bool> {
    let dropped = Entity::delete_many()
        .filter(is_held(event))
        .exec(db)
        .await?;
    Ok(dropped.rows_affected > 0)
}

/// Parks an event, which is not told again. `false` if another server has taken it meanwhile.
pub async fn park(
    db: &impl ConnectionTrait,
    event: &HookEvent,
    now: OffsetDateTime,
) -> Result<bool> {
    let parked = Entity::update_many()
        .col_expr(Column::NextAt, Expr::value(NEVER))
        .col_expr(Column::ParkedAt, Expr::value(to_ms(now)))
        .filter(is_held(event))
        .exec(db)
        .await?;
    Ok(parked.rows_affected > 0)
}

/// Makes all events due that are not parked. Only a process that is alone may call this: leases are then those of its dead
/// predecessor, and what has failed before may be mended.
pub async fn release_all(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::NextAt, Expr::value(to_ms(now)))
        .filter(Column::NextAt.gt(to_ms(now)))
        .filter(Column::NextAt.lt(NEVER))
        .exec(db)
        .await?;
    Ok(())
}

/// The condition that this server still holds the lease of an event.
fn is_held(event: &HookEvent) -> Condition {
    Condition::all()
        .add(Column::Id.eq(event.id))
        .add(Column::NextAt.eq(to_ms(event.leased_until)))
}

/// Deletes the parked events about a user. Those that are still to be told hold no more of them than the id.
pub async fn delete_parked_of_user(db: &impl ConnectionTrait, user: UserId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UserId.eq(user))
        .filter(Column::NextAt.eq(NEVER))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes events that were parked before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    delete_in_parts::<Entity>(db, Column::ParkedAt.lt(to_ms(before))).await
}

/// Deletes events that were written down before `before` and are still to be told, on a server that has nobody to tell.
pub async fn forget_untold(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    // Ids sort by age, so the index on them finds the old ones.
    let old = Condition::all()
        .add(Column::Id.lt(first_id(before)))
        .add(Column::NextAt.lt(NEVER));
    delete_in_parts::<Entity>(db, old).await
}
