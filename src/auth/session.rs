use serde::{Deserialize, Serialize};

use super::{Page, SessionId, User, words::words};

/// How the session of an open page stands, for its script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionState {
    /// `Active` while the browser acts by the session.
    pub status: SessionStatus,
    /// Id of the session; `None` when nobody is signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// Where the page goes when the session has ended. `None` with an ended session means that the page is loaded
    /// anew, since the browser acts by another session now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub go_to: Option<String>,
}

words! {
    /// How a session stands in its browser.
    pub enum SessionStatus {
        /// The browser acts by it.
        Active = "active",
        /// It has ended, or the browser acts by another one.
        Ended = "ended",
    }
}

/// Another account that this browser is signed in to and can switch to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherSession {
    /// Id of the session of that account.
    pub id: SessionId,
    /// The user of that account.
    pub user: User,
}

/// URL of the sign-in page that sends the browser to `path` afterwards.
pub fn sign_in_path(path: &str) -> String {
    with_return(Page::SignIn.path(), Some(path))
}

/// URL of `page` that sends the browser to `path` afterwards; `page` itself when `path` is `None`.
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
    use crate::auth::at;

    #[test]
    fn the_way_back_is_one_value_of_the_query() {
        assert_eq!(
            sign_in_path("/account"),
            at!("/sign-in?redirect_to=/account")
        );
        assert_eq!(
            sign_in_path("/a?b=c&d=ü"),
            at!("/sign-in?redirect_to=/a%3Fb%3Dc%26d%3D%C3%BC")
        );
        assert_eq!(
            with_return("/sign-up", Some("/a?b=%20#c")),
            "/sign-up?redirect_to=/a%3Fb%3D%2520%23c"
        );
        assert_eq!(with_return("/sign-up", None), "/sign-up");
    }
}
