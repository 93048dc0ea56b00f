//! Finds out whether a silent mail server waits for TLS: then the URL should begin with `smtps://` instead of
//! `smtp://`.

use std::{sync::Arc, time::Duration};

use rustls::{ClientConfig, ClientConnection, RootCertStore, crypto, pki_types::ServerName};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Longest time to wait for an answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// First bytes of TLS records that may answer: alert and handshake (RFC 8446 §5.1).
const RECORDS: [u8; 2] = [21, 22];

/// `true` if the server at this host and port answers the first message of TLS. Nothing else is sent to it.
pub async fn speaks_tls(server: (String, u16)) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(server).await.ok()?;
        stream.write_all(&first_words()?).await.ok()?;
        stream.read_u8().await.ok()
    };
    let answer = tokio::time::timeout(PATIENCE, ask).await;
    answer.is_ok_and(|first| first.is_some_and(|byte| RECORDS.contains(&byte)))
}

/// The first message of a TLS client. It names no host.
fn first_words() -> Option<Vec<u8>> {
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .ok()?
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    let nobody = ServerName::from(std::net::IpAddr::from([127, 0, 0, 1]));
    let mut client = ClientConnection::new(Arc::new(config), nobody).ok()?;
    let mut words = Vec::new();
    client.write_tls(&mut words).ok()?;
    Some(words)
}
