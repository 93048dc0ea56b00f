//! Faults in texts, and how they are written.

use std::fmt;

/// What is wrong with a message or file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path of the file, from the folder of texts.
    pub file: String,
    /// Key of the message; empty when the whole file is meant.
    pub key: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.key.as_str() {
            "" => write!(formatter, "{}: {}", self.file, self.what),
            key => write!(formatter, "{}: {key}: {}", self.file, self.what),
        }
    }
}
