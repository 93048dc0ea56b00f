//! The result of a command.

use std::fmt::Display;

/// The text of a command for standard output, or why it failed.
pub(super) type Outcome = Result<String, Failure>;

/// Why a command failed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// It could not be done. The text goes to standard error.
    Failed(String),
    /// It was called in a wrong way. The text goes to standard error.
    Misused(String),
    /// It could not be done now, and its caller should try again later. The text goes to standard error.
    Later(String),
    /// Some of it was not done. The text goes to standard output, for programs.
    Partly(String),
}

impl Failure {
    /// It could not be done, for the reason in `words`.
    pub(super) fn failed(words: impl Display) -> Self {
        Self::Failed(words.to_string())
    }

    /// It could not be done now, for the reason in `words`.
    pub(super) fn later(words: impl Display) -> Self {
        Self::Later(words.to_string())
    }
}
