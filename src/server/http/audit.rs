//! The stream and the export of the audit log.

use std::{collections::VecDeque, convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Extension, Query, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response, sse::Event},
};
use futures::{Stream, stream};
use serde::Deserialize;
use tokio_util::sync::CancellationToken;

use super::{
    AppState,
    guard::NOT_KEPT,
    pages,
    sse::{self, refusal},
    streams::{Seat, Watched},
};
use crate::server::events::Topic;
use crate::{
    auth::{AuditEntry, AuditEventId, AuditFilter, AuthError, Page, SensitiveAction},
    server::{
        Backend,
        domain::paging::Cursor,
        error::{Error, Result},
        events::Subscription,
        flows::Caller,
        store::audit::Wanted,
        views::{self, audit::Follower},
    },
};

/// Longest time until a stream notices that its reader may not read the log any more.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// The query that says where a stream begins.
#[derive(Debug, Deserialize)]
pub struct Start {
    /// Id of the newest event that the reader has.
    #[serde(default)]
    after: String,
}

/// Answers with the stream: each new event, in words of the reader's language.
pub async fn events(
    State(app): State<AppState>,
    Extension(caller): Extension<Caller>,
    Query(filter): Query<AuditFilter>,
    Query(start): Query<Start>,
    headers: HeaderMap,
) -> Response {
    let heard = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok()?.parse().ok());
    let after = heard.or_else(|| start.after.parse().ok());
    // Subscribed before the log is read: what is written in between is heard.
    let news = app.backend.bus.subscribe(Topic::AUDIT_LOG);
    let follower = match follower(&app.backend, &caller, &filter, after) {
        Ok(follower) => follower,
        Err(error) => return refusal(&app, &error, caller.locale),
    };
    let line = Line {
        over: app.backend.bus.subscribe(follower.session()),
        seat: app.streams.enter(Watched::Log(follower.session())),
        shutdown: app.shutdown.clone(),
        news,
        follower,
        waiting: VecDeque::new(),
        is_over: false,
    };
    sse::response(line.stream(), app.streams.heartbeat())
}

fn follower(
    backend: &Arc<Backend>,
    caller: &Caller,
    filter: &AuditFilter,
    after: Option<AuditEventId>,
) -> Result<Follower> {
    caller.require_admin(backend)?;
    Follower::new(
        backend.clone(),
        caller,
        views::audit::wanted(filter)?,
        after,
    )
}

/// One open stream.
struct Line {
    follower: Follower,
    news: Subscription,
    over: Subscription,
    seat: Seat,
    shutdown: CancellationToken,
    waiting: VecDeque<AuditEntry>,
    is_over: bool,
}

impl Line {
    fn stream(self) -> impl Stream<Item = Result<Event, Infallible>> + Send + 'static {
        stream::unfold(self, |mut line| async move {
            let event = line.next().await?;
            Some((Ok(event), line))
        })
    }

    /// The next event; `None` at the end of the stream.
    async fn next(&mut self) -> Option<Event> {
        while !self.is_over {
            if let Some(entry) = self.waiting.pop_front() {
                let data = serde_json::to_string(&entry).ok()?;
                let event = Event::default().event("entry").data(data);
                return Some(event.id(entry.id.to_string()));
            }
            match self.follower.news().await {
                Ok(Some(news)) if news.is_empty() => {}
                Ok(Some(news)) => {
                    self.waiting.extend(news);
                    continue;
                }
                Ok(None) => {
                    self.is_over = true;
                    return Some(Event::default().event("over").data("{}"));
                }
                Err(error) => {
                    // The browser comes back and asks again.
                    tracing::warn!(%error, "a stream lost the audit log");
                    return None;
                }
            }
            tokio::select! {
                () = self.news.changed() => {}
                () = self.over.changed() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
                () = self.seat.given_up() => {
                    self.is_over = true;
                    return Some(sse::moved());
                }
                () = self.shutdown.cancelled() => self.is_over = true,
            }
        }
        None
    }
}

/// Answers with all events of a filter as lines of JSON, newest first. Only for administrators with a fresh proof.
pub async fn export(
    State(app): State<AppState>,
    Extension(caller): Extension<Caller>,
    Query(filter): Query<AuditFilter>,
    request: Request,
) -> Response {
    let wanted = caller
        .require_admin(&app.backend)
        .and_then(|_| Ok(views::audit::wanted(&filter)?));
    let wanted = match wanted {
        Ok(wanted) => wanted,
        Err(Error::Auth(AuthError::StepUpRequired)) => {
            let confirm = SensitiveAction::Administer.confirm_before(Page::Audit.path());
            return Redirect::to(&confirm).into_response();
        }
        Err(_) => return pages::not_found(State(app), request).await,
    };
    // Read before anything is answered: what cannot be read is no file that breaks off.
    let first = match views::audit::export(&app.backend, &wanted, Cursor::Top).await {
        Ok(first) => first,
        Err(error) => {
            tracing::error!(%error, "the audit log could not be read");
            return pages::unavailable(&app, request).await;
        }
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/x-ndjson"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"audit.jsonl\""),
        ),
        (header::CACHE_CONTROL, NOT_KEPT),
    ];
    (
        headers,
        Body::from_stream(lines(app.backend.clone(), wanted, first)),
    )
        .into_response()
}

/// The parts of the export. Each is read when the one before was sent.
fn lines(
    backend: Arc<Backend>,
    wanted: Wanted,
    first: Option<(String, Cursor<AuditEventId>)>,
) -> impl Stream<Item = Result<String>> + Send + 'static {
    stream::try_unfold(first, move |part| {
        let (backend, wanted) = (backend.clone(), wanted.clone());
        async move {
            match part {
                Some((lines, cursor)) => {
                    let next = views::audit::export(&backend, &wanted, cursor).await?;
                    Ok(Some((lines, next)))
                }
                None => Ok(None),
            }
        }
    })
}
