//! The records of tower-sessions, kept as clients in our own database with hashed ids.

use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store,
};
use uuid::Uuid;

use crate::server::{
    Backend,
    domain::cookie::CookieId,
    error,
    store::{clients, from_ms, sessions::ActiveSession},
};

/// Where a record keeps its client.
pub(super) const CLIENT: &str = "client";

/// What a record says of a client.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Known {
    /// Its id.
    pub id: Uuid,
    /// The session it acts by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<ActiveSession>,
}

/// What tower-sessions reads records from.
#[derive(Clone, Debug)]
pub struct ClientStore {
    backend: Arc<Backend>,
}

impl ClientStore {
    /// On the database of `backend`.
    pub fn new(backend: Arc<Backend>) -> Self {
        Self { backend }
    }
}

#[async_trait]
impl SessionStore for ClientStore {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let id = record
            .data
            .get(CLIENT)
            .and_then(|known| serde_json::from_value::<Known>(known.clone()).ok())
            .map_or_else(Uuid::now_v7, |known| known.id);
        let (now, hash) = (self.backend.clock.now(), CookieId(record.id.0).hash());
        clients::insert(
            self.backend.store.write(),
            id,
            hash,
            now,
            record.expiry_date,
        )
        .await
        .map_err(failed)
    }

    /// Nothing: a record holds nothing that changes, and one that is gone must stay gone.
    async fn save(&self, _record: &Record) -> session_store::Result<()> {
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let found = look_up(&self.backend, CookieId(id.0))
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

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        clients::delete_by_cookie(self.backend.store.write(), &CookieId(id.0).hash())
            .await
            .map_err(failed)
    }
}

fn failed(error: error::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

/// The client whose cookie this is, and until when the cookie counts.
pub(super) async fn look_up(
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
