//! The table of sessions: who is signed in where. Which of its sessions a client uses is in the table `clients`.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
    sea_query::{Expr, SimpleExpr},
};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::{
    UnitOfWork,
    attempts::{self, Group},
    parts::delete_in_parts,
    to_ms,
    unset::is_unset,
    users,
};
use crate::{
    auth::{ClientId, SessionId, Strategy, User, UserId},
    server::{domain::attempt::Starter, error::Result, hooks::Happened, metrics::Happening},
};
use entity::{ActiveModel, Column, Entity};

mod accounts;
mod active;
mod devices;

pub use accounts::accounts_of_client;
pub use active::find_active;
pub use devices::{Device, Standing, find, is_of_admin, list_of_client, list_of_user, standing};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::{ClientId, SessionId, UserId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SessionId,
        pub user_id: UserId,
        pub client_id: ClientId,
        pub address_key: String,
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

/// A session that is about to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// The id.
    pub id: SessionId,
    /// The user.
    pub user: UserId,
    /// The client of its browser.
    pub client: ClientId,
    /// The key of the address by which it was proven.
    pub address_key: String,
    /// How the address was proven.
    pub strategy: Strategy,
    /// The user agent of its browser.
    pub user_agent: String,
    /// The network that it begins from.
    pub network: String,
    /// When it ends, even if it is used.
    pub expire_at: OffsetDateTime,
}

/// An active session with its user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActiveSession {
    /// The id.
    pub id: SessionId,
    /// The signed-in user.
    pub user: User,
    /// When a request last came in, accurate to the minute or better.
    #[serde(with = "time::serde::timestamp::milliseconds")]
    pub last_seen_at: OffsetDateTime,
    /// When the user last proved an address in it.
    #[serde(with = "time::serde::timestamp::milliseconds")]
    pub proven_at: OffsetDateTime,
}

impl From<&ActiveSession> for Starter {
    fn from(session: &ActiveSession) -> Self {
        Self {
            user: session.user.id,
            session: session.id,
        }
    }
}

/// Most sessions of one user (ASVS 7.1.2). When another one begins, the one that was used longest ago ends.
pub const SESSIONS_A_USER: u64 = 100;

/// Begins a session. `others` are those of its client that end with the same commit.
pub async fn begin(
    work: &mut UnitOfWork,
    session: NewSession,
    others: Others,
    now: OffsetDateTime,
) -> Result<()> {
    let newest = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::UserId.eq(session.user))
        .filter(has_not_ended())
        .order_by_desc(Column::LastSeenAt)
        .limit(SESSIONS_A_USER - 1)
        .into_query();
    let of_client = match others {
        Others::All => Condition::all(),
        Others::OfThisUser => Condition::all().add(Column::UserId.eq(session.user)),
    };
    let replaced = Condition::any()
        .add(of_client.add(Column::ClientId.eq(session.client)))
        .add(
            Condition::all()
                .add(Column::UserId.eq(session.user))
                .add(Column::Id.not_in_subquery(newest)),
        );
    end_those(work, replaced, now).await?;
    let row = ActiveModel {
        id: Set(session.id),
        user_id: Set(session.user),
        client_id: Set(session.client),
        address_key: Set(session.address_key),
        strategy: Set(session.strategy.as_str().to_owned()),
        user_agent: Set(session.user_agent),
        network: Set(session.network),
        created_at: Set(to_ms(now)),
        last_seen_at: Set(to_ms(now)),
        proven_at: Set(to_ms(now)),
        expire_at: Set(to_ms(session.expire_at)),
        ended_at: Set(None),
    };
    work.put(Entity::insert(row))?;
    work.tell(Happened::SessionBegan {
        session: session.id,
        user: session.user,
    });
    work.count(Happening::SessionBegan(session.strategy));
    Ok(())
}

/// Sessions of a client that end when another one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// All of them: a browser has one account at a time.
    All,
    /// The sessions of the same user; a browser may have several accounts.
    OfThisUser,
}

/// Sessions that are ended together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended<'a> {
    /// One session, if it belongs to this user.
    One {
        /// The session.
        id: SessionId,
        /// The user it must belong to.
        user: UserId,
    },
    /// All sessions of a user but one.
    AllBut {
        /// The user.
        user: UserId,
        /// The session that stays.
        except: SessionId,
    },
    /// All sessions of a user.
    AllOf(UserId),
    /// All sessions of a client.
    OfClient(ClientId),
    /// The sessions of a user that were begun by one address, but for one session.
    ByAddress {
        /// The user.
        user: UserId,
        /// The key of the address.
        key: &'a str,
        /// The session that stays.
        except: SessionId,
    },
}

