//! What open pages are told of their session. Asking does not count as using the session.

use time::OffsetDateTime;

use crate::{
    auth::{ClientId, Page, SessionId, SessionState, SessionStatus},
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

/// Why a session is over, as far as the sign-in page says it.
#[derive(Clone, Copy)]
enum Ended {
    /// It was ended in the browser of the page.
    Here,
    /// It was ended from elsewhere.
    Elsewhere,
    /// It expired.
    RanOut,
}

impl Ended {
    /// The path for a page whose session is over.
    fn go_to(self) -> String {
        match self {
            Self::Here => Page::SignIn.path().to_owned(),
            Self::Elsewhere => Page::SignIn.with("ended=1"),
            Self::RanOut => Page::SignIn.with("ended=time"),
        }
    }
}

/// The state of the caller's session.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<SessionState> {
    let acts_by = match caller.client {
        Some(client) => clients::acts_by(backend.store.read(), client, backend.clock.now()).await?,
        None => None,
    };
    match acts_by {
        Some(session) => Ok(standing(backend, session).await?.0),
        None => Ok(ended(None, Some(Ended::Here))),
    }
}

/// The state of `session` in the browser `client`, and when it expires if nobody uses it; `None` when it is over. The
/// page that asks shows this session, even if the browser uses another one by now.
pub async fn of_session(
    backend: &Backend,
    client: ClientId,
    session: SessionId,
) -> Result<(SessionState, Option<OffsetDateTime>)> {
    let now = backend.clock.now();
    match clients::acts_by(backend.store.read(), client, now).await? {
        Some(acts_by) if acts_by == session => {
            let (state, until) = standing(backend, session).await?;
            // It may have been ended in this browser between the two looks.
            let is_here = until.is_none()
                && clients::acts_by(backend.store.read(), client, now)
                    .await?
                    .is_none();
            Ok(match is_here {
                true => (ended(Some(session), Some(Ended::Here)), None),
                false => (state, until),
            })
        }
        Some(_) => Ok((ended(Some(session), None), None)),
        None => Ok((ended(Some(session), Some(Ended::Here)), None)),
    }
}

async fn standing(
    backend: &Backend,
    session: SessionId,
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
        Standing::Ended => (ended(Some(session), Some(Ended::Elsewhere)), None),
        Standing::RanOut => (ended(Some(session), Some(Ended::RanOut)), None),
    })
}

fn ended(session: Option<SessionId>, why: Option<Ended>) -> SessionState {
    SessionState {
        status: SessionStatus::Ended,
        session,
        go_to: why.map(Ended::go_to),
    }
}
