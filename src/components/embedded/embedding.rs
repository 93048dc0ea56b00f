use serde::{Deserialize, Serialize};

use crate::{
    auth::Paths,
    components::{context::MenuWords, visitor::Visitor},
};

/// What the server tells the browser with each page of an application that Latchkey is a part of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embedding {
    /// The reader of the page.
    pub visitor: Visitor,
    /// What the menu of the signed-in user says.
    pub menu: MenuWords,
    /// Where the application has its pages for signing in and up.
    pub paths: Paths,
    /// Path and query of the page, if it is the answer to a plain form; `None` otherwise.
    pub answer: Option<String>,
    /// URL of the style sheet.
    pub style: String,
}
