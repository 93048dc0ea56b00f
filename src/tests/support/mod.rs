//! Tools for stories: the real server on a real database, and browsers that keep cookies and read mails.

mod around;
pub mod audit;
mod beside;
mod browser;
pub mod cluster;
pub mod database;
pub mod dns;
mod listeners;
mod lost;
mod member;
pub mod mmdb;
pub mod pooler;
mod program;
pub mod proxy;
pub mod robot;
pub mod smtp;
pub mod sns;
pub mod statements;
mod stream;
pub mod tls;

use std::{net::SocketAddr, sync::atomic::AtomicU32, sync::atomic::Ordering};

use latchkey::server::{
    Backend, additions::Additions, clock::Clock, config::Config, http::listener::ListenerLimits,
    mail::mailbox::Mailbox,
};
use sea_orm::{ConnectionTrait, Database};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use self::around::Hosted;
pub use self::{
    browser::{Page, TestBrowser},
    listeners::http_client,
    program::{Program, free_address, run_program, run_program_on},
    stream::Stream,
};
pub use latchkey::server::mail::mailbox::MailboxMessage;

/// The database that a story runs on.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// An SQLite file for this story.
    Sqlite,
    /// A new database on the PostgreSQL server at `LATCHKEY_TEST_POSTGRES`.
    Postgres,
}

/// Runs each story on both databases.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($kind:ident: Kind) $body:block)*) => {
        $(mod $name {
            use super::*;

            $(#[$meta])*
            async fn story($kind: Kind) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                story(Kind::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                story(Kind::Postgres).await;
            }
        })*
    };
}

/// A running server. Stopped when dropped.
pub struct TestApp {
    /// Everything that its flows need.
    pub backend: Arc<Backend>,
    /// Its development mailbox; `None` when the story has an SMTP server.
    pub mailbox: Option<Mailbox>,
    /// Its clock, which stories can move.
    pub clock: Clock,
    /// Address that it listens on.
    pub address: SocketAddr,
    environment: Vec<(String, String)>,
    additions: Additions,
    shutdown: CancellationToken,
    serving: Option<JoinHandle<()>>,
    _folder: TempDir,
}

impl TestApp {
    /// Starts a server with default settings, but without limits by network, since all stories come from one.
    pub async fn start(kind: Kind) -> Self {
        Self::with(kind, &[]).await
    }

    /// Starts a server with further settings.
    pub async fn with(kind: Kind, settings: &[(&str, &str)]) -> Self {
        Self::at(kind, settings, Clock::default()).await
    }

    /// Starts a server with further settings and another clock.
    pub async fn at(kind: Kind, settings: &[(&str, &str)], clock: Clock) -> Self {
        let _ = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::WARN)
            .with_test_writer()
            .try_init();
        let (environment, folder) = around::environment(kind, settings).await;
        Self::serve(environment, clock, folder, None).await
    }

    async fn serve(
        environment: Vec<(String, String)>,
        clock: Clock,
        folder: TempDir,
        address: Option<SocketAddr>,
    ) -> Self {
        Self::serve_around(environment, clock, folder, address, Hosted::default()).await
    }

    async fn serve_around(
        environment: Vec<(String, String)>,
        clock: Clock,
        folder: TempDir,
        address: Option<SocketAddr>,
        hosted: Hosted,
    ) -> Self {
        let listener = TcpListener::bind(address.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 0))))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let mut settings = environment.clone();
        settings.push(("LATCHKEY_LISTEN".to_owned(), address.to_string()));
        if !settings
            .iter()
            .any(|(name, _)| name == "LATCHKEY_PUBLIC_URL")
        {
            settings.push((
                "LATCHKEY_PUBLIC_URL".to_owned(),
                format!("http://localhost:{}", address.port()),
            ));
        }
        let config = Config::load(settings.into_iter()).expect("the settings fit");
        let additions = hosted.additions.clone();
        let server = hosted.build(&config, clock.clone()).await;
        let (backend, mailbox, shutdown) = (
            server.backend.clone(),
            server.mailbox.clone(),
            server.shutdown(),
        );
        let serving = tokio::spawn(server.serve(listener, ListenerLimits::default()));
        Self {
            backend,
            mailbox,
            clock,
            address,
            environment,
            additions,
            shutdown,
            serving: Some(serving),
            _folder: folder,
        }
    }

    /// Stops the server and starts it again, on the same port and database.
    pub async fn restart(self) -> Self {
        self.restart_with(&[]).await
    }

    /// Stops the server and starts it again with further settings, on the same port and database.
    pub async fn restart_with(mut self, settings: &[(&str, &str)]) -> Self {
        for (name, value) in settings {
            self.environment.retain(|(known, _)| known != name);
            self.environment
                .push(((*name).to_owned(), (*value).to_owned()));
        }
        self.shutdown.cancel();
        if let Some(serving) = self.serving.take() {
            serving.await.expect("the server stops");
        }
        let environment = std::mem::take(&mut self.environment);
        let folder = std::mem::replace(
            &mut self._folder,
            tempfile::tempdir().expect("a folder can be made"),
        );
        let (clock, address) = (self.clock.clone(), Some(self.address));
        let additions = self.additions.clone();
        drop(self);
        let hosted = Hosted::with(additions);
        Self::serve_around(environment, clock, folder, address, hosted).await
    }

    /// A new browser without cookies.
    pub fn browser(&self) -> TestBrowser {
        TestBrowser::new(self.address)
    }

    /// Waits for mail number `count` to `address`, counted from 1.
    pub async fn mail(&self, address: &str, count: usize) -> MailboxMessage {
        let mailbox = self.mailbox.as_ref().expect("this story has a mailbox");
        let mut news = mailbox.subscribe();
        let wait = async {
            loop {
                if let Some(message) = mailbox.messages(Some(address)).get(count - 1) {
                    return MailboxMessage::clone(message);
                }
                let _ = news.recv().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), wait)
            .await
            .unwrap_or_else(|_| panic!("mail {count} to {address} arrives"))
    }

    /// All mails to `address` so far, oldest first.
    pub fn mails(&self, address: &str) -> Vec<Arc<MailboxMessage>> {
        self.mailbox
            .as_ref()
            .expect("this story has a mailbox")
            .messages(Some(address))
    }

    /// Waits for mail number `count` to `address` that asks for a proof. Notices are not counted.
    pub async fn proof_mail(&self, address: &str, count: usize) -> MailboxMessage {
        let mut all = count;
        loop {
            self.mail(address, all).await;
            let asking: Vec<_> = self
                .mails(address)
                .into_iter()
                .filter(|mail| mail.text.contains("/verify?token="))
                .collect();
            if let Some(mail) = asking.get(count - 1) {
                return MailboxMessage::clone(mail);
            }
            all += 1;
        }
    }

    /// Waits for a mail to `address` whose subject contains `word`. Always returns `true`.
    pub async fn mail_like(&self, address: &str, word: &str) -> bool {
        let mut count = 1;
        loop {
            if self.mail(address, count).await.subject.contains(word) {
                return true;
            }
            count += 1;
        }
    }

    /// Waits until no mail waits to be sent and no notice is left.
    pub async fn outbox_is_empty(&self) {
        let wait = async {
            while self.count("SELECT count(*) FROM outbox_messages WHERE state IN ('queued', 'sending') OR attempt_id IS NULL").await > 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), wait)
            .await
            .expect("the outbox empties");
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.shutdown.cancel();
    }
}

