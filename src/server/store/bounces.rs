//! The table of addresses from which mail came back for good, or whose owner complained about one.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;

use super::{UnitOfWork, address_row::ProvenAddresses, from_ms, parts::delete_in_parts, to_ms};
use crate::{
    auth::{EmailAddress, MailTrouble},
    server::{
        domain::{
            bounce::Bounce,
            policy::{BOUNCES_HELD, COMPLAINTS_KEPT},
        },
        error::Result,
    },
};
use entity::{ActiveModel, Column, Entity, Model};

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "bounces")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub compare_key: String,
        pub domain: String,
        pub trouble: Option<String>,
        pub bounced_at: Option<i64>,
        pub complained_at: Option<i64>,
        pub changed_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What came back from an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BounceRow {
    /// The address, in lower case.
    pub address: String,
    /// The newest mail that came back for good; `None` if none did since the address was proven.
    pub bounce: Option<Bounce>,
    /// When its owner complained about a mail; `None` if they did not.
    pub complained_at: Option<OffsetDateTime>,
    /// When one of both happened last.
    pub changed_at: OffsetDateTime,
}

impl From<Model> for BounceRow {
    fn from(row: Model) -> Self {
        let trouble = row.trouble.as_deref().and_then(MailTrouble::parse);
        Self {
            bounce: row.bounced_at.map(|at| Bounce {
                trouble: trouble.unwrap_or(MailTrouble::Other),
                at: from_ms(at),
            }),
            complained_at: row.complained_at.map(from_ms),
            changed_at: from_ms(row.changed_at),
            address: row.compare_key,
        }
    }
}

/// What came back from the address with this key; `None` if nothing did.
pub async fn find(db: &impl ConnectionTrait, key: &str) -> Result<Option<BounceRow>> {
    let row = Entity::find_by_id(key.to_owned()).one(db).await?;
    Ok(row.map(BounceRow::from))
}

/// Remembers that a mail to this address came back.
pub async fn remember_bounce(
    work: &UnitOfWork,
    address: &EmailAddress,
    bounce: Bounce,
) -> Result<()> {
    let row = ActiveModel {
        trouble: Set(Some(bounce.trouble.as_str().to_owned())),
        bounced_at: Set(Some(to_ms(bounce.at))),
        ..untouched(address, bounce.at)
    };
    let columns = [Column::Trouble, Column::BouncedAt, Column::ChangedAt];
    upsert(work, row, columns).await
}

/// Remembers that the owner of this address complained about a mail.
pub async fn remember_complaint(
    work: &UnitOfWork,
    address: &EmailAddress,
    now: OffsetDateTime,
) -> Result<()> {
    let row = ActiveModel {
        complained_at: Set(Some(to_ms(now))),
        ..untouched(address, now)
    };
    upsert(work, row, [Column::ComplainedAt, Column::ChangedAt]).await
}

fn untouched(address: &EmailAddress, now: OffsetDateTime) -> ActiveModel {
    ActiveModel {
        compare_key: Set(address.key().to_owned()),
        domain: Set(address.domain().to_owned()),
        trouble: Set(None),
        bounced_at: Set(None),
        complained_at: Set(None),
        changed_at: Set(to_ms(now)),
    }
}

async fn upsert(
    work: &UnitOfWork,
    row: ActiveModel,
    columns: impl IntoIterator<Item = Column>,
) -> Result<()> {
    let known = OnConflict::column(Column::CompareKey)
        .update_columns(columns)
        .to_owned();
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(work.tx())
        .await?;
    Ok(())
}

/// Forgets that mail came back from the address with this key, because somebody has proven it. A complaint stays.
pub fn forgive(work: &mut UnitOfWork, key: &str) -> Result<()> {
    let forgiving = Entity::update_many()
        .col_expr(Column::BouncedAt, Expr::value(None::<i64>))
        .filter(Column::CompareKey.eq(key))
        .filter(Column::BouncedAt.is_not_null());
    work.put(forgiving)
}

/// Forgets everything that came back from the address with this key. `false` if nothing did.
pub async fn lift(work: &UnitOfWork, key: &str) -> Result<bool> {
    let lifted = Entity::delete_many()
        .filter(Column::CompareKey.eq(key))
        .exec(work.tx())
        .await?;
    Ok(lifted.rows_affected > 0)
}

/// At most `limit` addresses that get no mail at `now`, or no notices, the newest first. Only addresses that contain
/// `text` are listed; an empty text is in all of them.
pub async fn list(
    db: &impl ConnectionTrait,
    text: &str,
    now: OffsetDateTime,
    limit: u64,
) -> Result<Vec<BounceRow>> {
    let mut query = Entity::find().filter(counts(now));
    if !text.is_empty() {
        query = query.filter(Column::CompareKey.contains(text.to_lowercase()));
    }
    let rows = query
        .order_by_desc(Column::ChangedAt)
        .order_by_asc(Column::CompareKey)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(BounceRow::from).collect())
}

/// How many addresses of a domain mail came back from.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct DomainRow {
    /// The domain.
    pub domain: String,
    /// Number of addresses from which mail came back.
    pub bounces: i64,
    /// Number of addresses whose owner complained.
    pub complaints: i64,
}

/// At most `limit` domains, those with the most addresses of [`list`] first.
pub async fn domains(
    db: &impl ConnectionTrait,
    now: OffsetDateTime,
    limit: u64,
) -> Result<Vec<DomainRow>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Domain)
        .column_as(Column::BouncedAt.count(), "bounces")
        .column_as(Column::ComplainedAt.count(), "complaints")
        .filter(counts(now))
        .group_by(Column::Domain)
        .order_by_desc(Column::CompareKey.count())
        .order_by_asc(Column::Domain)
        .limit(limit)
        .into_model::<DomainRow>()
        .all(db)
        .await?)
}

fn counts(now: OffsetDateTime) -> Condition {
    Condition::any()
        .add(Column::BouncedAt.gt(to_ms(now - BOUNCES_HELD)))
        .add(Column::ComplainedAt.is_not_null())
}

/// Deletes what came back from the addresses that a user has proven.
pub async fn delete_of_user(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<()> {
    Entity::delete_many()
        .filter(Column::CompareKey.is_in(proven.keys()))
        .exec(work.tx())
        .await?;
    Ok(())
}

/// Deletes rows that no longer affect anything.
pub async fn forget(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<()> {
    let idle = Condition::all()
        .add(Column::ChangedAt.lt(to_ms(now - BOUNCES_HELD)))
        .add(Column::ComplainedAt.is_null());
    delete_in_parts::<Entity>(db, idle).await?;
    let old = Column::ChangedAt.lt(to_ms(now - COMPLAINTS_KEPT));
    delete_in_parts::<Entity>(db, old).await
}
