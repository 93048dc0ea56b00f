//! The table of browsers with which users have signed in before.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult,
    sea_query::OnConflict,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{UnitOfWork, sweep::delete_in_parts, to_ms};
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "known_browsers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub browser_hash: Vec<u8>,
        pub first_seen_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Stores that `user` signs in with the browser whose cookie has this hash. `true` if they had not used it before.
pub async fn note(
    work: &UnitOfWork,
    user: Uuid,
    hash: Vec<u8>,
    now: OffsetDateTime,
) -> Result<bool> {
    let row = ActiveModel {
        user_id: Set(user),
        browser_hash: Set(hash),
        first_seen_at: Set(to_ms(now)),
    };
    let inserted = Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(work.tx())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// `true` if `user` has signed in with the browser whose cookie has this hash.
pub async fn is_known(db: &impl ConnectionTrait, user: Uuid, hash: &[u8]) -> Result<bool> {
    let row = Entity::find_by_id((user, hash.to_vec())).one(db).await?;
    Ok(row.is_some())
}

/// Deletes browsers that were first seen before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    let old = Column::FirstSeenAt.lt(to_ms(before));
    delete_in_parts::<Entity>(db, old).await
}

/// Deletes the browsers of a user.
pub async fn forget_user(db: &impl ConnectionTrait, user: Uuid) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UserId.eq(user))
        .exec(db)
        .await?;
    Ok(())
}
