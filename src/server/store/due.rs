//! Takes rows that are due, so that each is taken by one server.

use sea_orm::{
    ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
    Select, UpdateMany,
    sea_query::{CommonTableExpression, Expr, LockBehavior, LockType, WithClause},
};

use super::Store;
use crate::server::error::Result;

/// Runs `taking` on the rows whose column `id` is among those that `due` selects, and returns the rows as they are then. On
/// Postgres, rows that another server is taking are left to it.
pub(super) async fn take<E: EntityTrait>(
    store: &Store,
    due: Select<E>,
    taking: UpdateMany<E>,
) -> Result<Vec<E::Model>> {
    let due = due
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_query();
    // As a named subquery, so that Postgres chooses only once. As part of a join it may choose again for every row,
    // and would then take more than the limit, because rows that it has taken meanwhile are skipped.
    let due = CommonTableExpression::new()
        .table_name("due")
        .query(due)
        .to_owned();
    // Postgres looks up each id of an array, however many it expects, and reads no table as a whole.
    let is_chosen = match store.write().get_database_backend() {
        DbBackend::Sqlite => "id IN (SELECT id FROM due)",
        _ => "id = ANY (ARRAY(SELECT id FROM due))",
    };
    let taking = taking
        .filter(Expr::cust(is_chosen))
        .into_query()
        .returning_all()
        .to_owned()
        .with(WithClause::new().cte(due).to_owned());
    let rows = store.write().query_all(&taking).await?;
    let taken = rows.iter().map(|row| E::Model::from_query_result(row, ""));
    Ok(taken.collect::<Result<_, _>>()?)
}
