//! Sessions as devices of a user, and their state.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement,
    sea_query::SimpleExpr,
};
use time::{Duration, OffsetDateTime};

use super::{
    entity::{self, Column, Entity},
    has_not_ended, seen_after,
};
use crate::{
    auth::{ClientId, SessionId, Strategy, UserId},
    server::{
        error::{Error, Result},
        store::{from_ms, to_ms},
    },
};

/// A session as the list of devices shows it.
#[derive(Clone, Debug)]
pub struct Device {
    /// The id of the session.
    pub id: SessionId,
    /// The user.
    pub user_id: UserId,
    /// The client of its browser.
    pub client_id: ClientId,
    /// How the address was proven.
    pub strategy: Strategy,
    /// The user agent of its browser.
    pub user_agent: String,
    /// The network that it began from.
    pub network: String,
    /// When it began.
    pub created_at: OffsetDateTime,
    /// When a request last came in, accurate to the minute or better.
    pub last_seen_at: OffsetDateTime,
}

/// The active sessions of a user, the one that was used last first. `idle` is the time after which an unused session is
/// over.
pub async fn list_of_user(
    db: &impl ConnectionTrait,
    user: UserId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Vec<Device>> {
    list(db, Column::UserId.eq(user), idle, now).await
}

/// The active sessions of a client, the one that was used last first.
pub async fn list_of_client(
    db: &impl ConnectionTrait,
    client: ClientId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Vec<Device>> {
    list(db, Column::ClientId.eq(client), idle, now).await
}

async fn list(
    db: &impl ConnectionTrait,
    whose: SimpleExpr,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Vec<Device>> {
    let rows = Entity::find()
        .filter(whose)
        .filter(has_not_ended())
        .filter(Column::ExpireAt.gt(to_ms(now)))
        .filter(Column::LastSeenAt.gt(seen_after(idle, now)))
        .order_by_desc(Column::LastSeenAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(device).collect()
}

/// The session with this id, active or not; `None` if there is none.
pub async fn find(db: &impl ConnectionTrait, id: SessionId) -> Result<Option<Device>> {
    Entity::find_by_id(id)
        .one(db)
        .await?
        .map(device)
        .transpose()
}

/// `true` if a session is active and belongs to an administrator who is not banned.
pub async fn is_of_admin(
    db: &impl ConnectionTrait,
    id: SessionId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<bool> {
    const SQL: &str = "SELECT 1 FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.id = $1 AND COALESCE(s.ended_at, 0) = 0 AND s.expire_at > $2 AND s.last_seen_at > $3 \
         AND u.is_admin AND u.banned_at IS NULL";
    let values = [id.into(), to_ms(now).into(), seen_after(idle, now).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    Ok(db.query_one_raw(statement).await?.is_some())
}

/// The state of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is active.
    Active {
        /// When it expires if nobody uses it.
        until: OffsetDateTime,
    },
    /// Somebody ended it.
    Ended,
    /// It expired.
    RanOut,
}

/// The state of the session with this id. A deleted one counts as ended.
pub async fn standing(
    db: &impl ConnectionTrait,
    id: SessionId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Standing> {
    let Some(row) = Entity::find_by_id(id).one(db).await? else {
        return Ok(Standing::Ended);
    };
    let (seen, expire) = (from_ms(row.last_seen_at), from_ms(row.expire_at));
    let until = match idle.is_positive() {
        true => expire.min(seen + idle),
        false => expire,
    };
    Ok(match row.ended_at {
        Some(_) => Standing::Ended,
        None if until > now => Standing::Active { until },
        None => Standing::RanOut,
    })
}

fn device(row: entity::Model) -> Result<Device> {
    Ok(Device {
        id: row.id,
        user_id: row.user_id,
        client_id: row.client_id,
        strategy: Strategy::parse(&row.strategy).ok_or(Error::Corrupt("strategy of a session"))?,
        user_agent: row.user_agent,
        network: row.network,
        created_at: from_ms(row.created_at),
        last_seen_at: from_ms(row.last_seen_at),
    })
}
