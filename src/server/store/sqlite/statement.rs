//! Runs statements that sea-orm built, and returns rows that sea-orm can read.

use std::collections::BTreeMap;

use rusqlite::{
    CachedStatement, Connection,
    types::{ToSqlOutput, Value as Stored, ValueRef},
};
use sea_orm::{DbErr, ProxyExecResult, ProxyRow, Statement, Value};
use uuid::Uuid;

use super::{super::trace::STATEMENTS, open::failed};

/// All rows that `statement` finds.
pub fn rows(connection: &Connection, statement: &Statement) -> Result<Vec<ProxyRow>, DbErr> {
    let mut prepared = prepare(connection, statement)?;
    let columns = columns(&prepared);
    let mut found = prepared.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = found.next().map_err(failed)? {
        rows.push(read(&columns, row)?);
    }
    Ok(rows)
}

/// The first row that `statement` finds; `None` if it finds none.
pub fn first(connection: &Connection, statement: &Statement) -> Result<Option<ProxyRow>, DbErr> {
    let mut prepared = prepare(connection, statement)?;
    let columns = columns(&prepared);
    let mut found = prepared.raw_query();
    match found.next().map_err(failed)? {
        Some(row) => read(&columns, row).map(Some),
        None => Ok(None),
    }
}

/// Runs a statement for its effect, and ignores the rows that it finds.
pub fn execute(connection: &Connection, statement: &Statement) -> Result<ProxyExecResult, DbErr> {
    let mut prepared = prepare(connection, statement)?;
    let mut found = prepared.raw_query();
    while found.next().map_err(failed)?.is_some() {}
    drop(found);
    let changed = match prepared.readonly() {
        true => 0,
        false => connection.changes(),
    };
    Ok(done(connection, changed))
}

/// Runs statements without values one after the other, and ignores the rows that they find.
pub fn execute_batch(connection: &Connection, sql: &str) -> Result<ProxyExecResult, DbErr> {
    connection.execute_batch(sql).map_err(failed)?;
    Ok(done(connection, connection.changes()))
}

fn done(connection: &Connection, rows_affected: u64) -> ProxyExecResult {
    ProxyExecResult {
        last_insert_id: connection.last_insert_rowid().unsigned_abs(),
        rows_affected,
    }
}

fn prepare<'a>(
    connection: &'a Connection,
    statement: &Statement,
) -> Result<CachedStatement<'a>, DbErr> {
    tracing::trace!(target: STATEMENTS, sql = statement.sql.as_str());
    let mut prepared = connection.prepare_cached(&statement.sql).map_err(failed)?;
    let values: &[Value] = statement.values.as_ref().map_or(&[], |values| &values.0);
    for index in 1..=prepared.parameter_count() {
        let value = values
            .get(place(prepared.parameter_name(index), index) - 1)
            .ok_or_else(|| DbErr::Type("a statement lacks a value".to_owned()))?;
        prepared
            .raw_bind_parameter(index, bound(value)?)
            .map_err(failed)?;
    }
    Ok(prepared)
}

/// The number of the value that a parameter stands for, counted from 1. Statements of sea-orm have their values in
/// order. Those written by hand number their parameters as Postgres does, which SQLite takes for names.
fn place(name: Option<&str>, index: usize) -> usize {
    name.and_then(|name| name.strip_prefix('$')?.parse().ok())
        .filter(|place| *place > 0)
        .unwrap_or(index)
}

/// A value as SQLite stores it: ids and hashes as bytes, booleans as 0 or 1.
fn bound(value: &Value) -> Result<ToSqlOutput<'_>, DbErr> {
    let whole = |number: Option<i64>| number.map(|number| ToSqlOutput::Owned(number.into()));
    let bytes = |bytes| ToSqlOutput::Borrowed(ValueRef::Blob(bytes));
    let bound = match value {
        Value::Bool(truth) => whole(truth.map(i64::from)),
        Value::SmallInt(number) => whole(number.map(i64::from)),
        Value::Int(number) => whole(number.map(i64::from)),
        Value::BigInt(number) => whole(*number),
        Value::Unsigned(number) => whole(number.map(i64::from)),
        // Only limits have this type, and a limit beyond what SQLite can count is none.
        Value::BigUnsigned(number) => {
            whole(number.map(|number| i64::try_from(number).unwrap_or(i64::MAX)))
        }
        Value::String(text) => text
            .as_ref()
            .map(|text| ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
        Value::Bytes(blob) => blob.as_deref().map(bytes),
        Value::Uuid(id) => id.as_ref().map(|id| bytes(id.as_bytes())),
        other => return Err(DbErr::Type(format!("{other:?} is not kept in SQLite"))),
    };
    Ok(bound.unwrap_or(ToSqlOutput::Owned(Stored::Null)))
}

/// The declared type of a column, if SQLite's own types do not tell it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Truth,
    Small,
    Id,
    Plain,
}

fn columns(prepared: &CachedStatement<'_>) -> Vec<(String, Kind)> {
    let kind = |declared: Option<&str>| match declared {
        Some("boolean") => Kind::Truth,
        Some("smallint") => Kind::Small,
        Some("uuid_text") => Kind::Id,
        _ => Kind::Plain,
    };
    prepared
        .columns()
        .iter()
        .map(|column| (column.name().to_owned(), kind(column.decl_type())))
        .collect()
}

/// A row with its values by column name. sea-orm takes a value of another type for `NULL`, so each value must have
/// exactly the type of its field: whole numbers are `i64`, but for those of small columns.
fn read(columns: &[(String, Kind)], row: &rusqlite::Row<'_>) -> Result<ProxyRow, DbErr> {
    let mut values = BTreeMap::new();
    for (index, (name, kind)) in columns.iter().enumerate() {
        let value = match (row.get_ref(index).map_err(failed)?, kind) {
            (ValueRef::Null, _) => Value::BigInt(None),
            (ValueRef::Integer(number), Kind::Truth) => Value::Bool(Some(number != 0)),
            (ValueRef::Integer(number), Kind::Small) => {
                Value::SmallInt(Some(i16::try_from(number).map_err(|_| strange(name))?))
            }
            (ValueRef::Integer(number), _) => Value::BigInt(Some(number)),
            (ValueRef::Real(number), _) => Value::Double(Some(number)),
            (ValueRef::Text(text), _) => Value::String(Some(
                String::from_utf8(text.to_vec()).map_err(|_| strange(name))?,
            )),
            (ValueRef::Blob(blob), Kind::Id) => {
                Value::Uuid(Some(Uuid::from_slice(blob).map_err(|_| strange(name))?))
            }
            (ValueRef::Blob(blob), _) => Value::Bytes(Some(blob.to_vec())),
        };
        values.insert(name.clone(), value);
    }
    Ok(ProxyRow { values })
}

fn strange(column: &str) -> DbErr {
    DbErr::Type(format!("{column} holds what it was not made for"))
}
