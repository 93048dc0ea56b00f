//! The session store of tower-sessions, kept in the table of clients, with hashed ids.

use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store,
};

use crate::auth::ClientId;
use crate::server::{
    Backend,
    domain::cookie::CookieId,
    error,
    store::{clients, from_ms, sessions::ActiveSession},
};

/// Key of the client in a record's data.
pub(super) const CLIENT: &str = "client";

/// The client in a record.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Known {
    /// Id of the client.
    pub id: ClientId,
    /// The session that it acts by; `None` when nobody is signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<ActiveSession>,
}

/// Reads the records of tower-sessions from the database.
#[derive(Clone, Debug)]
pub struct ClientStore {
    backend: Arc<Backend>,
}

impl ClientStore {
    /// A store on the database of `backend`.
    pub fn new(backend: Arc<Backend>) -> Self {
        Self { backend }
    }
}

#[async_trait]
impl SessionStore for ClientStore {
    /// Does nothing: a record holds nothing that changes, and a deleted one must not come back.
    async fn save(&self, _record: &Record) -> session_store::Result<()> {
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let found = find_known(&self.backend, CookieId(id.0))
            .await
            .map_err(failed)?;
        let Some((known, expiry_date)) = found else {
            return Ok(None);
        };
        let known = serde_json::to_value(known)
            .map_err(|error| session_store::Error::Encode(error.to_string()))?;
        Ok(Some(Record {
            id: *id,
            data: [(CLIENT.to_owned(), known)].into(),
            expiry_date,
        }))
    }

    /// Does nothing: flows end clients, within their transactions.
    async fn delete(&self, _id: &Id) -> session_store::Result<()> {
        Ok(())
    }
}

fn failed(error: error::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

/// The client with this cookie, and until when the cookie counts; `None` when there is none.
pub(super) async fn find_known(
    backend: &Backend,
    cookie: CookieId,
) -> error::Result<Option<(Known, OffsetDateTime)>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let found = clients::find_by_cookie(backend.store.read(), cookie.hash(), idle, now).await?;
    Ok(found.and_then(|client| {
        let expire_at = from_ms(client.expire_at_ms);
        let known = Known {
            id: client.id,
            session: client.session,
        };
        (expire_at > now).then_some((known, expire_at))
    }))
}
