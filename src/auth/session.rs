use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What an open page is told of the session it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionState {
    /// Whether the browser still acts by it.
    pub status: SessionStatus,
    /// Which session; `None` when nobody is signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Uuid>,
    /// Where the page goes once it has ended. Without it the page is loaded anew: the browser acts by another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub go_to: Option<String>,
}

/// How a session stands in its browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// The browser acts by it.
    Active,
    /// It is over, or the browser acts by another one.
    Ended,
}
