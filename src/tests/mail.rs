//! Mail: the outbox, the courier that drains it, and what mail servers do to both.

mod again;
mod courier;
mod outbox;
mod own_transport;
mod tls;
mod transport;

use std::sync::Arc;

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use latchkey::{
    auth::{MailStatus, Purpose},
    i18n::Locale,
    server::{
        Backend,
        clock::Clock,
        config::Config,
        domain::{attempt::State, policy::OtherBrowser},
        mail::{courier as office, sender::Sender, smtp::SmtpUrl, transport::Transport},
        run::Server,
        store::{
            UnitOfWork,
            attempts::{self, Attempt},
            outbox::{
                self as rows, Earlier, MessageKind, NewMessage, NoticeFacts, Occasion, Urgency,
            },
        },
    },
};
use tempfile::TempDir;
use time::{Duration, OffsetDateTime};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use uuid::Uuid;

use crate::support::{Kind, new_postgres, write_key};

/// A server that is built and does not run: nobody sends mail but the story.
pub(crate) struct World {
    pub(crate) backend: Arc<Backend>,
    config: Config,
    server: Server,
    _folder: TempDir,
}

impl World {
    pub(crate) async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let database = match kind {
            Kind::Sqlite => format!("sqlite://{}", path("latchkey.db")),
            Kind::Postgres => new_postgres().await,
        };
        write_key(&path("secret.key"));
        let settings = [
            ("LATCHKEY_DATABASE_URL", database.as_str()),
            ("LATCHKEY_SECRET_KEY_FILE", &path("secret.key")),
            ("LATCHKEY_SQLITE_SYNCHRONOUS", "normal"),
            ("LATCHKEY_PUBLIC_URL", "https://id.example.com"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let config = Config::load(settings.into_iter()).expect("the settings fit");
        let server = Server::build(&config, Clock::default())
            .await
            .expect("the server can be built");
        Self {
            backend: server.backend.clone(),
            config,
            server,
            _folder: folder,
        }
    }

    /// The path of a file beside its database.
    pub(crate) fn file(&self, name: &str) -> std::path::PathBuf {
        self._folder.path().join(name)
    }

    /// The next process on the same database, after this one was killed.
    async fn reborn(self) -> Self {
        let Self {
            backend,
            config,
            server,
            _folder,
        } = self;
        let clock = backend.clock.clone();
        drop((backend, server));
        let server = Server::build(&config, clock)
            .await
            .expect("the server can be built");
        Self {
            backend: server.backend.clone(),
            config,
            server,
            _folder,
        }
    }

    fn now(&self) -> OffsetDateTime {
        self.backend.clock.now()
    }

    /// An attempt for `address`, with its mail in the outbox.
    pub(crate) async fn start(&self, address: &str) -> Attempt {
        self.start_at(address, self.now()).await
    }

    async fn start_at(&self, address: &str, now: OffsetDateTime) -> Attempt {
        let attempt = Attempt {
            id: Uuid::now_v7().into(),
            purpose: Purpose::SignIn,
            client_id: Uuid::now_v7().into(),
            identifier: address.to_owned(),
            address_key: address.to_owned(),
            redirect_to: None,
            locale: Locale::English,
            time_zone: None,
            user_agent: String::new(),
            network: "203.0.113.0/24".to_owned(),
            key_id: self.backend.keys.current_id().to_owned(),
            nonce: vec![7; 16],
            generation: 0,
            state: State::Unverified,
            other_browser: OtherBrowser::Number,
            same_browser_only: false,
            from_own_browser: false,
            needs_code: false,
            has_link: true,
            consent: None,
            has_code: true,
            code_failures: 0,
            number_failures: 0,
            starter: None,
            action: None,
            is_awaited: false,
            created_at: now,
            expire_at: now + Duration::minutes(10),
            resend_at: now + Duration::seconds(30),
        };
        let mut work = self.work().await;
        attempts::insert(&mut work, &attempt, None, &Default::default()).expect("it is inserted");
        self.enqueue(&mut work, &attempt, now).await;
        work.commit().await.expect("it is committed");
        attempt
    }

    /// Asks its router for `path`, as a load balancer does: the status and the body.
    pub(crate) async fn ask(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("host", "10.0.0.1");
        let request = request.body(Body::empty()).expect("it is a request");
        let answer = self.server.router.clone().oneshot(request).await;
        let answer = answer.unwrap_or_else(|never| match never {});
        let status = answer.status();
        let body = axum::body::to_bytes(answer.into_body(), 1_000_000)
            .await
            .expect("the body arrives");
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn work(&self) -> UnitOfWork {
        UnitOfWork::begin(&self.backend)
            .await
            .expect("the database answers")
    }

    async fn enqueue(&self, work: &mut UnitOfWork, attempt: &Attempt, now: OffsetDateTime) {
        let message = NewMessage {
            occasion: Occasion::Attempt(attempt.id),
            kind: MessageKind::SignInLink,
            recipient: attempt.identifier.clone(),
            locale: attempt.locale,
            expire_at: attempt.expire_at,
            now,
        };
        rows::enqueue(work, message).await.expect("it is enqueued");
    }

    /// A notice to `address` in the outbox.
    async fn notify(&self, address: &str) {
        let facts = NoticeFacts {
            user_agent: String::new(),
            network: "203.0.113.0/24".to_owned(),
            at: self.now(),
            address: address.to_owned(),
            time_zone: None,
            session: None,
            earlier: Earlier::default(),
        };
        let message = NewMessage {
            occasion: Occasion::Notice(facts),
            kind: MessageKind::PrimaryChanged,
            recipient: address.to_owned(),
            locale: Locale::English,
            expire_at: self.now() + Duration::days(3),
            now: self.now(),
        };
        let mut work = self.work().await;
        rows::enqueue(&mut work, message)
            .await
            .expect("it is enqueued");
        work.commit().await.expect("it is committed");
    }

    async fn status(&self, attempt: &Attempt) -> Option<MailStatus> {
        let statuses =
            rows::newest_status(self.backend.store.read(), &[attempt.id], self.now()).await;
        statuses
            .expect("the database answers")
            .get(&attempt.id)
            .map(|standing| standing.status)
    }

    /// Waits until those who wait for `attempt` are told of this status.
    async fn told(&self, attempt: &Attempt, expected: MailStatus) {
        let mut news = self.backend.bus.subscribe(attempt.id);
        let wait = async {
            while self.status(attempt).await != Some(expected) {
                news.changed().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(15), wait)
            .await
            .unwrap_or_else(|_| panic!("the mail becomes {expected:?}"));
    }

    /// Sets a courier to work.
    fn employ(&self, transport: Transport) -> Employed {
        let shutdown = CancellationToken::new();
        let working = tokio::spawn(office::run(
            self.backend.clone(),
            transport,
            shutdown.clone(),
        ));
        Employed { shutdown, working }
    }
}

/// A courier at work.
struct Employed {
    shutdown: CancellationToken,
    working: JoinHandle<()>,
}

impl Employed {
    /// Ends it in order.
    async fn dismiss(self) {
        self.shutdown.cancel();
        self.working.await.expect("the courier ends");
    }

    /// Ends it as `kill -9` does: whatever it does is cut off.
    async fn kill(self) {
        self.working.abort();
        let _ = self.working.await;
    }
}

fn sender() -> Sender {
    Sender::parse("Acme <noreply@example.com>").expect("it is a sender")
}

fn smtp(url: &str) -> Transport {
    smtp_trusting(url, "")
}

fn smtp_trusting(url: &str, authorities: &str) -> Transport {
    let url = SmtpUrl::parse(url).expect("it is a URL");
    Transport::smtp(&url, authorities.as_bytes(), sender()).expect("it can be in a certificate")
}
