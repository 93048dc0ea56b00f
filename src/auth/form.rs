use serde::{Deserialize, Serialize};

use super::Problems;

/// What a plain form post comes back with: its problems, and everything that was typed.
///
/// Provided as context when a page is rendered in answer to a post that failed, so that nobody types twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormReply {
    /// What went wrong.
    pub problems: Problems,
    /// Fields as they were sent, by name.
    pub values: Vec<(String, String)>,
    /// The server function that was called, by the last part of its path.
    pub action: String,
}

impl FormReply {
    /// The value that was typed into `name`; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }
}
