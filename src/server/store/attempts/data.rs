//! What hooks added to an attempt, for the account that it leads to.

use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, sea_query::Expr};
use time::OffsetDateTime;

use super::{
    change,
    entity::{Column, Entity},
    is_open,
};
use crate::{
    auth::AttemptId,
    server::{
        domain::user_data::UserData,
        error::{Error, Result},
        store::UnitOfWork,
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

/// Puts data in the place of what waits with an attempt. Does nothing if the attempt is not open any more.
pub async fn set_data(
    work: &UnitOfWork,
    id: AttemptId,
    data: &UserData,
    now: OffsetDateTime,
) -> Result<()> {
    let data = [(Column::Data, Expr::value(stored(data)?))];
    change(work, is_open(id, now), data).await?;
    Ok(())
}
