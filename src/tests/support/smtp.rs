//! A mail server that behaves by a script, one scene for each connection, and records the mails it gets.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader, WriteHalf},
    net::{TcpListener, TcpStream},
    sync::{Notify, watch},
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

/// How one connection goes. Whatever a scene does not mention goes well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Everything goes well.
    Good,
    /// The server says nothing at all.
    Silent,
    /// The server greets with this text and closes the connection.
    Greets(&'static str),
    /// The server answers `EHLO` and `HELO` with this text.
    Hello(&'static str),
    /// The server answers `AUTH` with this text.
    Auth(&'static str),
    /// The server answers `MAIL` with this text.
    Sender(&'static str),
    /// The server answers `RCPT` with this text.
    Recipient(&'static str),
    /// The server asks for the message and closes the connection.
    HangsUpInData,
    /// The server asks for the message and reads nothing more.
    StallsInData,
    /// The server reads the whole message and closes the connection without an answer.
    HangsUpAfterDot,
    /// The server reads the whole message, and answers after [`SmtpServer::go_on`].
    WaitsAfterDot,
    /// The server answers the message with this text.
    AfterDot(&'static str),
    /// The server accepts one message and closes the connection at the next one.
    OneMessage,
    /// The server sends its answers byte by byte.
    Trickles,
}

/// A mail that the server has read completely, whatever it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The argument of `MAIL`.
    pub from: String,
    /// The arguments of `RCPT`.
    pub to: Vec<String>,
    /// The message without dot-stuffing.
    pub data: String,
    /// `true` if it came over TLS.
    pub is_protected: bool,
}

impl Received {
    /// The value of a header without line breaks in it; `None` when there is no such header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = self.data.split("\r\n\r\n").next()?;
        head.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The text part, decoded as far as links and codes need it.
    pub fn text(&self) -> String {
        let (_, part) = self
            .data
            .split_once("text/plain")
            .expect("there is a text part");
        let (part, _) = part.split_once("\r\n--part-").expect("it ends");
        part.replace("=\r\n", "").replace("=3D", "=")
    }
}

#[derive(Debug, Default)]
struct Log {
    script: VecDeque<Scene>,
    mails: Vec<Received>,
    commands: Vec<String>,
    in_the_clear: Vec<String>,
    connections: usize,
}

/// How connections are protected.
#[derive(Clone)]
pub enum Security {
    /// Without TLS; STARTTLS is not offered.
    Plain,
    /// Without TLS at first; STARTTLS is offered.
    StartTls(TlsAcceptor),
    /// TLS from the first byte.
    Tls(TlsAcceptor),
}

/// What all connections share.
#[derive(Clone)]
struct Stage {
    security: Security,
    log: Arc<Mutex<Log>>,
    tell: watch::Sender<usize>,
    cue: Arc<Notify>,
}

/// A mail server. Stops when dropped.
pub struct SmtpServer {
    /// Address that it listens on.
    pub address: SocketAddr,
    stage: Stage,
    news: watch::Receiver<usize>,
    listening: JoinHandle<()>,
}

impl SmtpServer {
    /// Starts a server that plays `script`; connections after its end go well.
    pub async fn start(script: &[Scene]) -> Self {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), script).await
    }

    /// Starts a server at `address`.
    pub async fn start_at(address: SocketAddr, script: &[Scene]) -> Self {
        Self::start_with(address, script, Security::Plain).await
    }

    /// Starts a server with TLS on a free port; everything goes well.
    pub async fn start_protected(security: Security) -> Self {
        Self::start_with(SocketAddr::from(([127, 0, 0, 1], 0)), &[], security).await
    }

    async fn start_with(address: SocketAddr, script: &[Scene], security: Security) -> Self {
        let listener = TcpListener::bind(address).await.expect("the port is free");
        let address = listener.local_addr().expect("it is bound");
        let log = Arc::new(Mutex::new(Log {
            script: script.iter().copied().collect(),
            ..Log::default()
        }));
        let (tell, news) = watch::channel(0);
        let cue = Arc::default();
        let stage = Stage {
            security,
            log,
            tell,
            cue,
        };
        let listening = tokio::spawn(listen(listener, stage.clone()));
        Self {
            address,
            stage,
            news,
            listening,
        }
    }

    /// URL of the server, without a password.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The mails it has read so far.
    pub fn mails(&self) -> Vec<Received> {
        self.stage
            .log
            .lock()
            .expect("no scene panics")
            .mails
            .clone()
    }

    /// The commands of all connections so far.
    pub fn commands(&self) -> Vec<String> {
        self.stage
            .log
            .lock()
            .expect("no scene panics")
            .commands
            .clone()
    }

    /// The commands so far that came without TLS.
    pub fn in_the_clear(&self) -> Vec<String> {
        let log = self.stage.log.lock().expect("no scene panics");
        log.in_the_clear.clone()
    }

    /// Number of connections so far.
    pub fn connections(&self) -> usize {
        self.stage.log.lock().expect("no scene panics").connections
    }

    /// Lets one connection go on that waits in [`Scene::WaitsAfterDot`].
    pub fn go_on(&self) {
        self.stage.cue.notify_one();
    }

    /// Waits until this number of mails was read, or asked for in [`Scene::StallsInData`]. Returns those that were read.
    pub async fn wait_for(&self, mails: usize) -> Vec<Received> {
        let mut news = self.news.clone();
        let wait = news.wait_for(|count| *count >= mails);
        tokio::time::timeout(Duration::from_secs(15), wait)
            .await
            .unwrap_or_else(|_| panic!("mail {mails} arrives"))
            .expect("the server listens");
        self.mails()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, stage: Stage) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let scene = {
            let mut log = stage.log.lock().expect("no scene panics");
            log.connections += 1;
            log.script.pop_front().unwrap_or(Scene::Good)
        };
        connections.spawn(connect(stream, scene, stage.clone()));
    }
}

/// A connection, with or without TLS.
trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// Handles one connection, with TLS from the first byte if that is set.
async fn connect(stream: TcpStream, scene: Scene, stage: Stage) -> Option<()> {
    let wire: Box<dyn Wire> = match &stage.security {
        Security::Tls(acceptor) => Box::new(acceptor.accept(stream).await.ok()?),
        Security::Plain | Security::StartTls(_) => Box::new(stream),
    };
    let is_protected = matches!(stage.security, Security::Tls(_));
    play(wire, is_protected, scene, stage).await
}

/// Plays one connection until either side closes it.
async fn play(
    wire: Box<dyn Wire>,
    mut is_protected: bool,
    scene: Scene,
    stage: Stage,
) -> Option<()> {
    let (read, write) = tokio::io::split(wire);
    let mut lines = BufReader::new(read).lines();
    let mut voice = Voice { write, scene };
    match scene {
        Scene::Silent => std::future::pending().await,
        Scene::Greets(greeting) => return voice.say(greeting).await,
        _ => voice.say("220 stage.example.net ESMTP").await?,
    }
    let mut mail = Received {
        from: String::new(),
        to: Vec::new(),
        data: String::new(),
        is_protected,
    };
    let mut taken = 0;
    while let Ok(Some(line)) = lines.next_line().await {
        stage.record(&line, is_protected);
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let argument = line.split_once(':').map_or("", |(_, argument)| argument);
        match (verb.as_str(), scene) {
            ("EHLO" | "HELO", Scene::Hello(reply)) => voice.say(reply).await?,
            ("EHLO", _) if stage.offers_tls() && !is_protected => {
                voice.say("250-stage.example.net\r\n250 STARTTLS").await?;
            }
            ("STARTTLS", _) if !is_protected => {
                let Security::StartTls(acceptor) = &stage.security else {
                    return voice.say("502 not on this stage").await;
                };
                voice.say("220 go ahead").await?;
                let wire = lines.into_inner().into_inner().unsplit(voice.write);
                let wire: Box<dyn Wire> = Box::new(acceptor.accept(wire).await.ok()?);
                let (read, write) = tokio::io::split(wire);
                lines = BufReader::new(read).lines();
                voice = Voice { write, scene };
                is_protected = true;
            }
            ("EHLO", _) => {
                voice
                    .say("250-stage.example.net\r\n250 AUTH PLAIN LOGIN")
                    .await?;
            }
            ("AUTH", Scene::Auth(reply)) => voice.say(reply).await?,
            ("AUTH", _) => voice.say("235 come in").await?,
            ("MAIL", Scene::Sender(reply)) => voice.say(reply).await?,
            ("MAIL", Scene::OneMessage) if taken > 0 => {
                return voice.say("421 one message a connection").await;
            }
            ("MAIL", _) => {
                mail = Received {
                    from: argument.to_owned(),
                    to: Vec::new(),
                    data: String::new(),
                    is_protected,
                };
                voice.say("250 sender noted").await?;
            }
            ("RCPT", Scene::Recipient(reply)) => voice.say(reply).await?,
            ("RCPT", _) => {
                mail.to.push(argument.to_owned());
                voice.say("250 recipient noted").await?;
            }
            ("DATA", _) => {
                voice.say("354 go ahead").await?;
                match scene {
                    Scene::HangsUpInData => return None,
                    Scene::StallsInData => {
                        stage.tell.send_modify(|count| *count += 1);
                        std::future::pending().await
                    }
                    _ => {}
                }
                loop {
                    let line = lines.next_line().await.ok()??;
                    if line == "." {
                        break;
                    }
                    mail.data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.data.push_str("\r\n");
                }
                stage
                    .log
                    .lock()
                    .expect("no scene panics")
                    .mails
                    .push(mail.clone());
                stage.tell.send_modify(|count| *count += 1);
                taken += 1;
                match scene {
                    Scene::HangsUpAfterDot => return None,
                    Scene::WaitsAfterDot => {
                        stage.cue.notified().await;
                        voice.say("250 taken").await?;
                    }
                    Scene::AfterDot(reply) => voice.say(reply).await?,
                    _ => voice.say("250 taken").await?,
                }
            }
            ("QUIT", _) => return voice.say("221 bye").await,
            ("RSET" | "NOOP", _) => voice.say("250 well").await?,
            _ => voice.say("502 not on this stage").await?,
        }
    }
    None
}

impl Stage {
    fn offers_tls(&self) -> bool {
        matches!(self.security, Security::StartTls(_))
    }

    fn record(&self, command: &str, is_protected: bool) {
        let mut log = self.log.lock().expect("no scene panics");
        log.commands.push(command.to_owned());
        if !is_protected {
            log.in_the_clear.push(command.to_owned());
        }
    }
}

struct Voice {
    write: WriteHalf<Box<dyn Wire>>,
    scene: Scene,
}

impl Voice {
    /// Sends a reply; `None` when the other side has closed the connection.
    async fn say(&mut self, reply: &str) -> Option<()> {
        let reply = format!("{reply}\r\n");
        if self.scene != Scene::Trickles {
            return self.write.write_all(reply.as_bytes()).await.ok();
        }
        for byte in reply.as_bytes() {
            self.write.write_all(&[*byte]).await.ok()?;
            self.write.flush().await.ok()?;
            tokio::task::yield_now().await;
        }
        Some(())
    }
}
