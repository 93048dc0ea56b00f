//! The paused call that goes on after the proof of an attempt.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr,
};

use super::entity::{Column, Entity, StoredState};
use crate::auth::{AttemptId, SessionId};
use crate::server::{error::Result, store::UnitOfWork};

/// Stores the paused call of an attempt.
pub async fn set_resume(work: &UnitOfWork, id: AttemptId, resume: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Resume, Expr::value(resume))
        .filter(Column::Id.eq(id))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// The paused call of an attempt; `None` if there is none.
pub async fn resume_of(db: &impl ConnectionTrait, id: AttemptId) -> Result<Option<String>> {
    Ok(Entity::find_by_id(id)
        .select_only()
        .column(Column::Resume)
        .into_tuple::<Option<String>>()
        .one(db)
        .await?
        .flatten())
}

/// Takes the paused call of a complete attempt. This works once, and only in the session that started the attempt;
/// else `None`.
pub async fn take_resume(
    work: &UnitOfWork,
    id: AttemptId,
    session: SessionId,
) -> Result<Option<String>> {
    let is_proven = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::StarterSessionId.eq(session))
        .add(Column::State.eq(StoredState::Complete.as_str()))
        .add(Column::Resume.is_not_null());
    let resume = Entity::find()
        .select_only()
        .column(Column::Resume)
        .filter(is_proven.clone())
        .into_tuple::<String>()
        .one(work.tx())
        .await?;
    let taken = Entity::update_many()
        .col_expr(Column::Resume, Expr::value(None::<String>))
        .filter(is_proven)
        .exec(work.tx())
        .await?;
    Ok(resume.filter(|_| taken.rows_affected == 1))
}
