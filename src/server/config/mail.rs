//! How mail leaves: SMTP or the development mailbox, and under which name.

use std::{fmt, net::SocketAddr};

use lettre::{Address, AsyncSmtpTransport, Tokio1Executor};
use url::{Host, Url};

use super::source::Source;
use crate::server::mail::{sender::Sender, smtp::tls_parameters};

/// How mail leaves the server, and who it says it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfig {
    /// Where mails go.
    pub transport: TransportConfig,
    /// The sender, `Name <address>` or `address`, as a mail header takes it.
    pub from: String,
}

/// Where mails go.
#[derive(Clone, PartialEq, Eq)]
pub enum TransportConfig {
    /// To a mail server.
    Smtp {
        /// As `AsyncSmtpTransport::from_url` of lettre reads it. Demands TLS unless the host is loopback. Holds the
        /// password.
        url: String,
        /// Authorities, in PEM, that its certificate may come from beside the public roots.
        authorities: Vec<u8>,
    },
    /// Into memory, to be read at `/dev/mailbox`.
    Mailbox,
}

impl fmt::Debug for TransportConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Smtp { .. } => "Smtp",
            Self::Mailbox => "Mailbox",
        })
    }
}

/// Reads transport and sender.
pub(super) fn read(source: &mut Source, app_name: &str, listen: SocketAddr) -> MailConfig {
    let forced = source.parsed("LATCHKEY_MAILBOX", |text| match text {
        "auto" => Ok(false),
        "force" => Ok(true),
        _ => Err("write auto or force.".to_owned()),
    });
    let transport = if source.is_set("LATCHKEY_SMTP_URL") {
        if forced == Some(true) {
            source.complain(
                "LATCHKEY_MAILBOX",
                "force asks for the development mailbox while LATCHKEY_SMTP_URL names a mail server. Remove one of them.",
            );
        }
        let url = source.parsed("LATCHKEY_SMTP_URL", smtp_url);
        TransportConfig::Smtp {
            url: url.unwrap_or_default(),
            authorities: source
                .parsed("LATCHKEY_SMTP_CA_FILE", authorities)
                .unwrap_or_default(),
        }
    } else {
        if forced == Some(false) && !listen.ip().to_canonical().is_loopback() {
            source.complain(
                "LATCHKEY_SMTP_URL",
                "without it mails go to the development mailbox, which everyone who reaches LATCHKEY_LISTEN can read. Name a mail server, or set LATCHKEY_MAILBOX=force where that is wanted.",
            );
        }
        TransportConfig::Mailbox
    };
    let from = sender(source, &transport, app_name);
    MailConfig { transport, from }
}

/// The certificates of a file, once it is certain that all of them can be used.
fn authorities(path: &str) -> Result<Vec<u8>, String> {
    let pem = std::fs::read(path)
        .map_err(|error| format!("{path} cannot be read ({error}). Name a readable PEM file."))?;
    let has_any = String::from_utf8_lossy(&pem).contains("-----BEGIN CERTIFICATE-----");
    if !has_any || tls_parameters("localhost", &pem).is_err() {
        return Err(format!(
            "{path} holds no certificates in PEM that could be trusted."
        ));
    }
    Ok(pem)
}

fn sender(source: &mut Source, transport: &TransportConfig, app_name: &str) -> String {
    if source.is_set("LATCHKEY_MAIL_FROM") {
        let from = source.parsed("LATCHKEY_MAIL_FROM", |text| {
            Sender::parse(text)
                .map(|sender| sender.to_string())
                .map_err(|fault| fault.to_string())
        });
        return from.unwrap_or_default();
    }
    match transport {
        TransportConfig::Smtp { .. } => {
            source.complain(
                "LATCHKEY_MAIL_FROM",
                "needed with LATCHKEY_SMTP_URL. Write the sender of every mail, as in Example <sign-in@example.org>.",
            );
            String::new()
        }
        TransportConfig::Mailbox => Address::new("latchkey", "localhost")
            .map(|address| Sender::new(app_name, address).to_string())
            .unwrap_or_default(),
    }
}

/// Makes sure that mail and password cross no network in the clear: STARTTLS is demanded of every host but loopback
/// (RFC 8314; security requirement ML-6).
fn smtp_url(text: &str) -> Result<String, String> {
    const EXAMPLE: &str = "Write smtps://USER:PASSWORD@HOST or smtp://USER:PASSWORD@HOST:587.";
    let mut url = Url::parse(text).map_err(|_| {
        format!(
            "this is not a URL; a password needs its special characters percent-encoded. {EXAMPLE}"
        )
    })?;
    let is_loopback = match url.host() {
        None | Some(Host::Domain("")) => return Err(format!("there is no host in it. {EXAMPLE}")),
        // The scheme is not one the URL standard knows, so addresses arrive as names too.
        Some(Host::Domain(name)) => {
            name.eq_ignore_ascii_case("localhost")
                || name
                    .parse::<std::net::Ipv4Addr>()
                    .is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
    };
    if !url.username().is_empty() && url.password().is_none() {
        return Err(format!("a user name needs its password. {EXAMPLE}"));
    }
    let tls = url
        .query_pairs()
        .find(|(key, _)| key == "tls")
        .map(|(_, value)| value.into_owned());
    match (url.scheme(), tls.as_deref()) {
        ("smtps", None) | ("smtp", Some("required")) => {}
        ("smtp", None) if is_loopback => {}
        ("smtp", None) => {
            url.query_pairs_mut().append_pair("tls", "required");
        }
        ("smtp", Some("opportunistic")) if is_loopback => {}
        ("smtp", Some(_)) => {
            return Err("STARTTLS is required unless the host is loopback. Write tls=required, or leave tls out.".to_owned());
        }
        ("smtps", Some(_)) => {
            return Err("smtps is TLS from the first byte. Leave tls out.".to_owned());
        }
        _ => return Err(format!("only smtps and smtp are spoken. {EXAMPLE}")),
    }
    let url = url.to_string();
    AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)
        .map_err(|_| format!("the mail library does not understand it. {EXAMPLE}"))?;
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starttls_is_required_of_every_host_but_loopback() {
        assert_eq!(
            smtp_url("smtp://u:p@mail.example.org:587").unwrap(),
            "smtp://u:p@mail.example.org:587?tls=required"
        );
        assert_eq!(
            smtp_url("smtp://127.0.0.1:2525").unwrap(),
            "smtp://127.0.0.1:2525"
        );
        assert_eq!(
            smtp_url("smtp://localhost:2525").unwrap(),
            "smtp://localhost:2525"
        );
        assert_eq!(smtp_url("smtp://[::1]:2525").unwrap(), "smtp://[::1]:2525");
        assert!(smtp_url("smtp://mail.example.org?tls=opportunistic").is_err());
        assert!(smtp_url("smtp://mail.example.org?tls=none").is_err());
    }

    #[test]
    fn no_complaint_about_a_mail_server_tells_its_password() {
        for text in [
            "http://u:hunter2@mail.example.org",
            "smtp://u:hunter2@",
            "smtp://u:hunter2@mail.example.org?tls=hunter2",
            "smtps://u:hunter2@mail.example.org?tls=none",
            "u:hunter2@mail.example.org",
            "smtp://hunter2@mail.example.org",
            "smtp://u:hunter2/#x@mail.example.org",
        ] {
            let message = smtp_url(text).unwrap_err();
            assert!(!message.contains("hunter2"), "{message}");
        }
    }
}
