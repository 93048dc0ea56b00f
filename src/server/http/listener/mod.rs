//! Accepts connections: limits their number and time, and shuts down in order.
//!
//! `axum::serve` waits for a slow request head and, at shutdown, for open streams without a limit. This loop limits
//! both. It speaks HTTP/1 and, where it speaks TLS, HTTP/2.

mod admission;
mod body;
mod connection;
mod house;
mod http2;
mod limits;
mod pace;
mod requests;
mod socket;
#[cfg(test)]
mod tests;
mod tls;
mod visit;

use std::{
    io,
    sync::{Arc, Once},
    time::Duration,
};

use axum::Router;
use futures::future::join_all;
use tokio::time::{sleep, timeout};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use self::{
    admission::Admission,
    house::House,
    socket::{Socket, Stream},
};
use super::network::Peer;

pub use self::{
    limits::ListenerLimits,
    pace::Patience,
    socket::{Handed, ListenFault, Listening, bind},
    tls::Tls,
};

/// Serves `app` on what is listened on until `shutdown`; then open requests may go on for [`ListenerLimits::drain`].
///
/// Every request carries its [`Peer`], one with an address also as `ConnectInfo<SocketAddr>`. Streams should end
/// themselves at `shutdown`, or they are cut off after the drain.
pub async fn serve(
    listening: impl Into<Listening>,
    app: Router,
    shutdown: CancellationToken,
    limits: ListenerLimits,
) {
    let Listening { sockets, tls } = listening.into();
    if let Some(tls) = tls.clone() {
        let shutdown = shutdown.clone();
        tokio::spawn(async move { shutdown.run_until_cancelled(tls.follow()).await });
    }
    let house = Arc::new(House {
        app,
        admission: Admission::new(&limits),
        limits,
        tls,
        shutdown,
        cut_off: CancellationToken::new(),
        connections: TaskTracker::new(),
        nameless: Once::new(),
    });
    join_all(sockets.into_iter().map(|socket| accept_all(socket, &house))).await;
    let connections = &house.connections;
    connections.close();
    if timeout(house.limits.drain, connections.wait())
        .await
        .is_err()
    {
        tracing::info!(
            connections = connections.len(),
            "cutting off what did not end"
        );
        house.cut_off.cancel();
        connections.wait().await;
    }
}

/// Accepts connections until the server shuts down.
async fn accept_all(socket: Socket, house: &Arc<House>) {
    while let Some((stream, peer)) = accept(&socket, &house.shutdown).await {
        match house.admission.admit(peer) {
            Some(seat) => {
                let serving = connection::serve(stream, peer, Arc::clone(house), seat);
                house.connections.spawn(serving);
            }
            None => turn_away(&stream, house),
        }
    }
}

/// The next connection; `None` once the server shuts down.
async fn accept(socket: &Socket, shutdown: &CancellationToken) -> Option<(Stream, Peer)> {
    loop {
        let accepted = tokio::select! {
            biased;
            () = shutdown.cancelled() => return None,
            accepted = socket.accept() => accepted,
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

/// Answers 503 to a connection beyond the limits, without waiting for the client. One that expects TLS could not read it.
fn turn_away(stream: &Stream, house: &House) {
    const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nCache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if house.tls.is_none() || matches!(stream, Stream::Unix(_)) {
        stream.write_at_once(FULL);
    }
}
