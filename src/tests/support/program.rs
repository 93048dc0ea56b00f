//! The real program in a process of its own, with everything it logs.

use std::{
    net::SocketAddr,
    os::fd::OwnedFd,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::{Child, ChildStderr, Command},
    sync::watch,
    task::JoinHandle,
};

use super::{Kind, TestBrowser, new_postgres, write_key};

/// Longest time for anything that a story waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs the program until it ends by itself. Returns exit code, standard output and standard error.
pub async fn run_program(
    arguments: &[&str],
    settings: &[(impl AsRef<str>, impl AsRef<str>)],
) -> (i32, String, String) {
    run_program_on(arguments, settings, "").await
}

/// Runs the program as [`run_program`] does, with this text on its standard input.
pub async fn run_program_on(
    arguments: &[&str],
    settings: &[(impl AsRef<str>, impl AsRef<str>)],
    input: &str,
) -> (i32, String, String) {
    let settings = settings.iter();
    let mut running = Command::new(env!("CARGO_BIN_EXE_latchkey"))
        .args(arguments)
        .env_clear()
        .envs(settings.map(|(name, value)| (name.as_ref(), value.as_ref())))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the program starts");
    let mut stdin = running.stdin.take().expect("it is piped");
    // A program that does not read it may have ended.
    let _ = stdin.write_all(input.as_bytes()).await;
    drop(stdin);
    let running = running.wait_with_output();
    let told = tokio::time::timeout(PATIENCE, running)
        .await
        .unwrap_or_else(|_| panic!("latchkey {arguments:?} ends by itself"))
        .expect("the program runs");
    let text = |bytes: Vec<u8>| {
        String::from_utf8(bytes)
            .expect("text")
            .trim_end()
            .to_owned()
    };
    let code = told.status.code().expect("it ends by itself");
    (code, text(told.stdout), text(told.stderr))
}

/// The program that a story runs.
struct Executable {
    path: PathBuf,
    arguments: Vec<String>,
}

impl Executable {
    /// The program of this product.
    fn latchkey() -> Self {
        Self {
            path: env!("CARGO_BIN_EXE_latchkey").into(),
            arguments: Vec::new(),
        }
    }

    /// This program of stories, which runs one of them, by its whole name.
    fn story(name: &str) -> Self {
        Self {
            path: std::env::current_exe().expect("this program has a path"),
            arguments: ["--exact", name, "--nocapture"].map(str::to_owned).into(),
        }
    }
}

/// A running program. Killed when dropped.
pub struct Program {
    /// Address that it listens on.
    pub address: SocketAddr,
    /// URL of its database.
    pub database_url: String,
    /// The line in its key file.
    pub key: String,
    executable: Executable,
    environment: Vec<(String, String)>,
    /// The listening socket that it is handed at each start.
    handed: Option<OwnedFd>,
    child: Child,
    reading: JoinHandle<()>,
    log: Arc<Mutex<Vec<String>>>,
    news: watch::Receiver<usize>,
    _folder: TempDir,
}

impl Program {
    /// Starts the program with these settings, on a free port, without limits by network.
    pub async fn start(kind: Kind, settings: &[(&str, &str)]) -> Self {
        Self::start_at(free_address(), None, kind, settings).await
    }

    /// Starts this program of stories as another application, which Latchkey is a part of: it runs the story of this name,
    /// which finds the settings in its environment, and says `serving` on its standard error once it listens.
    pub async fn start_story(name: &str, kind: Kind, settings: &[(&str, &str)]) -> Self {
        let executable = Executable::story(name);
        Self::run(executable, free_address(), None, kind, settings).await
    }

    /// Starts the program as systemd does for a socket unit: the socket stays open here, whether the program runs or not.
    pub async fn start_on(
        listener: std::net::TcpListener,
        kind: Kind,
        settings: &[(&str, &str)],
    ) -> Self {
        let address = listener.local_addr().expect("it is bound");
        let settings = [&[("LATCHKEY_LISTEN", "systemd")][..], settings].concat();
        Self::start_at(address, Some(listener.into()), kind, &settings).await
    }

    async fn start_at(
        address: SocketAddr,
        handed: Option<OwnedFd>,
        kind: Kind,
        settings: &[(&str, &str)],
    ) -> Self {
        Self::run(Executable::latchkey(), address, handed, kind, settings).await
    }

