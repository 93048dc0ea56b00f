use std::{net::SocketAddr, path::Path};

use reqwest::{Method, Version};

use super::signs_in;
use crate::support::{
    Kind, Program, TestBrowser, free_address,
    proxy::{Proxy, Which},
    smtp::SmtpServer,
    tls::Authority,
};

/// Signs in through a proxy with the configuration of `examples/in-front`.
async fn signs_in_through(which: Which) {
    let (mails, authority, address) = (
        SmtpServer::start(&[]).await,
        Authority::new(),
        free_address(),
    );
    let folder = tempfile::tempdir().expect("a folder can be made");
    let socket = folder.path().join("http.sock");
    let mut program = start(&mails, &socket, address).await;
    let pair = authority.issue("localhost");
    let _proxy = Proxy::start_in_front(which, address, &socket, &pair).await;
    let browser = || TestBrowser::trusting(&authority.pem(), address.port());
    let (laptop, phone) = (browser(), browser());

    signs_in(&laptop, &phone, &mails).await;

    let page = laptop.send(Method::GET, "/account", &[], None).await;
    assert_eq!(page.version, Version::HTTP_2);
    assert!(program.stop().await.success());
    let log = program.log();
    assert!(
        !log.iter().any(|line| line.contains("X-Forwarded-For")),
        "{log:#?}"
    );
}

async fn start(mails: &SmtpServer, socket: &Path, proxy: SocketAddr) -> Program {
    let settings = [
        ("LATCHKEY_LISTEN", format!("unix:{}", socket.display())),
        (
            "LATCHKEY_PUBLIC_URL",
            format!("https://localhost:{}", proxy.port()),
        ),
        ("LATCHKEY_SMTP_URL", mails.url()),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com".to_owned()),
        ("LATCHKEY_LISTEN_MODE", "0666".to_owned()),
    ];
    let settings = settings
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Program::start(Kind::Sqlite, &settings).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_sign_in_through_nginx_and_a_unix_socket() {
    signs_in_through(Which::Nginx).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_sign_in_through_caddy_and_a_unix_socket() {
    signs_in_through(Which::Caddy).await;
}
