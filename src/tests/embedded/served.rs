//! `latchkey::serve` in a process of its own: what it does beside serving.
//!
//! The application is this program of stories, run once more: a story that finds [`ROLE`] in its environment is the application.

use std::{process::Stdio, time::Duration};

use axum::{Router, routing::get};
use reqwest::StatusCode;
use tokio::{
    net::{TcpListener, UnixDatagram},
    process::Command,
    time::timeout,
};

use crate::support::{TestBrowser, free_address};

/// Variable that makes this program the application.
const ROLE: &str = "STORY_APPLICATION";
/// Longest time for anything that the story waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// An application that leaves everything to `latchkey::serve`.
async fn application() {
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr);
    log.init();
    let address = std::env::var("LATCHKEY_LISTEN").expect("an address");
    let listener = TcpListener::bind(address).await.expect("it is free");
    let router = Router::new().route("/hello", get(|| async { "hello" }));
    latchkey::serve(listener, router).await.expect("it serves");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_application_warns_serves_metrics_and_tells_systemd_as_the_program_does() {
    if std::env::var_os(ROLE).is_some() {
        return application().await;
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let systemd = UnixDatagram::bind(path("notify")).expect("it can be made");
    let (address, metrics) = (free_address(), free_address());
    let name = "embedded::served::an_application_warns_serves_metrics_and_tells_systemd_as_the_program_does";
    let application = Command::new(std::env::current_exe().expect("this program"))
        .args([name, "--exact", "--nocapture"])
        .env_clear()
        .envs([
            (ROLE, "1".to_owned()),
            ("NOTIFY_SOCKET", path("notify")),
            ("LATCHKEY_LISTEN", address.to_string()),
            ("LATCHKEY_METRICS_LISTEN", metrics.to_string()),
            (
                "LATCHKEY_PUBLIC_URL",
                format!("http://localhost:{}", address.port()),
            ),
            (
                "LATCHKEY_DATABASE_URL",
                format!("sqlite://{}", path("latchkey.db")),
            ),
            ("LATCHKEY_SECRET_KEY_FILE", path("secret.key")),
            ("LATCHKEY_MISTYPED", "on".to_owned()),
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("it starts");
    let hears = async || {
        let mut bytes = [0; 64];
        let count = timeout(PATIENCE, systemd.recv(&mut bytes)).await;
        let count = count.expect("systemd is told").expect("it is read");
        String::from_utf8_lossy(&bytes[..count]).trim().to_owned()
    };

    assert_eq!(hears().await, "READY=1");
    let hello = TestBrowser::new(address).get("/hello").await;
    assert_eq!(hello.body, "hello");
    let counted = TestBrowser::new(metrics).get("/metrics").await;
    assert_eq!(counted.status, StatusCode::OK, "{}", counted.body);

    let id = application.id().expect("it runs").to_string();
    let told = std::process::Command::new("kill")
        .args(["-TERM", &id])
        .status();
    assert!(told.expect("there is a kill").success());
    assert_eq!(hears().await, "STOPPING=1");
    let ended = timeout(PATIENCE, application.wait_with_output()).await;
    let ended = ended.expect("it ends").expect("its log is read");
    assert!(ended.status.success());
    let log = String::from_utf8_lossy(&ended.stderr);
    assert!(
        log.contains("LATCHKEY_MISTYPED") && log.contains("no variables of this program"),
        "{log}"
    );
}
