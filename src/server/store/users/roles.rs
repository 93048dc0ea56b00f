//! Who is an administrator.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use super::entity::{Column, Entity};
use crate::auth::UserId;
use crate::server::{error::Result, store::UnitOfWork};

/// Makes a user an administrator, or no longer one. `false` if there was nothing to change.
pub async fn set_admin(work: &UnitOfWork, user: UserId, is_admin: bool) -> Result<bool> {
    let changed = Entity::update_many()
        .col_expr(Column::IsAdmin, Expr::value(is_admin))
        .filter(Column::Id.eq(user))
        .filter(Column::IsAdmin.eq(!is_admin))
        .exec(work.tx())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// The ids of all administrators who are not banned, oldest first.
pub async fn admins(db: &impl ConnectionTrait) -> Result<Vec<UserId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Expr::col(Column::IsAdmin))
        .filter(Column::BannedAt.is_null())
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// `true` if this user is the only administrator who is not banned. All administrators are locked until the commit,
/// so that two of them cannot remove each other. Call this before anything else of the user is locked.
pub async fn is_last_admin(work: &UnitOfWork, user: UserId) -> Result<bool> {
    let admins: Vec<UserId> = Entity::find()
        .filter(Expr::col(Column::IsAdmin))
        .filter(Column::BannedAt.is_null())
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(work.tx())
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    Ok(admins == [user])
}
