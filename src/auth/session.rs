use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::User;

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

impl SessionStatus {
    /// Its word, as scripts hear it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Ended => "ended",
        }
    }
}

/// Another account that this browser is signed in to, and can go on with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherSession {
    /// The session to go on by.
    pub id: Uuid,
    /// Whose it is.
    pub user: User,
}

/// The page to sign in, which leads on to `path`.
pub fn sign_in_path(path: &str) -> String {
    with_return("/sign-in", Some(path))
}

/// The page at `page`, which leads on to `path` where there is one.
pub fn with_return(page: &str, path: Option<&str>) -> String {
    let Some(path) = path else {
        return page.to_owned();
    };
    let mut escaped = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                escaped.push(char::from(byte));
            }
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("{page}?redirect_to={escaped}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_one_value_of_the_query() {
        assert_eq!(sign_in_path("/account"), "/sign-in?redirect_to=/account");
        assert_eq!(
            sign_in_path("/a?b=c&d=ü"),
            "/sign-in?redirect_to=/a%3Fb%3Dc%26d%3D%C3%BC"
        );
        assert_eq!(
            with_return("/sign-up", Some("/a?b=%20#c")),
            "/sign-up?redirect_to=/a%3Fb%3D%2520%23c"
        );
        assert_eq!(with_return("/sign-up", None), "/sign-up");
    }
}
