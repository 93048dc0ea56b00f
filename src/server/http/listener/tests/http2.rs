use http_body_util::{BodyExt, Empty};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    client::conn::http2::{SendRequest, handshake},
};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::duplex;

use super::*;
use crate::server::http::listener::{connection::by_http2, requests::Pace, visit::Visit};

/// A client with a connection of its own.
struct Client {
    sender: SendRequest<Empty<Bytes>>,
    connection: JoinHandle<()>,
    house: Arc<House>,
}

async fn client(hurried: impl FnOnce(&mut ListenerLimits)) -> Client {
    let limits = limits(hurried);
    let house = Arc::new(House {
        app: app(),
        admission: Admission::new(&limits),
        limits,
        tls: None,
        shutdown: CancellationToken::new(),
        cut_off: CancellationToken::new(),
        connections: TaskTracker::new(),
        nameless: Once::new(),
    });
    let visit = Visit {
        house: house.clone(),
        peer: Peer::Tcp(SocketAddr::from(([127, 0, 0, 1], 4711))),
        pace: Pace::default(),
    };
    let (near, far) = duplex(64 * 1024);
    tokio::spawn(by_http2(visit, far));
    let (sender, connection) = handshake(TokioExecutor::new(), TokioIo::new(near))
        .await
        .unwrap();
    let connection = tokio::spawn(async move { drop(connection.await) });
    Client {
        sender,
        connection,
        house,
    }
}

impl Client {
    async fn ask(&mut self, path: &str, headers: &[(&str, &str)]) -> Response<Incoming> {
        let mut request = Request::get(format!("https://localhost{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Empty::new()).unwrap();
        let answered = timeout(LONG / 2, self.sender.send_request(request)).await;
        answered.expect("in time").expect("it is answered")
    }

    /// Waits until the server hangs up.
    async fn until_it_hangs_up(self) {
        let ended = timeout(LONG / 2, self.connection).await;
        ended.expect("the server kept the connection").unwrap();
    }
}

async fn text(response: Response<Incoming>) -> String {
    let body = response.into_body().collect().await.unwrap();
    String::from_utf8(body.to_bytes().to_vec()).unwrap()
}

#[tokio::test]
async fn requests_share_a_connection_with_a_stream() {
    let mut client = client(|limits| {
        limits.patience.idle = SHORT;
        limits.patience.head = SHORT;
    })
    .await;
    let mut stream = client.ask("/stream", &[]).await.into_body();
    let first = stream.frame().await.unwrap().unwrap();
    assert_eq!(first.into_data().unwrap(), "data: first\n\n");

    assert_eq!(text(client.ask("/", &[]).await).await, "127.0.0.1");
    let more = timeout(4 * SHORT, stream.frame()).await;
    assert!(more.is_err(), "the server ended the stream");

    drop(stream);
    client.until_it_hangs_up().await;
}

#[tokio::test]
async fn a_connection_that_asks_for_nothing_is_closed() {
    let client = client(|limits| limits.patience.idle = SHORT).await;

    client.until_it_hangs_up().await;
}

#[tokio::test]
async fn a_long_answer_may_take_longer_than_a_pause() {
    let mut client = client(|limits| limits.patience.idle = SHORT).await;
    let mut body = client.ask("/long", &[]).await.into_body();

    let mut length = 0;
    while let Some(frame) = body.frame().await {
        length += frame.unwrap().into_data().unwrap().len();
        tokio::task::yield_now().await;
    }

    assert_eq!(length, 256 * 1024);
}

#[tokio::test]
async fn heads_are_limited_as_with_http_1_and_refused_in_words() {
    let mut client = client(|_| {}).await;
    let long = "a".repeat(17 * 1024);
    let names: Vec<String> = (0..65).map(|n| format!("a{n}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (&**name, "a")).collect();

    for headers in [&[("cookie", &*long)][..], &many] {
        let refused = client.ask("/sign-in", headers).await;
        assert_eq!(refused.status(), 431);
        assert!(refused.headers().contains_key("content-security-policy"));
        assert!(text(refused).await.contains("Delete this site’s cookies"));
    }
    let refused = client.ask("/api/session", &[("cookie", &long)]).await;
    assert!(text(refused).await.contains("request_head_too_large"));
    assert_eq!(client.ask("/", &[]).await.status(), 200, "it goes on");
}

#[tokio::test]
async fn cookies_in_many_fields_are_one_field() {
    let mut client = client(|_| {}).await;
    let fields = vec![("cookie", "a=1"); 65];

    assert_eq!(client.ask("/", &fields).await.status(), 200);
    let heard = text(client.ask("/cookies", &fields[..2]).await).await;
    assert_eq!(heard, "a=1; a=1");
}

#[tokio::test]
async fn open_requests_of_a_connection_count_as_connections_do() {
    let mut client = client(|limits| limits.connections = 1).await;
    let _first = client.ask("/stream", &[]).await;
    let second = client.ask("/stream", &[]).await;
    assert_eq!(
        second.status(),
        200,
        "the first has the seat of the connection"
    );

    let third = client.ask("/", &[]).await;
    assert_eq!(third.status(), 503);
    assert_eq!(third.headers()["retry-after"], "5");

    drop(second);
    while client.ask("/", &[]).await.status() != 200 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_end_lets_open_requests_go_on() {
    let mut client = client(|_| {}).await;
    let mut stream = client.ask("/stream", &[]).await.into_body();
    stream.frame().await.unwrap().unwrap();

    client.house.shutdown.cancel();
    let more = timeout(4 * SHORT, stream.frame()).await;
    assert!(more.is_err(), "the server ended the stream");

    client.house.cut_off.cancel();
    client.until_it_hangs_up().await;
}
