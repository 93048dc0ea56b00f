//! Where mail does not arrive, for the overview of administrators.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use time::OffsetDateTime;

use super::{DELAYED_AFTER, NEVER};
use crate::server::{error::Result, store::to_ms};

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
    domain: String,
    delayed: i64,
    refused: i64,
}

/// The domains to which mail waits longer than it should, or was refused at or after `since`, the worst first. A mail that was
/// never tried waits too long if it was created some time before `now`.
pub async fn troubles(
    db: &impl ConnectionTrait,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Vec<Trouble>> {
    let domain = match db.get_database_backend() {
        DbBackend::Sqlite => "substr(recipient, instr(recipient, '@') + 1)",
        _ => "split_part(recipient, '@', 2)",
    };
    // What has an index each: mails that somebody waits for, others, and those that failed.
    let waiting = |whose: &str| {
        format!(
            "SELECT recipient, 1 AS delayed, 0 AS refused FROM outbox_messages WHERE {whose} AND next_try_at < $3 \
             AND state IN ('queued', 'sending') AND (tries > 0 OR created_at < $1)"
        )
    };
    let (awaited, others) = (
        waiting("attempt_id IS NOT NULL"),
        waiting("attempt_id IS NULL"),
    );
    let sql = format!(
        "SELECT lower({domain}) AS domain, CAST(SUM(delayed) AS BIGINT) AS delayed, \
         CAST(SUM(refused) AS BIGINT) AS refused FROM ({awaited} UNION ALL {others} UNION ALL \
         SELECT recipient, 0 AS delayed, 1 AS refused FROM outbox_messages \
         WHERE state IN ('refused', 'parked') AND updated_at >= $2) AS troubled \
         GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1"
    );
    let values = [
        to_ms(now - DELAYED_AFTER).into(),
        to_ms(since).into(),
        NEVER.into(),
    ];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let number = |n: i64| n.max(0).unsigned_abs();
    let rows = Found::find_by_statement(asked).all(db).await?.into_iter();
    Ok(rows
        .map(|found| Trouble {
            domain: found.domain,
            delayed: number(found.delayed),
            refused: number(found.refused),
        })
        .collect())
}
