//! Event streams, as scripts of pages read them.

use std::time::Duration;

use reqwest::{StatusCode, header};

use super::{Page, TestBrowser};

/// Longest silence of a stream before its story fails.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open event stream.
pub struct Stream {
    response: reqwest::Response,
    buffer: String,
}

impl Stream {
    /// Opens the stream that a waiting page names in `data-events`.
    pub async fn open(browser: &TestBrowser, page: &Page) -> Self {
        let path = page
            .attribute("data-events")
            .expect("the page names its stream");
        Self::at(browser, &path).await
    }

    /// Opens the stream that tells when the browser's session ends.
    pub async fn of_session(browser: &TestBrowser) -> Self {
        Self::at(browser, "/api/session/events").await
    }

    async fn at(browser: &TestBrowser, path: &str) -> Self {
        let mut request = browser
            .streaming
            .get(format!("{}{path}", browser.origin))
            .header(header::COOKIE, browser.cookies());
        if let Some(address) = &browser.forwarded_for {
            request = request.header("x-forwarded-for", address);
        }
        let response = request.send().await.expect("the stream opens");
        assert_eq!(response.status(), StatusCode::OK);
        assert!(
            response.headers()["content-type"]
                .to_str()
                .expect("text")
                .starts_with("text/event-stream")
        );
        let says = |name: &str, value: &str| {
            let said = response.headers().get(name).and_then(|it| it.to_str().ok());
            said.is_some_and(|said| said.contains(value))
        };
        // nginx obeys it, and does not pass it on.
        assert!(says("x-accel-buffering", "no") || says("server", "nginx"));
        Self {
            response,
            buffer: String::new(),
        }
    }

    /// The next event or comment, with all its lines; `None` at the end.
    pub async fn next_of_any_kind(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.buffer.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.buffer = rest;
                return Some(event);
            }
            let chunk = tokio::time::timeout(PATIENCE, self.response.chunk())
                .await
                .expect("something happens")
                .ok()??;
            self.buffer.push_str(&String::from_utf8_lossy(&chunk));
        }
    }

    /// The next event that is no comment, with all its lines; `None` at the end.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            let event = self.next_of_any_kind().await?;
            if event.lines().any(|line| line.starts_with("data:")) {
                return Some(event);
            }
        }
    }

    /// Reads until an event contains this status, and returns that event.
    pub async fn until(&mut self, status: &str) -> String {
        loop {
            let event = self
                .next()
                .await
                .unwrap_or_else(|| panic!("the stream says {status}"));
            if event.contains(&format!("\"status\":\"{status}\"")) {
                return event;
            }
        }
    }
}
