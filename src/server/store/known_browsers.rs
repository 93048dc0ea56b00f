//! The table of browsers with which users have signed in before.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult,
    sea_query::OnConflict,
};
use time::OffsetDateTime;

use super::{UnitOfWork, parts::delete_in_parts, to_ms};
use crate::auth::UserId;
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::UserId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "known_browsers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: UserId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub browser_hash: Vec<u8>,
        pub first_seen_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Stores that `user` signs in with the browser whose cookie has this hash. `true` if they had not used it before.
pub async fn remember(
    work: &UnitOfWork,
    user: UserId,
    hash: Vec<u8>,
    now: OffsetDateTime,
) -> Result<bool> {
    let inserted = Entity::insert(row(user, hash, now))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(&work.aside())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// Adds a browser as [`remember`] does, if the browser or the user is certainly new. The write is put off until the commit.
pub fn remember_new(
    work: &mut UnitOfWork,
    user: UserId,
    hash: Vec<u8>,
    now: OffsetDateTime,
) -> Result<()> {
    work.put(Entity::insert(row(user, hash, now)))
}

fn row(user: UserId, hash: Vec<u8>, now: OffsetDateTime) -> ActiveModel {
    ActiveModel {
        user_id: Set(user),
        browser_hash: Set(hash),
        first_seen_at: Set(to_ms(now)),
    }
}

/// Deletes browsers that were first seen before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    let old = Column::FirstSeenAt.lt(to_ms(before));
    delete_in_parts::<Entity>(db, old).await
}

/// Deletes the browsers of a user.
pub async fn forget_user(db: &impl ConnectionTrait, user: UserId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UserId.eq(user))
        .exec(db)
        .await?;
    Ok(())
}
