//! Counts by the hour, for the overview of administrators. Hours that are over are counted once and kept; the present
//! one is counted when it is asked for.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, Statement, sea_query::OnConflict,
};
use time::{Duration, OffsetDateTime};

use super::{Store, first_id, parts::delete_in_parts, to_ms};
use crate::server::error::Result;
use entity::{ActiveModel, Column, Entity};

/// Milliseconds of an hour.
const HOUR_MS: i64 = 3_600_000;
/// Hours that one statement counts.
const AT_ONCE: i64 = 24;
/// How long counts are kept. Hours that are older are not counted any more.
pub const KEPT: Duration = Duration::days(35);
/// How long after its end an hour is counted, since events may be committed late.
const LATE: Duration = Duration::minutes(1);
/// The word of the row that says that its hour, and every hour before it, is counted.
const CLOSED: &str = "closed";
/// The word for attempts whose mail was handed over.
pub const MAILED: &str = "mailed";
/// The word for mails that were handed over, whether somebody waits for them or not.
pub const SENT: &str = "sent";
/// The word for attempts the page of whose link was shown. Nothing is stored when that happens, so servers add these counts
/// themselves: see [`add`].
pub const OPENED: &str = "opened";
/// The word for attempts whose link or code was right. Where an attempt is completed at once, only its completion has an
/// event, so that counts too.
pub const PROVEN: &str = "proven";
/// The beginning of the words that say how long people took to sign in. Behind it stands a number from [`SPANS`]: the most
/// seconds that they took.
pub const TOOK: &str = "took_";
/// The upper bounds, in seconds, of the groups in which it is counted how long people took. The last one holds all who
/// took longer, too.
pub const SPANS: [u32; 14] = [
    5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 600, 86_400,
];

mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hour_counts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub word: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hour: i64,
        pub count: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// How often something happened in one hour, or on the day that it begins: see [`since`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourCount {
    /// Number of the hour since the Unix epoch.
    pub hour: i64,
    /// The word of an [`AuditKind`](crate::auth::AuditKind), [`MAILED`], [`SENT`], [`OPENED`], [`PROVEN`], or [`TOOK`] with a
    /// number of [`SPANS`].
    pub word: String,
    /// How often.
    pub count: u64,
}

#[derive(FromQueryResult)]
struct Found {
    at: i64,
    word: String,
    n: i64,
}

/// The number of the hour since the Unix epoch.
pub fn hour_of(at: OffsetDateTime) -> i64 {
    to_ms(at).div_euclid(HOUR_MS)
}

/// Counts the hours that are over and not counted yet, a day at a time, and deletes counts that are older than [`KEPT`].
pub async fn close(store: &Store, now: OffsetDateTime) -> Result<()> {
    let over = hour_of(now - LATE);
    let mut from = open_since(store.read_long(), now).await?;
    while from < over {
        let to = over.min(from + AT_ONCE);
        let mut rows: Vec<ActiveModel> = count(store.read_long(), from, to)
            .await?
            .into_iter()
            .map(|found| row(found.word, found.at, found.n))
            .collect();
        rows.push(row(CLOSED.to_owned(), to - 1, 1));
        // Another server may have counted the same: then its rows stay.
        let conflict = OnConflict::columns([Column::Word, Column::Hour])
            .do_nothing()
            .to_owned();
        let inserting = Entity::insert_many(rows).on_conflict(conflict);
        match inserting.exec_without_returning(store.write()).await {
            Ok(_) | Err(DbErr::RecordNotInserted) => {}
            Err(error) => return Err(error.into()),
        }
        from = to;
    }
    let old = hour_of(now - KEPT);
    delete_in_parts::<Entity>(store.write(), Column::Hour.lt(old)).await
}

/// Adds `count` to what is counted for `word` in the hour with the number `hour`.
pub async fn add(db: &impl ConnectionTrait, word: &str, hour: i64, count: i64) -> Result<()> {
    let sql = "INSERT INTO hour_counts (word, hour, count) VALUES ($1, $2, $3) \
        ON CONFLICT (word, hour) DO UPDATE SET count = hour_counts.count + excluded.count";
    let values = [word.into(), hour.into(), count.into()];
    let adding = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(adding).await?;
    Ok(())
}

fn row(word: String, hour: i64, count: i64) -> ActiveModel {
    ActiveModel {
        word: Set(word),
        hour: Set(hour),
        count: Set(count),
    }
}

/// The first hour that is not counted yet. If none is counted, the hour of the first event; without events, the present
/// hour.
async fn open_since(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<i64> {
    let first = hour_of(now - KEPT);
    let newest: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Hour)
        .filter(Column::Word.eq(CLOSED))
        .filter(Column::Hour.gte(first))
        .order_by_desc(Column::Hour)
        .into_tuple()
        .one(db)
        .await?;
    if let Some(hour) = newest {
        return Ok(hour + 1);
    }
    let oldest = "SELECT at FROM audit_events WHERE id >= $1 ORDER BY id LIMIT 1";
    let since = first_id(super::from_ms(first * HOUR_MS));
    let oldest = Statement::from_sql_and_values(db.get_database_backend(), oldest, [since.into()]);
    let began = match db.query_one_raw(oldest).await? {
        Some(event) => event.try_get::<i64>("", "at")?.div_euclid(HOUR_MS),
        None => hour_of(now),
    };
    Ok(began.max(first))
}

