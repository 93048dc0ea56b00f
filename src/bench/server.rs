use std::{
    fs::{self, File},
    io::{self, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use tempfile::TempDir;

use crate::{
    Subject,
    database::{Database, Engine, Fill, processor_time},
    http::{Answer, Connection, get},
};

/// How addresses of administrators begin; the first has the number 0.
pub const OPERATOR: &str = "operator";

/// Limits that are raised so that no measurement reaches them. The code that counts still runs.
#[rustfmt::skip]
const SETTINGS: &[(&str, &str)] = &[
    ("LATCHKEY_SQLITE_SYNCHRONOUS", "normal"),
    ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "1000000000"),
    ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "1000000000"),
    ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1000000"),
    ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "1000000"),
    ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1/32"),
    ("LATCHKEY_MAILS_PER_HOUR", "1000000000"),
    ("LATCHKEY_ADMINS", "operator0@bench.test"),
    ("LATCHKEY_MAX_CONNECTIONS", "30000"),
    ("LATCHKEY_MAX_CONNECTIONS_PER_NETWORK", "30000"),
];

/// The longest that a start may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server with a database of its own, on one core. It is stopped when this is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// The address on which it listens.
    pub address: SocketAddr,
    /// The time from the start of the process to the first whole answer.
    pub started_in: Duration,
    shared: Arc<Shared>,
    log: PathBuf,
}

/// What servers share: a database and a key.
#[derive(Debug)]
struct Shared {
    database: Database,
    folder: TempDir,
}

impl Shared {
    /// The program with a word, which logs to a file of its own.
    fn command(&self, subject: &Subject, word: &str, port: u16, log: &Path) -> io::Result<Command> {
        let mut command = on_one_core(subject);
        command
            .arg(word)
            .env_clear()
            .envs(SETTINGS.iter().copied())
            .env("LATCHKEY_LISTEN", format!("127.0.0.1:{port}"))
            .env("LATCHKEY_PUBLIC_URL", format!("http://localhost:{port}"))
            .env("LATCHKEY_DATABASE_URL", &self.database.url)
            .env("LATCHKEY_SECRET_KEY_FILE", key_file(&self.folder)?)
            .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(log)?);
        Ok(command)
    }
}

impl Server {
    /// Starts it on an empty SQLite database, and waits for the first sign-in page.
    pub fn start(subject: &Subject) -> io::Result<Self> {
        Self::start_with(subject, Engine::Sqlite, Fill::Empty)
    }

    /// Starts it on a new database of this kind, and waits for the first sign-in page.
    pub fn start_with(subject: &Subject, engine: Engine, fill: Fill) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            database: Database::new(engine)?,
            folder: tempfile::tempdir()?,
        });
        if fill != Fill::Empty {
            let log = shared.folder.path().join("log-of-migrate");
            let mut migrate = shared.command(subject, "migrate", 3000, &log)?;
            if !migrate.status()?.success() {
                return Err(blame("the database gets no tables", &log));
            }
            shared.database.fill(fill)?;
        }
        Self::start_at(subject, shared)
    }

    /// Stops it, and starts it anew on its database.
    pub fn again(self, subject: &Subject) -> io::Result<Self> {
        let shared = self.shared.clone();
        drop(self);
        Self::start_at(subject, shared)
    }

    /// Starts another one on the same database.
    pub fn beside(&self, subject: &Subject) -> io::Result<Self> {
        Self::start_at(subject, self.shared.clone())
    }

    fn start_at(subject: &Subject, shared: Arc<Shared>) -> io::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let log = shared.folder.path().join(format!("log-{port}"));
        let began = Instant::now();
        let mut server = Self {
            child: shared.command(subject, "serve", port, &log)?.spawn()?,
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
            started_in: Duration::ZERO,
            shared,
            log,
        };
        while first_answer(server.address).is_none_or(|answer| answer.status != 200) {
            if began.elapsed() > PATIENCE || server.child.try_wait()?.is_some() {
                return Err(server.blame("the server does not start"));
            }
            thread::sleep(Duration::from_millis(5));
        }
        server.started_in = began.elapsed();
        Ok(server)
    }

    /// An error, with what the server has logged.
    pub fn blame(&self, error: impl std::fmt::Display) -> io::Error {
        blame(error, &self.log)
    }

    /// Resident memory in KiB.
    pub fn memory(&self) -> io::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok())
            .ok_or_else(|| io::Error::other("the system does not tell the memory of a process"))
    }

    /// Processor time that server and database have used so far, each to a hundredth of a second. That of SQLite is
    /// part of the server's.
    pub fn processor_time(&self) -> io::Result<(Duration, Duration)> {
        Ok((
            processor_time(self.child.id(), false)?,
            self.shared.database.processor_time()?,
        ))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It is ours and nobody waits for it; that it may have ended by itself does not matter.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn first_answer(address: SocketAddr) -> Option<Answer> {
    let mut connection = Connection::open(address).ok()?;
    connection
        .ask(&get("/sign-in", "Accept: text/html\r\n"))
        .ok()
}

fn blame(error: impl std::fmt::Display, log: &Path) -> io::Error {
    let log = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| !line.contains("\"INFO\""))
        .collect();
    let last = &lines[lines.len().saturating_sub(3)..];
    io::Error::other(format!("{error}\n{}", last.join("\n")))
}

fn on_one_core(subject: &Subject) -> Command {
    if !has_taskset() {
        return Command::new(&subject.program);
    }
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(&subject.program);
    command
}

/// A key file: with PostgreSQL the server does not create one.
fn key_file(folder: &TempDir) -> io::Result<PathBuf> {
    let path = folder.path().join("secret.key");
    if !path.exists() {
        let mut options = File::options();
        options.write(true).create_new(true).mode(0o600);
        let key = BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
        writeln!(options.open(&path)?, "{key}")?;
    }
    Ok(path)
}

fn has_taskset() -> bool {
    Command::new("taskset")
        .arg("-V")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
