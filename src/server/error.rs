//! What flows answer with when they do not succeed: what a person may be told, or a fault with its cause.

use sea_orm::DbErr;

use crate::auth::{AuthError, EmailAddressFault};

/// The error of everything on the server. Never serialised: `http::answer` turns it into an [`AuthError`] and logs the
/// cause, once.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Expected, and told to the person.
    #[error(transparent)]
    Auth(#[from] AuthError),
    /// The same for several things at once, each at its field.
    #[error("{} things are not as they should be", .0.len())]
    Several(Vec<AuthError>),
    /// The database did not do what it should.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// Stored data cannot be what this program wrote.
    #[error("stored data is corrupt: {0}")]
    Corrupt(&'static str),
}

impl From<EmailAddressFault> for Error {
    fn from(fault: EmailAddressFault) -> Self {
        Self::Auth(AuthError::InvalidEmailAddress(fault))
    }
}

/// The result of everything on the server.
pub type Result<T, E = Error> = std::result::Result<T, E>;
