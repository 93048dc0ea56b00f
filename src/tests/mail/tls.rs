//! Mail over TLS: which servers are trusted, and what a server that is not trusted learns.

use std::time::Duration as Wait;

use latchkey::server::mail::transport::Delivery;
use tokio_rustls::TlsAcceptor;

use super::{transport::try_once, *};
use crate::support::{
    smtp::{Security, SmtpServer},
    tls::{Authority, self_signed},
};

/// Both ways to TLS, to a mail server with the certificate of `acceptor`: its URL and how it protects connections.
fn ways(acceptor: &TlsAcceptor) -> [(&'static str, Security); 2] {
    [
        ("smtp", Security::StartTls(acceptor.clone())),
        ("smtps", Security::Tls(acceptor.clone())),
    ]
}

/// Where a mail server is found by `host`, with a password that nobody else must learn.
fn url(scheme: &str, host: &str, server: &SmtpServer) -> String {
    let tls = if scheme == "smtp" {
        "?tls=required"
    } else {
        ""
    };
    let port = server.address.port();
    format!("{scheme}://jane:secret@{host}:{port}{tls}")
}

/// Checks that the server on the way learned nothing.
fn assert_nothing_was_told(server: &SmtpServer) {
    let is_harmless = |command: &String| {
        command.starts_with("EHLO") || command == "STARTTLS" || command == "QUIT"
    };
    let told = server.in_the_clear();
    assert!(told.iter().all(is_harmless), "{told:?}");
}

#[tokio::test]
async fn a_mail_server_with_a_trusted_certificate_gets_mail_by_tls_alone() {
    let authority = Authority::new();
    for host in ["localhost", "127.0.0.1"] {
        for (scheme, security) in ways(&authority.vouch_for(host)) {
            let server = SmtpServer::start_protected(security).await;
            let transport = smtp_trusting(&url(scheme, host, &server), &authority.pem());

            assert_eq!(
                try_once(&transport).await,
                Delivery::Sent(None),
                "{scheme} {host}"
            );
            assert_eq!(
                try_once(&transport).await,
                Delivery::Sent(None),
                "and again"
            );

            let mails = server.mails();
            assert_eq!((mails.len(), server.connections()), (2, 1));
            assert!(mails.iter().all(|mail| mail.is_protected));
            assert!(server.commands().iter().any(|it| it.starts_with("AUTH")));
            assert_nothing_was_told(&server);
        }
    }
}

#[tokio::test]
async fn a_mail_server_that_cannot_say_who_it_is_gets_nothing() {
    let (ours, theirs) = (Authority::new(), Authority::new());
    let cases = [
        ("nobody vouches for it", self_signed("localhost")),
        (
            "it is vouched for by a stranger",
            theirs.vouch_for("localhost"),
        ),
        ("it is somebody else", ours.vouch_for("mail.example.org")),
        (
            "its certificate has run out",
            ours.vouched_long_ago_for("localhost"),
        ),
    ];
    for (what, acceptor) in cases {
        for (scheme, security) in ways(&acceptor) {
            let server = SmtpServer::start_protected(security).await;
            let transport = smtp_trusting(&url(scheme, "localhost", &server), &ours.pem());

            let outcome = try_once(&transport).await;
            assert!(matches!(outcome, Delivery::Retry(_)), "{what}: {outcome:?}");
            assert_eq!(server.mails(), [], "{what}");
            assert!(server.commands().iter().all(|it| !it.starts_with("AUTH")));
            assert_nothing_was_told(&server);
        }
    }
}

#[tokio::test]
async fn an_authority_of_ones_own_is_trusted_only_when_it_is_named() {
    let authority = Authority::new();
    for (scheme, security) in ways(&authority.vouch_for("localhost")) {
        let server = SmtpServer::start_protected(security).await;

        let outcome = try_once(&smtp(&url(scheme, "localhost", &server))).await;
        assert!(matches!(outcome, Delivery::Retry(_)), "{outcome:?}");
        assert_eq!(server.mails(), []);
    }
}

#[tokio::test]
async fn a_mail_server_that_speaks_tls_alone_gets_nothing_in_the_clear() {
    let authority = Authority::new();
    let acceptor = authority.vouch_for("localhost");
    let server = SmtpServer::start_protected(Security::Tls(acceptor)).await;
    let transport = smtp_trusting(&url("smtp", "localhost", &server), &authority.pem())
        .with_deadline(Wait::from_millis(500));

    let outcome = try_once(&transport).await;
    assert!(matches!(outcome, Delivery::Retry(_)), "{outcome:?}");
    assert_eq!((server.mails(), server.commands()), (vec![], vec![]));
}
