//! A transport of the application: the HTTP API of a provider in the place of a mail server.

use std::{
    collections::VecDeque,
    future::pending,
    sync::{Mutex, atomic::AtomicU32, atomic::Ordering},
    time::Duration as Wait,
};

use axum::{Router, extract::State, http::HeaderMap, routing::post};
use latchkey::{
    mail::{MailAnswer, MailTransport, OutgoingMail},
    server::{
        additions::Additions,
        domain::mail_report::{MailReport, Reported},
        mail::own_transport::OwnTransport,
    },
};
use tokio::net::TcpListener;

use super::*;
use crate::{
    mail_reports::{SECRET, hear, start, until_mail},
    on_both,
    support::{Stream, TestApp},
};

const JANE: &str = "jane@example.com";
/// The id that the provider gives to a mail.
const ID: &str = "msg_01JQZ4T9";

/// A provider on the other side of HTTP, which answers by a script, and then takes everything.
#[derive(Clone, Default)]
struct Provider {
    script: Arc<Mutex<VecDeque<u16>>>,
    /// What it was sent: the idempotency key and the body.
    received: Arc<Mutex<Vec<(String, serde_json::Value)>>>,
}

impl Provider {
    /// Starts it. Returns it, and the transport that uses it.
    async fn start(script: &[u16]) -> (Self, HttpApi) {
        let provider = Self::default();
        provider
            .script
            .lock()
            .expect("no test panics")
            .extend(script);
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let routes = Router::new()
            .route("/mails", post(Self::take))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let api = HttpApi {
            url: format!("http://{address}/mails"),
            http: reqwest::Client::new(),
        };
        (provider, api)
    }

    async fn take(
        State(provider): State<Self>,
        headers: HeaderMap,
        body: String,
    ) -> (StatusCode, String) {
        let key = headers["idempotency-key"]
            .to_str()
            .expect("it is text")
            .to_owned();
        let mail = serde_json::from_str(&body).expect("it is JSON");
        provider
            .received
            .lock()
            .expect("no test panics")
            .push((key, mail));
        let answer = provider.script.lock().expect("no test panics").pop_front();
        let status = StatusCode::from_u16(answer.unwrap_or(200)).expect("it is a status");
        (status, ID.to_owned())
    }

    fn received(&self) -> Vec<(String, serde_json::Value)> {
        self.received.lock().expect("no test panics").clone()
    }
}

/// Sends mails by the API of the provider.
struct HttpApi {
    url: String,
    http: reqwest::Client,
}

impl MailTransport for HttpApi {
    async fn send(&self, mail: &OutgoingMail) -> MailAnswer {
        let body = serde_json::json!({
            "from": { "name": mail.from_name, "address": mail.from_address },
            "to": mail.to,
            "subject": mail.subject,
            "html": mail.html,
            "text": mail.text,
            "headers": mail.headers,
        });
        let request = self.http.post(&self.url).body(body.to_string());
        // The same for each try of a mail, so that nobody gets it twice.
        let request = request.header("idempotency-key", mail.id.to_string());
        match request.send().await {
            Ok(answer) if answer.status().is_success() => MailAnswer::Sent {
                provider_id: answer.text().await.ok(),
            },
            Ok(answer) if answer.status().as_u16() == 422 => MailAnswer::Never {
                reason: "the provider refuses the address".to_owned(),
            },
            Ok(answer) => MailAnswer::Later {
                reason: answer.status().to_string(),
            },
            Err(_) => MailAnswer::Later {
                reason: "the provider does not answer".to_owned(),
            },
        }
    }
}

fn transport(own: impl MailTransport) -> Transport {
    Transport::own(OwnTransport::of(own), sender())
}

