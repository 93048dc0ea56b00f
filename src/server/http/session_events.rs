//! The stream that tells open pages when their session ends, and its state for polling.
//!
//! Both are for the browser whose cookie comes with the request. They do not keep the session alive.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{Extension, State},
    http::StatusCode,
    response::{IntoResponse, Response, sse::Event},
};
use futures::{Stream, stream};
use tokio_util::sync::CancellationToken;

use super::{
    AppState,
    sse::{self, RETRY},
    streams::{Seat, Watched},
};
use crate::{
    auth::{ClientId, SessionId, SessionState, SessionStatus},
    server::{Backend, events::Subscription, flows::Caller, views},
};

/// Shortest pause before the session is read again; it may have been used meanwhile and so last longer.
const LEAST_WAIT: time::Duration = time::Duration::milliseconds(20);
/// Longest pause before the session is read again.
const LONGEST_WAIT: Duration = Duration::from_secs(86_400);

/// Answers with the state of the caller's session, as JSON.
pub async fn state(State(app): State<AppState>, Extension(caller): Extension<Caller>) -> Response {
    match views::presence::get(&app.backend, &caller).await {
        Ok(state) => Json(state).into_response(),
        Err(error) => sse::refusal(&app, &error, caller.locale),
    }
}

/// Answers with the stream: the state of the session now, then its end. 204 when nobody is signed in.
pub async fn events(State(app): State<AppState>, Extension(caller): Extension<Caller>) -> Response {
    let (Some(client), Some(session)) = (caller.client, caller.session) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    let heartbeat = app.streams.heartbeat();
    let watcher = Watcher {
        // Subscribed before the session is looked at: an end in between is heard.
        news: app.backend.bus.subscribe(session.id),
        seat: app.streams.enter(Watched::Session(session.id)),
        shutdown: app.shutdown.clone(),
        backend: app.backend.clone(),
        client,
        session: session.id,
        told: None,
        is_over: false,
    };
    sse::response(watcher.stream(), heartbeat)
}

/// One open stream.
struct Watcher {
    backend: Arc<Backend>,
    client: ClientId,
    session: SessionId,
    news: Subscription,
    seat: Seat,
    shutdown: CancellationToken,
    told: Option<SessionState>,
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
            let looked =
                views::presence::of_session(&self.backend, self.client, self.session).await;
            let (state, until) = match looked {
                Ok(looked) => looked,
                Err(error) => {
                    // The browser comes back and asks again.
                    tracing::warn!(%error, "a stream could not look at its session");
                    return None;
                }
            };
            if self.told.as_ref() != Some(&state) {
                return self.tell(state);
            }
            let wait = until.map_or(LONGEST_WAIT, |until| self.wait(until));
            tokio::select! {
                () = self.news.changed() => {}
                () = tokio::time::sleep(wait) => {}
                () = self.seat.given_up() => {
                    self.is_over = true;
                    return Some(sse::moved());
                }
                () = self.shutdown.cancelled() => {
                    self.is_over = true;
                    let retry = sse::jittered_retry(self.session);
                    return Some(Event::default().retry(retry).comment("back in a moment"));
                }
            }
        }
    }

    fn tell(&mut self, state: SessionState) -> Option<Event> {
        let data = serde_json::to_string(&state).ok()?;
        let event = Event::default().event("session").data(data);
        let event = match self.told {
            None => event.retry(RETRY),
            Some(_) => event,
        };
        self.is_over = state.status == SessionStatus::Ended;
        self.told = Some(state);
        Some(event)
    }

    fn wait(&self, until: time::OffsetDateTime) -> Duration {
        let wait = (until - self.backend.clock.now()).max(LEAST_WAIT);
        Duration::try_from(wait).map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
    }
}
