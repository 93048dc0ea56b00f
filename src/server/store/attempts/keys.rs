//! The keys with which the links and codes of open attempts were made.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use time::{Duration, OffsetDateTime};

use super::entity::{Column, Entity};
use crate::server::{error::Result, store::to_ms};

/// The longest that a link can count.
const LONGEST_LIFETIME: Duration = Duration::minutes(10);

/// The ids of the keys of attempts that were created at or after `since` and have not expired at `now`.
pub async fn keys_in_use(
    db: &impl ConnectionTrait,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Vec<String>> {
    // Such attempts changed lately, so the index on that column finds them.
    let changed_after = std::cmp::max(since, now - LONGEST_LIFETIME);
    Ok(Entity::find()
        .select_only()
        .column(Column::KeyId)
        .distinct()
        .filter(Column::ChangedAt.gte(to_ms(changed_after)))
        .filter(Column::CreatedAt.gte(to_ms(since)))
        .filter(Column::ExpireAt.gt(to_ms(now)))
        .into_tuple()
        .all(db)
        .await?)
}
