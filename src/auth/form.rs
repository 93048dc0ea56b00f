use serde::{Deserialize, Serialize};

use super::Problems;

/// What a page shows after a plain form post that failed: the problems, and what was typed.
///
/// The server provides it as Leptos context when it renders the page again, so that nobody types twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormReply {
    /// What went wrong.
    pub problems: Problems,
    /// Names and values of the fields, as they were sent.
    pub values: Vec<(String, String)>,
    /// The last part of the path of the server function that was called.
    pub action: String,
}

impl FormReply {
    /// The value that was sent for the field `name`; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }
}
