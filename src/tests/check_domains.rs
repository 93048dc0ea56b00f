//! Domains that take no mail are refused before one is sent, and whatever DNS does harms nothing else.

use std::time::{Duration, Instant};

use latchkey::server::dns::{Dns, Taken};
use reqwest::StatusCode;

use crate::{
    on_both,
    support::{Kind, TestApp, dns::DnsServer},
};

#[tokio::test]
async fn what_dns_says_for_certain_is_believed_and_nothing_else() {
    let server = DnsServer::start().await;

    for (domain, said) in [
        ("example.test", Taken::Perhaps),
        ("address-only.test", Taken::Perhaps),
        ("gone.test", Taken::NoDomain),
        ("null-mx.test", Taken::NoMail),
        ("empty.test", Taken::NoMail),
        ("huge.test", Taken::Perhaps),
        ("fails.test", Taken::Perhaps),
        ("refuses.test", Taken::Perhaps),
        ("stalls.test", Taken::Perhaps),
        ("garbage.test", Taken::Perhaps),
        ("other-id.test", Taken::Perhaps),
        ("other-name.test", Taken::Perhaps),
    ] {
        let (dns, asked) = (Dns::new(&[server.address]), Instant::now());
        assert_eq!(dns.takes_mail(domain, "").await, said, "{domain}");
        assert!(asked.elapsed() < Duration::from_secs(5), "{domain}");
    }
}

#[tokio::test]
async fn an_answer_is_remembered() {
    let server = DnsServer::start().await;
    let dns = Dns::new(&[server.address]);
    for domain in ["example.test", "gone.test"] {
        dns.takes_mail(domain, "").await;
    }

    let asked = server.asked();
    for _ in 0..10 {
        assert_eq!(dns.takes_mail("example.test", "").await, Taken::Perhaps);
        assert_eq!(dns.takes_mail("gone.test", "").await, Taken::NoDomain);
    }

    assert_eq!(server.asked(), asked);
}

#[tokio::test]
async fn nobody_waits_for_servers_that_are_silent() {
    let server = DnsServer::silent().await;
    let dns = Dns::new(&[server.address]);
    for _ in 0..3 {
        assert_eq!(dns.takes_mail("gone.test", "").await, Taken::Perhaps);
    }

    assert!(server.asked() > 0);
    // Nobody is asked for a while: that would take a second.
    let at_once = tokio::time::timeout(Duration::from_millis(500), dns.takes_mail("gone.test", ""));
    assert_eq!(at_once.await.ok(), Some(Taken::Perhaps));
}

#[tokio::test]
async fn domains_that_are_silent_keep_nobody_from_asking_of_others() {
    let server = DnsServer::start().await;
    let dns = Dns::new(&[server.address]);
    for _ in 0..4 {
        assert_eq!(dns.takes_mail("stalls.test", "").await, Taken::Perhaps);
    }

    assert_eq!(dns.takes_mail("gone.test", "").await, Taken::NoDomain);
}

#[tokio::test]
async fn a_network_that_asks_of_many_domains_is_let_through_unasked() {
    let server = DnsServer::start().await;
    let dns = Dns::new(&[server.address]);
    for number in 0..30 {
        dns.takes_mail(&format!("n{number}.test"), "203.0.113.7")
            .await;
    }

    let asked = server.asked();
    assert_eq!(
        dns.takes_mail("gone.test", "203.0.113.7").await,
        Taken::Perhaps
    );
    assert_eq!(server.asked(), asked);
    assert_eq!(
        dns.takes_mail("gone.test", "203.0.113.8").await,
        Taken::NoDomain
    );
}

#[tokio::test]
async fn domains_of_the_operator_are_never_doubted() {
    let server = DnsServer::start().await;
    let dns = Dns::new(&[server.address]).trusting(vec!["gone.test".to_owned()]);

    assert_eq!(dns.takes_mail("gone.test", "").await, Taken::Perhaps);
    assert_eq!(server.asked(), 0);
}

#[tokio::test]
async fn without_a_server_all_mail_goes_out() {
    let nobody = std::net::UdpSocket::bind("127.0.0.1:0").expect("a port is free");
    let dns = Dns::new(&[nobody.local_addr().expect("it is bound")]);

    let asked = Instant::now();
    assert_eq!(dns.takes_mail("gone.test", "").await, Taken::Perhaps);
    assert!(asked.elapsed() < Duration::from_secs(5));
}

on_both! {
    async fn a_domain_without_mail_is_refused_at_the_field_known_or_not(kind: Kind) {
        let server = DnsServer::start().await;
        let servers = server.address.to_string();
        let app = TestApp::limitless(kind, &[("LATCHKEY_DNS_SERVERS", &servers)]).await;
        app.member("jane@gone.test").await;
        assert_eq!(server.asked(), 0, "nothing is asked while it is off");
        let app = app.restart_with(&[("LATCHKEY_CHECK_DOMAINS", "on")]).await;

        let mut answers = Vec::new();
        for function in ["create_sign_in", "create_sign_up"] {
            for (address, words) in [
                ("jane@gone.test", "There’s no such domain"),
                ("joe@gone.test", "There’s no such domain"),
                ("jane@null-mx.test", "That domain takes no mail"),
            ] {
                let page = app.browser().post(&format!("/api/{function}"), &[("email", address)]).await;
                assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
                assert!(page.text(".field__error").contains(words), "{}", page.text(".field__error"));
                answers.push(page.text(".field__error"));
            }
        }
        assert_eq!(answers[0], answers[1], "whoever has it");
        for address in ["jane@example.test", "jane@stalls.test", "jane@fails.test"] {
            app.browser().post("/api/create_sign_in", &[("email", address)]).await;
            app.mail(address, 1).await;
        }
        let jane = app.member("jane@example.test").await;
        let refused = jane.call("create_email_address", &[("email", "jane@gone.test")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    }
}
