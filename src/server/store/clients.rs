//! The table of clients: one row for each browser, found by the hash of its cookie.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    QueryTrait, Statement,
    sea_query::{Expr, LockBehavior, LockType},
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Store, UnitOfWork, from_ms,
    later::Later,
    parts::{PART, delete_in_parts},
    sessions::{ActiveSession, seen_after},
    to_ms,
};
use crate::{
    auth::{ClientId, SessionId, User, UserId},
    server::{
        domain::policy::{BROWSER_KEPT, BROWSER_LEFT},
        error::Result,
    },
};
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::{ClientId, SessionId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "clients")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ClientId,
        pub cookie_hash: Vec<u8>,
        pub created_at: i64,
        pub expire_at: i64,
        pub session_id: Option<SessionId>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A client, found by its cookie.
#[derive(Clone, Debug)]
pub struct ClientRow {
    /// The id, which is not in the cookie.
    pub id: ClientId,
    /// When its cookie stops counting, in milliseconds since the Unix epoch. While the client uses a session, this is
    /// always at least a day ahead.
    pub expire_at_ms: i64,
    /// The session that it uses; `None` if it uses none or that is no longer active.
    pub session: Option<ActiveSession>,
}

#[derive(FromQueryResult)]
struct Found {
    client_id: ClientId,
    cookie_expire_at: i64,
    session_id: Option<SessionId>,
    user_id: Option<UserId>,
    address: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    is_admin: Option<bool>,
    last_seen_at: Option<i64>,
    proven_at: Option<i64>,
}

/// The client whose cookie has this hash, with its session; `None` if there is none. Every request runs this query
/// anew, so an ended session is over at once. `idle` is the time after which an unused session is over.
pub async fn find_by_cookie(
    db: &impl ConnectionTrait,
    hash: Vec<u8>,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Option<ClientRow>> {
    // "Not ended" is said as in `is_unset`.
    const SQL: &str = "SELECT c.id AS client_id, c.expire_at AS cookie_expire_at, s.id AS session_id, u.id AS user_id, \
         e.address, u.first_name, u.last_name, u.is_admin, s.last_seen_at, s.proven_at \
         FROM clients c \
         LEFT JOIN sessions s ON s.id = c.session_id AND s.client_id = c.id AND COALESCE(s.ended_at, 0) = 0 \
         AND s.expire_at > $2 AND s.last_seen_at > $3 \
         LEFT JOIN users u ON u.id = s.user_id AND u.banned_at IS NULL \
         LEFT JOIN email_addresses e ON e.user_id = u.id AND e.is_primary \
         WHERE c.cookie_hash = $1";
    let values = [hash.into(), to_ms(now).into(), seen_after(idle, now).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    Ok(Found::find_by_statement(statement)
        .one(db)
        .await?
        .map(|row| ClientRow {
            id: row.client_id,
            expire_at_ms: row.cookie_expire_at,
            session: row.session(),
        })
        .map(|row| match row.session {
            None => row,
            Some(_) => ClientRow {
                expire_at_ms: row.expire_at_ms.max(to_ms(now + BROWSER_LEFT)),
                ..row
            },
        }))
}

impl Found {
    fn session(self) -> Option<ActiveSession> {
        Some(ActiveSession {
            id: self.session_id?,
            user: User {
                id: self.user_id?,
                address: self.address?,
                first_name: self.first_name?,
                last_name: self.last_name?,
                is_admin: self.is_admin?,
            },
            last_seen_at: from_ms(self.last_seen_at?),
            proven_at: from_ms(self.proven_at?),
        })
    }
}

/// The session that a client uses, active or not; `None` once the client is signed out or expired.
pub async fn acts_by(
    db: &impl ConnectionTrait,
    id: ClientId,
    now: OffsetDateTime,
) -> Result<Option<SessionId>> {
    let row = Entity::find_by_id(id)
        .filter(Column::ExpireAt.gt(to_ms(now)))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.session_id))
}

fn new_row(
    id: ClientId,
    hash: Vec<u8>,
    now: OffsetDateTime,
    expire_at: OffsetDateTime,
) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        cookie_hash: Set(hash),
        created_at: Set(to_ms(now)),
        expire_at: Set(to_ms(expire_at)),
        session_id: Set(None),
    }
}

/// The id of the client whose cookie has this hash; `None` if there is none.
pub async fn id_of(db: &impl ConnectionTrait, hash: Vec<u8>) -> Result<Option<ClientId>> {
    let row = Entity::find()
        .filter(Column::CookieHash.eq(hash))
        .one(db)
        .await?;
    Ok(row.map(|row| row.id))
}

/// Inserts a new client. Two requests must not insert the same cookie at once: either the cookie is new and random, or
/// the caller has taken its turn by [`take_turn`].
pub fn insert(
    work: &mut UnitOfWork,
    id: ClientId,
    hash: Vec<u8>,
    now: OffsetDateTime,
    expire_at: OffsetDateTime,
) -> Result<()> {
    work.put(Entity::insert(new_row(id, hash, now, expire_at)))
}

