//! The query of a page.

use leptos::prelude::*;

/// Names and values in the query of the page that is being rendered, decoded once.
///
/// Pages use this and not the router, which decodes values twice: a path whose own query has an escaped character
/// would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageQuery(Vec<(String, String)>);

impl PageQuery {
    /// A query with these names and values.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// The query of this page, from Leptos context; empty when there is none.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// The value of `name`; empty when the query has none.
    pub fn get(&self, name: &str) -> String {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or_else(String::new, |(_, value)| value.clone())
    }
}
