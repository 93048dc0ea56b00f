//! The table of budgets: how often something happened in the present minute, hour and day.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;

use super::{UnitOfWork, from_ms, parts::delete_in_parts, to_count, to_ms};
use crate::server::{
    domain::{
        budgets::{Budget, BudgetOf},
        window::{Window, Windows, spend},
    },
    error::Result,
};

mod ahead;
mod used_up;

pub use ahead::spend_ahead;
pub use used_up::tell_of_lowered_limit;

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "budgets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub short_since: i64,
        pub short_count: i64,
        pub hour_since: i64,
        pub hour_count: i64,
        pub day_since: i64,
        pub day_count: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Why something must wait: a budget is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the budget belongs to.
    pub of: BudgetOf,
    /// Seconds until the budget has room again, rounded up.
    pub retry_after: u32,
}

/// The state of a budget after one unit was spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// What the budget belongs to.
    pub of: BudgetOf,
    /// The windows, with this unit.
    pub windows: Windows,
}

/// Spends one unit of each budget. The rows are locked in the order of `budgets` until the commit, so parallel
/// requests spend one after the other. All requests list their budgets in the same order of kinds and widths, so no
/// two wait for each other.
///
/// # Errors
///
/// The inner error is the budget that has no room for longest. The caller must then drop the unit of work.
pub async fn spend_budgets(
    work: &UnitOfWork,
    budgets: Vec<Budget>,
    now: OffsetDateTime,
) -> Result<Result<Vec<Spent>, Refusal>> {
    if budgets.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    let rows = take(work, budgets.iter().map(|budget| budget.name.clone())).await?;
    let (mut counts, mut spent, mut refused) = (Vec::new(), Vec::new(), None::<Refusal>);
    for Budget { of, name, limits } in budgets {
        let before = rows.iter().find(|row| row.name == name);
        match spend(before.map_or([Window::NEVER; 3], windows), limits, now) {
            Ok(windows) => {
                counts.push(row(name, windows));
                spent.push(Spent { of, windows });
            }
            Err(retry_after) if refused.is_none_or(|longest| longest.retry_after < retry_after) => {
                refused = Some(Refusal { of, retry_after });
            }
            Err(_) => {}
        }
    }
    if let Some(refused) = refused {
        return Ok(Err(refused));
    }
    let counted = OnConflict::column(entity::Column::Name)
        .update_columns([
            entity::Column::ShortSince,
            entity::Column::ShortCount,
            entity::Column::HourSince,
            entity::Column::HourCount,
            entity::Column::DaySince,
            entity::Column::DayCount,
        ])
        .to_owned();
    entity::Entity::insert_many(counts)
        .on_conflict(counted)
        .exec_without_returning(work.tx())
        .await?;
    Ok(Ok(spent))
}

/// Locks these budgets until the commit, and reads them. On SQLite there is one writer at a time anyway.
async fn take(
    work: &UnitOfWork,
    names: impl Iterator<Item = String>,
) -> Result<Vec<entity::Model>> {
    if work.tx().get_database_backend() == DbBackend::Sqlite {
        let these = entity::Entity::find().filter(entity::Column::Name.is_in(names));
        return Ok(these.all(work.tx()).await?);
    }
    // An update that changes neither the row nor an index.
    let same = Expr::col((entity::Entity, entity::Column::DaySince));
    let taken = OnConflict::column(entity::Column::Name)
        .value(entity::Column::DaySince, same)
        .to_owned();
    let untouched = names.map(|name| row(name, [Window::NEVER; 3]));
    let rows = entity::Entity::insert_many(untouched).on_conflict(taken);
    Ok(rows.exec_with_returning(work.tx()).await?)
}

fn row(name: String, [short, hour, day]: Windows) -> entity::ActiveModel {
    entity::ActiveModel {
        name: Set(name),
        short_since: Set(to_ms(short.since)),
        short_count: Set(short.count.into()),
        hour_since: Set(to_ms(hour.since)),
        hour_count: Set(hour.count.into()),
        day_since: Set(to_ms(day.since)),
        day_count: Set(day.count.into()),
    }
}

fn windows(row: &entity::Model) -> Windows {
    let window = |since, count: i64| Window {
        since: from_ms(since),
        count: to_count(count),
    };
    [
        window(row.short_since, row.short_count),
        window(row.hour_since, row.hour_count),
        window(row.day_since, row.day_count),
    ]
}

/// Deletes budgets whose windows are all over.
pub async fn forget(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    let a_day_ago = to_ms(now - time::Duration::days(1));
    // No window is longer than a day. Each begins at its own time.
    let over = Condition::all()
        .add(entity::Column::DaySince.lt(a_day_ago))
        .add(entity::Column::HourSince.lt(a_day_ago))
        .add(entity::Column::ShortSince.lt(a_day_ago));
    delete_in_parts::<entity::Entity>(db, over).await
}
