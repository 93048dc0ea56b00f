//! Amazon SNS as this machine plays it: a certificate to check signatures with, behind TLS, and what it was asked for.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
    task::JoinHandle,
};

use super::tls::Authority;

/// The host that it stands for.
pub const HOST: &str = "sns.eu-central-1.amazonaws.com";

/// A running server. Stopped when dropped.
pub struct Sns {
    /// Where it listens.
    pub address: SocketAddr,
    /// The authority that vouches for its host, in PEM.
    pub authority: String,
    asked: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<()>,
}

impl Sns {
    /// Starts one that answers every request with `certificate`.
    pub async fn start(certificate: &'static str) -> Self {
        let authority = Authority::new();
        let acceptor = authority.vouch_for(HOST);
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = asked.clone();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    continue;
                };
                let mut lines = BufReader::new(&mut stream).lines();
                let mut first = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line.is_empty() {
                        break;
                    }
                    if first.is_empty() {
                        first = line;
                    }
                }
                let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
                heard.lock().expect("no test panics here").push(path);
                let length = certificate.len();
                let answer = format!(
                    "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{certificate}"
                );
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        Self {
            address,
            authority: authority.pem(),
            asked,
            serving,
        }
    }

    /// The paths that it was asked for, in their order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no test panics here").clone()
    }
}

impl Drop for Sns {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
