//! Connections that break before their answer is read.

use std::time::Duration;

use tokio::{io::AsyncWriteExt, net::TcpStream};

use super::{Page, TestBrowser};

/// Longest time for what the server was asked to do.
const PATIENCE: Duration = Duration::from_secs(10);

impl TestBrowser {
    /// Sends a form as [`TestBrowser::submit`] does, and closes the connection without reading the answer once
    /// `is_done` returns `true`.
    pub async fn submit_and_hang_up(
        &self,
        page: &Page,
        selector: &str,
        fields: &[(&str, &str)],
        is_done: impl AsyncFn() -> bool,
    ) {
        let (path, body) = page.filled(selector, fields);
        let host = self.origin.trim_start_matches("http://");
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: {}\r\nAccept: text/html\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.user_agent,
            self.cookies(),
            body.len()
        );
        let mut connection = TcpStream::connect(host).await.expect("the server listens");
        let sent = connection.write_all(request.as_bytes()).await;
        sent.expect("the request goes out");
        let wait = async {
            while !is_done().await {
                tokio::task::yield_now().await;
            }
        };
        let done = tokio::time::timeout(PATIENCE, wait).await;
        done.unwrap_or_else(|_| panic!("{path} is done"));
    }
}
