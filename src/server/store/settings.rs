//! The table of settings that were changed. All other settings have the value of the configuration.

use std::collections::BTreeMap;

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{UnitOfWork, from_ms, to_ms};
use crate::auth::UserId;
use crate::{auth::SettingKey, server::error::Result};
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub value: Option<String>,
        pub version: i64,
        pub changed_by: String,
        pub changed_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The key of the row that counts changes.
const COUNTER: &str = "";

/// A setting that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The value; `None` if it was reset to the value of the configuration.
    pub value: Option<String>,
    /// Who changed it: the id of a user, the nil id if their account is deleted, or the word for the command line.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: OffsetDateTime,
}

/// How often settings were changed. It grows with each change, so an equal number means that nothing has changed.
pub async fn version(db: &impl ConnectionTrait) -> Result<i64> {
    let counter = Entity::find_by_id(COUNTER.to_owned()).one(db).await?;
    Ok(counter.map_or(0, |row| row.version))
}

/// All changed settings. Settings that this version of the program does not know are left out.
pub async fn list(db: &impl ConnectionTrait) -> Result<BTreeMap<SettingKey, SettingRow>> {
    let rows = Entity::find()
        .filter(Column::Key.ne(COUNTER))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let changed = SettingRow {
                value: row.value,
                changed_by: row.changed_by,
                changed_at: from_ms(row.changed_at),
            };
            Some((SettingKey::parse(&row.key)?, changed))
        })
        .collect())
}

/// Counts a change and returns its number. Other changes wait until the commit, so what is read after this stays true
/// until then.
pub async fn next_version(work: &UnitOfWork, now: OffsetDateTime) -> Result<i64> {
    let first = ActiveModel {
        key: Set(COUNTER.to_owned()),
        value: Set(None),
        version: Set(1),
        changed_by: Set(String::new()),
        changed_at: Set(to_ms(now)),
    };
    let counter = Entity::insert(first)
        .on_conflict(
            OnConflict::column(Column::Key)
                .value(Column::Version, Expr::col((Entity, Column::Version)).add(1))
                .update_column(Column::ChangedAt)
                .to_owned(),
        )
        .exec_with_returning(work.tx())
        .await?;
    Ok(counter.version)
}

/// Replaces a user as the author of changes with the nil id. The changes stay.
pub async fn forget_user(work: &UnitOfWork, user: UserId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::ChangedBy, Expr::value(Uuid::nil().to_string()))
        .filter(Column::ChangedBy.eq(user.to_string()))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Stores a changed setting. `version` is the number of the change.
pub async fn put(work: &UnitOfWork, key: SettingKey, row: SettingRow, version: i64) -> Result<()> {
    let row = ActiveModel {
        key: Set(key.as_str().to_owned()),
        value: Set(row.value),
        version: Set(version),
        changed_by: Set(row.changed_by),
        changed_at: Set(to_ms(row.changed_at)),
    };
    Entity::insert(row)
        .on_conflict(
            OnConflict::column(Column::Key)
                .update_columns([
                    Column::Value,
                    Column::Version,
                    Column::ChangedBy,
                    Column::ChangedAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(work.tx())
        .await?;
    Ok(())
}