/// Gives a client a new cookie; the old one is dead with the same commit.
pub async fn rotate(
    work: &UnitOfWork,
    id: ClientId,
    hash: Vec<u8>,
    expire_at: OffsetDateTime,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::CookieHash, Expr::value(hash))
        .col_expr(Column::ExpireAt, Expr::value(to_ms(expire_at)))
        .filter(Column::Id.eq(id))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Changes the session that a client uses, and its cookie. Pages that show the session before are told.
pub fn act_by(
    work: &mut UnitOfWork,
    id: ClientId,
    session: SessionId,
    hash: Vec<u8>,
    expire_at: OffsetDateTime,
) -> Result<()> {
    work.put(Later::reading(Entity::find_by_id(id), Column::SessionId))?;
    let acting = Entity::update_many()
        .col_expr(Column::SessionId, Expr::value(session))
        .col_expr(Column::CookieHash, Expr::value(hash))
        .col_expr(Column::ExpireAt, Expr::value(to_ms(expire_at)))
        .filter(Column::Id.eq(id));
    work.put(acting)
}

/// `true` if a client is remembered at least until `until`.
pub async fn lasts(db: &impl ConnectionTrait, id: ClientId, until: OffsetDateTime) -> Result<bool> {
    let row = Entity::find_by_id(id)
        .filter(Column::ExpireAt.gt(to_ms(until)))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// Lets the transactions of one browser run one after the other: others that take the turn of the same client wait
/// until this one has ended. No row is locked.
pub async fn take_turn(work: &UnitOfWork, turn: Turn<'_>) -> Result<()> {
    let turn = match turn {
        Turn::Client(id) => {
            let (_, turn) = Uuid::from(id).as_u64_pair();
            turn.cast_signed()
        }
        Turn::Cookie(hash) => hash
            .first_chunk()
            .map_or(0, |first| i64::from_ne_bytes(*first)),
    };
    Ok(work.tx().take_turn(turn).await?)
}

/// A browser whose transactions take turns.
#[derive(Clone, Copy, Debug)]
pub enum Turn<'a> {
    /// The client with this id.
    Client(ClientId),
    /// The client that there is or will be for the cookie with this hash.
    Cookie(&'a [u8]),
}

/// Extends the time for which clients with an active session are remembered, if less than six days of it are left. It
/// reads all such clients, one part at a time.
pub async fn keep_signed_in(store: &Store, idle: Duration, now: OffsetDateTime) -> Result<()> {
    let until = now + BROWSER_KEPT;
    let soon = to_ms(until - BROWSER_LEFT);
    let mut place = (i64::MIN, ClientId::default());
    loop {
        let part = leaving(store.read(), place, soon, idle, now).await?;
        let signed_in = part.iter().filter(|row| row.is_signed_in == 1);
        let signed_in: Vec<ClientId> = signed_in.map(|row| row.id).collect();
        if !signed_in.is_empty() {
            // What somebody is changing is left to the next sweep, so this waits for no other transaction.
            let free = Entity::find()
                .select_only()
                .column(Column::Id)
                .filter(Column::Id.is_in(signed_in))
                .filter(Column::ExpireAt.lt(soon))
                .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
            Entity::update_many()
                .col_expr(Column::ExpireAt, Expr::value(to_ms(until)))
                .filter(Column::Id.in_subquery(free.into_query()))
                .exec(store.write())
                .await?;
        }
        match part.last() {
            Some(last) if part.len() as u64 == PART => place = (last.expire_at, last.id),
            _ => return Ok(()),
        }
    }
}

#[derive(FromQueryResult)]
struct Leaving {
    id: ClientId,
    expire_at: i64,
    /// 1 or 0.
    is_signed_in: i64,
}

/// At most [`PART`] clients that would be forgotten before `soon`, in milliseconds since the Unix epoch. They come in
/// the order of this time and of their ids, and only from behind the given time and id.
async fn leaving(
    db: &impl ConnectionTrait,
    (expire_at, id): (i64, ClientId),
    soon: i64,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Vec<Leaving>> {
    const SQL: &str = "SELECT c.id, c.expire_at, CAST(CASE WHEN EXISTS (SELECT 1 FROM sessions s WHERE s.client_id = c.id \
         AND COALESCE(s.ended_at, 0) = 0 AND s.expire_at > $4 AND s.last_seen_at > $5) THEN 1 ELSE 0 END AS BIGINT) AS is_signed_in \
         FROM clients c WHERE (c.expire_at, c.id) > ($1, $2) AND c.expire_at < $3 \
         ORDER BY c.expire_at, c.id LIMIT $6";
    let values = [
        expire_at.into(),
        id.into(),
        soon.into(),
        to_ms(now).into(),
        seen_after(idle, now).into(),
        PART.cast_signed().into(),
    ];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    Ok(Leaving::find_by_statement(statement).all(db).await?)
}

/// Deletes clients whose cookie expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    let old = Column::ExpireAt.lt(to_ms(before));
    delete_in_parts::<Entity>(db, old).await
}
