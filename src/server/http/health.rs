//! Tells load balancers whether the process can do its work.

use axum::{extract::State, http::StatusCode};
use sea_orm::ConnectionTrait;
use time::Duration;

use super::AppState;
use crate::{
    auth::at,
    server::store::{
        attempts,
        outbox::{self, Urgency},
    },
};

/// Path that says whether the process answers at all.
pub const LIVE: &str = at!("/healthz");
/// Path that says whether it can do its work.
pub const READY: &str = at!("/readyz");

/// An awaited mail that has been due for longer means that mails are not sent. Notices do not count, because people
/// can sign in without them.
const MOST_LAG: Duration = Duration::seconds(60);

/// `true` if load balancers ask at this path. They may come by address, and have nobody behind them.
pub(super) fn is_probe(path: &str) -> bool {
    matches!(path, LIVE | READY)
}

/// Answers 200 if the process can do its work, otherwise 503 with the reason. The database must answer and accept
/// writes, the keys that other servers use must be here, and mails must be leaving.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, String) {
    match trouble(&state).await {
        None => (StatusCode::OK, "ready".to_owned()),
        Some(trouble) => {
            tracing::warn!(trouble, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, trouble)
        }
    }
}

async fn trouble(state: &AppState) -> Option<String> {
    let (backend, db) = (&state.backend, state.backend.store.read());
    let now = backend.clock.now();
    if !backend.store.is_in_place() {
        return Some(
            "the file of the database was deleted or replaced; put it back and start the server again"
                .to_owned(),
        );
    }
    let read = async {
        db.execute_unprepared("SELECT 1").await?;
        let keys = attempts::keys_in_use(db, state.started_at, now).await?;
        let lag = outbox::lag(db, Urgency::Awaited, now).await?;
        let is_writable = backend.store.is_writable().await?;
        Ok::<_, crate::server::error::Error>((keys, lag, is_writable))
    };
    let (keys, lag, is_writable) = match read.await {
        Ok(found) => found,
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            return Some("the database does not answer".to_owned());
        }
    };
    if !is_writable {
        return Some("the database can only be read".to_owned());
    }
    if let Some(key) = keys.iter().find(|key| !backend.keys.holds(key)) {
        return Some(format!(
            "another server makes links with the key {key}, which is not in LATCHKEY_SECRET_KEY_FILE"
        ));
    }
    (lag > MOST_LAG).then(|| {
        let seconds = lag.whole_seconds();
        format!("mail has been waiting to be sent for {seconds} seconds")
    })
}
