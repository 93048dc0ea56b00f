//! A session by its id, with its user.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use time::{Duration, OffsetDateTime};

use super::{ActiveSession, seen_after};
use crate::{
    auth::{SessionId, User, UserId},
    server::{
        error::Result,
        store::{from_ms, to_ms},
    },
};

#[derive(FromQueryResult)]
struct Found {
    user_id: UserId,
    address: String,
    first_name: String,
    last_name: String,
    is_admin: bool,
    last_seen_at: i64,
    proven_at: i64,
}

/// The session with this id; `None` if it is not active. `idle` is the time after which an unused session is over.
pub async fn find_active(
    db: &impl ConnectionTrait,
    id: SessionId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Option<ActiveSession>> {
    // "Not ended" is said as in `is_unset`.
    const SQL: &str = "SELECT u.id AS user_id, e.address, u.first_name, u.last_name, u.is_admin, s.last_seen_at, s.proven_at \
         FROM sessions s \
         JOIN users u ON u.id = s.user_id AND u.banned_at IS NULL \
         JOIN email_addresses e ON e.user_id = u.id AND e.is_primary \
         WHERE s.id = $1 AND COALESCE(s.ended_at, 0) = 0 AND s.expire_at > $2 AND s.last_seen_at > $3";
    let values = [id.into(), to_ms(now).into(), seen_after(idle, now).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let found = Found::find_by_statement(statement).one(db).await?;
    Ok(found.map(|row| ActiveSession {
        id,
        user: User {
            id: row.user_id,
            address: row.address,
            first_name: row.first_name,
            last_name: row.last_name,
            is_admin: row.is_admin,
        },
        last_seen_at: from_ms(row.last_seen_at),
        proven_at: from_ms(row.proven_at),
    }))
}
