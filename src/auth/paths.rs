use serde::{Deserialize, Serialize};

use super::{Page, with_return};

/// Query of the page behind a link that can only refuse.
pub const REFUSAL: &str = "decline=1";

/// Where an application that Latchkey is a part of has its own pages in the place of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paths {
    /// Path of the page with `<SignIn/>`.
    pub sign_in: String,
    /// Path of the page with `<SignUp/>`.
    pub sign_up: String,
    /// Path of the page about the account of the reader; `/account` below the prefix for ours.
    pub account: String,
    /// Path of the page about the reader's sessions; `/account/sessions` for ours.
    pub sessions: String,
    /// Path of the page behind a mailed link; `/verify` for ours.
    pub verify: String,
    /// Path of the page that asks for a fresh proof; `/confirm` for ours.
    pub confirm: String,
}

impl Default for Paths {
    /// `/sign-in` and `/sign-up`, and our own pages for all else.
    fn default() -> Self {
        Self {
            sign_in: Page::SignIn.into(),
            sign_up: Page::SignUp.into(),
            account: Page::Account.into(),
            sessions: Page::Devices.into(),
            verify: Page::Verify.into(),
            confirm: Page::Confirm.into(),
        }
    }
}

impl Paths {
    /// Path of the page that the application has in the place of the one at `path`, which may have a query; `None` if it
    /// has none, or if it is there already.
    pub fn in_place_of(&self, path: &str) -> Option<String> {
        let (path, query) = match path.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (path, None),
        };
        let its = match path {
            _ if path == Page::SignIn.path() => &self.sign_in,
            _ if path == Page::SignUp.path() => &self.sign_up,
            _ if path == Page::Account.path() => &self.account,
            _ if path == Page::Devices.path() => &self.sessions,
            // With its token a link comes to us, who keep the token out of the address bar.
            _ if path == Page::Verify.path() && matches!(query, None | Some(REFUSAL)) => {
                &self.verify
            }
            // With an action it asks for what a page of ours is about.
            _ if path == Page::Confirm.path() && !names_action(query.unwrap_or_default()) => {
                &self.confirm
            }
            _ => return None,
        };
        (its != path).then(|| match query {
            Some(query) => format!("{its}?{query}"),
            None => its.clone(),
        })
    }

    /// All of them, in the order of their fields.
    pub fn all(&self) -> [&str; 6] {
        [
            &self.sign_in,
            &self.sign_up,
            &self.account,
            &self.sessions,
            &self.verify,
            &self.confirm,
        ]
    }

    /// URL of the sign-in page that sends the browser to `path` afterwards.
    pub fn sign_in_for(&self, path: &str) -> String {
        with_return(&self.sign_in, Some(path))
    }
}

fn names_action(query: &str) -> bool {
    query.split('&').any(|field| field.starts_with("action="))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::at;

    #[test]
    fn pages_of_the_application_stand_in_the_place_of_ours() {
        let paths = Paths {
            sign_in: "/welcome".to_owned(),
            account: "/profile".to_owned(),
            confirm: "/profile".to_owned(),
            ..Paths::default()
        };

        assert_eq!(
            paths.in_place_of(at!("/sign-in")).as_deref(),
            Some("/welcome")
        );
        assert_eq!(
            paths.in_place_of(at!("/sign-in?a=b?c")).as_deref(),
            Some("/welcome?a=b?c")
        );
        assert_eq!(
            paths.in_place_of(at!("/account?done=renamed")).as_deref(),
            Some("/profile?done=renamed")
        );
        assert_eq!(paths.in_place_of(at!("/account/sessions")), None);
        assert_eq!(paths.in_place_of(at!("/verify")), None);
        assert_eq!(
            paths.in_place_of(at!("/confirm")).as_deref(),
            Some("/profile")
        );
        assert_eq!(
            paths
                .in_place_of(at!("/confirm?redirect_to=/profile"))
                .as_deref(),
            Some("/profile?redirect_to=/profile")
        );
        for ours in [
            at!("/confirm?action=administer"),
            at!("/confirm?redirect_to=/x&action=administer"),
        ] {
            assert_eq!(paths.in_place_of(ours), None);
        }
        assert_eq!(paths.in_place_of(at!("/sign-up")), None);
        assert_eq!(paths.in_place_of("/welcome"), None);
        assert_eq!(paths.sign_in_for("/a?b"), "/welcome?redirect_to=/a%3Fb");
    }

    #[test]
    fn no_page_of_the_application_gets_the_token_of_a_link() {
        let paths = Paths {
            verify: "/hello".to_owned(),
            ..Paths::default()
        };

        assert_eq!(paths.in_place_of(at!("/verify")).as_deref(), Some("/hello"));
        assert_eq!(
            paths.in_place_of(at!("/verify?decline=1")).as_deref(),
            Some("/hello?decline=1")
        );
        for with_token in [
            at!("/verify?token=x"),
            at!("/verify?decline=1&token=x"),
            at!("/verify?"),
        ] {
            assert_eq!(paths.in_place_of(with_token), None, "{with_token}");
        }
    }
}
