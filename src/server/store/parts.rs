//! Deletes many rows without holding up others.

use sea_orm::{
    ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{CommonTableExpression, Expr, IntoCondition, LockBehavior, LockType, WithClause},
};

use crate::server::error::Result;

/// Most rows that one transaction deletes or changes: this takes a few milliseconds on a database of any size.
pub(super) const PART: u64 = 100;

/// Deletes the rows of `E` that meet `condition`, at most [`PART`] in a transaction, so that others who want to write
/// wait for one part at most. Rows that somebody is changing are left to the next sweep, so this waits for no other
/// transaction.
pub(super) async fn delete_in_parts<E: EntityTrait>(
    db: &impl ConnectionTrait,
    condition: impl IntoCondition,
) -> Result<()> {
    // Rows are named by their place in the table, which every table has. Postgres looks up each place of an array, however
    // many it expects, and reads no table as a whole.
    let (place, is_in_part) = match db.get_database_backend() {
        DbBackend::Sqlite => ("rowid", "rowid IN (SELECT place FROM part)"),
        _ => ("ctid", "ctid = ANY (ARRAY(SELECT place FROM part))"),
    };
    let part = E::find()
        .select_only()
        .expr_as(Expr::cust(place), "place")
        .filter(condition.into_condition())
        .limit(PART)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_query();
    let part = CommonTableExpression::new()
        .table_name("part")
        .query(part)
        .to_owned();
    let delete = E::delete_many()
        .filter(Expr::cust(is_in_part))
        .into_query()
        .with(WithClause::new().cte(part).to_owned());
    while db.execute(&delete).await?.rows_affected() == PART {}
    Ok(())
}
