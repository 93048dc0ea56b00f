//! TLS of the listener: version 1.3 alone, with a certificate that follows its files.

use std::{io, sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use rustls::{
    ServerConfig, crypto::ring, server::ClientHello, server::ResolvesServerCert,
    sign::CertifiedKey, version::TLS13,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    task::spawn_blocking,
    time::sleep,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use crate::server::certificate::{Marks, PairFault, PairFiles};

/// Pause between two looks at the files.
const LOOKS: Duration = Duration::from_secs(2);

/// The name of HTTP/2 within TLS.
const HTTP_2: &[u8] = b"h2";

/// TLS with a certificate from files. Clones share it.
#[derive(Clone)]
pub struct Tls {
    acceptor: TlsAcceptor,
    current: Arc<Current>,
    files: PairFiles,
    /// How the files were before they were read.
    marks: Marks,
}

/// The certificate that new connections are given.
#[derive(Debug)]
struct Current(ArcSwap<CertifiedKey>);

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.load_full())
    }
}

impl Tls {
    /// TLS with the certificate and key in these files.
    ///
    /// # Errors
    ///
    /// They cannot be used.
    pub fn new(files: PairFiles) -> Result<Self, PairFault> {
        let marks = files.marks();
        let current = Arc::new(Current(ArcSwap::from_pointee(files.read()?)));
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(&[&TLS13])
            .map_err(PairFault::Unusable)?
            .with_no_client_auth()
            .with_cert_resolver(current.clone());
        config.alpn_protocols = vec![HTTP_2.to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            current,
            files,
            marks,
        })
    }

    /// Begins TLS on a connection. Returns it, and `true` if the client speaks HTTP/2.
    pub(super) async fn begin<S>(&self, socket: S) -> io::Result<(TlsStream<S>, bool)>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let stream = self.acceptor.accept(socket).await?;
        let speaks_http_2 = stream.get_ref().1.alpn_protocol() == Some(HTTP_2);
        Ok((stream, speaks_http_2))
    }

    /// Reads the files again whenever they change, and as long as they cannot be read. A pair that cannot be used changes nothing.
    /// Never ends.
    pub(super) async fn follow(&self) {
        let (mut seen, mut is_unread) = (self.marks.clone(), false);
        loop {
            sleep(LOOKS).await;
            let files = self.files.clone();
            let looked = spawn_blocking(move || (files.marks(), files)).await;
            let Ok((marks, files)) = looked else { return };
            let has_changed = marks != seen;
            if !has_changed && !is_unread {
                continue;
            }
            seen = marks;
            if let Ok(read) = spawn_blocking(move || files.read()).await {
                // An error of reading may pass although no file changes again. It is logged once.
                let was_unread = std::mem::replace(&mut is_unread, is_unreadable(&read));
                if has_changed || !(was_unread && is_unread) {
                    self.take(read);
                }
            }
        }
    }

    fn take(&self, read: Result<CertifiedKey, PairFault>) {
        match read {
            Ok(pair) => {
                self.current.0.store(Arc::new(pair));
                tracing::info!("the certificate for TLS was read again");
            }
            Err(fault) => {
                tracing::warn!(%fault, "the certificate for TLS has changed and cannot be used; the one before stays");
            }
        }
    }
}

fn is_unreadable(read: &Result<CertifiedKey, PairFault>) -> bool {
    matches!(read, Err(PairFault::Unreadable(..)))
}
