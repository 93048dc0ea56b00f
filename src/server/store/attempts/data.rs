//! What hooks added to an attempt, for the account that it leads to.

use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect};

use super::entity::{Column, Entity};
use crate::{
    auth::AttemptId,
    server::{
        domain::user_data::UserData,
        error::{Error, Result},
    },
};

/// The data that waits with an attempt; empty if there is none.
pub async fn data_of(db: &impl ConnectionTrait, id: AttemptId) -> Result<UserData> {
    let data = Entity::find_by_id(id)
        .select_only()
        .column(Column::Data)
        .into_tuple::<Option<String>>()
        .one(db)
        .await?
        .flatten();
    match data {
        None => Ok(UserData::default()),
        Some(data) => {
            serde_json::from_str(&data).map_err(|_| Error::Corrupt("the data of an attempt"))
        }
    }
}

/// The stored form of the data of an attempt; `None` for none.
pub(super) fn stored(data: &UserData) -> Result<Option<String>> {
    if data.is_empty() {
        return Ok(None);
    }
    let stored = serde_json::to_string(data);
    Ok(Some(
        stored.map_err(|_| Error::Corrupt("the data of an attempt"))?,
    ))
}
