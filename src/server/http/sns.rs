//! Fetches what Amazon SNS names: the certificates that it signs with, and the URL that confirms a topic.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use axum::body::Body;
use http_body_util::{BodyExt, Limited};
use hyper::{Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::{net::TcpStream, sync::Semaphore};
use tokio_rustls::TlsConnector;

use crate::server::domain::mail_report::ses::SnsUrl;

/// Longest time for an answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Most bytes of an answer.
const LARGEST: usize = 64 * 1024;
/// Most certificates that are kept. SNS has one for each region, and a new one now and then.
const KEPT: usize = 16;

/// Most fetches at once. Anybody can cause one, so they must not hold up the rest of the server.
const AT_ONCE: usize = 2;
/// How long a URL is left alone that could not be fetched.
const PAUSE: Duration = Duration::from_secs(30);

/// The certificates of SNS: those that were fetched, and what fetches others.
pub struct Certificates {
    known: Mutex<HashMap<SnsUrl, Arc<[u8]>>>,
    failed: Mutex<HashMap<SnsUrl, Instant>>,
    room: Semaphore,
    tls: Option<TlsConnector>,
    detour: OnceLock<Detour>,
}

/// Where SNS is in a story.
struct Detour {
    address: SocketAddr,
    tls: TlsConnector,
}

impl std::fmt::Debug for Certificates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificates").finish_non_exhaustive()
    }
}

impl Default for Certificates {
    fn default() -> Self {
        let roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        Self {
            known: Mutex::default(),
            failed: Mutex::default(),
            room: Semaphore::new(AT_ONCE),
            tls: connector(roots),
            detour: OnceLock::new(),
        }
    }
}

/// TLS that trusts these authorities; `None` if there is none, which does not happen.
fn connector(roots: RootCertStore) -> Option<TlsConnector> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .ok()?;
    let config = builder.with_root_certificates(roots).with_no_client_auth();
    Some(TlsConnector::from(Arc::new(config)))
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

    /// Reaches SNS at this address of this machine from now on, where `authority`, in PEM, vouches for its name. For stories alone: no
    /// configuration leads here, and a build for production stays with Amazon.
    pub fn reach_at(&self, address: SocketAddr, authority: &[u8]) {
        let mut roots = RootCertStore::empty();
        let authority = CertificateDer::from_pem_slice(authority).ok();
        let is_trusted = authority.is_some_and(|it| roots.add(it).is_ok());
        if !cfg!(debug_assertions) || !address.ip().is_loopback() || !is_trusted {
            return;
        }
        if let Some(tls) = connector(roots) {
            // The first one stands.
            let _ = self.detour.set(Detour { address, tls });
        }
    }

    /// Opens `url`, which confirms a topic. `false` if that failed.
    pub async fn confirm(&self, url: &SnsUrl) -> bool {
        self.fetch(url).await.is_some()
    }

    async fn fetch(&self, url: &SnsUrl) -> Option<Vec<u8>> {
        let Ok(_room) = self.room.try_acquire() else {
            return None;
        };
        if self.has_just_failed(url) {
            return None;
        }
        let fetched = tokio::time::timeout(PATIENCE, self.try_fetch(url)).await;
        let error = match fetched {
            Ok(Ok(body)) => return Some(body),
            Ok(Err(error)) => error,
            Err(_) => "no answer in time".to_owned(),
        };
        tracing::warn!(host = url.host, error, "Amazon SNS cannot be asked");
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        if failed.len() >= KEPT {
            failed.clear();
        }
        failed.insert(url.clone(), Instant::now());
        None
    }

    fn has_just_failed(&self, url: &SnsUrl) -> bool {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.get(url).is_some_and(|at| at.elapsed() < PAUSE)
    }

    async fn try_fetch(&self, url: &SnsUrl) -> Result<Vec<u8>, String> {
        let words = |error: &dyn std::fmt::Display| error.to_string();
        let (tls, stream) = match self.detour.get() {
            Some(it) => (Some(&it.tls), TcpStream::connect(it.address).await),
            None => {
                let usual = TcpStream::connect((url.host.as_str(), 443)).await;
                (self.tls.as_ref(), usual)
            }
        };
        let tls = tls.ok_or("TLS is not there")?;
        let name = ServerName::try_from(url.host.clone()).map_err(|error| words(&error))?;
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
