//! The way on which mails leave this server, by its configuration or by the application that it is a part of.

use lettre::transport::smtp::Error as SmtpError;

use super::{
    mailbox::Mailbox,
    own_transport::OwnTransport,
    sender::{Sender, SenderFault},
    transport::Transport,
};
use crate::server::config::{Complaint, Config, TransportConfig, no_transport};

/// The domain of the sender that stands in for one that is not configured: mail from there goes nowhere.
const NOWHERE: &str = "localhost";

/// Why there is no way.
#[derive(Debug, thiserror::Error)]
pub enum TransportFault {
    /// The sender cannot be used.
    #[error("LATCHKEY_MAIL_FROM cannot be used: {0}")]
    Sender(#[from] SenderFault),
    /// The mail server cannot be used.
    #[error("LATCHKEY_SMTP_URL or LATCHKEY_MAIL_FROM cannot be used: {0}")]
    Smtp(#[from] SmtpError),
    /// Something is missing in the configuration.
    #[error("{0}")]
    Missing(Complaint),
}

/// The transport: that of the application if it has `own`, else a mail server or the development mailbox.
///
/// # Errors
///
/// If none is configured, or what is configured cannot be used.
pub fn transport(config: &Config, own: Option<OwnTransport>) -> Result<Transport, TransportFault> {
    let sender = Sender::parse(&config.mail.from)?;
    if let Some(own) = own {
        if sender.domain() == NOWHERE {
            return Err(TransportFault::Missing(Complaint::new(
                "LATCHKEY_MAIL_FROM",
                "needed with a transport of the application. Write the sender of every mail, as in Example <sign-in@example.org>.",
            )));
        }
        if matches!(config.mail.transport, TransportConfig::Smtp { .. }) {
            tracing::warn!("LATCHKEY_SMTP_URL is not used: the application sends mails itself");
        }
        return Ok(Transport::own(own, sender));
    }
    match &config.mail.transport {
        TransportConfig::Smtp { url, authorities } => {
            Ok(Transport::smtp(url, authorities, sender)?)
        }
        TransportConfig::Mailbox => Ok(Transport::mailbox(Mailbox::new(), sender)),
        TransportConfig::Missing => Err(TransportFault::Missing(no_transport())),
    }
}
