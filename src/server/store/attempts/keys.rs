//! Which keys the links and codes under way were made with.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use time::{Duration, OffsetDateTime};

use super::entity::{Column, Entity};
use crate::server::{error::Result, store::to_ms};

/// How long a link counts at most.
const LONGEST_LIFETIME: Duration = Duration::minutes(10);

/// The keys of attempts that were started after `since` and are still under way.
pub async fn keys_in_use(
    db: &impl ConnectionTrait,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Vec<String>> {
    // What is under way changed lately: so the index on that finds it.
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
