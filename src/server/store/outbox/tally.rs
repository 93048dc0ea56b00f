//! How mail fares, in numbers, for the overview of administrators.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use time::OffsetDateTime;

use super::DELAYED_AFTER;
use crate::server::{error::Result, store::to_ms};

/// Numbers of mails, by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Mails that a mail server has accepted.
    pub sent: u64,
    /// Mails that wait longer than they should.
    pub delayed: u64,
    /// Mails that were refused for good, or cannot be sent.
    pub refused: u64,
}

/// Mail to one domain that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The domain.
    pub domain: String,
    /// Mails that wait longer than they should.
    pub delayed: u64,
    /// Mails that were refused for good, or cannot be sent.
    pub refused: u64,
}

#[derive(FromQueryResult)]
struct Found {
    sent: i64,
    delayed: i64,
    refused: i64,
}

#[derive(FromQueryResult)]
struct FoundTrouble {
    domain: String,
    delayed: i64,
    refused: i64,
}

/// The condition that a mail waits longer than it should. A mail that was never tried does so if it was created before
/// `$1`.
const IS_DELAYED: &str = "state IN ('queued', 'sending') AND (tries > 0 OR created_at < $1)";
const IS_REFUSED: &str = "state IN ('refused', 'parked')";

/// What became of the mails that changed at or after `since`.
pub async fn tally(
    db: &impl ConnectionTrait,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Tally> {
    let sql = format!(
        "SELECT COUNT(CASE WHEN state = 'sent' THEN 1 END) AS sent, \
         COUNT(CASE WHEN {IS_DELAYED} THEN 1 END) AS delayed, \
         COUNT(CASE WHEN {IS_REFUSED} THEN 1 END) AS refused \
         FROM outbox_messages WHERE updated_at >= $2"
    );
    let found = Found::find_by_statement(asked(db, sql, since, now))
        .one(db)
        .await?;
    let number = |n: i64| n.max(0).unsigned_abs();
    Ok(found.map_or_else(Tally::default, |found| Tally {
        sent: number(found.sent),
        delayed: number(found.delayed),
        refused: number(found.refused),
    }))
}

/// At most `most` domains to which mail that changed at or after `since` did not get through, the worst first.
pub async fn troubles(
    db: &impl ConnectionTrait,
    since: OffsetDateTime,
    now: OffsetDateTime,
    most: u64,
) -> Result<Vec<Trouble>> {
    let domain = match db.get_database_backend() {
        DbBackend::Sqlite => "substr(recipient, instr(recipient, '@') + 1)",
        _ => "split_part(recipient, '@', 2)",
    };
    let sql = format!(
        "SELECT lower({domain}) AS domain, COUNT(CASE WHEN {IS_DELAYED} THEN 1 END) AS delayed, \
         COUNT(CASE WHEN {IS_REFUSED} THEN 1 END) AS refused FROM outbox_messages \
         WHERE updated_at >= $2 AND (({IS_DELAYED}) OR {IS_REFUSED}) \
         GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1 LIMIT {most}"
    );
    let found = FoundTrouble::find_by_statement(asked(db, sql, since, now));
    let number = |n: i64| n.max(0).unsigned_abs();
    let rows = found.all(db).await?.into_iter();
    Ok(rows
        .map(|found| Trouble {
            domain: found.domain,
            delayed: number(found.delayed),
            refused: number(found.refused),
        })
        .collect())
}

fn asked(
    db: &impl ConnectionTrait,
    sql: String,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Statement {
    // `$1` and `$2` of the statements.
    let values = [to_ms(now - DELAYED_AFTER).into(), to_ms(since).into()];
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
