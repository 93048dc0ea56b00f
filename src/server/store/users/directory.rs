//! Users as administrators see them: found by text, banned and unbanned.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, Statement,
    sea_query::Expr,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::entity::{Column, Entity};
use crate::auth::UserId;
use crate::server::{
    domain::paging::Cursor,
    error::Result,
    store::{UnitOfWork, from_ms, to_ms},
};

/// A user as administrators see them.
#[derive(Clone, Debug)]
pub struct UserRow {
    /// The id.
    pub id: UserId,
    /// The primary address.
    pub address: String,
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// `true` for an administrator.
    pub is_admin: bool,
    /// When the user was banned; `None` if they are not banned.
    pub banned_at: Option<OffsetDateTime>,
    /// When the account was created.
    pub created_at: OffsetDateTime,
}

#[derive(FromQueryResult)]
struct Found {
    id: UserId,
    address: Option<String>,
    first_name: String,
    last_name: String,
    is_admin: bool,
    banned_at: Option<i64>,
    created_at: i64,
}

impl From<Found> for UserRow {
    fn from(row: Found) -> Self {
        Self {
            id: row.id,
            address: row.address.unwrap_or_default(),
            first_name: row.first_name,
            last_name: row.last_name,
            is_admin: row.is_admin,
            banned_at: row.banned_at.map(from_ms),
            created_at: from_ms(row.created_at),
        }
    }
}

const SELECT: &str = "SELECT u.id, e.address, u.first_name, u.last_name, u.is_admin, u.banned_at, u.created_at \
     FROM users u LEFT JOIN email_addresses e ON e.user_id = u.id AND e.is_primary";

/// The user with this id; `None` if there is none.
pub async fn find(db: &impl ConnectionTrait, id: UserId) -> Result<Option<UserRow>> {
    let sql = format!("{SELECT} WHERE u.id = $1");
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]);
    let found = Found::find_by_statement(statement).one(db).await?;
    Ok(found.map(UserRow::from))
}

/// At most `limit` users at `cursor`, newest first, with `text` in an address or in their name.
pub async fn search(
    db: &impl ConnectionTrait,
    text: &str,
    cursor: Cursor<UserId>,
    limit: u64,
) -> Result<Vec<UserRow>> {
    let (bound, order, is_upwards) = match cursor {
        Cursor::Top => (Uuid::max().into(), "u.id <= $3 ORDER BY u.id DESC", false),
        Cursor::Before(id) => (id, "u.id < $3 ORDER BY u.id DESC", false),
        Cursor::After(id) => (id, "u.id > $3 ORDER BY u.id", true),
    };
    // SQLite changes only ASCII letters to lower case, so names are also searched as they were typed.
    let sql = format!(
        "{SELECT} WHERE (LOWER(u.first_name || ' ' || u.last_name) LIKE $1 ESCAPE '!' \
         OR u.first_name || ' ' || u.last_name LIKE $2 ESCAPE '!' \
         OR EXISTS (SELECT 1 FROM email_addresses a WHERE a.user_id = u.id AND a.compare_key LIKE $1 ESCAPE '!')) \
         AND {order} LIMIT {limit}"
    );
    let values = [
        pattern(&text.to_lowercase()).into(),
        pattern(text).into(),
        bound.into(),
    ];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut found = Found::find_by_statement(statement).all(db).await?;
    if is_upwards {
        found.reverse();
    }
    Ok(found.into_iter().map(UserRow::from).collect())
}

/// A `LIKE` pattern for everything that contains `text`.
fn pattern(text: &str) -> String {
    let text = text.trim().replace('!', "!!");
    let text = text.replace('%', "!%").replace('_', "!_");
    format!("%{text}%")
}

/// Bans a user, or unbans them if `banned_at` is `None`. `false` if there was nothing to change.
pub async fn set_banned(
    work: &UnitOfWork,
    user: UserId,
    banned_at: Option<OffsetDateTime>,
) -> Result<bool> {
    let is_other = match banned_at {
        Some(_) => Column::BannedAt.is_null(),
        None => Column::BannedAt.is_not_null(),
    };
    let changed = Entity::update_many()
        .col_expr(Column::BannedAt, Expr::value(banned_at.map(to_ms)))
        .filter(Column::Id.eq(user))
        .filter(is_other)
        .exec(work.tx())
        .await?;
    Ok(changed.rows_affected == 1)
}
