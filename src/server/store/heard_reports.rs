//! The table of reports of mail that were heard, so that a second copy of a report does nothing. A report is known by a
//! hash.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, TryInsertResult,
    sea_query::OnConflict,
};
use time::OffsetDateTime;

use super::{UnitOfWork, parts::delete_in_parts, to_ms};
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heard_reports")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub heard_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Remembers the report with this hash. `false` if it was heard before.
pub async fn remember(work: &UnitOfWork, hash: [u8; 32], now: OffsetDateTime) -> Result<bool> {
    let row = ActiveModel {
        hash: Set(hash.to_vec()),
        heard_at: Set(to_ms(now)),
    };
    let inserted = Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(work.tx())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// Deletes reports that were heard before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    delete_in_parts::<Entity>(db, Column::HeardAt.lt(to_ms(before))).await
}
