//! The table of the users' e-mail addresses. An index makes sure that each address is proven only once.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder,
    Statement, TryInsertResult,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    UnitOfWork,
    address_row::{AddressRow, Owner},
    attempts::{self, Group},
    to_ms,
};
use crate::auth::{AddressId, UserId};
use crate::{auth::EmailAddress, server::error::Result};
use entity::{ActiveModel, Column, Entity, Model};
use locking::insert_under_lock;

mod entity;
mod locking;

pub use locking::{LockedOwner, lock, lock_owner, reserve};

impl From<Model> for AddressRow {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            address: EmailAddress::from_parts(row.address, row.compare_key),
            is_primary: row.is_primary,
            is_verified: row.verified_at.is_some(),
        }
    }
}

/// The owner of the address with this key; `None` if nobody has proven it.
pub async fn find_owner(db: &impl ConnectionTrait, key: &str) -> Result<Option<Owner>> {
    const SQL: &str = "SELECT e.user_id, e.address, u.banned_at FROM email_addresses e \
         LEFT JOIN users u ON u.id = e.user_id WHERE e.compare_key = $1 AND e.verified_at IS NOT NULL";
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, [key.into()]);
    let row = db.query_one_raw(statement).await?;
    row.map(|row| {
        Ok(Owner {
            user: row.try_get("", "user_id")?,
            address: row.try_get("", "address")?,
            is_banned: row.try_get::<Option<i64>>("", "banned_at")?.is_some(),
        })
    })
    .transpose()
}

/// The primary address of a user; `None` if there is no such user.
pub async fn primary_of(db: &impl ConnectionTrait, user: UserId) -> Result<Option<EmailAddress>> {
    let row = Entity::find()
        .filter(Column::UserId.eq(user))
        .filter(Column::IsPrimary.eq(true))
        .one(db)
        .await?;
    Ok(row.map(|row| EmailAddress::from_parts(row.address, row.compare_key)))
}

/// The primary addresses of these users, by user.
pub async fn primaries(
    db: &impl ConnectionTrait,
    users: &[UserId],
) -> Result<HashMap<UserId, EmailAddress>> {
    if users.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find()
        .filter(Column::UserId.is_in(users.iter().copied()))
        .filter(Column::IsPrimary.eq(true))
        .all(db)
        .await?;
    let address = |row: Model| {
        let address = EmailAddress::from_parts(row.address, row.compare_key);
        (row.user_id, address)
    };
    Ok(rows.into_iter().map(address).collect())
}

/// The addresses of a user: the primary one, then the proven ones, then the others; oldest first in each group.
pub async fn list_of_user(db: &impl ConnectionTrait, user: UserId) -> Result<Vec<AddressRow>> {
    let rows = Entity::find()
        .filter(Column::UserId.eq(user))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let mut rows: Vec<AddressRow> = rows.into_iter().map(AddressRow::from).collect();
    rows.sort_by_key(|row| (!row.is_primary, !row.is_verified));
    Ok(rows)
}

/// All addresses of these users, with the user of each; the oldest first.
pub async fn list_of_users(
    db: &impl ConnectionTrait,
    users: &[UserId],
) -> Result<Vec<(UserId, AddressRow)>> {
    let rows = Entity::find()
        .filter(Column::UserId.is_in(users.iter().copied()))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.user_id, row.into())).collect())
}

