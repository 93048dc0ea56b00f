//! The stream of the waiting screen, and the state of an attempt for polling.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{Extension, Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures::{Stream, stream};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    AppState,
    answer::{Reply, set_problem},
    guard::NOT_KEPT,
    streams::{HEARTBEAT, Seat, Streams, Watched},
};
use crate::{
    auth::{AttemptId, AttemptState, MailStatus},
    i18n::Locale,
    server::{
        Backend,
        domain::attempt::Attempt,
        error::{Error, Result},
        events::Subscription,
        flows::Caller,
        store::outbox::DELAYED_AFTER,
        views,
    },
};

/// Id of the last event of a stream. A browser that reconnects with it has heard the end.
const END: &str = "end";
/// Pause before a browser reconnects.
pub(super) const RETRY: Duration = Duration::from_millis(500);

/// Answers with the state of an attempt, as JSON.
pub async fn state(
    State(app): State<AppState>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Response {
    match watch(&app.backend, &caller, &id).await {
        Ok((_, state)) => Json(state).into_response(),
        Err(error) => refusal(&app, &error, caller.locale),
    }
}

/// Answers with the stream: the present state, then each change, until there is nothing to wait for.
pub async fn events(
    State(app): State<AppState>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (attempt, now) = match watch(&app.backend, &caller, &id).await {
        Ok(found) => found,
        Err(error) => return refusal(&app, &error, caller.locale),
    };
    let has_heard = headers.get("last-event-id").is_some_and(|id| id == END)
        || app.streams.has_ended(attempt.id);
    if now.status.ends_stream() && has_heard {
        return StatusCode::NO_CONTENT.into_response();
    }
    let heartbeat = app.streams.heartbeat();
    let watcher = Watcher {
        // Subscribed before the state is read again: a change in between is heard.
        news: app.backend.bus.subscribe(attempt.id),
        seat: app.streams.enter(Watched::Attempt(attempt.id)),
        shutdown: app.shutdown.clone(),
        backend: app.backend.clone(),
        streams: app.streams.clone(),
        attempt: attempt.id,
        caller,
        told: None,
        count: 0,
        is_over: false,
    };
    response(watcher.stream(), heartbeat)
}

/// Answers with a stream of `events` that proxies do not buffer, with a comment at least every `heartbeat`.
pub(super) fn response(
    events: impl Stream<Item = Result<Event, Infallible>> + Send + 'static,
    heartbeat: Duration,
) -> Response {
    let headers = [
        (header::CACHE_CONTROL, NOT_KEPT),
        (
            HeaderName::from_static("x-accel-buffering"),
            HeaderValue::from_static("no"),
        ),
    ];
    let heartbeat = KeepAlive::new().interval(heartbeat);
    (headers, Sse::new(events).keep_alive(heartbeat)).into_response()
}

/// The last event of a stream whose seat a newer stream took. A client that hears it must not open the stream again,
/// because it would take the seat of the next one; it may poll.
pub(super) fn moved() -> Event {
    Event::default().event("moved").data("{}")
}

/// Pause before a browser reconnects after a restart, spread by the last byte of `id`.
pub(super) fn jittered_retry(id: impl Into<Uuid>) -> Duration {
    RETRY + Duration::from_millis(u64::from(id.into().as_bytes()[15]) * 4)
}

async fn watch(backend: &Backend, caller: &Caller, id: &str) -> Result<(Attempt, AttemptState)> {
    let id = id
        .parse::<AttemptId>()
        .map_err(|_| crate::auth::AuthError::NoAttempt)?;
    views::client::watch(backend, caller, id).await
}

/// Answers with the problem in words and with its status.
pub(super) fn refusal(app: &AppState, error: &Error, locale: Locale) -> Response {
    let reply = Reply::default();
    set_problem(&reply, error, locale);
    let problems = reply.carried().problems.take().unwrap_or_default();
    let mut response = Json(problems).into_response();
    reply.apply(app, &mut response);
    response
}

/// One open stream.
struct Watcher {
    backend: Arc<Backend>,
    streams: Streams,
    attempt: AttemptId,
    caller: Caller,
    news: Subscription,
    seat: Seat,
    shutdown: CancellationToken,
    told: Option<AttemptState>,
    count: u32,
    is_over: bool,
}

impl Watcher {
    fn stream(self) -> impl Stream<Item = Result<Event, Infallible>> + Send + 'static {
        stream::unfold(self, |mut watcher| async move {
            let event = watcher.next().await?;
            Some((Ok(event), watcher))
        })
    }

    /// The next event; `None` at the end of the stream.
    async fn next(&mut self) -> Option<Event> {
        if self.is_over {
            return None;
        }
        loop {
            // On its own, so that its room is given back while there is nothing to tell.
            let watched = Box::pin(views::client::watch(
                &self.backend,
                &self.caller,
                self.attempt,
            ));
            let (attempt, state) = match watched.await {
                Ok(found) => found,
                Err(error) => {
                    // The browser comes back and asks again.
                    tracing::warn!(%error, "a stream lost its attempt");
                    return None;
                }
            };
            if self.told.as_ref() != Some(&state) {
                return self.tell(state);
            }
            let look_again = self.until_change(&attempt, &state);
            tokio::select! {
                () = self.news.changed() => {}
                () = tokio::time::sleep(look_again) => {}
                () = self.seat.given_up() => {
                    self.is_over = true;
                    return Some(moved());
                }
                () = self.shutdown.cancelled() => {
                    self.is_over = true;
                    return Some(Event::default().retry(jittered_retry(self.attempt)).comment("back in a moment"));
                }
            }
        }
    }

    fn tell(&mut self, state: AttemptState) -> Option<Event> {
        let data = serde_json::to_string(&state).ok()?;
        let mut event = Event::default().event("state").data(data);
        if self.count == 0 {
            event = event.retry(RETRY);
        }
        self.count += 1;
        if state.status.ends_stream() {
            self.is_over = true;
            self.streams.remember_end(self.attempt);
            event = event.id(END);
        } else {
            event = event.id(self.count.to_string());
        }
        self.told = Some(state);
        Some(event)
    }

    /// How long until time alone may change the state.
    fn until_change(&self, attempt: &Attempt, state: &AttemptState) -> Duration {
        let now = self.backend.clock.now();
        let mut wait = attempt.expire_at - now;
        if state.mail == MailStatus::Queued {
            wait = wait.min(DELAYED_AFTER);
        }
        let wait = wait.max(time::Duration::milliseconds(20));
        wait.try_into().unwrap_or(HEARTBEAT)
    }
}
