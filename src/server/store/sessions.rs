//! Sessions: who is signed in where.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    Statement, sea_query::Expr,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{UnitOfWork, attempts::strategy_word, from_ms, to_ms};
use crate::{
    auth::{Strategy, User},
    server::{error::Result, metrics::Happening},
};
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub client_id: Uuid,
        pub strategy: String,
        pub user_agent: String,
        pub network: String,
        pub created_at: i64,
        pub last_seen_at: i64,
        pub proven_at: i64,
        pub expire_at: i64,
        pub ended_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A session about to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub user: Uuid,
    /// The browser it lives in.
    pub client: Uuid,
    /// How it was proven.
    pub strategy: Strategy,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// The network it began from.
    pub network: String,
    /// When it ends whatever happens.
    pub expire_at: OffsetDateTime,
}

/// An active session with its user.
#[derive(Clone, Debug)]
pub struct ActiveSession {
    /// Its id.
    pub id: Uuid,
    /// Who is signed in.
    pub user: User,
    /// When a request last came in, to the minute.
    pub last_seen_at: OffsetDateTime,
}

/// Begins a session; the one the client had ends with the same commit.
pub async fn begin(work: &UnitOfWork, session: NewSession, now: OffsetDateTime) -> Result<()> {
    end_of_client(work, session.client, now).await?;
    let row = ActiveModel {
        id: Set(session.id),
        user_id: Set(session.user),
        client_id: Set(session.client),
        strategy: Set(strategy_word(session.strategy).to_owned()),
        user_agent: Set(session.user_agent),
        network: Set(session.network),
        created_at: Set(to_ms(now)),
        last_seen_at: Set(to_ms(now)),
        proven_at: Set(to_ms(now)),
        expire_at: Set(to_ms(session.expire_at)),
        ended_at: Set(None),
    };
    Entity::insert(row)
        .exec_without_returning(work.tx())
        .await?;
    work.note(Happening::SessionBegan(session.strategy));
    Ok(())
}

/// Ends the session of a client, if it has one.
pub async fn end_of_client(work: &UnitOfWork, client: Uuid, now: OffsetDateTime) -> Result<()> {
    let ended = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(to_ms(now)))
        .filter(Column::ClientId.eq(client))
        .filter(Column::EndedAt.is_null())
        .exec(work.tx())
        .await?;
    work.note(Happening::SessionsEnded(ended.rows_affected));
    Ok(())
}

#[derive(FromQueryResult)]
struct ActiveRow {
    id: Uuid,
    user_id: Uuid,
    address: String,
    first_name: String,
    last_name: String,
    last_seen_at: i64,
}

/// The active session of a client: one indexed query, every time, so that an ended session is over at once.
pub async fn find_active(
    db: &impl ConnectionTrait,
    client: Uuid,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Option<ActiveSession>> {
    const SQL: &str = "SELECT s.id, s.user_id, s.last_seen_at, u.first_name, u.last_name, e.address \
         FROM sessions s JOIN users u ON u.id = s.user_id \
         JOIN email_addresses e ON e.user_id = s.user_id AND e.is_primary \
         WHERE s.client_id = $1 AND s.ended_at IS NULL AND s.expire_at > $2 AND s.last_seen_at > $3";
    let seen_after = if idle.is_positive() {
        to_ms(now - idle)
    } else {
        i64::MIN
    };
    let values = [client.into(), to_ms(now).into(), seen_after.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    Ok(ActiveRow::find_by_statement(statement)
        .one(db)
        .await?
        .map(|row| ActiveSession {
            id: row.id,
            user: User {
                id: row.user_id,
                address: row.address,
                first_name: row.first_name,
                last_name: row.last_name,
            },
            last_seen_at: from_ms(row.last_seen_at),
        }))
}

/// Notes that a session is in use. Only an active one is touched: an ended one does not come back.
pub async fn touch(db: &impl ConnectionTrait, id: Uuid, now: OffsetDateTime) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::LastSeenAt, Expr::value(to_ms(now)))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// The browser a session lives in, as it named itself.
pub async fn user_agent_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<String>> {
    Ok(Entity::find_by_id(id)
        .one(db)
        .await?
        .map(|row| row.user_agent))
}

/// Forgets sessions that ended or expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<u64> {
    let old = Entity::delete_many().filter(
        sea_orm::Condition::any()
            .add(Column::EndedAt.lt(to_ms(before)))
            .add(Column::ExpireAt.lt(to_ms(before))),
    );
    Ok(old.exec(db).await?.rows_affected)
}
