//! Spending budgets on Postgres ahead of the transaction that needs them.
//!
//! All requests of a network, and all of the instance, share budgets. If they were spent within the transaction, each
//! request would keep their rows locked until its commit is on the disk, and the others would queue behind it.

use sea_orm::{
    ColumnTrait, DbBackend, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryResult,
    Statement, Value,
};
use time::OffsetDateTime;

use super::{Refusal, Spent, entity, spend_budgets, windows};
use crate::postgres::is_division_by_zero;
use crate::server::{
    domain::{
        budgets::Budget,
        window::{Limit, Window, spend},
    },
    error::Result,
    store::{UnitOfWork, to_ms},
};

/// Spends one unit of each budget, or of none if one has no room, as [`spend_budgets`] does. On Postgres they are spent
/// before everything else in `work`, by one statement that is committed at once, if `work` has locked nothing so far.
///
/// That commit is not awaited on the disk. Postgres writes its log in order, so no mail can be there without what it
/// has spent. The other way round a unit may be spent without a mail, if the database or the server fails in between.
/// That is allowed, since a limit counts what was asked for. If that unit was the last one of the instance, the event
/// about it is lost with `work`, and the sweep writes it: see [`super::tell_of_lowered_limit`].
///
/// # Errors
///
/// The inner error is the budget that has no room for longest. The caller must then drop the unit of work.
pub async fn spend_ahead(
    work: &UnitOfWork,
    budgets: Vec<Budget>,
    now: OffsetDateTime,
) -> Result<Result<Vec<Spent>, Refusal>> {
    if budgets.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    let rows = match work.tx().ahead(spending(&budgets, now)).await {
        None => return spend_budgets(work, budgets, now).await,
        // A budget had room when the statement began, and none when its row was locked.
        Some(Err(error)) if is_division_by_zero(&error) => Vec::new(),
        Some(rows) => read(&rows?)?,
    };
    if rows.len() == budgets.len() {
        let of = |budget: &Budget| {
            let row = rows.iter().find(|row| row.name == budget.name)?;
            Some(Spent {
                of: budget.of,
                windows: windows(row),
            })
        };
        return Ok(Ok(budgets.iter().filter_map(of).collect()));
    }
    // Who is refused locks nothing, however often they ask.
    if let Some(refused) = refusal(work, &budgets, now).await? {
        return Ok(Err(refused));
    }
    // Others spent at the same moment.
    spend_budgets(work, budgets, now).await
}

/// The budget that has no room for longest; `None` if all have room.
async fn refusal(
    work: &UnitOfWork,
    budgets: &[Budget],
    now: OffsetDateTime,
) -> Result<Option<Refusal>> {
    let names = budgets.iter().map(|budget| budget.name.as_str());
    let rows = entity::Entity::find()
        .filter(entity::Column::Name.is_in(names))
        .all(&work.reading())
        .await?;
    let refused = budgets.iter().filter_map(|budget| {
        let row = rows.iter().find(|row| row.name == budget.name);
        let spent = spend(row.map_or([Window::NEVER; 3], windows), budget.limits, now);
        let of = budget.of;
        spent.err().map(|retry_after| Refusal { of, retry_after })
    });
    Ok(refused.reduce(
        |longest, next| match next.retry_after > longest.retry_after {
            true => next,
            false => longest,
        },
    ))
}

fn read(rows: &[QueryResult]) -> Result<Vec<entity::Model>> {
    let rows = rows
        .iter()
        .map(|row| entity::Model::from_query_result(row, ""));
    Ok(rows.collect::<Result<_, DbErr>>()?)
}

const WINDOWS: [&str; 3] = ["short", "hour", "day"];

/// The condition, in SQL, that a window is over and its count begins anew. The rule is that of
/// [`crate::server::domain::window::Window::spend`].
fn is_over(window: &str, place: usize) -> String {
    format!("(COALESCE(b.{window}_count, 0) = 0 OR abs($1 - b.{window}_since) >= a.span{place})")
}

/// The condition, in SQL, that all windows of a budget have room for one unit.
fn has_room() -> String {
    let windows = WINDOWS.iter().enumerate().map(|(at, window)| {
        let is_over = is_over(window, at);
        format!("(a.most{at} = 0 OR {is_over} OR b.{window}_count < a.most{at})")
    });
    windows.collect::<Vec<_>>().join(" AND ")
}

/// The new values of the windows of a budget, in SQL, after one more unit.
fn counted() -> String {
    let windows = WINDOWS.iter().enumerate().map(|(at, window)| {
        let is_over = is_over(window, at);
        format!(
            "CASE WHEN {is_over} THEN $1 ELSE b.{window}_since END, \
             CASE WHEN {is_over} THEN 1 ELSE b.{window}_count + 1 END"
        )
    });
    windows.collect::<Vec<_>>().join(", ")
}

/// The rows of `VALUES` that say what is asked for, in the order in which rows are locked. Their values are appended to
/// `values`.
fn asked(budgets: &[Budget], values: &mut Vec<Value>) -> String {
    let rows = (0_i64..).zip(budgets).map(|(place, budget)| {
        let first = values.len() + 1;
        values.extend([budget.name.as_str().into(), place.into()]);
        for limit in budget.limits {
            values.extend([span_of(limit).into(), most_of(limit).into()]);
        }
        let numbers = (first + 1..first + 8).map(|at| format!(", ${at}::bigint"));
        format!("(${first}::text{})", numbers.collect::<String>())
    });
    rows.collect::<Vec<_>>().join(", ")
}

/// The statement that spends. It returns the rows of all budgets, or none if one has no room. If a budget was filled by
/// others between that look and the lock of its row, the statement fails, and so spends nothing.
fn spending(budgets: &[Budget], now: OffsetDateTime) -> Statement {
    let mut values: Vec<Value> = vec![to_ms(now).into()];
    let sql = format!(
        "WITH asked (name, place, span0, most0, span1, most1, span2, most2) AS (VALUES {asked}), \
         room AS (SELECT bool_and({has_room}) AS is_there FROM asked a LEFT JOIN budgets b ON b.name = a.name), \
         spent AS (INSERT INTO budgets AS b (name, short_since, short_count, hour_since, hour_count, day_since, day_count) \
         SELECT a.name, $1::bigint, 1, $1, 1, $1, 1 FROM asked a WHERE (SELECT is_there FROM room) ORDER BY a.place \
         ON CONFLICT (name) DO UPDATE SET \
         (short_since, short_count, hour_since, hour_count, day_since, day_count) = \
         (SELECT {counted} FROM asked a WHERE a.name = b.name) \
         WHERE (SELECT {has_room} FROM asked a WHERE a.name = b.name) RETURNING b.*) \
         SELECT *, 1 / CASE WHEN count(*) OVER () = {all} THEN 1 ELSE 0 END AS is_whole, \
         set_config('synchronous_commit', 'off', TRUE) AS is_awaited FROM spent",
        asked = asked(budgets, &mut values),
        has_room = has_room(),
        counted = counted(),
        all = budgets.len(),
    );
    Statement::from_sql_and_values(DbBackend::Postgres, sql, values)
}

/// The length of a window in milliseconds.
fn span_of(limit: Limit) -> i64 {
    i64::try_from(limit.span.whole_milliseconds()).unwrap_or(i64::MAX)
}

/// Most units in a window; 0 if there is no limit.
fn most_of(limit: Limit) -> i64 {
    match limit.is_on() {
        true => limit.count.into(),
        false => 0,
    }
}
