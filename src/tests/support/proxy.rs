//! A real nginx or Caddy with a configuration of `examples`, and a plain program behind it.

use std::{net::SocketAddr, path::Path, process::Stdio, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, Response, header},
    response::{Html, IntoResponse},
    routing::get,
};
use futures::{StreamExt, stream};
use hyper_util::rt::TokioIo;
use tempfile::TempDir;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
};

use super::free_address;

/// Longest time until a proxy takes connections, or an answer arrives.
const PATIENCE: Duration = Duration::from_secs(20);

/// A key of a WebSocket and what a server makes of it (RFC 6455 §1.3).
const KEY: (&str, &str) = ("dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

/// A kind of proxy.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// nginx with `auth_request`.
    Nginx,
    /// Caddy with `forward_auth`.
    Caddy,
}

/// A running proxy. Killed when dropped.
pub struct Proxy {
    _child: Child,
    _folder: TempDir,
    _files: Option<TempDir>,
}

impl Proxy {
    /// Starts the proxy at `address`, in front of Latchkey and of another program at these addresses.
    pub async fn start(
        which: Which,
        address: SocketAddr,
        latchkey: SocketAddr,
        program: SocketAddr,
    ) -> Self {
        let own = |name: &str| {
            example("behind-proxy", name)
                .replace(":8080", &format!(":{}", address.port()))
                .replace("127.0.0.1:3000", &latchkey.to_string())
                .replace("127.0.0.1:4000", &program.to_string())
        };
        match which {
            Which::Nginx => Self::run(which, address, &own("nginx.conf")).await,
            Which::Caddy => Self::run(which, address, &own("Caddyfile")).await,
        }
    }

    /// Starts it with TLS at `localhost` and `address`, in front of a Latchkey that listens on a Unix socket. `pair` is
    /// certificate and key, in PEM.
    pub async fn start_in_front(
        which: Which,
        address: SocketAddr,
        socket: &Path,
        pair: &(String, String),
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let (certificate, key) = (path("certificate.pem"), path("key.pem"));
        std::fs::write(&certificate, &pair.0).expect("it is written");
        std::fs::write(&key, &pair.1).expect("it is written");
        let socket = socket.display().to_string();
        let port = address.port();
        let own =
            |name: &str| example("in-front", name).replace("/run/latchkey/http.sock", &socket);
        let site = match which {
            Which::Nginx => own("nginx.conf")
                .replace(
                    "/etc/letsencrypt/live/auth.example.org/fullchain.pem",
                    &certificate,
                )
                .replace("/etc/letsencrypt/live/auth.example.org/privkey.pem", &key)
                .replace("/var/log/nginx/latchkey.log", &path("log"))
                .replace("auth.example.org", "localhost")
                .replace(
                    "listen 80",
                    &format!("listen 127.0.0.1:{}", free_address().port()),
                )
                .replace("listen 443", &format!("listen 127.0.0.1:{port}")),
            Which::Caddy => own("Caddyfile").replace(
                "auth.example.org {",
                &format!(
                    "https://localhost:{port} {{\n\tbind 127.0.0.1\n\ttls {certificate} {key}"
                ),
            ),
        };
        let proxy = Self::run(which, address, &site).await;
        Self {
            _files: Some(folder),
            ..proxy
        }
    }

    async fn run(which: Which, address: SocketAddr, site: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = std::env::var("PATH").unwrap_or_default() + ":/usr/sbin";
        let mut command = match which {
            Which::Nginx => nginx(folder.path(), site),
            Which::Caddy => caddy(folder.path(), site),
        };
        let child = command
            .env("PATH", path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{which:?} starts: {error}; `make setup-test` brings it")
            });
        let up = async {
            while TcpStream::connect(address).await.is_err() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, up)
            .await
            .unwrap_or_else(|_| panic!("{which:?} takes connections"));
        Self {
            _child: child,
            _folder: folder,
            _files: None,
        }
    }
}

fn example(folder: &str, name: &str) -> String {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let folder = examples.join(folder);
    std::fs::read_to_string(folder.join(name)).expect("there is an example")
}

fn nginx(folder: &Path, site: &str) -> Command {
    let path = |name: &str| folder.join(name).display().to_string();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {};\n", path(kind)))
        .collect();
    let whole = format!(
        "daemon off;\nmaster_process off;\npid {};\nerror_log {};\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}{site}\n}}\n",
        path("pid"),
        path("errors")
    );
    std::fs::write(path("nginx.conf"), whole).expect("it is written");
    let mut command = Command::new("nginx");
    let prefix = folder.display().to_string();
    command.args([
        "-p",
        &prefix,
        "-e",
        &path("errors"),
        "-c",
        &path("nginx.conf"),
    ]);
    command
}

