//! The condition that a column is NULL, for statements that look for something else.

use sea_orm::{ColumnTrait, ExprTrait, Value, sea_query::SimpleExpr};

/// The condition that `column` is NULL, in words that no partial index matches. `absent` is a value that the column never
/// has. While few rows lack a value, Postgres prefers to read the whole index of these rows to looking for an id, and keeps
/// that plan when there are many. Only statements that are meant to use such an index say `IS NULL`.
pub(super) fn is_unset(column: impl ColumnTrait, absent: impl Into<Value>) -> SimpleExpr {
    let absent = absent.into();
    column.if_null(absent.clone()).eq(absent)
}
