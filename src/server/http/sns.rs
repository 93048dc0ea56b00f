//! Fetches what Amazon SNS names: the certificates that it signs with, and the URL that confirms a topic.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::body::Body;
use http_body_util::{BodyExt, Limited};
use hyper::{Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::server::domain::mail_report::ses::SnsUrl;

/// Longest time for an answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Most bytes of an answer.
const LARGEST: usize = 64 * 1024;
/// Most certificates that are kept. SNS has one for each region, and a new one now and then.
const KEPT: usize = 16;

/// The certificates that were fetched, and how others are.
pub struct Certificates {
    known: Mutex<HashMap<SnsUrl, Arc<[u8]>>>,
    tls: Option<TlsConnector>,
}

impl std::fmt::Debug for Certificates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificates").finish_non_exhaustive()
    }
}

impl Default for Certificates {
    fn default() -> Self {
        let roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .ok()
            .map(|builder| builder.with_root_certificates(roots).with_no_client_auth());
        Self {
            known: Mutex::default(),
            tls: config.map(|config| TlsConnector::from(Arc::new(config))),
        }
    }
}

impl Certificates {
    /// The certificate at `url`, in PEM, fetched once; `None` if it cannot be.
    pub async fn get(&self, url: &SnsUrl) -> Option<Arc<[u8]>> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(certificate) = known().get(url).cloned() {
            return Some(certificate);
        }
        let certificate: Arc<[u8]> = self.fetch(url).await?.into();
        let mut known = known();
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(url.clone(), certificate.clone());
        Some(certificate)
    }

    /// Opens `url`, which confirms a topic. `false` if that failed.
    pub async fn confirm(&self, url: &SnsUrl) -> bool {
        self.fetch(url).await.is_some()
    }

    async fn fetch(&self, url: &SnsUrl) -> Option<Vec<u8>> {
        let fetched = tokio::time::timeout(PATIENCE, self.try_fetch(url)).await;
        match fetched {
            Ok(Ok(body)) => Some(body),
            Ok(Err(error)) => {
                tracing::warn!(host = url.host, error, "Amazon SNS does not answer");
                None
            }
            Err(_) => {
                tracing::warn!(host = url.host, "Amazon SNS does not answer in time");
                None
            }
        }
    }

    async fn try_fetch(&self, url: &SnsUrl) -> Result<Vec<u8>, String> {
        let words = |error: &dyn std::fmt::Display| error.to_string();
        let tls = self.tls.as_ref().ok_or("TLS is not there")?;
        let name = ServerName::try_from(url.host.clone()).map_err(|error| words(&error))?;
        let stream = TcpStream::connect((url.host.as_str(), 443)).await;
        let stream = stream.map_err(|error| words(&error))?;
        let stream = tls
            .connect(name, stream)
            .await
            .map_err(|error| words(&error))?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| words(&error))?;
        let driving = tokio::spawn(connection);
        let request = Request::get(&url.path)
            .header(header::HOST, &url.host)
            .body(Body::empty())
            .map_err(|error| words(&error))?;
        let answer = sender.send_request(request).await;
        let answer = answer.map_err(|error| words(&error))?;
        if answer.status() != StatusCode::OK {
            return Err(format!("it answers {}", answer.status()));
        }
        let body = Limited::new(answer.into_body(), LARGEST).collect().await;
        driving.abort();
        Ok(body.map_err(|error| words(&error))?.to_bytes().into())
    }
}
