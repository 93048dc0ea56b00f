mod http2;

use std::{convert::Infallible, future::pending, net::SocketAddr, time::Instant};

use axum::{body::Body, extract::ConnectInfo, response::IntoResponse, routing::get};
use futures::{StreamExt, stream};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::*;

const LONG: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(50);

/// A server that loses its patience with `hurried` alone.
struct Running {
    address: SocketAddr,
    shutdown: CancellationToken,
    server: JoinHandle<()>,
}

fn app() -> Router {
    async fn endless() -> impl IntoResponse {
        let first = stream::once(async { Ok::<_, Infallible>("data: first\n\n") });
        Body::from_stream(first.chain(stream::once(pending())))
    }
    Router::new()
        .route(
            "/",
            get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.ip().to_string() }),
        )
        .route(
            "/cookies",
            get(|headers: axum::http::HeaderMap| async move {
                let cookies = headers.get_all("cookie").iter();
                let cookies: Vec<_> = cookies.map(|it| it.to_str().unwrap()).collect();
                cookies.join("|")
            }),
        )
        .route("/long", get(async || "a".repeat(256 * 1024)))
        .route("/stream", get(endless))
}

fn limits(hurried: impl FnOnce(&mut ListenerLimits)) -> ListenerLimits {
    let mut limits = ListenerLimits {
        patience: Patience {
            first_byte: LONG,
            head: LONG,
            idle: LONG,
            stalled_write: LONG,
        },
        ..ListenerLimits::default()
    };
    hurried(&mut limits);
    limits
}

async fn house(hurried: impl FnOnce(&mut ListenerLimits)) -> Running {
    let limits = limits(hurried);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let shutdown = CancellationToken::new();
    let server = tokio::spawn(serve(listener, app(), shutdown.clone(), limits));
    Running {
        address,
        shutdown,
        server,
    }
}

impl Running {
    async fn say(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }
}

/// Everything the server says until it hangs up, which it must do by itself.
async fn to_the_end(mut stream: TcpStream) -> String {
    let mut heard = Vec::new();
    let read = timeout(LONG / 2, stream.read_to_end(&mut heard)).await;
    drop(read.expect("the server kept the connection"));
    String::from_utf8(heard).unwrap()
}

async fn hear(stream: &mut TcpStream, last: &str) -> String {
    let mut heard = String::new();
    while !heard.contains(last) {
        let mut bytes = [0; 1024];
        let count = stream.read(&mut bytes).await.unwrap();
        assert_ne!(count, 0, "the server hung up after {heard:?}");
        heard.push_str(str::from_utf8(&bytes[..count]).unwrap());
    }
    heard
}

#[tokio::test]
async fn a_connection_that_never_speaks_is_closed() {
    let house = house(|limits| limits.patience.first_byte = SHORT).await;

    assert_eq!(to_the_end(house.say("").await).await, "");
}

#[tokio::test]
async fn half_a_request_is_closed() {
    let house = house(|limits| limits.patience.head = SHORT).await;

    for half in ["G", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n"] {
        assert_eq!(to_the_end(house.say(half).await).await, "", "{half}");
    }
}

#[tokio::test]
async fn a_connection_between_two_requests_is_closed_after_a_while() {
    let house = house(|limits| limits.patience.idle = SHORT).await;
    let heard = to_the_end(house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await).await;

    assert!(heard.ends_with("127.0.0.1"), "{heard}");
}

#[tokio::test]
async fn half_a_second_request_is_closed_too() {
    let house = house(|limits| limits.patience.head = SHORT).await;
    let mut stream = house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut stream, "127.0.0.1").await;
    stream.write_all(b"GET / HT").await.unwrap();

    assert_eq!(to_the_end(stream).await, "");
}

#[tokio::test]
async fn a_reader_that_takes_nothing_is_closed() {
    let house = house(|limits| limits.patience.stalled_write = SHORT).await;
    let flood = "GET /long HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200_000);
    let (_unread, mut write) = TcpStream::connect(house.address)
        .await
        .unwrap()
        .into_split();
    let written = timeout(LONG / 2, write.write_all(flood.as_bytes())).await;

    assert!(written.expect("the server kept reading").is_err());
}

