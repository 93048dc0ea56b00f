//! How mails leave the server: transport and sender.

use std::fmt;

use lettre::Address;

use super::{
    listen::Listen,
    source::{Complaint, Source},
};
use crate::server::mail::{
    sender::Sender,
    smtp::{SmtpUrl, tls_parameters},
};

/// Transport and sender of all mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfig {
    /// The transport.
    pub transport: TransportConfig,
    /// The sender, `Name <address>` or `address`, as it stands in a mail header.
    pub from: String,
    /// The id by which Gmail counts complaints about mails; `None` for none.
    pub feedback_id: Option<String>,
}

/// Where mails go.
#[derive(Clone, PartialEq, Eq)]
pub enum TransportConfig {
    /// To a mail server.
    Smtp {
        /// Host, port and credentials of the mail server.
        url: SmtpUrl,
        /// Certificates of further authorities, in PEM, that are trusted beside the public ones; empty for none.
        authorities: Vec<u8>,
    },
    /// Into memory, where `/dev/mailbox` shows them.
    Mailbox,
    /// Nowhere, because nothing says where to, and the mailbox would be seen from outside. Only a server that is a part of an
    /// application has this, which must send mails itself.
    Missing,
}

impl fmt::Debug for TransportConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Smtp { .. } => "Smtp",
            Self::Mailbox => "Mailbox",
            Self::Missing => "Missing",
        })
    }
}

/// `true` if DNS may be asked which domains take mail. If mail stays on this machine, only where the operator has set
/// `LATCHKEY_CHECK_DOMAINS`: the development mailbox takes mail for any domain, and a mail server on this machine may have
/// ways of its own.
pub(super) fn checks_domains(source: &Source, mail: Option<&MailConfig>) -> bool {
    let stays_here = mail.is_some_and(|mail| match &mail.transport {
        TransportConfig::Smtp { url, .. } => url.is_loopback(),
        TransportConfig::Mailbox => true,
        TransportConfig::Missing => false,
    });
    !stays_here || source.is_set("LATCHKEY_CHECK_DOMAINS")
}

/// The complaint that nothing says where mails go.
pub fn no_transport() -> Complaint {
    Complaint::new(
        "LATCHKEY_SMTP_URL",
        "without it mails go to the development mailbox, which everyone who reaches LATCHKEY_LISTEN can read. Name a mail server, or set LATCHKEY_MAILBOX=force where that is wanted.",
    )
}

/// Reads transport and sender; `None` if a complaint says why the transport cannot be used. With `may_miss`, it is no complaint
/// that nothing says where mails go.
pub(super) fn read(
    source: &mut Source,
    app_name: &str,
    listen: &Listen,
    may_miss: bool,
) -> Option<MailConfig> {
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
        let url = source.parsed("LATCHKEY_SMTP_URL", SmtpUrl::parse);
        let authorities = source
            .parsed("LATCHKEY_SMTP_CA_FILE", authorities)
            .unwrap_or_default();
        url.map(|url| TransportConfig::Smtp { url, authorities })
    } else {
        let is_missing = forced == Some(false) && !listen.is_local();
        if is_missing && !may_miss {
            source.complaints.push(no_transport());
        }
        Some(match is_missing {
            true => TransportConfig::Missing,
            false => TransportConfig::Mailbox,
        })
    };
    let from = sender(source, app_name);
    Some(MailConfig {
        transport: transport?,
        from,
        feedback_id: source.parsed("LATCHKEY_FEEDBACK_ID", feedback_id),
    })
}

/// Reads the certificates in the file at `path`, and checks that all of them can be used.
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

/// Reads the id of a sender in the form that Gmail asks for.
fn feedback_id(text: &str) -> Result<String, String> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match (5..=15).contains(&text.len()) && text.chars().all(is_allowed) {
        true => Ok(text.to_owned()),
        false => Err("write 5 to 15 letters, digits, dots, hyphens or underscores.".to_owned()),
    }
}

fn sender(source: &mut Source, app_name: &str) -> String {
    if source.is_set("LATCHKEY_MAIL_FROM") {
        let from = source.parsed("LATCHKEY_MAIL_FROM", |text| {
            Sender::parse(text)
                .map(|sender| sender.to_string())
                .map_err(|fault| fault.to_string())
        });
        return from.unwrap_or_default();
    }
    if source.is_set("LATCHKEY_SMTP_URL") {
        source.complain(
            "LATCHKEY_MAIL_FROM",
            "needed with LATCHKEY_SMTP_URL. Write the sender of every mail, as in Example <sign-in@example.org>.",
        );
        return String::new();
    }
    Address::new("latchkey", "localhost")
        .map(|address| Sender::new(app_name, address).to_string())
        .unwrap_or_default()
}