fn caddy(folder: &Path, site: &str) -> Command {
    let file = folder.join("Caddyfile");
    std::fs::write(
        &file,
        format!("{{\n\tadmin off\n\tauto_https disable_redirects\n}}\n{site}"),
    )
    .expect("it is written");
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder);
    command
}

/// Starts a program that knows nothing of signing in, and returns its address. It has a page at `/`, an event stream at
/// `/events` and a WebSocket at `/socket`; at every other path it repeats headers and body of the request.
pub async fn start_program() -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    let page = Html(example("behind-proxy", "page/index.html"));
    let routes = Router::new()
        .route("/", get(move || async { page }))
        .route("/events", get(events))
        .route("/socket", get(socket))
        .fallback(echo);
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

/// The headers of the request, one a line, an empty line, and its body.
async fn echo(headers: HeaderMap, body: Bytes) -> String {
    let mut text = String::new();
    for (name, value) in &headers {
        text.push_str(&format!(
            "{name}: {}\n",
            String::from_utf8_lossy(value.as_bytes())
        ));
    }
    text + "\n" + &String::from_utf8_lossy(&body)
}

/// A stream with one event that does not end.
async fn events() -> impl IntoResponse {
    let first = stream::iter([Ok::<_, std::io::Error>("data: first\n\n")]);
    let body = Body::from_stream(first.chain(stream::pending()));
    ([(header::CONTENT_TYPE, "text/event-stream")], body)
}

/// A WebSocket that sends back what it receives.
async fn socket(request: Request) -> Response<Body> {
    let upgrade = hyper::upgrade::on(request);
    tokio::spawn(async move {
        let mut wire = TokioIo::new(upgrade.await?);
        while let Ok(text) = hear(&mut wire).await {
            let head = [0x81, text.len() as u8];
            if wire.write_all(&[&head[..], &text].concat()).await.is_err() {
                break;
            }
        }
        Ok::<_, hyper::Error>(())
    });
    Response::builder()
        .status(101)
        .header(header::UPGRADE, "websocket")
        .header(header::CONNECTION, "Upgrade")
        .header(header::SEC_WEBSOCKET_ACCEPT, KEY.1)
        .body(Body::empty())
        .expect("it is an answer")
}

/// The text of a short frame, masked or not.
async fn hear(wire: &mut (impl AsyncRead + Unpin)) -> std::io::Result<Vec<u8>> {
    let mut head = [0; 2];
    wire.read_exact(&mut head).await?;
    let mut mask = [0; 4];
    if head[1] & 0x80 != 0 {
        wire.read_exact(&mut mask).await?;
    }
    let mut text = vec![0; usize::from(head[1] & 0x7f)];
    wire.read_exact(&mut text).await?;
    let masks = mask.iter().cycle();
    Ok(text
        .iter()
        .zip(masks)
        .map(|(byte, mask)| byte ^ mask)
        .collect())
}

/// A WebSocket of a browser.
pub struct Socket(TcpStream);

impl Socket {
    /// Opens `/socket` of `host` with this `Cookie` header. Returns the status if it is not opened.
    pub async fn open(address: SocketAddr, host: &str, cookies: &str) -> Result<Self, String> {
        let mut wire = TcpStream::connect(address)
            .await
            .expect("the proxy is there");
        let head = format!(
            "GET /socket HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {}\r\nSec-Fetch-Mode: websocket\r\n\
             Cookie: {cookies}\r\n\r\n",
            KEY.0
        );
        wire.write_all(head.as_bytes()).await.expect("it is sent");
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            let next = tokio::time::timeout(PATIENCE, wire.read_u8()).await;
            answer.push(next.expect("it answers in time").expect("it answers"));
        }
        let answer = String::from_utf8_lossy(&answer).into_owned();
        match answer.starts_with("HTTP/1.1 101") && answer.contains(KEY.1) {
            true => Ok(Self(wire)),
            false => Err(answer.split(' ').nth(1).unwrap_or_default().to_owned()),
        }
    }

    /// Says `text` and returns what comes back.
    pub async fn say(&mut self, text: &str) -> String {
        let mask = [1, 2, 3, 4];
        let masked = text
            .bytes()
            .zip(mask.iter().cycle())
            .map(|(byte, mask)| byte ^ mask);
        let head = [0x81, 0x80 | text.len() as u8];
        let frame: Vec<u8> = head.into_iter().chain(mask).chain(masked).collect();
        self.0.write_all(&frame).await.expect("it is sent");
        let heard = tokio::time::timeout(PATIENCE, hear(&mut self.0)).await;
        String::from_utf8(heard.expect("in time").expect("it is open")).expect("text")
    }
}