/// What happened in each hour of the last 24, and on each day before them from that of `from` on, in its first hour. Hours that the
/// sweep has not counted yet are counted here, but only the last `most` of them, so that this does not take long; older ones are
/// missing.
pub async fn since(
    db: &impl ConnectionTrait,
    from: OffsetDateTime,
    now: OffsetDateTime,
    most: i64,
) -> Result<Vec<HourCount>> {
    let first = hour_of(from).div_euclid(24) * 24;
    // Added up there: a month of hours is twenty times as many rows.
    let sql = "SELECT CASE WHEN hour >= $2 THEN hour ELSE hour / 24 * 24 END AS at, word, CAST(SUM(count) AS BIGINT) AS n \
        FROM hour_counts WHERE hour >= $1 AND word <> 'closed' GROUP BY 1, 2";
    let backend = db.get_database_backend();
    let hours_from = hour_of(now - Duration::days(1));
    let counted = Statement::from_sql_and_values(backend, sql, [first.into(), hours_from.into()]);
    let mut found = Found::find_by_statement(counted).all(db).await?;
    let until = hour_of(now) + 1;
    let open = open_since(db, now).await?.max(until - most).max(first);
    found.extend(count(db, open, until).await?);
    let counts = found.into_iter().map(|Found { at, word, n }| HourCount {
        hour: at,
        word,
        count: n.max(0).unsigned_abs(),
    });
    Ok(counts.collect())
}

/// Counts what happened from the hour `from` until before the hour `to`, by the hour.
async fn count(db: &impl ConnectionTrait, from: i64, to: i64) -> Result<Vec<Found>> {
    let (begin, end) = (from * HOUR_MS, to * HOUR_MS);
    let id = |ms| first_id(super::from_ms(ms));
    let events = format!(
        "SELECT at / {HOUR_MS} AS at, kind AS word, COUNT(*) AS n FROM audit_events \
         WHERE id >= $1 AND id < $2 GROUP BY 1, 2"
    );
    let proven = format!(
        "SELECT at / {HOUR_MS} AS at, '{PROVEN}' AS word, COUNT(DISTINCT attempt_id) AS n \
         FROM audit_events WHERE id >= $1 AND id < $2 AND attempt_id IS NOT NULL AND kind IN \
         ('address_proven', 'session_began', 'step_up_proven', 'address_added') GROUP BY 1"
    );
    let took: String = SPANS
        .iter()
        .map(|seconds| format!("WHEN e.at - a.created_at <= {seconds}000 THEN '{TOOK}{seconds}' "))
        .collect();
    let took = format!(
        "SELECT e.at / {HOUR_MS} AS at, CASE {took} ELSE '{TOOK}86400' END AS word, COUNT(*) AS n \
         FROM audit_events e JOIN attempts a ON a.id = e.attempt_id \
         WHERE e.id >= $1 AND e.id < $2 AND e.kind = 'session_began' GROUP BY 1, 2"
    );
    let ids = [id(begin).into(), id(end).into()];
    let backend = db.get_database_backend();
    let mut found = Vec::new();
    for (sql, values) in [(events, ids.clone()), (proven, ids.clone()), (took, ids)] {
        let asked = Statement::from_sql_and_values(backend, sql, values);
        found.extend(Found::find_by_statement(asked).all(db).await?);
    }
    found.extend(count_mails(db, begin, end).await?);
    Ok(found)
}

#[derive(FromQueryResult)]
struct Mails {
    at: i64,
    mailed: i64,
    sent: i64,
}

/// Counts the mails that were handed over, by the hour in which they were created: a later report changes `updated_at` once
/// more. Times are in milliseconds.
async fn count_mails(db: &impl ConnectionTrait, begin: i64, end: i64) -> Result<Vec<Found>> {
    // The first condition lets the index be used.
    let sql = format!(
        "SELECT created_at / {HOUR_MS} AS at, COUNT(DISTINCT attempt_id) AS mailed, COUNT(*) AS sent \
         FROM outbox_messages WHERE updated_at >= $1 AND created_at >= $1 AND created_at < $2 \
         AND state = 'sent' GROUP BY 1"
    );
    let times = [begin.into(), end.into()];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, times);
    let counted = Mails::find_by_statement(asked).all(db).await?;
    let found = |at, word: &str, n| Found {
        at,
        word: word.to_owned(),
        n,
    };
    Ok(counted
        .into_iter()
        .flat_map(|it| [found(it.at, MAILED, it.mailed), found(it.at, SENT, it.sent)])
        .collect())
}
