//! Clients: one row for each browser, found by the hash of its cookie.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{UnitOfWork, to_ms};
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "clients")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub cookie_hash: Vec<u8>,
        pub created_at: i64,
        pub expire_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A client as its cookie finds it.
#[derive(Clone, Copy, Debug)]
pub struct ClientRow {
    /// Its id, which no cookie carries.
    pub id: Uuid,
    /// When its cookie stops counting, in milliseconds since the Unix epoch.
    pub expire_at_ms: i64,
}

/// The client whose cookie has this hash.
pub async fn find_by_cookie(db: &impl ConnectionTrait, hash: &[u8]) -> Result<Option<ClientRow>> {
    let row = Entity::find()
        .filter(Column::CookieHash.eq(hash))
        .one(db)
        .await?;
    Ok(row.map(|row| ClientRow {
        id: row.id,
        expire_at_ms: row.expire_at,
    }))
}

/// Puts a new client in. Never replaces one: a cookie that was ended cannot come back through a late request.
pub async fn insert(
    db: &impl ConnectionTrait,
    id: Uuid,
    hash: Vec<u8>,
    now: OffsetDateTime,
    expire_at: OffsetDateTime,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        cookie_hash: Set(hash),
        created_at: Set(to_ms(now)),
        expire_at: Set(to_ms(expire_at)),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Gives a client a new cookie; the old one is dead with the same commit.
pub async fn rotate(
    work: &UnitOfWork,
    id: Uuid,
    hash: Vec<u8>,
    expire_at: OffsetDateTime,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::CookieHash, Expr::value(hash))
        .col_expr(Column::ExpireAt, Expr::value(to_ms(expire_at)))
        .filter(Column::Id.eq(id))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Forgets a client by its cookie.
pub async fn delete_by_cookie(db: &impl ConnectionTrait, hash: &[u8]) -> Result<()> {
    Entity::delete_many()
        .filter(Column::CookieHash.eq(hash))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets clients whose cookie has run out.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<u64> {
    let old = Entity::delete_many().filter(Column::ExpireAt.lt(to_ms(before)));
    Ok(old.exec(db).await?.rows_affected)
}
