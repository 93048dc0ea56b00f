//! Why a server did not start.

use crate::server::{
    certificate::PairFault, config::Complaint, error::Error, http::listener::ListenFault,
    mail::configured::TransportFault, store::StoreFault,
};

/// Why the server did not start. Its text tells the operator what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The configuration cannot be used.
    #[error("{0}")]
    Configuration(Complaint),
    /// An application names a page of its own at a path that it cannot have.
    #[error(
        "a page of the application is said to be at {0}, which must begin with a slash and not be a path of Latchkey's own"
    )]
    Page(String),
    /// Several things in the configuration cannot be used.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Misconfigured(Vec<Complaint>),
    /// The database cannot be opened, or its schema cannot be brought up to date.
    #[error("{0}")]
    Store(#[from] StoreFault),
    /// The database fails.
    #[error("{0}")]
    Database(#[from] Error),
    /// Another server uses this SQLite file.
    #[error("a server is using {0}; one at a time may")]
    Taken(String),
    /// There is no way for mails.
    #[error("{0}")]
    Mail(#[from] TransportFault),
    /// The file with places of networks, at this path, cannot be used; and why.
    #[error("LATCHKEY_GEO_FILE cannot be used: {0}: {1}")]
    Places(String, String),
    /// Nothing can be listened on.
    #[error("{0}")]
    Listen(#[from] ListenFault),
    /// The certificate for TLS cannot be used.
    #[error("LATCHKEY_TLS_CERT_FILE cannot be used: {0}")]
    Certificate(#[from] PairFault),
    /// The lock file beside the SQLite file cannot be made.
    #[error("LATCHKEY_DATABASE_URL: {0} cannot be used: {1}")]
    File(String, std::io::Error),
}

impl From<Complaint> for StartError {
    fn from(complaint: Complaint) -> Self {
        Self::Configuration(complaint)
    }
}