/// Ends sessions for good. Attempts that were started in them are cancelled, and their open pages are told. To end
/// several sessions of a user, the user is locked, so a session that is just beginning ends too. Returns the ids of
/// the sessions that had not ended before.
pub async fn end(
    work: &mut UnitOfWork,
    which: Ended<'_>,
    now: OffsetDateTime,
) -> Result<Vec<SessionId>> {
    if let Ended::AllBut { user, .. } | Ended::AllOf(user) | Ended::ByAddress { user, .. } = which {
        users::lock(work, user).await?;
    }
    let condition = match which {
        Ended::One { id, user } => Condition::all()
            .add(Column::Id.eq(id))
            .add(Column::UserId.eq(user)),
        Ended::AllBut { user, except } => Condition::all()
            .add(Column::UserId.eq(user))
            .add(Column::Id.ne(except)),
        Ended::AllOf(user) => Condition::all().add(Column::UserId.eq(user)),
        Ended::OfClient(client) => Condition::all().add(Column::ClientId.eq(client)),
        Ended::ByAddress { user, key, except } => Condition::all()
            .add(Column::UserId.eq(user))
            .add(Column::AddressKey.eq(key))
            .add(Column::Id.ne(except)),
    };
    end_those(work, condition, now).await
}

async fn end_those(
    work: &mut UnitOfWork,
    condition: Condition,
    now: OffsetDateTime,
) -> Result<Vec<SessionId>> {
    let rows = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(to_ms(now)))
        .filter(condition)
        .filter(has_not_ended())
        .exec_with_returning(&work.aside())
        .await?;
    for row in &rows {
        work.tell(Happened::SessionEnded {
            session: row.id,
            user: row.user_id,
        });
    }
    let ended: Vec<SessionId> = rows.into_iter().map(|row| row.id).collect();
    if !ended.is_empty() {
        for id in &ended {
            work.announce(*id);
        }
        work.count(Happening::SessionsEnded(ended.len() as u64));
        attempts::call_off(work, Group::StartedIn(&ended), now)?;
    }
    Ok(ended)
}

/// Stores a fresh proof in a session. `false` if the session is over.
pub async fn prove(work: &UnitOfWork, id: SessionId, now: OffsetDateTime) -> Result<bool> {
    let proven = [(Column::ProvenAt, Expr::value(to_ms(now)))];
    update_active(work.tx(), id, proven, now).await
}

/// Keeps a session from ending before the commit. `false` if it is over already.
pub async fn hold(work: &UnitOfWork, id: SessionId, now: OffsetDateTime) -> Result<bool> {
    let same = [(Column::ProvenAt, Expr::col(Column::ProvenAt))];
    update_active(work.tx(), id, same, now).await
}

/// Stores that a session is in use, unless that was stored after `before`. An ended session stays ended.
pub async fn touch(
    db: &impl ConnectionTrait,
    id: SessionId,
    before: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::LastSeenAt, Expr::value(to_ms(now)))
        .filter(Column::Id.eq(id))
        .filter(has_not_ended())
        .filter(Column::LastSeenAt.lte(to_ms(before)))
        .exec(db)
        .await?;
    Ok(())
}

async fn update_active<const N: usize>(
    db: &impl ConnectionTrait,
    id: SessionId,
    changes: [(Column, SimpleExpr); N],
    now: OffsetDateTime,
) -> Result<bool> {
    let mut update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(has_not_ended())
        .filter(Column::ExpireAt.gt(to_ms(now)));
    for (column, value) in changes {
        update = update.col_expr(column, value);
    }
    Ok(update.exec(db).await?.rows_affected == 1)
}

/// Ids of sessions that ended at or after `since_ms`, in milliseconds since the Unix epoch.
pub async fn ended_since(db: &impl ConnectionTrait, since_ms: i64) -> Result<Vec<SessionId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::EndedAt.gte(since_ms))
        .into_tuple()
        .all(db)
        .await?)
}

/// The time after which a session must have been used last to be active, in milliseconds since the Unix epoch. `idle`
/// of 0 means no limit.
pub(super) fn seen_after(idle: Duration, now: OffsetDateTime) -> i64 {
    if idle.is_positive() {
        to_ms(now - idle)
    } else {
        i64::MIN
    }
}

fn has_not_ended() -> SimpleExpr {
    is_unset(Column::EndedAt, 0_i64)
}

/// Deletes every session of a user. They must have ended.
pub async fn delete_of_user(work: &UnitOfWork, user: UserId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UserId.eq(user))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Deletes sessions that ended or expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    // One after the other: each has its index, and both at once would read all that is old for each part.
    delete_in_parts::<Entity>(db, Column::EndedAt.lt(to_ms(before))).await?;
    // Worded like the condition of the partial index, so that it is used.
    let ran_out = Condition::all()
        .add(Column::EndedAt.is_null())
        .add(Column::ExpireAt.lt(to_ms(before)));
    delete_in_parts::<Entity>(db, ran_out).await
}

/// The number of sessions that have neither ended nor expired at `now`. Those that nobody has used for long count too.
pub async fn count_open(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<u64> {
    let count: Option<i64> = Entity::find()
        .select_only()
        .expr(Expr::cust("COUNT(*)"))
        // By the index of those that have not ended.
        .filter(Column::EndedAt.is_null())
        .filter(Column::ExpireAt.gt(to_ms(now)))
        .into_tuple()
        .one(db)
        .await?;
    Ok(u64::try_from(count.unwrap_or_default()).unwrap_or_default())
}
