//! Hands parcels to a mail server, and knows at which step it failed.
//!
//! lettre speaks the protocol; the connections are kept here. Its own pool keeps a connection whose send was cut off
//! half-way, and does not tell a greeting from a reply to the recipient.

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

/// A try is given up after so long, whatever the mail server does.
const DEADLINE: Duration = Duration::from_secs(20);
/// To one address of the mail server.
const CONNECT_DEADLINE: Duration = Duration::from_secs(8);
/// Connections that are idle for longer are closed: mail servers do so themselves before long.
const IDLE: Duration = Duration::from_secs(30);
/// Idle connections that are kept.
const KEPT: usize = 8;
/// For a last word before hanging up.
const FAREWELL: Duration = Duration::from_secs(1);

/// A mail server, and connections to it.
pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
    hello: ClientId,
    deadline: Duration,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

/// How the way to the mail server is protected. There is no falling back from one to another.
enum Security {
    /// Not at all: loopback only.
    Plain,
    /// TLS after STARTTLS, or nothing is sent.
    StartTls(TlsParameters),
    /// TLS from the first byte.
    Tls(TlsParameters),
}

/// What ended a try.
#[derive(Debug)]
enum Stop {
    /// The mail server, or the way to it.
    Error(SmtpError),
    /// We ourselves, since we know what is wrong.
    Trouble(Trouble),
}

impl From<SmtpError> for Stop {
    fn from(error: SmtpError) -> Self {
        Self::Error(error)
    }
}

impl Smtp {
    /// The mail server of `url`. `hello` is the name this machine gives itself, unless the URL says another.
    /// `authorities`, in PEM, are trusted beside the public roots.
    ///
    /// # Errors
    ///
    /// The host's name cannot be in a certificate.
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

    /// The same with another deadline for a try.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Sends `message`, within the deadline.
    pub async fn send(&self, envelope: &Envelope, message: &[u8]) -> Result<(), Failure> {
        let mut step = Step::Connect;
        let sending = self.try_send(envelope, message, &mut step);
        // A send that is cut off here takes its connection with it.
        match tokio::time::timeout(self.deadline, sending).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(stop)) => {
                let failure = self.failure(step, &stop);
                let said = match (&stop, failure.trouble) {
                    (_, Some(trouble)) => trouble.to_string(),
                    (Stop::Error(error), None) => redact(&in_full(error), envelope),
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

    /// Says in the log why the mail server may have said nothing. Finding out takes a moment, and nobody waits for it.
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
    ) -> Result<(), Stop> {
        while let Some(mut connection) = self.take() {
            match transfer(&mut connection, envelope, message, step).await {
                Ok(_) => {
                    self.keep(connection);
                    return Ok(());
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
            Ok(_) => {
                self.keep(connection);
                Ok(())
            }
            Err(error) => {
                hang_up(connection);
                Err(error.into())
            }
        }
    }

    /// Connects, makes sure of TLS, and signs in.
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

    /// Connects, and waits for the mail server to greet.
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

/// How certificates of `host` are checked: against the public roots and `authorities`, in PEM.
///
/// # Errors
///
/// The name cannot be in a certificate, or one of `authorities` is none.
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

/// The transaction of one message; returns the reply to it. Addresses and message are ASCII, so no extension is needed.
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

/// Whether the mail server closed the connection, or says that it is about to.
fn has_hung_up(error: &SmtpError) -> bool {
    error.status().is_none_or(|status| u16::from(status) == 421)
}

/// Says goodbye in the background; the outcome is known already.
fn hang_up(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move {
        let _ = tokio::time::timeout(FAREWELL, connection.abort()).await;
    });
}

/// An error with everything that led to it.
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

/// What the mail server said, without the addresses it may repeat.
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
