//! Browsers that come another way than by plain HTTP to a port.

use std::path::Path;

use reqwest::{Certificate, ClientBuilder};
use tokio_rustls::rustls::crypto::ring;

use super::TestBrowser;

/// A client that can speak TLS: reqwest wants to know by which cryptography, even where it speaks none.
pub fn http_client() -> ClientBuilder {
    // Only the first one of a process counts.
    let _ = ring::default_provider().install_default();
    reqwest::Client::builder()
}

impl TestBrowser {
    /// A new browser for whom `host` is at a Unix socket, as a proxy asks there.
    pub fn at_socket(host: &str, path: &Path) -> Self {
        Self::with(format!("http://{host}"), |it| it.unix_socket(path))
    }

    /// A new browser that comes by TLS to `localhost` at this port, and trusts one authority.
    pub fn trusting(authority: &str, port: u16) -> Self {
        Self::with(format!("https://localhost:{port}"), |it| {
            let authority = Certificate::from_pem(authority.as_bytes()).expect("it is PEM");
            it.tls_certs_only([authority])
        })
    }

    /// `true` if a page can be had at all.
    pub async fn try_get(&self, path: &str) -> bool {
        let asked = self.http.get(format!("{}{path}", self.origin)).send();
        asked.await.is_ok_and(|answer| answer.status().is_success())
    }
}