    async fn run(
        executable: Executable,
        address: SocketAddr,
        handed: Option<OwnedFd>,
        kind: Kind,
        settings: &[(&str, &str)],
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let database_url = match kind {
            Kind::Sqlite => format!("sqlite://{}", path("latchkey.db")),
            Kind::Postgres => new_postgres().await,
        };
        let key_file = path("secret.key");
        write_key(&key_file);
        let key = std::fs::read_to_string(&key_file).expect("there is a key");
        let environment = [
            ("LATCHKEY_DATABASE_URL", database_url.as_str()),
            ("LATCHKEY_SECRET_KEY_FILE", &key_file),
            ("LATCHKEY_LISTEN", &address.to_string()),
            ("LATCHKEY_CHECK_DOMAINS", "off"),
            ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "0"),
            ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "0"),
        ]
        .iter()
        .chain(settings)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect::<Vec<_>>();
        let (child, stderr) = spawn(&executable, &environment, handed.as_ref());
        let (log, tell) = (Arc::default(), watch::Sender::new(0));
        let news = tell.subscribe();
        let reading = tokio::spawn(read(stderr, Arc::clone(&log), tell));
        let mut program = Self {
            address,
            database_url,
            key: key.trim().to_owned(),
            executable,
            environment,
            handed,
            child,
            reading,
            log,
            news,
            _folder: folder,
        };
        program.logs("serving").await;
        program
    }

    /// Starts it again after it was killed, on the same port and database.
    pub async fn start_again(&mut self) {
        let (child, stderr) = spawn(&self.executable, &self.environment, self.handed.as_ref());
        let tell = watch::Sender::new(0);
        self.child = child;
        self.news = tell.subscribe();
        self.log = Arc::default();
        self.reading = tokio::spawn(read(stderr, Arc::clone(&self.log), tell));
        self.logs("serving").await;
    }

    /// Runs the program with this one's settings, as an operator would. Returns exit code, standard output and standard
    /// error.
    pub async fn command(&self, arguments: &[&str]) -> (i32, String, String) {
        run_program(arguments, &self.environment).await
    }

    /// A command of the program with this one's settings, to be run. Killed when dropped.
    pub fn prepare(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_latchkey"));
        command
            .args(arguments)
            .env_clear()
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Kills it as `kill -9` does.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("it can be killed");
    }

    /// Tells it to stop with SIGTERM, and waits until it has.
    pub async fn stop(&mut self) -> ExitStatus {
        self.tell_to_stop();
        self.end().await
    }

    /// Tells it to stop with SIGTERM.
    pub fn tell_to_stop(&self) {
        let id = self.child.id().expect("it runs").to_string();
        let told = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status();
        assert!(told.expect("there is a kill").success());
    }

    /// Waits until it has ended and its log was read to the end.
    pub async fn end(&mut self) -> ExitStatus {
        let end = async {
            let status = self.child.wait().await.expect("it ends");
            (&mut self.reading).await.expect("its log is read");
            status
        };
        tokio::time::timeout(PATIENCE, end)
            .await
            .expect("it ends in time")
    }

    /// A new browser without cookies.
    pub fn browser(&self) -> TestBrowser {
        TestBrowser::new(self.address)
    }

    /// The lines that it has logged since its last start.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("no test panics here").clone()
    }

    /// Waits until a line with these words was logged since its last start.
    pub async fn logs(&mut self, words: &str) {
        let log = Arc::clone(&self.log);
        let has_said = |_: &usize| {
            let log = log.lock().expect("no test panics here");
            log.iter().any(|line| line.contains(words))
        };
        let waiting = tokio::time::timeout(PATIENCE, self.news.wait_for(has_said));
        let is_said = waiting.await.is_ok_and(|said| said.is_ok());
        if !is_said {
            panic!("it logs {words:?}, not\n{}", self.log().join("\n"));
        }
    }
}

/// Starts the program. A socket that is handed over becomes its descriptor 3, as `LISTEN_FDS` says.
fn spawn(
    executable: &Executable,
    environment: &[(String, String)],
    handed: Option<&OwnedFd>,
) -> (Child, ChildStderr) {
    let mut command = match handed {
        None => Command::new(&executable.path),
        Some(_) => Command::new("/bin/sh"),
    };
    command.env_clear().stdin(Stdio::null());
    if let Some(socket) = handed {
        let hand_over = "exec 3<&0 </dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec \"$0\" \"$@\"";
        let socket = socket.try_clone().expect("it can be shared");
        command.args(["-c", hand_over]).arg(&executable.path);
        command.stdin(socket);
    }
    let mut child = command
        .args(&executable.arguments)
        .envs(environment.iter().cloned())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the program starts");
    let stderr = child.stderr.take().expect("it is piped");
    (child, stderr)
}

async fn read(stderr: ChildStderr, log: Arc<Mutex<Vec<String>>>, tell: watch::Sender<usize>) {
    let mut lines = BufReader::new(stderr).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        log.lock().expect("no test panics here").push(line);
        tell.send_modify(|count| *count += 1);
    }
}

/// An address that was free a moment ago, because the program must know its port before it starts.
pub fn free_address() -> SocketAddr {
    std::net::TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .expect("a port is free")
}
