//! Hands mails to a mail server, and tells at which step that failed.
//!
//! lettre speaks the protocol, but the connections are kept here. Its own pool keeps connections whose sending was
//! interrupted, and does not distinguish a reply to the greeting from one to the recipient.

mod failure;
mod probe;
mod trouble;
mod try_out;
mod url;

use std::{
    error::Error,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use lettre::{
    address::Envelope,
    transport::smtp::{
        Error as SmtpError,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::ClientId,
        response::Response,
    },
};

use self::{failure::late, url::Protection};
pub use self::{
    failure::{Failure, Step},
    trouble::Trouble,
    try_out::Refusal,
    url::SmtpUrl,
};
use crate::server::domain::mail_report::relay_id_in;

/// Longest time for a try, whatever the mail server does.
const DEADLINE: Duration = Duration::from_secs(20);
/// Longest time to connect to one address of the mail server.
const CONNECT_DEADLINE: Duration = Duration::from_secs(8);
/// Longest time that a connection is kept idle; mail servers close them soon after.
const IDLE: Duration = Duration::from_secs(30);
/// Most idle connections that are kept.
const KEPT: usize = 8;
/// Longest time to say goodbye before closing.
const FAREWELL: Duration = Duration::from_secs(1);

/// A mail server and the connections to it.
pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
    hello: ClientId,
    deadline: Duration,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

/// How connections are protected, with what TLS needs. It is never weakened.
enum Security {
    /// Not at all: for loopback only.
    Plain,
    /// By STARTTLS; nothing is sent without it.
    StartTls(TlsParameters),
    /// By TLS from the first byte.
    Tls(TlsParameters),
}

/// Why a try ended.
#[derive(Debug)]
enum Stop {
    /// The mail server or the network failed.
    Error(SmtpError),
    /// This program stopped, because it knows what is wrong.
    Trouble(Trouble),
}

impl From<SmtpError> for Stop {
    fn from(error: SmtpError) -> Self {
        Self::Error(error)
    }
}

impl Smtp {
    /// The mail server at `url`. `hello` is the name for the SMTP greeting unless the URL has one. `authorities` are
    /// certificates in PEM that are trusted beside the public ones.
    ///
    /// # Errors
    ///
    /// The host name cannot be in a certificate, or `authorities` are no certificates.
    pub fn new(url: &SmtpUrl, hello: &str, authorities: &[u8]) -> Result<Self, SmtpError> {
        let security = match url.protection {
            Protection::None => Security::Plain,
            Protection::StartTls => Security::StartTls(tls_parameters(&url.host, authorities)?),
            Protection::Tls => Security::Tls(tls_parameters(&url.host, authorities)?),
        };
        Ok(Self {
            host: url.host.clone(),
            port: url.port,
            security,
            credentials: url.credentials.clone(),
            hello: ClientId::Domain(url.hello.clone().unwrap_or_else(|| hello.to_owned())),
            deadline: DEADLINE,
            idle: Mutex::default(),
        })
    }

    /// Returns the same mail server with another deadline for a try.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// `true` if it belongs to Postmark.
    pub fn is_postmark(&self) -> bool {
        self.host.ends_with(".postmarkapp.com")
    }

    /// Sends `message`, within the deadline. Returns the id that the mail server gave it; `None` if it said none.
    pub async fn send(
        &self,
        envelope: &Envelope,
        message: &[u8],
    ) -> Result<Option<String>, Failure> {
        let mut step = Step::Connect;
        let sending = self.try_send(envelope, message, &mut step);
        // A send that is cut off here takes its connection with it.
        match tokio::time::timeout(self.deadline, sending).await {
            Ok(Ok(reply)) => Ok(reply.message().last().and_then(relay_id_in)),
            Ok(Err(stop)) => {
                let failure = self.failure(step, &stop);
                let said = match (&stop, failure.trouble) {
                    (_, Some(trouble)) => trouble.to_string(),
                    (Stop::Error(error), None) => match (step, error.status()) {
                        // The answer to a sign-in may repeat the name or the password.
                        (Step::Authenticate, Some(code)) => format!("it answers {code} to AUTH"),
                        _ => redact(&in_full(error), envelope),
                    },
                    (Stop::Trouble(trouble), None) => trouble.to_string(),
                };
                if matches!(step, Step::Connect | Step::Authenticate) {
                    // Nothing has been said of anybody yet, and an operator must see why: its certificate, for one.
                    tracing::warn!(said, "the mail server cannot be used");
                } else {
                    tracing::debug!(?step, said, "the mail server said");
                }
                Err(failure)
            }
            Err(_) => {
                if step == Step::Connect {
                    self.explain_silence();
                }
                Err(late(step))
            }
        }
    }

    /// Writes into the log why the mail server may have been silent. Runs in the background, because it takes a
    /// moment to find out.
    fn explain_silence(&self) {
        if matches!(self.security, Security::Tls(_)) {
            return;
        }
        let server = (self.host.clone(), self.port);
        tokio::spawn(async move {
            if probe::speaks_tls(server).await {
                tracing::warn!(said = %Trouble::TlsOnly, "the mail server cannot be used");
            }
        });
    }

    fn failure(&self, step: Step, stop: &Stop) -> Failure {
        let is_tls_first = matches!(self.security, Security::Tls(_));
        let (status, trouble) = match stop {
            Stop::Trouble(trouble) => (None, Some(*trouble)),
            Stop::Error(error) => (
                error.status().map(u16::from),
                match step {
                    Step::Connect => Trouble::while_connecting(error, is_tls_first),
                    _ => None,
                },
            ),
        };
        Failure {
            step,
            status,
            trouble,
        }
    }

    async fn try_send(
        &self,
        envelope: &Envelope,
        message: &[u8],
        step: &mut Step,
    ) -> Result<Response, Stop> {
        while let Some(mut connection) = self.take() {
            match transfer(&mut connection, envelope, message, step).await {
                Ok(reply) => {
                    self.keep(connection);
                    return Ok(reply);
                }
                // The mail server hung up while the connection was idle, or does so after each message. Before the
                // body nothing can have been delivered, so the next connection is tried at once.
                Err(error) if *step != Step::Body && has_hung_up(&error) => {}
                Err(error) => {
                    hang_up(connection);
                    return Err(error.into());
                }
            }
        }
        *step = Step::Connect;
        let mut connection = self.connect(step).await?;
        match transfer(&mut connection, envelope, message, step).await {
            Ok(reply) => {
                self.keep(connection);
                Ok(reply)
            }
            Err(error) => {
                hang_up(connection);
                Err(error.into())
            }
        }
    }

    /// Connects, starts TLS where the URL requires it, and signs in.
    async fn connect(&self, step: &mut Step) -> Result<AsyncSmtpConnection, Stop> {
        let mut connection = self.greet().await?;
        if let Security::StartTls(tls) = &self.security {
            if !connection.can_starttls() {
                hang_up(connection);
                return Err(Stop::Trouble(Trouble::NoStartTls));
            }
            connection.starttls(tls.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            *step = Step::Authenticate;
            let common = connection
                .server_info()
                .get_auth_mechanism(DEFAULT_MECHANISMS);
            if common.is_none() {
                hang_up(connection);
                return Err(Stop::Trouble(Trouble::NoCommonMechanism));
            }
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }

    /// Connects and waits for the greeting.
    async fn greet(&self) -> Result<AsyncSmtpConnection, Stop> {
        let found = tokio::net::lookup_host((self.host.as_str(), self.port)).await;
        let addresses: Vec<SocketAddr> = found
            .map_err(|_| Stop::Trouble(Trouble::UnknownHost))?
            .collect();
        let tls = match &self.security {
            Security::Tls(tls) => Some(tls.clone()),
            Security::Plain | Security::StartTls(_) => None,
        };
        let connected = AsyncSmtpConnection::connect_tokio1(
            addresses.as_slice(),
            Some(CONNECT_DEADLINE),
            &self.hello,
            tls,
            None,
        );
        Ok(connected.await?)
    }

    fn take(&self) -> Option<AsyncSmtpConnection> {
        self.tidy();
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pop().map(|(connection, _)| connection)
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push((connection, Instant::now()));
        } else {
            hang_up(connection);
        }
    }

    /// Closes connections that have been idle for too long.
    pub fn tidy(&self) {
        self.close_idle(|since| since.elapsed() > IDLE);
    }

    /// Closes all idle connections.
    pub fn close(&self) {
        self.close_idle(|_| true);
    }

    fn close_idle(&self, is_over: impl Fn(Instant) -> bool) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        for (connection, _) in idle.extract_if(.., |(_, since)| is_over(*since)) {
            hang_up(connection);
        }
    }
}

/// How certificates of `host` are checked: by the public authorities and by `authorities`, in PEM.
///
/// # Errors
///
/// The host name cannot be in a certificate, or `authorities` are no certificates.
pub fn tls_parameters(host: &str, authorities: &[u8]) -> Result<TlsParameters, SmtpError> {
    TlsParameters::builder(host.to_owned())
        .add_root_certificate(Certificate::from_pem(authorities)?)
        .build_rustls()
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

/// Sends one message over `connection` and returns the reply. Addresses and message are ASCII, so no extension is
/// needed.
async fn transfer(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    message: &[u8],
    step: &mut Step,
) -> Result<Response, SmtpError> {
    *step = Step::Sender;
    connection
        .command(Mail::new(envelope.from().cloned(), Vec::new()))
        .await?;
    *step = Step::Recipient;
    for recipient in envelope.to() {
        connection
            .command(Rcpt::new(recipient.clone(), Vec::new()))
            .await?;
    }
    *step = Step::Data;
    connection.command(Data).await?;
    *step = Step::Body;
    connection.message(message).await
}

/// `true` if the mail server closed the connection or announced that it will.
fn has_hung_up(error: &SmtpError) -> bool {
    error.status().is_none_or(|status| u16::from(status) == 421)
}

/// Ends a connection in the background.
fn hang_up(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move {
        let _ = tokio::time::timeout(FAREWELL, connection.abort()).await;
    });
}

/// The text of an error, with all its causes.
fn in_full(error: &SmtpError) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let cause = error.to_string();
        if !text.contains(&cause) {
            text.push_str(": ");
            text.push_str(&cause);
        }
        source = error.source();
    }
    text
}

/// The text of the mail server without the recipient's addresses.
fn redact(said: &str, envelope: &Envelope) -> String {
    let mut redacted = said.to_owned();
    for address in envelope.to() {
        let address = address.to_string().to_ascii_lowercase();
        while let Some(at) = redacted.to_ascii_lowercase().find(&address) {
            redacted.replace_range(at..at + address.len(), "(the address)");
        }
    }
    redacted
}

#[cfg(test)]
mod tests;
