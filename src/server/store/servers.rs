//! The servers on this database, and when each was last there.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryOrder, sea_query::OnConflict,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{from_ms, parts::delete_in_parts, to_ms};
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

/// The longest time since its last sign of life for which a server is taken to be well.
pub const WELL_WITHIN: Duration = Duration::seconds(60);

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "servers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub version: String,
        pub streams: i64,
        pub started_at: i64,
        pub seen_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A server, as it said of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerRow {
    /// An id of this run of the server.
    pub id: Uuid,
    /// The version of the program.
    pub version: String,
    /// Number of open streams.
    pub streams: u64,
    /// When it was started.
    pub started_at: OffsetDateTime,
    /// When it last said that it is there.
    pub seen_at: OffsetDateTime,
}

/// Stores that a server is there. Number of streams and last sign of life replace those that were stored before.
pub async fn put(db: &impl ConnectionTrait, server: &ServerRow) -> Result<()> {
    let row = ActiveModel {
        id: Set(server.id),
        version: Set(server.version.chars().take(64).collect()),
        streams: Set(server.streams.try_into().unwrap_or(i64::MAX)),
        started_at: Set(to_ms(server.started_at)),
        seen_at: Set(to_ms(server.seen_at)),
    };
    let again = OnConflict::column(Column::Id)
        .update_columns([Column::Streams, Column::SeenAt])
        .to_owned();
    let putting = Entity::insert(row).on_conflict(again);
    putting.exec_without_returning(db).await?;
    Ok(())
}

/// Removes a server that shuts down.
pub async fn remove(db: &impl ConnectionTrait, id: Uuid) -> Result<()> {
    Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// All servers that are there, and those that were killed within the last day; the one that was started last first.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<ServerRow>> {
    let rows = Entity::find()
        .order_by_desc(Column::StartedAt)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ServerRow {
            id: row.id,
            version: row.version,
            streams: row.streams.max(0).unsigned_abs(),
            started_at: from_ms(row.started_at),
            seen_at: from_ms(row.seen_at),
        })
        .collect())
}

/// Forgets servers that were last there before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    delete_in_parts::<Entity>(db, Column::SeenAt.lt(to_ms(before))).await
}
