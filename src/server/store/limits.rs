//! Budgets of networks and addresses, and what addresses have suffered.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;

use super::{
    UnitOfWork, email_addresses::ProvenAddresses, from_ms, sweep::delete_in_parts, to_count, to_ms,
};
use crate::server::{
    domain::limits::{AddressGuard, Limit, Window, Windows, spend},
    error::Result,
};

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
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const FRESH: AddressGuard = AddressGuard {
    wrong_codes: 0,
    refusals: NEVER,
};

/// Something that may happen so often.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Of whom or what.
    pub name: String,
    /// How often, in each window.
    pub limits: [Limit; 3],
}

/// Spends one event of each budget. Their rows are taken first, in this order, and kept until the commit, so parallel
/// requests spend one after the other.
///
/// # Errors
///
/// The inner error is the wait in whole seconds; the caller then drops the unit of work.
pub async fn spend_budgets(
    work: &UnitOfWork,
    budgets: Vec<Budget>,
    now: OffsetDateTime,
) -> Result<Result<(), u32>> {
    let rows = take(work, budgets.iter().map(|budget| budget.name.clone())).await?;
    let mut spent = Vec::with_capacity(budgets.len());
    for Budget { name, limits } in budgets {
        let before = rows.iter().find(|row| row.name == name);
        match spend(before.map_or([NEVER; 3], windows), limits, now) {
            Ok(after) => spent.push(row(name, after)),
            Err(wait) => return Ok(Err(wait)),
        }
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
    budget::Entity::insert_many(spent)
        .on_conflict(counted)
        .exec_without_returning(work.tx())
        .await?;
    Ok(Ok(()))
}

/// Keeps everybody else from these budgets until the commit, and reads what was spent. On SQLite writers take turns anyway.
async fn take(
    work: &UnitOfWork,
    names: impl Iterator<Item = String>,
) -> Result<Vec<budget::Model>> {
    if work.tx().get_database_backend() == DbBackend::Sqlite {
        let these = budget::Entity::find().filter(budget::Column::Name.is_in(names));
        return Ok(these.all(work.tx()).await?);
    }
    // A write that changes nothing, and no index either.
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

/// What the address that compares as `key` has suffered.
pub async fn guard_of(db: &impl ConnectionTrait, key: &str) -> Result<AddressGuard> {
    let row = guard::Entity::find_by_id(key.to_owned()).one(db).await?;
    Ok(row.map_or(FRESH, |row| AddressGuard {
        wrong_codes: to_count(row.wrong_codes),
        refusals: Window {
            since: from_ms(row.refusals_since),
            count: to_count(row.refusals),
        },
    }))
}

/// Counts one more refusal of an attempt for this address: a decline, or a number that was wrong too often.
pub async fn count_refusal(work: &UnitOfWork, key: &str, now: OffsetDateTime) -> Result<()> {
    let refusals = guard_of(work.tx(), key).await?.refusals;
    let a_day = Limit {
        span: time::Duration::days(1),
        count: 0,
    };
    let refusals = refusals.spend(a_day, now).unwrap_or(refusals);
    put_guard(
        work,
        guard::ActiveModel {
            identifier_key: Set(key.to_owned()),
            wrong_codes: Set(0),
            refusals: Set(refusals.count.into()),
            refusals_since: Set(to_ms(refusals.since)),
        },
        OnConflict::column(guard::Column::IdentifierKey)
            .update_columns([guard::Column::Refusals, guard::Column::RefusalsSince])
            .to_owned(),
    )
    .await
}

/// Counts one more wrong code for this address, and returns how many there were in a row. Whoever else counts waits until
/// the commit.
pub async fn count_wrong_code(work: &UnitOfWork, key: &str) -> Result<u32> {
    let first = guard::ActiveModel {
        identifier_key: Set(key.to_owned()),
        wrong_codes: Set(1),
        refusals: Set(0),
        refusals_since: Set(0),
    };
    let row = guard::Entity::insert(first)
        .on_conflict(
            OnConflict::column(guard::Column::IdentifierKey)
                .value(
                    guard::Column::WrongCodes,
                    Expr::col((guard::Entity, guard::Column::WrongCodes)).add(1),
                )
                .to_owned(),
        )
        .exec_with_returning(work.tx())
        .await?;
    Ok(to_count(row.wrong_codes))
}

/// A right code was typed, or a link was used: wrong codes are forgiven.
pub async fn forgive_wrong_codes(work: &UnitOfWork, key: &str) -> Result<()> {
    guard::Entity::update_many()
        .col_expr(guard::Column::WrongCodes, Expr::value(0))
        .filter(guard::Column::IdentifierKey.eq(key))
        .exec(work.tx())
        .await?;
    Ok(())
}

async fn put_guard(
    work: &UnitOfWork,
    row: guard::ActiveModel,
    on_conflict: OnConflict,
) -> Result<()> {
    guard::Entity::insert(row)
        .on_conflict(on_conflict)
        .exec_without_returning(work.tx())
        .await?;
    Ok(())
}

/// Forgets the wrong codes and refusals of addresses that a user has proven.
pub async fn delete_guards(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<()> {
    guard::Entity::delete_many()
        .filter(guard::Column::IdentifierKey.is_in(proven.keys()))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Forgets budgets whose day is over, and guards that guard nothing.
pub async fn forget(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    let a_day_ago = to_ms(now - time::Duration::days(1));
    let over = budget::Column::DaySince.lt(a_day_ago);
    delete_in_parts::<budget::Entity>(db, budget::Column::Name, over).await?;
    let idle = Condition::all()
        .add(guard::Column::WrongCodes.eq(0))
        .add(guard::Column::RefusalsSince.lt(a_day_ago));
    delete_in_parts::<guard::Entity>(db, guard::Column::IdentifierKey, idle).await
}
