//! The overview of administrators. It counts what is stored anyway, and shows nothing about single people.

use futures::try_join;
use time::{Date, Duration, OffsetDateTime};

use crate::{
    auth::{
        AuditKind, DayOfOverview, DomainOverview, MailOverview, Overview, ServerOverview, stream,
    },
    server::{
        Backend,
        error::Result,
        flows::Caller,
        store::{
            hour_counts::{self, HourCount, MAILED, OPENED, PROVEN, SENT, SPANS, TOOK},
            outbox::{self, Urgency},
            servers, sessions, users,
        },
    },
};

/// Number of days that are shown, today included.
const DAYS: i64 = 30;
/// Most hours that are counted while somebody waits for the page. The sweep counts older ones.
const COUNTED_NOW: i64 = 3;
/// Most domains that are named.
const DOMAINS: usize = 5;

/// How long an overview is good for others. Each open tab looks two seconds after something happened, so what it is given
/// was made after that, and all tabs together cost no more than one.
const FRESH: Duration = Duration::seconds(2);

/// Everything on the overview, in numbers that are for readers of every language. It is made once for all who ask at about the
/// same time.
///
/// # Errors
///
/// [`AuthError::NotFound`](crate::auth::AuthError::NotFound) unless the caller is an administrator; or the proof is too
/// old.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<Overview> {
    caller.require_admin(backend)?;
    let now = backend.clock.now();
    let make = async || make(backend, now).await;
    backend.overview.get(now, FRESH, make).await
}

async fn make(backend: &Backend, now: OffsetDateTime) -> Result<Overview> {
    backend.opened.write(&backend.store).await;
    let db = backend.store.read_long();
    let from = now - Duration::days(DAYS - 1);
    let since = now - Duration::days(1);
    // At once: a database with several cores takes as long as for the longest alone.
    let (counts, people, sessions, troubles, lag, servers) = try_join!(
        hour_counts::since(db, from, now, COUNTED_NOW),
        users::count(db),
        sessions::count_open(db, now),
        outbox::troubles(db, since, now),
        outbox::lag(db, Urgency::Awaited, now),
        list_servers(backend, now),
    )?;
    let sent = sent_since(&counts, since);
    Ok(Overview {
        people,
        sessions,
        days: days(&counts, now),
        median: within(&counts, 50),
        slow: within(&counts, 95),
        mail: mail(sent, troubles, lag),
        servers,
        events: stream::AUDIT_EVENTS.to_owned(),
    })
}

fn days(counts: &[HourCount], now: OffsetDateTime) -> Vec<DayOfOverview> {
    let today = now.unix_timestamp().div_euclid(86_400);
    let on = |day: i64| {
        let of = |words: &[&str]| {
            let counted = counts.iter().filter(|it| it.hour.div_euclid(24) == day);
            let counted = counted.filter(|it| words.contains(&it.word.as_str()));
            counted.map(|it| it.count).sum::<u64>()
        };
        let of_kinds = |kinds: &[AuditKind]| {
            let words: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
            of(&words)
        };
        use AuditKind as K;
        DayOfOverview {
            day: name(day),
            started: of_kinds(&[K::AttemptStarted]),
            mailed: of(&[MAILED]),
            opened: of(&[OPENED]),
            proven: of(&[PROVEN]),
            finished: of_kinds(&[K::SessionBegan, K::StepUpProven, K::AddressAdded]),
            failed: of_kinds(&[K::AttemptFailed]),
            declined: of_kinds(&[K::Declined]),
        }
    };
    (today - DAYS + 1..=today).map(on).collect()
}

/// The day with this number since the Unix epoch, as in `2026-01-31`.
fn name(day: i64) -> String {
    let date: Date = (OffsetDateTime::UNIX_EPOCH + Duration::days(day)).date();
    date.to_string()
}

/// The seconds within which `percent` percent of the people who signed in were done; `None` if nobody signed in.
fn within(counts: &[HourCount], percent: u64) -> Option<u32> {
    let taken = |seconds: u32| {
        let word = format!("{TOOK}{seconds}");
        let counted = counts.iter().filter(move |it| it.word == word);
        counted.map(|it| it.count).sum::<u64>()
    };
    let all: u64 = SPANS.into_iter().map(taken).sum();
    let wanted = (all * percent).div_ceil(100);
    let mut so_far = 0;
    let reaches = |seconds: &u32| {
        so_far += taken(*seconds);
        so_far >= wanted
    };
    SPANS.into_iter().find(reaches).filter(|_| all > 0)
}

fn sent_since(counts: &[HourCount], since: OffsetDateTime) -> u64 {
    let first = hour_counts::hour_of(since);
    let sent = counts
        .iter()
        .filter(|it| it.word == SENT && it.hour >= first);
    sent.map(|it| it.count).sum()
}

fn mail(sent: u64, troubles: Vec<outbox::Trouble>, lag: Duration) -> MailOverview {
    let sum = |of: fn(&outbox::Trouble) -> u64| troubles.iter().map(of).sum();
    MailOverview {
        sent,
        delayed: sum(|it| it.delayed),
        refused: sum(|it| it.refused),
        lag: lag.whole_seconds().try_into().unwrap_or_default(),
        domains: troubles.into_iter().take(DOMAINS).map(domain).collect(),
    }
}

fn domain(trouble: outbox::Trouble) -> DomainOverview {
    DomainOverview {
        domain: trouble.domain,
        delayed: trouble.delayed,
        refused: trouble.refused,
    }
}

async fn list_servers(backend: &Backend, now: OffsetDateTime) -> Result<Vec<ServerOverview>> {
    let ago = |at: OffsetDateTime| (now - at).whole_minutes();
    let rows = servers::list(backend.store.read_long()).await?;
    Ok(rows
        .into_iter()
        .map(|row| ServerOverview {
            version: row.version,
            started: ago(row.started_at),
            seen: ago(row.seen_at),
            is_well: now - row.seen_at <= servers::WELL_WITHIN,
            streams: row.streams,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was counted in the last hour of a day.
    fn counted(day: i64, word: &str, count: u64) -> HourCount {
        let (hour, word) = (day * 24 + 23, word.to_owned());
        HourCount { hour, word, count }
    }

    #[test]
    fn a_day_has_what_happened_on_it_and_nothing_else() {
        let now = OffsetDateTime::UNIX_EPOCH + Duration::days(100) + Duration::hours(5);
        let counts = [
            counted(100, "attempt_started", 3),
            counted(100, "session_began", 1),
            counted(100, "step_up_proven", 1),
            counted(99, "mailed", 2),
            counted(70, "declined", 9),
        ];

        let days = days(&counts, now);

        assert_eq!(days.len(), 30);
        let last = &days[29];
        assert_eq!(last.day, "1970-04-11");
        assert_eq!((last.started, last.mailed, last.finished), (3, 0, 2));
        assert_eq!(days[28].mailed, 2);
        assert!(days.iter().all(|day| day.declined == 0), "before them");
    }

    #[test]
    fn half_and_nearly_all_are_in_within_a_span() {
        assert_eq!(within(&[], 50), None);
        let counts = [
            counted(1, "took_10", 6),
            counted(2, "took_20", 13),
            counted(3, "took_600", 1),
        ];
        assert_eq!(within(&counts, 50), Some(20));
        assert_eq!(within(&counts, 30), Some(10));
        assert_eq!(within(&counts, 95), Some(20));
        assert_eq!(within(&counts, 96), Some(600));
    }
}
