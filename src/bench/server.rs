use std::{
    fs::{self, File},
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    Subject,
    http::{Answer, Connection, get},
};

/// Raised so that no honest load meets them; the code that counts stays in the way.
#[rustfmt::skip]
const SETTINGS: &[(&str, &str)] = &[
    ("LATCHKEY_SQLITE_SYNCHRONOUS", "normal"),
    ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "1000000000"),
    ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "1000000000"),
    ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1000000"),
    ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "1000000"),
    ("LATCHKEY_MAX_CONNECTIONS", "30000"),
    ("LATCHKEY_MAX_CONNECTIONS_PER_NETWORK", "30000"),
];

/// How long a start may take at all.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server with a database of its own, on one core. Stops when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From the start of the process to the first whole answer.
    pub started_in: Duration,
    log: PathBuf,
    _folder: TempDir,
}

impl Server {
    /// Starts it and waits for the first sign-in page.
    pub fn start(subject: &Subject) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let file = |name: &str| folder.path().join(name);
        let log = file("log");
        let mut command = if has_taskset() {
            let mut command = Command::new("taskset");
            command.args(["-c", "0"]).arg(&subject.program);
            command
        } else {
            Command::new(&subject.program)
        };
        command
            .env_clear()
            .envs(SETTINGS.iter().copied())
            .env("LATCHKEY_LISTEN", address.to_string())
            .env("LATCHKEY_PUBLIC_URL", format!("http://localhost:{port}"))
            .env(
                "LATCHKEY_DATABASE_URL",
                format!("sqlite://{}", file("latchkey.db").display()),
            )
            .env("LATCHKEY_SECRET_KEY_FILE", file("secret.key"))
            .env("LATCHKEY_SITE_ROOT", &subject.site)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?);
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        let began = Instant::now();
        let mut server = Self {
            child: command.spawn()?,
            address,
            started_in: Duration::ZERO,
            log,
            _folder: folder,
        };
        while first_answer(address).is_none_or(|answer| answer.status != 200) {
            if began.elapsed() > PATIENCE || server.child.try_wait()?.is_some() {
                return Err(server.blame("the server does not start"));
            }
            thread::sleep(Duration::from_millis(5));
        }
        server.started_in = began.elapsed();
        Ok(server)
    }

    /// An error with what the server says of it.
    pub fn blame(&self, error: impl std::fmt::Display) -> io::Error {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log
            .lines()
            .filter(|line| !line.contains("\"INFO\""))
            .collect();
        let last = &lines[lines.len().saturating_sub(3)..];
        io::Error::other(format!("{error}\n{}", last.join("\n")))
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

    /// Processor time that was used so far, to a hundredth of a second.
    pub fn processor_time(&self) -> io::Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // After the name in parentheses; the kernel counts hundredths for everybody.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let hundredths = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u64>().ok())
            .sum::<u64>();
        Ok(Duration::from_millis(hundredths * 10))
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

fn has_taskset() -> bool {
    Command::new("taskset")
        .arg("-V")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
