//! Accepts connections: limits their number and time, and shuts down in order.
//!
//! `axum::serve` waits for a slow request head and, at shutdown, for open streams without a limit. This loop limits
//! both. It speaks HTTP/1 only; a reverse proxy can speak newer versions to browsers.

mod admission;
mod limits;
mod pace;
#[cfg(test)]
mod tests;

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinError,
    time::{sleep, timeout},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

use self::{
    admission::{Admission, Seat},
    pace::{Pace, Paced, PacedBody},
};

pub use self::{limits::ListenerLimits, pace::Patience};

/// Serves `app` on `listener` until `shutdown`; then open requests may go on for [`ListenerLimits::drain`].
///
/// Every request carries the peer as `ConnectInfo<SocketAddr>`. Streams should end themselves at `shutdown`, or they
/// are cut off after the drain.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    shutdown: CancellationToken,
    limits: ListenerLimits,
) {
    let limits = Arc::new(limits);
    let admission = Admission::new(&limits);
    let tracker = TaskTracker::new();
    let cut_off = CancellationToken::new();
    while let Some((stream, peer)) = accept(&listener, &shutdown).await {
        let Some(seat) = admission.admit(peer.ip()) else {
            turn_away(&stream);
            continue;
        };
        tracker.spawn(connection(
            stream,
            peer,
            app.clone(),
            Arc::clone(&limits),
            shutdown.clone(),
            cut_off.clone(),
            seat,
        ));
    }
    drop(listener);
    tracker.close();
    if timeout(limits.drain, tracker.wait()).await.is_err() {
        tracing::info!(connections = tracker.len(), "cutting off what did not end");
        cut_off.cancel();
        tracker.wait().await;
    }
}

/// The next connection; `None` once the server shuts down.
async fn accept(
    listener: &TcpListener,
    shutdown: &CancellationToken,
) -> Option<(TcpStream, SocketAddr)> {
    loop {
        let accepted = tokio::select! {
            biased;
            () = shutdown.cancelled() => return None,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok(connection) => return Some(connection),
            Err(error) if is_of_one_connection(&error) => {}
            // Out of descriptors or memory: the waiting connection stays in the queue, so asking again at once would
            // only burn the processor.
            Err(error) => {
                tracing::error!(%error, "no connection could be accepted");
                tokio::select! {
                    () = shutdown.cancelled() => return None,
                    () = sleep(Duration::from_millis(100)) => {}
                }
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    )
}

/// Answers 503 to a connection beyond the limits, without waiting for the client.
fn turn_away(stream: &TcpStream) {
    const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    // A client that is not even there to read this is gone either way.
    drop(stream.try_write(FULL));
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    limits: Arc<ListenerLimits>,
    shutdown: CancellationToken,
    cut_off: CancellationToken,
    _seat: Seat,
) {
    // Events are small and must not wait for more.
    drop(stream.set_nodelay(true));
    let pace = Pace::default();
    let io = TokioIo::new(Paced::new(
        stream,
        pace.clone(),
        limits.patience.clone(),
        limits.languages.clone(),
    ));
    let service = service_fn(move |request: Request<Incoming>| {
        pace.request_began();
        let (pace, app) = (pace.clone(), app.clone());
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            // On its own: whoever goes away before the answer does not interrupt what they asked for, and the room is
            // given back while a stream waits.
            let response = match tokio::spawn(app.oneshot(request)).await? {
                Ok(response) => response,
                Err(never) => match never {},
            };
            Ok::<_, JoinError>(response.map(|body| PacedBody::new(body, pace)))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // `Paced` keeps the time of heads, since this timer would count the pause between two requests as well.
        .header_read_timeout(None)
        .max_headers(limits.head_fields)
        .max_buf_size(limits.head_bytes)
        .serve_connection(io, service);
    let mut connection = pin!(connection);

    tokio::select! {
        ended = connection.as_mut() => return log_end(peer, ended),
        () = shutdown.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    tokio::select! {
        ended = connection => log_end(peer, ended),
        () = cut_off.cancelled() => {}
    }
}

fn log_end(peer: SocketAddr, ended: Result<(), hyper::Error>) {
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "connection ended early");
    }
}
