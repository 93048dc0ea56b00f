//! A mail server that plays the scenes of a script, one per connection, and remembers what it took.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream, tcp::OwnedWriteHalf},
    sync::watch,
    task::JoinHandle,
};

/// How one connection goes. What a scene does not speak of goes well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// All goes well.
    Good,
    /// It says nothing at all.
    Silent,
    /// It greets like this, and hangs up.
    Greets(&'static str),
    /// It answers EHLO and HELO like this.
    Hello(&'static str),
    /// It offers AUTH, and answers it like this.
    Auth(&'static str),
    /// It answers `MAIL` like this.
    Sender(&'static str),
    /// It answers `RCPT` like this.
    Recipient(&'static str),
    /// It invites the message and hangs up.
    HangsUpInData,
    /// It invites the message and reads no further.
    StallsInData,
    /// It reads the message whole, and hangs up before it has answered.
    HangsUpAfterDot,
    /// It answers the message like this.
    AfterDot(&'static str),
    /// It takes one message and hangs up at the next one.
    OneMessage,
    /// It answers byte by byte.
    Trickles,
}

/// A mail that the server read to its end, whatever it then answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The argument of `MAIL`.
    pub from: String,
    /// The arguments of `RCPT`.
    pub to: Vec<String>,
    /// The message, without the transparency of SMTP.
    pub data: String,
}

impl Received {
    /// The value of a header that is not folded.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = self.data.split("\r\n\r\n").next()?;
        head.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

#[derive(Debug, Default)]
struct Log {
    script: VecDeque<Scene>,
    mails: Vec<Received>,
    commands: Vec<String>,
    connections: usize,
}

/// The server. Stops when dropped.
#[derive(Debug)]
pub struct SmtpServer {
    /// Where it listens.
    pub address: SocketAddr,
    log: Arc<Mutex<Log>>,
    news: watch::Receiver<usize>,
    listening: JoinHandle<()>,
}

impl SmtpServer {
    /// Plays `script`; when it is over, all goes well.
    pub async fn start(script: &[Scene]) -> Self {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), script).await
    }

    /// The same at an address that is known before.
    pub async fn start_at(address: SocketAddr, script: &[Scene]) -> Self {
        let listener = TcpListener::bind(address).await.expect("the port is free");
        let address = listener.local_addr().expect("it is bound");
        let log = Arc::new(Mutex::new(Log {
            script: script.iter().copied().collect(),
            ..Log::default()
        }));
        let (tell, news) = watch::channel(0);
        let listening = tokio::spawn(listen(listener, log.clone(), tell));
        Self {
            address,
            log,
            news,
            listening,
        }
    }

    /// Its URL, without a password.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The mails it has read so far.
    pub fn mails(&self) -> Vec<Received> {
        self.log.lock().expect("no scene panics").mails.clone()
    }

    /// The commands it has heard so far, of all connections.
    pub fn commands(&self) -> Vec<String> {
        self.log.lock().expect("no scene panics").commands.clone()
    }

    /// Connections it has taken so far.
    pub fn connections(&self) -> usize {
        self.log.lock().expect("no scene panics").connections
    }

    /// Waits until so many mails were read, or invited where the scene reads none.
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

async fn listen(listener: TcpListener, log: Arc<Mutex<Log>>, tell: watch::Sender<usize>) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let scene = {
            let mut log = log.lock().expect("no scene panics");
            log.connections += 1;
            log.script.pop_front().unwrap_or(Scene::Good)
        };
        connections.spawn(play(stream, scene, log.clone(), tell.clone()));
    }
}

/// One connection. Ends when either side hangs up.
async fn play(
    stream: TcpStream,
    scene: Scene,
    log: Arc<Mutex<Log>>,
    tell: watch::Sender<usize>,
) -> Option<()> {
    let (read, write) = stream.into_split();
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
    };
    let mut taken = 0;
    while let Ok(Some(line)) = lines.next_line().await {
        log.lock()
            .expect("no scene panics")
            .commands
            .push(line.clone());
        let verb = line
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let argument = line.split_once(':').map_or("", |(_, argument)| argument);
        match (verb.as_str(), scene) {
            ("EHLO" | "HELO", Scene::Hello(reply)) => voice.say(reply).await?,
            ("EHLO", Scene::Auth(_)) => {
                voice
                    .say("250-stage.example.net\r\n250 AUTH PLAIN LOGIN")
                    .await?;
            }
            ("EHLO", _) => {
                voice
                    .say("250-stage.example.net\r\n250 SIZE 1000000")
                    .await?
            }
            ("AUTH", Scene::Auth(reply)) => voice.say(reply).await?,
            ("MAIL", Scene::Sender(reply)) => voice.say(reply).await?,
            ("MAIL", Scene::OneMessage) if taken > 0 => {
                return voice.say("421 one message a connection").await;
            }
            ("MAIL", _) => {
                mail = Received {
                    from: argument.to_owned(),
                    to: Vec::new(),
                    data: String::new(),
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
                        tell.send_modify(|count| *count += 1);
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
                log.lock()
                    .expect("no scene panics")
                    .mails
                    .push(mail.clone());
                tell.send_modify(|count| *count += 1);
                taken += 1;
                match scene {
                    Scene::HangsUpAfterDot => return None,
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

struct Voice {
    write: OwnedWriteHalf,
    scene: Scene,
}

impl Voice {
    /// Says a reply; nothing once the other side has hung up.
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
