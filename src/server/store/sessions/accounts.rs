//! The accounts that a browser is signed in to.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use time::{Duration, OffsetDateTime};

use super::seen_after;
use crate::{
    auth::{ClientId, OtherSession, SessionId, User, UserId},
    server::{error::Result, store::to_ms},
};

#[derive(FromQueryResult)]
struct Found {
    id: SessionId,
    user_id: UserId,
    address: String,
    first_name: String,
    last_name: String,
    is_admin: bool,
}

/// The accounts that a client is signed in to, the one that was used last first. `idle` is the time after which an unused
/// session is over.
pub async fn accounts_of_client(
    db: &impl ConnectionTrait,
    client: ClientId,
    idle: Duration,
    now: OffsetDateTime,
) -> Result<Vec<OtherSession>> {
    const SQL: &str = "SELECT s.id, u.id AS user_id, e.address, u.first_name, u.last_name, u.is_admin \
         FROM sessions s \
         JOIN users u ON u.id = s.user_id AND u.banned_at IS NULL \
         JOIN email_addresses e ON e.user_id = u.id AND e.is_primary \
         WHERE s.client_id = $1 AND COALESCE(s.ended_at, 0) = 0 AND s.expire_at > $2 AND s.last_seen_at > $3 \
         ORDER BY s.last_seen_at DESC, s.id DESC";
    let values = [
        client.into(),
        to_ms(now).into(),
        seen_after(idle, now).into(),
    ];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let rows = Found::find_by_statement(statement).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| OtherSession {
            id: row.id,
            user: User {
                id: row.user_id,
                address: row.address,
                first_name: row.first_name,
                last_name: row.last_name,
                is_admin: row.is_admin,
            },
        })
        .collect())
}