#[tokio::test]
async fn a_stream_stays_open_while_it_is_silent() {
    let house = house(|limits| {
        limits.patience.head = SHORT;
        limits.patience.idle = SHORT;
    })
    .await;
    let mut stream = house.say("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut stream, "first").await;

    let more = timeout(4 * SHORT, stream.read_u8()).await;

    assert!(more.is_err(), "the server ended the stream");
}

#[tokio::test]
async fn heads_have_a_size_and_a_number_of_fields() {
    let house = house(|_| {}).await;
    let long = format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "a".repeat(17 * 1024));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: a\r\n".repeat(65));
    let huge = format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "a".repeat(200 * 1024));

    for head in [long, many, huge] {
        let heard = to_the_end(house.say(&head).await).await;
        assert!(heard.starts_with("HTTP/1.1 431 "), "{heard}");
    }
}

#[tokio::test]
async fn a_head_that_is_too_large_is_answered_in_words_and_for_programs_in_json() {
    let house = house(|_| {}).await;
    let cookies = "a".repeat(17 * 1024);
    let page = format!("GET /sign-in HTTP/1.1\r\nCookie: {cookies}\r\n\r\n");
    let script = format!("GET /api/session HTTP/1.1\r\nCookie: {cookies}\r\n\r\n");

    let heard = to_the_end(house.say(&page).await).await;
    let (head, body) = heard.split_once("\r\n\r\n").expect("an answer has a body");
    assert!(head.contains("content-type: text/html"), "{head}");
    assert!(head.contains("content-security-policy: "), "{head}");
    assert!(
        head.contains(&format!("content-length: {}\r\n", body.len())),
        "{head}"
    );
    assert!(
        body.contains("Delete this site’s cookies") && body.contains("Lösche"),
        "{body}"
    );
    assert!(body.contains("href=\"/\""), "{body}");

    let heard = to_the_end(house.say(&script).await).await;
    let (head, body) = heard.split_once("\r\n\r\n").expect("an answer has a body");
    assert!(head.contains("content-type: application/json"), "{head}");
    let body: serde_json::Value = serde_json::from_str(body).expect("it is JSON");
    assert_eq!(body["errors"][0]["code"], "request_head_too_large");
}

#[tokio::test]
async fn a_later_head_that_is_too_large_is_answered_in_words_too() {
    let house = house(|_| {}).await;
    let mut stream = house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut stream, "127.0.0.1").await;
    let head = format!(
        "GET / HTTP/1.1\r\nCookie: {}\r\n\r\n",
        "a".repeat(17 * 1024)
    );
    stream.write_all(head.as_bytes()).await.unwrap();

    let heard = to_the_end(stream).await;

    assert!(heard.starts_with("HTTP/1.1 431 "), "{heard}");
    assert!(heard.contains("Delete this site’s cookies"), "{heard}");
}

#[tokio::test]
async fn a_request_of_two_lengths_is_refused() {
    let house = house(|_| {}).await;
    for head in [
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    ] {
        let heard = to_the_end(house.say(head).await).await;
        assert!(heard.starts_with("HTTP/1.1 400 "), "{heard}");
    }
}

#[tokio::test]
async fn a_full_house_says_so() {
    let house = house(|limits| limits.connections = 1).await;
    let mut first = house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut first, "127.0.0.1").await;

    let heard = to_the_end(TcpStream::connect(house.address).await.unwrap()).await;

    assert!(heard.starts_with("HTTP/1.1 503 "), "{heard}");
}

#[tokio::test]
async fn an_open_stream_delays_the_end_by_the_drain_and_no_more() {
    let house = house(|limits| limits.drain = SHORT).await;
    let mut stream = house.say("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut stream, "first").await;

    let began = Instant::now();
    house.shutdown.cancel();
    house.server.await.unwrap();

    assert!((SHORT..LONG / 4).contains(&began.elapsed()));
}

#[tokio::test]
async fn idle_connections_do_not_delay_the_end() {
    let house = house(|limits| limits.drain = LONG).await;
    let mut stream = house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    hear(&mut stream, "127.0.0.1").await;

    house.shutdown.cancel();
    timeout(LONG / 4, house.server).await.unwrap().unwrap();

    assert!(TcpStream::connect(house.address).await.is_err());
}

#[tokio::test]
async fn a_connection_that_was_accepted_a_moment_before_the_end_is_answered() {
    let house = house(|limits| limits.drain = LONG).await;
    let mut stream = house.say("").await;
    let mut known = house.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    // Connections are accepted in order.
    hear(&mut known, "127.0.0.1").await;
    house.shutdown.cancel();
    assert_eq!(to_the_end(known).await, "");

    let asked = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    stream.write_all(asked).await.unwrap();

    hear(&mut stream, "127.0.0.1").await;
    timeout(LONG / 4, house.server).await.unwrap().unwrap();
}
