//! The tables of budgets, and of what happened to addresses: wrong codes and refusals.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, FromQueryResult,
    QueryFilter,
    sea_query::{Expr, OnConflict, SimpleExpr},
};
use time::OffsetDateTime;

use super::{
    UnitOfWork, address_row::ProvenAddresses, from_ms, parts::delete_in_parts, to_count, to_ms,
};
use crate::server::{
    domain::{
        budgets::{Budget, BudgetOf},
        guard::AddressGuard,
        limits::{Limit, Window, Windows, spend},
    },
    error::Result,
};

mod ahead;
mod used_up;

pub use ahead::spend_ahead;
pub use used_up::tell_of_lowered_limit;

mod budget {
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

mod guard {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "address_guards")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub identifier_key: String,
        pub wrong_codes: i64,
        pub refusals: i64,
        pub refusals_since: i64,
        pub own_wrong_codes: i64,
        pub own_refusals: i64,
        pub own_refusals_since: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const FRESH: AddressGuard = AddressGuard {
    wrong_codes: 0,
    own_wrong_codes: 0,
    refusals: NEVER,
    own_refusals: NEVER,
};

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
        match spend(before.map_or([NEVER; 3], windows), limits, now) {
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
    let counted = OnConflict::column(budget::Column::Name)
        .update_columns([
            budget::Column::ShortSince,
            budget::Column::ShortCount,
            budget::Column::HourSince,
            budget::Column::HourCount,
            budget::Column::DaySince,
            budget::Column::DayCount,
        ])
        .to_owned();
    budget::Entity::insert_many(counts)
        .on_conflict(counted)
        .exec_without_returning(work.tx())
        .await?;
    Ok(Ok(spent))
}

/// Locks these budgets until the commit, and reads them. On SQLite there is one writer at a time anyway.
async fn take(
    work: &UnitOfWork,
    names: impl Iterator<Item = String>,
) -> Result<Vec<budget::Model>> {
    if work.tx().get_database_backend() == DbBackend::Sqlite {
        let these = budget::Entity::find().filter(budget::Column::Name.is_in(names));
        return Ok(these.all(work.tx()).await?);
    }
    // An update that changes neither the row nor an index.
    let same = Expr::col((budget::Entity, budget::Column::DaySince));
    let taken = OnConflict::column(budget::Column::Name)
        .value(budget::Column::DaySince, same)
        .to_owned();
    let untouched = names.map(|name| row(name, [NEVER; 3]));
    let rows = budget::Entity::insert_many(untouched).on_conflict(taken);
    Ok(rows.exec_with_returning(work.tx()).await?)
}

const NEVER: Window = Window {
    since: OffsetDateTime::UNIX_EPOCH,
    count: 0,
};

fn row(name: String, [short, hour, day]: Windows) -> budget::ActiveModel {
    budget::ActiveModel {
        name: Set(name),
        short_since: Set(to_ms(short.since)),
        short_count: Set(short.count.into()),
        hour_since: Set(to_ms(hour.since)),
        hour_count: Set(hour.count.into()),
        day_since: Set(to_ms(day.since)),
        day_count: Set(day.count.into()),
    }
}

fn windows(row: &budget::Model) -> Windows {
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

/// What happened to an address, from a query that joins it to something else. If it has no row, nothing happened.
#[derive(FromQueryResult)]
pub(super) struct GuardRow {
    wrong_codes: Option<i64>,
    refusals: Option<i64>,
    refusals_since: Option<i64>,
    own_wrong_codes: Option<i64>,
    own_refusals: Option<i64>,
    own_refusals_since: Option<i64>,
}

impl GuardRow {
    pub(super) fn guard(self) -> AddressGuard {
        guard_from(&guard::Model {
            identifier_key: String::new(),
            wrong_codes: self.wrong_codes.unwrap_or_default(),
            refusals: self.refusals.unwrap_or_default(),
            refusals_since: self.refusals_since.unwrap_or_default(),
            own_wrong_codes: self.own_wrong_codes.unwrap_or_default(),
            own_refusals: self.own_refusals.unwrap_or_default(),
            own_refusals_since: self.own_refusals_since.unwrap_or_default(),
        })
    }
}

/// What happened to the address with this key.
pub async fn guard_of(db: &impl ConnectionTrait, key: &str) -> Result<AddressGuard> {
    let row = guard::Entity::find_by_id(key.to_owned()).one(db).await?;
    Ok(row.as_ref().map_or(FRESH, guard_from))
}

fn guard_from(row: &guard::Model) -> AddressGuard {
    let window = |count, since| Window {
        since: from_ms(since),
        count: to_count(count),
    };
    AddressGuard {
        wrong_codes: to_count(row.wrong_codes),
        own_wrong_codes: to_count(row.own_wrong_codes),
        refusals: window(row.refusals, row.refusals_since),
        own_refusals: window(row.own_refusals, row.own_refusals_since),
    }
}

/// Counts a refusal of an attempt for this address: a decline, or a number that was wrong too often. Others who count
/// wait until the commit. `is_own` is `true` if the attempt came from a browser of the owner.
pub async fn count_refusal(
    work: &UnitOfWork,
    key: &str,
    is_own: bool,
    now: OffsetDateTime,
) -> Result<()> {
    let before = take_guard(work, key).await?;
    let a_day = Limit {
        span: time::Duration::days(1),
        count: 0,
    };
    let more = |window: Window| window.spend(a_day, now).unwrap_or(window);
    let refusals = more(before.refusals);
    let own = match is_own {
        true => more(before.own_refusals),
        false => before.own_refusals,
    };
    guard::Entity::update_many()
        .set(guard::ActiveModel {
            refusals: Set(refusals.count.into()),
            refusals_since: Set(to_ms(refusals.since)),
            own_refusals: Set(own.count.into()),
            own_refusals_since: Set(to_ms(own.since)),
            ..Default::default()
        })
        .filter(guard::Column::IdentifierKey.eq(key))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Locks the guard of an address until the commit, and reads it. A guard that is not there is created first.
async fn take_guard(work: &UnitOfWork, key: &str) -> Result<AddressGuard> {
    // An update that changes neither the row nor an index.
    let same = Expr::col((guard::Entity, guard::Column::OwnWrongCodes));
    let taken = OnConflict::column(guard::Column::IdentifierKey)
        .value(guard::Column::OwnWrongCodes, same)
        .to_owned();
    let row = guard::Entity::insert(untouched(key))
        .on_conflict(taken)
        .exec_with_returning(work.tx())
        .await?;
    Ok(guard_from(&row))
}

fn untouched(key: &str) -> guard::ActiveModel {
    guard::ActiveModel {
        identifier_key: Set(key.to_owned()),
        wrong_codes: Set(0),
        refusals: Set(0),
        refusals_since: Set(0),
        own_wrong_codes: Set(0),
        own_refusals: Set(0),
        own_refusals_since: Set(0),
    }
}

/// Counts a wrong code for this address, and returns what had happened to the address before. Others who count wait
/// until the commit. `is_own` is `true` if the attempt came from a browser of the owner.
pub async fn count_wrong_code(work: &UnitOfWork, key: &str, is_own: bool) -> Result<AddressGuard> {
    let own = i64::from(is_own);
    let first = guard::ActiveModel {
        wrong_codes: Set(1),
        own_wrong_codes: Set(own),
        ..untouched(key)
    };
    let more = |column, by: i64| Expr::col((guard::Entity, column)).add(by);
    let counted = OnConflict::column(guard::Column::IdentifierKey)
        .value(
            guard::Column::WrongCodes,
            more(guard::Column::WrongCodes, 1),
        )
        .value(
            guard::Column::OwnWrongCodes,
            more(guard::Column::OwnWrongCodes, own),
        )
        .to_owned();
    let row = guard::Entity::insert(first)
        .on_conflict(counted)
        .exec_with_returning(work.tx())
        .await?;
    let after = guard_from(&row);
    Ok(AddressGuard {
        wrong_codes: after.wrong_codes.saturating_sub(1),
        own_wrong_codes: after.own_wrong_codes.saturating_sub(u32::from(is_own)),
        ..after
    })
}

/// Sets the wrong codes of an address to 0: a link was used, or a right code was typed before codes were switched
/// off.
pub fn forgive_wrong_codes(work: &mut UnitOfWork, key: &str) -> Result<()> {
    forgive(work, key, Expr::value(0))
}

/// Takes back the wrong codes that were typed in the owner's browsers, but not those of others: a right code was
/// typed in one of the owner's browsers after codes were switched off for others.
pub fn forgive_own_wrong_codes(work: &mut UnitOfWork, key: &str) -> Result<()> {
    let others = Expr::col(guard::Column::WrongCodes).sub(Expr::col(guard::Column::OwnWrongCodes));
    forgive(work, key, others)
}

fn forgive(work: &mut UnitOfWork, key: &str, left: impl Into<SimpleExpr>) -> Result<()> {
    let forgiving = guard::Entity::update_many()
        .col_expr(guard::Column::WrongCodes, left.into())
        .col_expr(guard::Column::OwnWrongCodes, Expr::value(0))
        .filter(guard::Column::IdentifierKey.eq(key));
    work.put(forgiving)
}

/// Deletes the wrong codes and refusals of the addresses that a user has proven.
pub async fn delete_guards(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<()> {
    guard::Entity::delete_many()
        .filter(guard::Column::IdentifierKey.is_in(proven.keys()))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Deletes budgets whose windows are all over, and rows of addresses that no longer affect anything.
pub async fn forget(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    let a_day_ago = to_ms(now - time::Duration::days(1));
    // No window is longer than a day. Each begins at its own time.
    let over = Condition::all()
        .add(budget::Column::DaySince.lt(a_day_ago))
        .add(budget::Column::HourSince.lt(a_day_ago))
        .add(budget::Column::ShortSince.lt(a_day_ago));
    delete_in_parts::<budget::Entity>(db, over).await?;
    // In the words of the index, which holds these alone.
    let idle = Condition::all()
        .add(Expr::cust("wrong_codes = 0"))
        .add(guard::Column::RefusalsSince.lt(a_day_ago));
    delete_in_parts::<guard::Entity>(db, idle).await
}
