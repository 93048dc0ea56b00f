//! A connection that is being served, and what its requests have in common.

use std::{pin::Pin, pin::pin, sync::Arc, time::Duration};

use axum::{body::Body, extract::Request};
use hyper::{Response, body::Incoming};
use tokio::{task::JoinError, time::sleep};
use tower::ServiceExt;

use super::{
    admission::Seat,
    body::PacedBody,
    house::House,
    pace::Paced,
    requests::{OpenRequest, Pace},
};
use crate::server::http::{
    health::is_probe,
    network::{FORWARDED_FOR, Peer},
};

/// How long a connection that was accepted a moment before the shutdown may take to send its request. hyper would close it
/// unread, and the client would hear nothing.
const NEWCOMER: Duration = Duration::from_millis(500);

/// A connection that is being served.
#[derive(Clone)]
pub(super) struct Visit {
    pub(super) house: Arc<House>,
    pub(super) peer: Peer,
    pub(super) pace: Pace,
}

impl Visit {
    /// The socket, with its time limits.
    pub(super) fn paced<S>(&self, socket: S) -> Paced<S> {
        let limits = &self.house.limits;
        Paced::new(
            socket,
            self.pace.clone(),
            limits.patience.clone(),
            limits.languages.clone(),
        )
    }

    /// Answers a request on a task of its own: whoever goes away before the answer does not interrupt what they asked for,
    /// and the room is given back while a stream waits.
    pub(super) async fn answer(
        self,
        request: Request<Incoming>,
        began: OpenRequest,
        seat: Option<Seat>,
    ) -> Result<Response<PacedBody>, JoinError> {
        let mut request = request.map(Body::new);
        self.warn_of_nameless(&request);
        self.peer.introduce(request.extensions_mut());
        let app = self.house.app.clone();
        let answering = async move {
            let response = match app.oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            response.map(|body| PacedBody::new(body, began, seat))
        };
        tokio::spawn(answering).await
    }

    /// Says once that all people share one budget, if a proxy at the Unix socket does not say who asks.
    fn warn_of_nameless(&self, request: &Request) {
        let is_probe = is_probe(request.uri().path());
        if self.peer != Peer::Unix || is_probe || request.headers().contains_key(FORWARDED_FOR) {
            return;
        }
        self.house.nameless.call_once(|| {
            tracing::warn!(
                "a request came by the Unix socket without X-Forwarded-For; all such requests count as one network and share its limits"
            );
        });
    }

    /// Serves until the connection ends; from the shutdown on, until `wind_up` lets it end or it is cut off.
    pub(super) async fn to_the_end<C>(&self, connection: C, wind_up: impl FnOnce(Pin<&mut C>))
    where
        C: Future<Output = Result<(), hyper::Error>>,
    {
        let mut connection = pin!(connection);
        tokio::select! {
            ended = connection.as_mut() => return self.log_end(ended),
            () = self.house.shutdown.cancelled() => {}
        }
        if self.pace.is_new() {
            tokio::select! {
                ended = connection.as_mut() => return self.log_end(ended),
                () = sleep(NEWCOMER) => {}
            }
        }
        wind_up(connection.as_mut());
        tokio::select! {
            ended = connection => self.log_end(ended),
            () = self.house.cut_off.cancelled() => {}
        }
    }

    fn log_end(&self, ended: Result<(), hyper::Error>) {
        if let Err(error) = ended {
            tracing::debug!(peer = %self.peer, %error, "connection ended early");
        }
    }
}
