//! Hands parcels to a mail server, and knows at which step it failed.
//!
//! lettre speaks the protocol; the connections are kept here. Its own pool keeps a connection whose send was cut off
//! half-way, and does not tell a greeting from a reply to the recipient.

mod try_out;

use std::{
    error::Error,
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

pub use try_out::Refusal;

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

/// What was being done when a try failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Connecting, greeting, EHLO and TLS.
    Connect,
    /// Signing in at the mail server.
    Authenticate,
    /// `MAIL FROM`.
    Sender,
    /// `RCPT TO`.
    Recipient,
    /// `DATA`.
    Data,
    /// The message, up to the reply to its final dot.
    Body,
}

/// A try that failed. Says nothing that the mail server said, which may name the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was being done.
    pub step: Step,
    /// The status the mail server replied with; none when it did not reply.
    pub status: Option<u16>,
}

/// Why a URL names no mail server that mail may be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlFault {
    /// Not `smtp://` or `smtps://` with a host.
    #[error("the URL is not of the form smtp://[user:password@]host[:port] or smtps://…")]
    Form,
    /// A parameter other than `tls=required`, or one that would switch protection off.
    #[error("the only parameter there is is tls=required")]
    Parameter,
    /// The host's name cannot be in a certificate.
    #[error("TLS cannot be set up for this host")]
    Tls,
}

impl Smtp {
    /// Reads `smtp://[user:password@]host[:port]` or `smtps://…`.
    ///
    /// `smtp` demands STARTTLS unless the host is this machine; `?tls=required` demands it there too. `hello` is the
    /// name this machine gives itself, unless the path of the URL is another. `authorities`, in PEM, are trusted beside
    /// the public roots.
    pub fn from_url(text: &str, hello: &str, authorities: &[u8]) -> Result<Self, SmtpUrlFault> {
        let url = url::Url::parse(text).map_err(|_| SmtpUrlFault::Form)?;
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or(SmtpUrlFault::Form)?;
        let host = host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned();
        let is_tls_required = match url.query() {
            None => false,
            Some("tls=required") => true,
            Some("tls=opportunistic") if is_loopback(&host) => false,
            Some(_) => return Err(SmtpUrlFault::Parameter),
        };
        let tls = || tls_parameters(&host, authorities).map_err(|_| SmtpUrlFault::Tls);
        let (security, port) = match url.scheme() {
            "smtps" => (Security::Tls(tls()?), 465),
            "smtp" if is_loopback(&host) && !is_tls_required => (Security::Plain, 25),
            "smtp" => (Security::StartTls(tls()?), 587),
            _ => return Err(SmtpUrlFault::Form),
        };
        Ok(Self {
            port: url.port().unwrap_or(port),
            security,
            credentials: credentials(&url)?,
            hello: ClientId::Domain(match url.path().trim_matches('/') {
                "" => hello.to_owned(),
                name => name.to_owned(),
            }),
            deadline: DEADLINE,
            idle: Mutex::default(),
            host,
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
            Ok(Err(error)) => {
                let said = redact(&in_full(&error), envelope);
                if step == Step::Connect {
                    // Nothing has been said to it yet, and an operator must see why: its certificate, for one.
                    tracing::warn!(said, "the mail server cannot be used");
                } else {
                    tracing::debug!(?step, said, "the mail server said");
                }
                Err(Failure {
                    step,
                    status: error.status().map(u16::from),
                })
            }
            Err(_) => Err(Failure { step, status: None }),
        }
    }

    async fn try_send(
        &self,
        envelope: &Envelope,
        message: &[u8],
        step: &mut Step,
    ) -> Result<(), SmtpError> {
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
                    return Err(error);
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
                Err(error)
            }
        }
    }

    async fn connect(&self, step: &mut Step) -> Result<AsyncSmtpConnection, SmtpError> {
        let tls = match &self.security {
            Security::Tls(tls) => Some(tls.clone()),
            Security::Plain | Security::StartTls(_) => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(
            server,
            Some(CONNECT_DEADLINE),
            &self.hello,
            tls,
            None,
        )
        .await?;
        if let Security::StartTls(tls) = &self.security {
            connection.starttls(tls.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            *step = Step::Authenticate;
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
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

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn credentials(url: &url::Url) -> Result<Option<Credentials>, SmtpUrlFault> {
    let Some(password) = url.password() else {
        return Ok(None);
    };
    Ok(Some(Credentials::new(
        percent_decoded(url.username())?,
        percent_decoded(password)?,
    )))
}

fn percent_decoded(text: &str) -> Result<String, SmtpUrlFault> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = &tail[2..];
            }
            None => bytes.push(first),
        }
    }
    String::from_utf8(bytes).map_err(|_| SmtpUrlFault::Form)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16)?.try_into().ok()
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
