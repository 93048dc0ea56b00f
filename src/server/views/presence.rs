//! What open pages are told of their session. Asking does not count as using the session.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    auth::{SessionState, SessionStatus},
    server::{
        Backend,
        error::Result,
        flows::Caller,
        store::{
            clients,
            sessions::{self, Standing},
        },
    },
};

/// The path for a page whose session was ended in its own browser.
const SIGNED_OUT: &str = "/sign-in";
/// The path for a page whose session was ended from elsewhere.
const ENDED: &str = "/sign-in?ended=1";
/// The path for a page whose session expired.
const RAN_OUT: &str = "/sign-in?ended=time";

/// The state of the caller's session.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<SessionState> {
    let acts_by = match caller.client {
        Some(client) => clients::acts_by(backend.store.read(), client, backend.clock.now()).await?,
        None => None,
    };
    match acts_by {
        Some(session) => Ok(standing(backend, session).await?.0),
        None => Ok(ended(None, Some(SIGNED_OUT))),
    }
}

/// The state of `session` in the browser `client`, and when it expires if nobody uses it; `None` when it is over. The
/// page that asks shows this session, even if the browser uses another one by now.
pub async fn of_session(
    backend: &Backend,
    client: Uuid,
    session: Uuid,
) -> Result<(SessionState, Option<OffsetDateTime>)> {
    let now = backend.clock.now();
    match clients::acts_by(backend.store.read(), client, now).await? {
        Some(acts_by) if acts_by == session => standing(backend, session).await,
        Some(_) => Ok((ended(Some(session), None), None)),
        None => Ok((ended(Some(session), Some(SIGNED_OUT)), None)),
    }
}

async fn standing(
    backend: &Backend,
    session: Uuid,
) -> Result<(SessionState, Option<OffsetDateTime>)> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let active = |until| {
        let state = SessionState {
            status: SessionStatus::Active,
            session: Some(session),
            go_to: None,
        };
        (state, Some(until))
    };
    let standing = sessions::standing(backend.store.read(), session, idle, now).await?;
    Ok(match standing {
        Standing::Active { until } => active(until),
        Standing::Ended => (ended(Some(session), Some(ENDED)), None),
        Standing::RanOut => (ended(Some(session), Some(RAN_OUT)), None),
    })
}

fn ended(session: Option<Uuid>, go_to: Option<&str>) -> SessionState {
    SessionState {
        status: SessionStatus::Ended,
        session,
        go_to: go_to.map(str::to_owned),
    }
}
