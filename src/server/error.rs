//! The errors of the server: either something to tell a person, or a fault with its cause.

use sea_orm::DbErr;

use crate::auth::{AuthError, EmailAddressFault};

/// An error of anything on the server. It is never serialised: `http::answer` makes an [`AuthError`] of it and logs
/// the cause once.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An expected error, which the person is told.
    #[error(transparent)]
    Auth(#[from] AuthError),
    /// Several expected errors, each for its form field.
    #[error("{} things are not as they should be", .0.len())]
    Several(Vec<AuthError>),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// The database holds something that this program cannot have written. The text names it.
    #[error("stored data is corrupt: {0}")]
    Corrupt(&'static str),
}

impl From<EmailAddressFault> for Error {
    fn from(fault: EmailAddressFault) -> Self {
        Self::Auth(AuthError::InvalidEmailAddress(fault))
    }
}

/// Result of anything on the server.
pub type Result<T, E = Error> = std::result::Result<T, E>;
