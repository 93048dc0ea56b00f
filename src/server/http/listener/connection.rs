//! One connection, from its first byte to its end.

use std::{io, sync::Arc};

use axum::extract::Request;
use hyper::{
    body::Incoming,
    server::conn::{http1, http2 as hyper_http2},
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    time::timeout,
};

use super::{
    admission::Seat, house::House, http2, requests::Pace, socket::Stream, tls::Tls, visit::Visit,
};
use crate::server::http::network::Peer;

/// Serves one connection until it ends or is cut off.
pub(super) async fn serve(stream: Stream, peer: Peer, house: Arc<House>, _seat: Seat) {
    let visit = Visit {
        house,
        peer,
        pace: Pace::default(),
    };
    match stream {
        Stream::Unix(stream) => by_http1(visit, stream).await,
        Stream::Tcp(stream) => {
            // Events are small and must not wait for more.
            drop(stream.set_nodelay(true));
            match visit.house.tls.clone() {
                None => by_http1(visit, stream).await,
                Some(tls) => by_tls(visit, &tls, stream).await,
            }
        }
    }
}

async fn by_tls(
    visit: Visit,
    tls: &Tls,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
) {
    let beginning = timeout(visit.house.limits.patience.head, tls.begin(stream));
    let begun = tokio::select! {
        begun = beginning => begun.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())),
        () = visit.house.cut_off.cancelled() => return,
    };
    match begun {
        Ok((stream, true)) => by_http2(visit, stream).await,
        Ok((stream, false)) => by_http1(visit, stream).await,
        Err(error) => tracing::debug!(peer = %visit.peer, %error, "TLS was not begun"),
    }
}

async fn by_http1(visit: Visit, socket: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) {
    let io = TokioIo::new(visit.paced(socket));
    let asked = visit.clone();
    let service = service_fn(move |request: Request<Incoming>| {
        let began = asked.pace.request_began();
        asked.clone().answer(request, began, None)
    });
    let limits = &visit.house.limits;
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // `Paced` keeps the time of heads, since this timer would count the pause between two requests as well.
        .header_read_timeout(None)
        .max_headers(limits.head_fields)
        .max_buf_size(limits.head_bytes)
        .serve_connection(io, service);
    visit
        .to_the_end(connection, |it| it.graceful_shutdown())
        .await;
}

pub(super) async fn by_http2(
    visit: Visit,
    socket: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
) {
    let io = TokioIo::new(visit.paced(socket).shared());
    let asked = visit.clone();
    let service = service_fn(move |request: Request<Incoming>| http2::answer(&asked, request));
    let limits = &visit.house.limits;
    let connection = hyper_http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.shared_requests)
        // More than is accepted: hyper refuses without words what is longer.
        .max_header_list_size(http2::longest_head(limits))
        .serve_connection(io, service);
    visit
        .to_the_end(connection, |it| it.graceful_shutdown())
        .await;
}
