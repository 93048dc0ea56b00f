//! The audit log as administrators read it: a page, the recent events of a user, and the export.

mod follow;

pub use follow::Follower;

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use time::format_description::well_known::Rfc3339;
use url::form_urlencoded::Serializer;

use crate::{
    auth::{
        AttemptId, AuditEntry, AuditEventId, AuditFilter, AuditKind, AuditPage, AuthError,
        EmailAddress, Page, Purpose, SensitiveAction, SessionId, Strategy, UserId, at, stream,
    },
    i18n::{AuditFacts, Locale, Texts, fill, listed},
    server::{
        Backend,
        browser::Browser,
        domain::{
            audit::{Actor, parse_time, show_time},
            email_address,
            paging::{Cursor, Paged},
        },
        error::{Error, Result},
        flows::Caller,
        places,
        store::{
            audit::{self as log, AuditRow, Wanted},
            email_addresses,
        },
    },
};

/// Path of the export: a file with all events that meet a filter, one a line.
pub const EXPORT: &str = at!("/admin/audit/export");
/// Most events on a page.
const PAGE: usize = 50;
/// Most events that the export reads at once.
const BATCH: usize = 500;

/// The filter in the form that the store searches for.
///
/// # Errors
///
/// If the typed address is no address; [`AuthError::BadRequest`] if a time or kind cannot be read.
pub fn wanted(filter: &AuditFilter) -> Result<Wanted, AuthError> {
    let typed = |text: &'_ str| text.trim().to_owned();
    let time = |text: &'_ str| match text.trim() {
        "" => Ok(None),
        text => parse_time(text).map(Some).ok_or(AuthError::BadRequest),
    };
    Ok(Wanted {
        kind: match filter.kind.as_str() {
            "" => None,
            word => Some(AuditKind::parse(word).ok_or(AuthError::BadRequest)?),
        },
        address_key: match typed(&filter.email).as_str() {
            "" => None,
            text => Some(
                email_address::parse(text)
                    .map_err(AuthError::InvalidEmailAddress)?
                    .key()
                    .to_owned(),
            ),
        },
        user: None,
        from: time(&filter.from)?,
        to: time(&filter.to)?,
    })
}

/// A page of the log. A filter that cannot be read gives an empty page with the problem on it.
///
/// # Errors
///
/// [`AuthError::NotFound`] unless the caller is an administrator; or the proof is too old.
pub async fn page(
    backend: &Backend,
    caller: &Caller,
    filter: AuditFilter,
    cursor: Cursor<AuditEventId>,
) -> Result<AuditPage> {
    caller.require_admin(backend)?;
    let texts = caller.locale.texts();
    let wanted = match wanted(&filter) {
        Ok(wanted) => wanted,
        Err(problem) => {
            let is_address = problem.param_name().is_some();
            return Ok(AuditPage {
                email_problem: is_address.then(|| texts.error(&problem)),
                time_problem: (!is_address).then(|| texts.admin_audit.bad_time.to_string()),
                export: url(EXPORT, &filter, None),
                filter,
                ..AuditPage::default()
            });
        }
    };
    let mut cursor = cursor;
    let paged = loop {
        let rows = log::list(backend.store.read_long(), &wanted, cursor, PAGE as u64 + 1).await?;
        match Paged::cut(cursor, rows, PAGE) {
            Ok(paged) => break paged,
            Err(instead) => cursor = instead,
        }
    };
    let (first, last) = (paged.rows.first(), paged.rows.last());
    let (first, last) = (first.map(|row| row.id), last.map(|row| row.id));
    let link = |name, id: Option<AuditEventId>| url(Page::Audit.path(), &filter, Some((name, id)));
    let events = || url(stream::AUDIT_EVENTS, &filter, Some(("after", first)));
    Ok(AuditPage {
        older: paged.has_older.then(|| link("before", last)),
        newer: paged.has_newer.then(|| link("after", first)),
        export: url(EXPORT, &filter, None),
        events: (!paged.has_newer).then(events),
        entries: entries(backend, caller.locale, paged.rows).await?,
        filter,
        ..AuditPage::default()
    })
}

