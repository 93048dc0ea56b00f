//! The stream by which open pages hear that their session has ended, and the same answer for a single look.
//!
//! Belongs to the browser whose cookie asks; keeps no session alive.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{Extension, State},
    http::StatusCode,
    response::{IntoResponse, Response, sse::Event},
};
use futures::{Stream, stream};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{
    AppState,
    sse::{self, Place, RETRY, Watched},
};
use crate::{
    auth::{SessionState, SessionStatus},
    server::{
        Backend,
        events::Subscription,
        flows::{Caller, presence},
    },
};

/// A session that is used meanwhile lasts longer than it looked: that is looked at again after so long at least.
const LEAST_WAIT: time::Duration = time::Duration::milliseconds(20);
/// A day is as good as for ever, for one stream.
const LONGEST_WAIT: Duration = Duration::from_secs(86_400);

/// How the caller's session stands.
pub async fn state(State(app): State<AppState>, Extension(caller): Extension<Caller>) -> Response {
    match presence::get(&app.backend, &caller).await {
        Ok(state) => Json(state).into_response(),
        Err(error) => sse::refusal(&app, &error, caller.locale),
    }
}

/// The stream: how the session stands first, then its end.
pub async fn events(State(app): State<AppState>, Extension(caller): Extension<Caller>) -> Response {
    let (Some(client), Some(session)) = (caller.client, caller.session) else {
        return StatusCode::NO_CONTENT.into_response();
    };
    let heartbeat = app.streams.heartbeat();
    let watcher = Watcher {
        // Subscribed before the session is looked at: an end in between is heard.
        news: app.backend.bus.subscribe(session.id),
        place: app.streams.enter(Watched::Session(session.id)),
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
    client: Uuid,
    session: Uuid,
    news: Subscription,
    place: Place,
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

    /// The next event; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        if self.is_over {
            return None;
        }
        loop {
            let looked = presence::look(&self.backend, self.client, self.session).await;
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
                () = self.place.given_up() => {
                    self.is_over = true;
                    return Some(Event::default().event("moved").data("{}"));
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
