//! The reader of a page, and components that show something to some readers only.

use leptos::prelude::*;
use leptos_router::{components::Redirect, hooks::use_location};

use crate::auth::{OtherSession, SessionId, User, sign_in_path};

/// The reader of the page. Every page has it as Leptos context, and reading it costs no request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// The signed-in user; `None` when nobody is signed in.
    pub user: Option<User>,
    /// Id of the session that the browser acts by; `None` when nobody is signed in.
    pub session: Option<SessionId>,
    /// Other accounts this browser is signed in to.
    pub others: Vec<OtherSession>,
    /// `true` if a browser may be signed in to several accounts.
    pub has_multiple_sessions: bool,
}

impl Visitor {
    /// The reader of this page.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// Shows its children to signed-in readers only.
#[component]
pub fn SignedIn(
    /// Content for signed-in readers.
    children: ChildrenFn,
) -> impl IntoView {
    Visitor::here().user.map(|_| children())
}

/// Shows its children to readers who are not signed in.
#[component]
pub fn SignedOut(
    /// Content for readers who are not signed in.
    children: ChildrenFn,
) -> impl IntoView {
    Visitor::here().user.is_none().then(|| children())
}

/// Sends the reader to the sign-in page, and back to this page afterwards. To be used inside [`SignedOut`].
#[component]
pub fn RedirectToSignIn() -> impl IntoView {
    let path = sign_in_path(&here());
    view! { <Redirect path/> }
}

/// Path and query of this page.
fn here() -> String {
    let location = use_location();
    let (path, query) = (
        location.pathname.get_untracked(),
        location.search.get_untracked(),
    );
    match query.trim_start_matches('?') {
        "" => path,
        query => format!("{path}?{query}"),
    }
}