on_both! {
    async fn a_mail_leaves_by_it_and_is_found_by_the_id_of_the_provider(kind: Kind) {
        let world = World::new(kind).await;
        let (provider, api) = Provider::start(&[]).await;
        let attempt = world.start(JANE).await;
        let courier = world.employ(transport(api));

        world.told(&attempt, MailStatus::Sent).await;
        courier.dismiss().await;

        let received = provider.received();
        assert_eq!(received.len(), 1);
        let (key, mail) = &received[0];
        assert_eq!(mail["from"], serde_json::json!({ "name": "Acme", "address": "noreply@example.com" }));
        assert_eq!(mail["to"], JANE);
        for part in ["html", "text"] {
            let part = mail[part].as_str().expect("a text");
            assert!(part.contains("https://id.example.com/verify?token="), "{part}");
        }
        let headers = mail["headers"].to_string();
        assert!(headers.contains(&format!("[\"Message-ID\",\"<{key}.latchkey@id.example.com>\"]")), "{headers}");
        assert!(headers.contains("[\"Auto-Submitted\",\"auto-generated\"]") && !headers.contains("Content-Type"));
        let report = MailReport {
            mail: None,
            relay_id: Some(ID.to_owned()),
            recipient: None,
            what: Reported::Delivered,
            key: String::new(),
        };
        let found = rows::find_reported(world.backend.store.read(), &report).await.expect("it answers");
        assert_eq!(found.expect("the mail is found").id.to_string(), *key);
    }

    async fn a_mail_that_it_takes_later_is_tried_again_as_the_same_mail(kind: Kind) {
        let world = World::new(kind).await;
        let (provider, api) = Provider::start(&[503]).await;
        let attempt = world.start(JANE).await;
        let courier = world.employ(transport(api));

        world.told(&attempt, MailStatus::Delayed).await;
        world.told(&attempt, MailStatus::Sent).await;
        courier.dismiss().await;

        let received = provider.received();
        assert_eq!(received.len(), 2);
        assert_eq!(received[0], received[1]);
    }

    async fn a_mail_that_it_never_takes_is_refused_and_not_tried_again(kind: Kind) {
        let world = World::new(kind).await;
        let (provider, api) = Provider::start(&[422]).await;
        let attempt = world.start(JANE).await;
        let courier = world.employ(transport(api));

        world.told(&attempt, MailStatus::Refused).await;
        courier.dismiss().await;

        assert_eq!(provider.received().len(), 1);
        let due = rows::next_due(world.backend.store.read(), Urgency::Awaited).await;
        assert_eq!(due.expect("the database answers"), None);
    }

    async fn the_waiting_screen_hears_of_its_mail_and_of_what_comes_back(kind: Kind) {
        let (_provider, api) = Provider::start(&[]).await;
        let additions = Additions {
            transport: Some(OwnTransport::of(api)),
            ..Additions::default()
        };
        let settings = [("LATCHKEY_MAIL_FROM", "noreply@example.com"), ("LATCHKEY_BOUNCE_SECRET", SECRET)];
        let app = TestApp::with_additions(kind, &settings, additions).await;
        assert!(app.mailbox.is_none());
        let laptop = app.browser();

        let waiting = start(&app, &laptop, JANE).await;
        assert_eq!(waiting.attribute("data-mail").as_deref(), Some("sent"));
        let mut stream = Stream::open(&laptop, &waiting).await;
        let report = serde_json::json!({"event": "bounced", "relay_id": ID, "reason": "no_mailbox"});
        assert_eq!(hear(&app, report).await, 1);
        let event = until_mail(&mut stream, "refused").await;
        assert!(event.contains("example.com says there is no such mailbox."), "{event}");
    }
}

/// Panics at the first mail, and keeps the second one for ever.
#[derive(Default)]
struct Unreliable(AtomicU32);

impl MailTransport for Unreliable {
    async fn send(&self, _: &OutgoingMail) -> MailAnswer {
        match self.0.fetch_add(1, Ordering::SeqCst) {
            0 => panic!("the transport panics"),
            1 => pending().await,
            _ => MailAnswer::Sent { provider_id: None },
        }
    }
}

#[tokio::test]
async fn a_transport_that_panics_or_hangs_only_delays_a_mail() {
    let world = World::new(Kind::Sqlite).await;
    let attempt = world.start(JANE).await;
    let transport = transport(Unreliable::default()).with_deadline(Wait::from_millis(200));
    let courier = world.employ(transport);

    world.told(&attempt, MailStatus::Delayed).await;
    world.told(&attempt, MailStatus::Sent).await;
    courier.dismiss().await;
}

#[tokio::test]
async fn a_sender_is_needed_that_mail_can_come_from() {
    let (_provider, api) = Provider::start(&[]).await;
    let world = World::new(Kind::Sqlite).await;
    let additions = Additions {
        transport: Some(OwnTransport::of(api)),
        ..Additions::default()
    };
    let World {
        config,
        server,
        backend,
        _folder,
    } = world;
    drop((server, backend));
    let files = latchkey::server::http::browser_files::BrowserFiles::built_in();

    let refused = Server::with(&config, Clock::default(), files, additions).await;

    let why = refused.err().expect("it does not start").to_string();
    assert!(why.starts_with("LATCHKEY_MAIL_FROM: needed"), "{why}");
}
