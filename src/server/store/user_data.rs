//! The table of data that an application keeps with its users: at most one row for each user.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::{UnitOfWork, to_ms};
use crate::{
    auth::UserId,
    server::{
        domain::user_data::UserData,
        error::{Error, Result},
    },
};
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::UserId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "user_data")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: UserId,
        pub public_data: String,
        pub private_data: String,
        pub editable_data: String,
        pub changed_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The data of a user; empty if none is kept.
pub async fn find(db: &impl ConnectionTrait, user: UserId) -> Result<UserData> {
    let Some(row) = Entity::find_by_id(user).one(db).await? else {
        return Ok(UserData::default());
    };
    Ok(UserData {
        public: read(&row.public_data)?,
        private: read(&row.private_data)?,
        editable: read(&row.editable_data)?,
    })
}

fn read(part: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(part).map_err(|_| Error::Corrupt("the data of a user"))
}

/// Keeps the data of a user in the place of what was kept before.
pub fn put(
    work: &mut UnitOfWork,
    user: UserId,
    data: &UserData,
    now: OffsetDateTime,
) -> Result<()> {
    let row = ActiveModel {
        user_id: Set(user),
        public_data: Set(write(&data.public)?),
        private_data: Set(write(&data.private)?),
        editable_data: Set(write(&data.editable)?),
        changed_at: Set(to_ms(now)),
    };
    let replace = OnConflict::column(Column::UserId)
        .update_columns([
            Column::PublicData,
            Column::PrivateData,
            Column::EditableData,
            Column::ChangedAt,
        ])
        .to_owned();
    work.put(Entity::insert(row).on_conflict(replace))
}

fn write(part: &Map<String, Value>) -> Result<String> {
    serde_json::to_string(part).map_err(|_| Error::Corrupt("the data of a user"))
}

/// Deletes the data of a user.
pub async fn delete_of_user(db: &impl ConnectionTrait, user: UserId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::UserId.eq(user))
        .exec(db)
        .await?;
    Ok(())
}