/// Inserts the first address of a new user, proven and primary. `false` if somebody else has proven it. Claims of
/// others to it are deleted.
pub async fn insert_first(
    work: &mut UnitOfWork,
    user: UserId,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> Result<bool> {
    let row = ActiveModel {
        is_primary: Set(true),
        verified_at: Set(Some(to_ms(now))),
        ..row(user, address, now)
    };
    let is_met = match work.tx().get_database_backend() {
        DbBackend::Postgres => insert_under_lock(work, row).await?,
        _ => insert_unless_proven(work, row).await?,
    };
    if is_met {
        void_claims(work, address.key(), now)?;
    }
    Ok(is_met)
}

/// Inserts a proven address. `false` if somebody else has proven it. Waits for a transaction that is about to prove it.
async fn insert_unless_proven(work: &UnitOfWork, row: ActiveModel) -> Result<bool> {
    let inserted = Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(work.tx())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// Inserts an address that is not proven yet.
pub async fn insert_claim(
    work: &UnitOfWork,
    user: UserId,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> Result<()> {
    Entity::insert(row(user, address, now))
        .exec_without_returning(work.tx())
        .await?;
    Ok(())
}

/// Changes the spelling of an address that is not proven yet to the one that was typed last.
pub async fn respell_claim(work: &UnitOfWork, id: AddressId, address: &EmailAddress) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(address.as_str()))
        .filter(Column::Id.eq(id))
        .filter(Column::CompareKey.eq(address.key()))
        .filter(Column::VerifiedAt.is_null())
        .exec(work.tx())
        .await?;
    Ok(())
}

fn row(user: UserId, address: &EmailAddress, now: OffsetDateTime) -> ActiveModel {
    ActiveModel {
        id: Set(Uuid::now_v7().into()),
        user_id: Set(user),
        address: Set(address.as_str().to_owned()),
        compare_key: Set(address.key().to_owned()),
        is_primary: Set(false),
        verified_at: Set(None),
        created_at: Set(to_ms(now)),
    }
}

/// Marks an address as proven for its user, who is locked. Claims of others to it are deleted. `false` if the user no
/// longer claims it, or somebody else has proven it.
pub async fn prove(
    work: &mut UnitOfWork,
    user: UserId,
    key: &str,
    now: OffsetDateTime,
) -> Result<bool> {
    let claim = Entity::find()
        .filter(Column::UserId.eq(user))
        .filter(Column::CompareKey.eq(key))
        .filter(Column::VerifiedAt.is_null())
        .one(work.tx())
        .await?;
    let Some(claim) = claim else {
        return Ok(false);
    };
    // Deleted and inserted instead of updated, because an insertion can ignore a conflict. An update that conflicts
    // with the row of somebody else would fail the whole transaction.
    Entity::delete_by_id(claim.id).exec(work.tx()).await?;
    let proven = ActiveModel {
        id: Set(claim.id),
        user_id: Set(user),
        address: Set(claim.address),
        compare_key: Set(claim.compare_key),
        is_primary: Set(claim.is_primary),
        verified_at: Set(Some(to_ms(now))),
        created_at: Set(claim.created_at),
    };
    let is_met = insert_unless_proven(work, proven).await?;
    if is_met {
        void_claims(work, key, now)?;
    }
    Ok(is_met)
}

/// Wipes whatever claims an address without proof: the rows, and the attempts to prove it in other accounts.
fn void_claims(work: &mut UnitOfWork, key: &str, now: OffsetDateTime) -> Result<()> {
    let claims = Entity::delete_many()
        .filter(Column::CompareKey.eq(key))
        .filter(Column::VerifiedAt.is_null());
    work.put(claims)?;
    attempts::call_off(work, Group::ClaimsTo(key), now)
}

/// Makes an address the primary one of its user, who is locked. `false` if it is not theirs or not proven.
pub async fn make_primary(work: &UnitOfWork, user: UserId, id: AddressId) -> Result<bool> {
    Entity::update_many()
        .col_expr(Column::IsPrimary, Expr::value(false))
        .filter(Column::UserId.eq(user))
        .filter(Column::IsPrimary.eq(true))
        .exec(work.tx())
        .await?;
    let made = Entity::update_many()
        .col_expr(Column::IsPrimary, Expr::value(true))
        .filter(Column::Id.eq(id))
        .filter(Column::UserId.eq(user))
        .filter(Column::VerifiedAt.is_not_null())
        .exec(work.tx())
        .await?;
    Ok(made.rows_affected == 1)
}

/// Removes an address of a user. `false` if it is the primary one or not theirs.
pub async fn remove(work: &UnitOfWork, user: UserId, id: AddressId) -> Result<bool> {
    let removed = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::UserId.eq(user))
        .filter(Column::IsPrimary.eq(false))
        .exec(work.tx())
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Deletes every address of a user.
pub async fn delete_of_user(work: &UnitOfWork, user: UserId) -> Result<()> {
    Entity::delete_many()
        .filter(Condition::all().add(Column::UserId.eq(user)))
        .exec(work.tx())
        .await?;
    Ok(())
}
