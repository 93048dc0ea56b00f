//! What the address of a page asks of it.

use leptos::prelude::*;

/// The query of the page that is being rendered: names and values, decoded once.
///
/// Pages read it here, and not from the router, which decodes values twice: a path with an escaped character in its own
/// query would come back as another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageQuery(Vec<(String, String)>);

impl PageQuery {
    /// Of these names and values.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// The query of the page that is being rendered; empty where there is none.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// The value of `name`; empty when it is not there.
    pub fn get(&self, name: &str) -> String {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or_else(String::new, |(_, value)| value.clone())
    }
}
