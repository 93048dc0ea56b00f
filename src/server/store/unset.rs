//! The condition that a column is NULL, for statements that look for something else.

use sea_orm::{ColumnTrait, ExprTrait, Value, sea_query::SimpleExpr};

/// The condition that `column` is NULL, in words that match no partial index. `absent` is a value that the column never
/// has. Only statements that are meant to use a partial index say `IS NULL`: while few rows are NULL, Postgres reads all
/// of that index instead of looking for an id, and keeps this plan when there are many.
pub(super) fn is_unset(column: impl ColumnTrait, absent: impl Into<Value>) -> SimpleExpr {
    let absent = absent.into();
    column.if_null(absent.clone()).eq(absent)
}
