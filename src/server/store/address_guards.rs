//! The table of what happened to addresses: wrong codes and refusals.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, OnConflict, SimpleExpr},
};
use time::OffsetDateTime;

use super::{
    UnitOfWork, address_row::ProvenAddresses, from_ms, parts::delete_in_parts, to_count, to_ms,
};
use crate::server::{
    domain::{
        guard::AddressGuard,
        window::{Limit, Window},
    },
    error::Result,
};

mod entity {
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
    refusals: Window::NEVER,
    own_refusals: Window::NEVER,
};

/// What happened to an address, from a query that joins it to something else. If it has no row, nothing happened.
#[derive(FromQueryResult)]
pub(super) struct AddressGuardRow {
    wrong_codes: Option<i64>,
    refusals: Option<i64>,
    refusals_since: Option<i64>,
    own_wrong_codes: Option<i64>,
    own_refusals: Option<i64>,
    own_refusals_since: Option<i64>,
}

impl AddressGuardRow {
    pub(super) fn guard(self) -> AddressGuard {
        guard_from(&entity::Model {
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
pub async fn find(db: &impl ConnectionTrait, key: &str) -> Result<AddressGuard> {
    let row = entity::Entity::find_by_id(key.to_owned()).one(db).await?;
    Ok(row.as_ref().map_or(FRESH, guard_from))
}

fn guard_from(row: &entity::Model) -> AddressGuard {
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
    let before = take(work, key).await?;
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
    entity::Entity::update_many()
        .set(entity::ActiveModel {
            refusals: Set(refusals.count.into()),
            refusals_since: Set(to_ms(refusals.since)),
            own_refusals: Set(own.count.into()),
            own_refusals_since: Set(to_ms(own.since)),
            ..Default::default()
        })
        .filter(entity::Column::IdentifierKey.eq(key))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Locks the guard of an address until the commit, and reads it. A guard that is not there is created first.
async fn take(work: &UnitOfWork, key: &str) -> Result<AddressGuard> {
    // An update that changes neither the row nor an index.
    let same = Expr::col((entity::Entity, entity::Column::OwnWrongCodes));
    let taken = OnConflict::column(entity::Column::IdentifierKey)
        .value(entity::Column::OwnWrongCodes, same)
        .to_owned();
    let row = entity::Entity::insert(untouched(key))
        .on_conflict(taken)
        .exec_with_returning(work.tx())
        .await?;
    Ok(guard_from(&row))
}

fn untouched(key: &str) -> entity::ActiveModel {
    entity::ActiveModel {
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
    let first = entity::ActiveModel {
        wrong_codes: Set(1),
        own_wrong_codes: Set(own),
        ..untouched(key)
    };
    let more = |column, by: i64| Expr::col((entity::Entity, column)).add(by);
    let counted = OnConflict::column(entity::Column::IdentifierKey)
        .value(
            entity::Column::WrongCodes,
            more(entity::Column::WrongCodes, 1),
        )
        .value(
            entity::Column::OwnWrongCodes,
            more(entity::Column::OwnWrongCodes, own),
        )
        .to_owned();
    let row = entity::Entity::insert(first)
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
    let others =
        Expr::col(entity::Column::WrongCodes).sub(Expr::col(entity::Column::OwnWrongCodes));
    forgive(work, key, others)
}

fn forgive(work: &mut UnitOfWork, key: &str, left: impl Into<SimpleExpr>) -> Result<()> {
    let forgiving = entity::Entity::update_many()
        .col_expr(entity::Column::WrongCodes, left.into())
        .col_expr(entity::Column::OwnWrongCodes, Expr::value(0))
        .filter(entity::Column::IdentifierKey.eq(key));
    work.put(forgiving)
}

/// Deletes the wrong codes and refusals of the addresses that a user has proven.
pub async fn delete_of_user(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<()> {
    entity::Entity::delete_many()
        .filter(entity::Column::IdentifierKey.is_in(proven.keys()))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Deletes rows that no longer affect anything.
pub async fn forget(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    let a_day_ago = to_ms(now - time::Duration::days(1));
    // Worded like the condition of the partial index, so that it is used.
    let idle = Condition::all()
        .add(Expr::cust("wrong_codes = 0"))
        .add(entity::Column::RefusalsSince.lt(a_day_ago));
    delete_in_parts::<entity::Entity>(db, idle).await
}
