//! Locks addresses until the commit.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};
use sha2::{Digest, Sha256};

use super::entity::{ActiveModel, Column, Entity};
use crate::{
    auth::User,
    server::{
        error::Result,
        store::{UnitOfWork, address_row::Owner},
    },
};

/// The owner of an address, and their account as it is shown to them.
#[derive(Clone, Debug)]
pub struct LockedOwner {
    /// The address and its user.
    pub owner: Owner,
    /// The account of the user.
    pub account: User,
}

/// The user who has proven the address with this key; `None` if nobody has. Account and address stay locked until the
/// commit: a ban, a deletion or the removal of the address has happened before, or waits.
pub async fn lock_owner(work: &UnitOfWork, key: &str) -> Result<Option<LockedOwner>> {
    const SQL: &str = "SELECT e.user_id, e.address, u.banned_at, u.first_name, u.last_name, u.is_admin, \
         (SELECT p.address FROM email_addresses p WHERE p.user_id = u.id AND p.is_primary) AS primary_address \
         FROM email_addresses e JOIN users u ON u.id = e.user_id \
         WHERE e.compare_key = $1 AND e.verified_at IS NOT NULL";
    // After waiting for a lock, Postgres reads the row again. So an address that was removed meanwhile is not found.
    const LOCK: &str = " FOR NO KEY UPDATE OF u FOR KEY SHARE OF e";
    let backend = work.tx().get_database_backend();
    let sql = match backend {
        // Writers take turns.
        DbBackend::Sqlite => SQL.to_owned(),
        _ => format!("{SQL}{LOCK}"),
    };
    let statement = Statement::from_sql_and_values(backend, sql, [key.into()]);
    let row = work.tx().query_one_raw(statement).await?;
    row.map(|row| {
        let user = row.try_get("", "user_id")?;
        let address: String = row.try_get("", "address")?;
        let primary = row.try_get::<Option<String>>("", "primary_address")?;
        Ok(LockedOwner {
            account: User {
                id: user,
                address: primary.unwrap_or_else(|| address.clone()),
                first_name: row.try_get("", "first_name")?,
                last_name: row.try_get("", "last_name")?,
                is_admin: row.try_get("", "is_admin")?,
            },
            owner: Owner {
                user,
                address,
                is_banned: row.try_get::<Option<i64>>("", "banned_at")?.is_some(),
            },
        })
    })
    .transpose()
}

/// Locks the rows of the address with this key until the commit, so that others who are about to prove it wait. The rows
/// are locked in the order of their ids, or two transactions could wait for each other. `false` if there are none.
pub async fn lock(work: &UnitOfWork, key: &str) -> Result<bool> {
    let rows = Entity::find()
        .filter(Column::CompareKey.eq(key))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(work.tx())
        .await?;
    Ok(!rows.is_empty())
}

/// Inserts a proven address in one statement, after locking all its rows as [`lock`] does. `false` if somebody else has
/// proven it.
pub(super) async fn insert_under_lock(work: &UnitOfWork, row: ActiveModel) -> Result<bool> {
    const SQL: &str = "WITH held AS MATERIALIZED (\
         SELECT id FROM email_addresses WHERE compare_key = $4 ORDER BY id FOR UPDATE) \
         INSERT INTO email_addresses (id, user_id, address, compare_key, is_primary, verified_at, created_at) \
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM held) >= 0 ON CONFLICT DO NOTHING";
    let values = [
        row.id.into_value(),
        row.user_id.into_value(),
        row.address.into_value(),
        row.compare_key.into_value(),
        row.is_primary.into_value(),
        row.verified_at.into_value(),
        row.created_at.into_value(),
    ];
    let values = values.into_iter().flatten();
    let insertion = Statement::from_sql_and_values(DbBackend::Postgres, SQL, values);
    Ok(work.aside().execute_raw(insertion).await?.rows_affected() == 1)
}

/// Reserves the address with this key, which nobody need have: others who are about to prove it wait until the commit. On
/// Postgres this also begins the transaction, in one round trip. Call it while nothing is locked yet: then a transaction
/// that waits here holds up no other, and afterwards it finds the owner of the address.
pub async fn reserve(work: &UnitOfWork, key: &str) -> Result<()> {
    let digest = Sha256::digest(key);
    let number = digest
        .first_chunk()
        .map_or(0, |first| i64::from_be_bytes(*first));
    Ok(work.tx().reserve(number).await?)
}