/// A path with the filter as its query, and with a cursor in the log if there is one.
fn url(path: &str, filter: &AuditFilter, cursor: Option<(&str, Option<AuditEventId>)>) -> String {
    let mut query = Serializer::new(String::new());
    let fields = [
        ("kind", &filter.kind),
        ("email", &filter.email),
        ("from", &filter.from),
        ("to", &filter.to),
    ];
    for (name, value) in fields {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if let Some((name, Some(id))) = cursor {
        query.append_pair(name, &id.to_string());
    }
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// The newest events of a user, for the page that administrators see.
pub async fn recent(
    backend: &Backend,
    locale: Locale,
    user: UserId,
    count: u64,
) -> Result<Vec<AuditEntry>> {
    let wanted = Wanted {
        user: Some(user),
        ..Wanted::default()
    };
    let rows = log::list(backend.store.read_long(), &wanted, Cursor::Top, count).await?;
    entries(backend, locale, rows).await
}

/// The events as a screen shows them.
async fn entries(
    backend: &Backend,
    locale: Locale,
    rows: Vec<AuditRow>,
) -> Result<Vec<AuditEntry>> {
    let mut actors: Vec<UserId> = rows.iter().filter_map(|row| row.actor.user()).collect();
    actors.sort_unstable();
    actors.dedup();
    let actors = email_addresses::primaries(backend.store.read_long(), &actors).await?;
    let texts = locale.texts();
    Ok(rows
        .into_iter()
        .map(|row| entry(texts, &actors, row))
        .collect())
}

fn entry(
    texts: &'static Texts,
    actors: &HashMap<UserId, EmailAddress>,
    row: AuditRow,
) -> AuditEntry {
    let words = &texts.admin_audit;
    AuditEntry {
        id: row.id,
        at: row.at.format(&Rfc3339).unwrap_or_default(),
        shown_at: format!("{} UTC", show_time(row.at)),
        kind: row.kind,
        what: words.sentence.of(facts(&row)).to_string(),
        detail: detail(texts, &row.details),
        outcome: row.outcome,
        outcome_words: words.outcome.of(row.outcome).to_string(),
        actor: match row.actor {
            Actor::Visitor => words.visitor.to_string(),
            Actor::CommandLine => words.command_line.to_string(),
            Actor::Configuration => words.configuration.to_string(),
            Actor::User(user) => user
                .and_then(|user| actors.get(&user))
                .map_or_else(|| words.gone.to_string(), EmailAddress::masked),
        },
        actor_user: row.actor.user(),
        address: row.address.unwrap_or_default(),
        subject_user: row.subject,
        network: places::in_words(&row.network).to_owned(),
        device: match row.user_agent.as_str() {
            "" => String::new(),
            agent => Browser::parse(agent).in_words(&texts.browser_on_system, &texts.some_browser),
        },
        attempt: row.attempt,
    }
}

/// What the sentence about an event depends on.
fn facts(row: &AuditRow) -> AuditFacts {
    let detail = |name: &str| row.details.get(name).map(String::as_str);
    AuditFacts {
        kind: row.kind,
        outcome: row.outcome,
        purpose: detail("purpose").and_then(Purpose::parse),
        strategy: detail("strategy").map(|word| match word {
            "email_link" => Strategy::EmailLink,
            _ => Strategy::EmailCode,
        }),
        is_refused: detail("reason").is_some(),
    }
}

/// The details of an event in words, but for those of its sentence. A detail without words is shown as name and value.
fn detail(texts: &Texts, details: &BTreeMap<String, String>) -> String {
    let words = &texts.admin_audit;
    let phrase = |(name, value): (&String, &String)| match name.as_str() {
        // The sentence says it.
        "purpose" | "strategy" => None,
        "action" => SensitiveAction::parse(value)
            .map(|action| fill(&words.for_action, &[("action", texts.actions.of(action))])),
        "reason" if value == "banned" => Some(words.is_banned.to_string()),
        "reason" if value == "taken" => Some(words.is_taken.to_string()),
        "mail" if value == "again" => Some(words.mailed_again.to_string()),
        "sessions" => Some(match value.parse::<u64>() {
            Ok(n) => words.sessions.with(n, &[]),
            Err(_) => value.clone(),
        }),
        _ => Some(format!("{name}: {value}")),
    };
    let phrases: Vec<String> = details.iter().filter_map(phrase).collect();
    listed(&texts.flow.list, &phrases)
}

/// One event in the export.
#[derive(Serialize)]
struct Line<'a> {
    id: AuditEventId,
    at: String,
    kind: &'a str,
    outcome: &'a str,
    actor: &'a str,
    actor_user_id: Option<UserId>,
    subject_user_id: Option<UserId>,
    address: Option<&'a str>,
    network: &'a str,
    user_agent: &'a str,
    attempt_id: Option<AttemptId>,
    session_id: Option<SessionId>,
    details: &'a BTreeMap<String, String>,
}

/// The next part of the log as lines of JSON, and the cursor from which to go on; `None` when there is no more.
pub async fn export(
    backend: &Backend,
    wanted: &Wanted,
    cursor: Cursor<AuditEventId>,
) -> Result<Option<(String, Cursor<AuditEventId>)>> {
    let rows = log::list(backend.store.read_long(), wanted, cursor, BATCH as u64).await?;
    let Some(last) = rows.last().map(|row| row.id) else {
        return Ok(None);
    };
    let mut lines = String::new();
    for row in &rows {
        let line = serde_json::to_string(&line(row)).map_err(|_| Error::Corrupt("an event"))?;
        lines.push_str(&line);
        lines.push('\n');
    }
    Ok(Some((lines, Cursor::Before(last))))
}

fn line(row: &AuditRow) -> Line<'_> {
    Line {
        id: row.id,
        at: row.at.format(&Rfc3339).unwrap_or_default(),
        kind: row.kind.as_str(),
        outcome: row.outcome.as_str(),
        actor: row.actor.as_str(),
        actor_user_id: row.actor.user(),
        subject_user_id: row.subject,
        address: row.address.as_deref(),
        network: &row.network,
        user_agent: &row.user_agent,
        attempt_id: row.attempt,
        session_id: row.session,
        details: &row.details,
    }
}