/// The subject of a mail without the two words that tell it from others.
pub fn subject(message: &MailboxMessage) -> &str {
    let (subject, _) = message.subject.rsplit_once(" (").unwrap_or_default();
    subject
}

/// Path and query of the link in a mail.
pub fn link(message: &MailboxMessage) -> String {
    link_in(&message.text)
}

/// Path and query of the link in the text of a mail.
pub fn link_in(text: &str) -> String {
    let start = text.find("/verify?token=").expect("the mail has a link");
    text[start..]
        .split_whitespace()
        .next()
        .expect("a link")
        .to_owned()
}

/// The path and query of the refusal link in a mail.
pub fn refusal_link(message: &MailboxMessage) -> String {
    refusal_link_in(&message.text)
}

/// The path and query of the refusal link in the text of a mail.
pub fn refusal_link_in(text: &str) -> String {
    let link = text
        .split_whitespace()
        .find(|word| word.contains("/verify?token=") && word.ends_with("&decline=1"))
        .expect("the mail has a refusal link");
    link_in(link)
}

/// The code in a mail.
pub fn code(message: &MailboxMessage) -> String {
    code_in(&message.text)
}

/// The code in the text of a mail.
pub fn code_in(text: &str) -> String {
    text.lines()
        .map(|line| {
            line.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        })
        .find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()))
        .expect("the mail has a code on a line of its own")
}

/// A code other than `code`.
pub fn other_code(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

/// A number other than `number`.
pub fn other_number(number: &str) -> String {
    let number: u32 = number.parse().expect("digits");
    format!("{}", if number == 99 { 10 } else { number + 1 })
}

/// Creates a database on the PostgreSQL server at `LATCHKEY_TEST_POSTGRES`, and returns its URL.
pub async fn new_postgres() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("LATCHKEY_TEST_POSTGRES")
        .expect("LATCHKEY_TEST_POSTGRES names a PostgreSQL server; `make test` starts one");
    let name = format!(
        "story_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let admin = Database::connect(&server)
        .await
        .expect("PostgreSQL answers");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database can be made");
    let (base, _) = server
        .rsplit_once('/')
        .expect("the address names a database");
    format!("{base}/{name}")
}

/// Writes a key file as an operator would.
pub fn write_key(path: &str) {
    write_key_line(
        path,
        &latchkey::server::domain::secrets::KeyRing::generate_line(),
    );
}

/// Writes a key file with this line.
pub fn write_key_line(path: &str, line: &str) {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;

    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .expect("a key file can be made");
    writeln!(file, "{line}").expect("a key can be written");
}
