//! Known faults between this server and a mail server, each with a sentence for the person who wrote the URL.

use std::{error::Error, fmt, io};

use lettre::transport::smtp::Error as SmtpError;

use crate::server::tls_fault::TlsFault;

/// Why nothing could be handed to the mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Its host name does not exist.
    UnknownHost,
    /// Nothing listens at its port.
    NotListening,
    /// It does not answer.
    NoAnswer,
    /// It closed the connection before it said anything.
    HungUp,
    /// It does not understand TLS from the first byte at this port.
    NotTls,
    /// It expects TLS from the first byte, but the URL says otherwise.
    TlsOnly,
    /// It does not offer STARTTLS.
    NoStartTls,
    /// TLS failed, because of its certificate or something else.
    Tls(TlsFault),
    /// It offers no way to sign in that this program knows. Name and password were not sent.
    NoCommonMechanism,
}

impl Trouble {
    /// The trouble behind an error of connecting; `None` when the mail server replied, so that its reply says what is
    /// wrong.
    pub(super) fn while_connecting(error: &SmtpError, is_tls_first: bool) -> Option<Self> {
        if error.status().is_some() {
            return None;
        }
        match TlsFault::of(error) {
            Some(TlsFault::NotTls) if is_tls_first => return Some(Self::NotTls),
            Some(fault) => return Some(Self::Tls(fault)),
            None => {}
        }
        if error.is_response() {
            // Not a word, or none of SMTP.
            return Some(Self::HungUp);
        }
        let mut source = error.source();
        while let Some(error) = source {
            if let Some(error) = error.downcast_ref::<io::Error>() {
                return of_network(error.kind());
            }
            source = error.source();
        }
        None
    }
}

fn of_network(kind: io::ErrorKind) -> Option<Trouble> {
    match kind {
        io::ErrorKind::ConnectionRefused => Some(Trouble::NotListening),
        io::ErrorKind::TimedOut
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable => Some(Trouble::NoAnswer),
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::UnexpectedEof => Some(Trouble::HungUp),
        _ => None,
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::UnknownHost => "there is no host of the name in LATCHKEY_SMTP_URL. Mend the host",
            Self::NotListening => "nothing listens at the host and port of LATCHKEY_SMTP_URL. Mend them, or start the mail server",
            Self::NoAnswer => "the mail server does not answer at the host and port of LATCHKEY_SMTP_URL. Mend them, and see whether a firewall is in between",
            Self::HungUp => "the mail server of LATCHKEY_SMTP_URL hung up before it said anything of use. See whether it takes connections from this machine, and whether the port is one for mail",
            Self::NotTls => "the mail server does not speak TLS from the first byte at this port. In LATCHKEY_SMTP_URL, write smtp:// instead of smtps:// (then STARTTLS protects the mail), or the port for smtps, which is often 465",
            Self::TlsOnly => "the mail server speaks TLS from the first byte at this port. In LATCHKEY_SMTP_URL, write smtps:// instead of smtp://, or the port for STARTTLS, which is often 587",
            Self::NoStartTls => "the mail server does not offer STARTTLS, and mail goes nowhere unprotected. In LATCHKEY_SMTP_URL, write smtps:// if it speaks TLS from the first byte at another port, or switch STARTTLS on there",
            Self::Tls(TlsFault::UnknownAuthority) => "the certificate of the mail server comes from an authority that is not trusted. Name the authority's file in LATCHKEY_SMTP_CA_FILE",
            Self::Tls(TlsFault::OtherName) => "the certificate of the mail server is for another host. Write the name that is in it in LATCHKEY_SMTP_URL",
            Self::Tls(TlsFault::Expired) => "the certificate of the mail server has run out, or is not valid yet. Renew it, or mend the clock of this machine",
            Self::Tls(TlsFault::Certificate) => "the certificate of the mail server cannot be accepted. Make a new one",
            Self::Tls(TlsFault::NotTls | TlsFault::Other) => "the mail server and this program found no way to speak TLS. See its log",
            Self::NoCommonMechanism => "the mail server offers no way to sign in that this program knows (PLAIN and LOGIN), so name and password were not sent. Switch one of them on there, or leave name and password out of LATCHKEY_SMTP_URL",
        })
    }
}
