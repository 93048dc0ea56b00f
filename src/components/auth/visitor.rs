//! Who reads a page, and what is shown to whom.

use leptos::prelude::*;
use leptos_router::{components::Redirect, hooks::use_location};
use uuid::Uuid;

use crate::auth::{OtherSession, User, sign_in_path};

/// Who reads the page. Provided as context to every page, at no cost of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// The signed-in user.
    pub user: Option<User>,
    /// The session their browser acts by.
    pub session: Option<Uuid>,
    /// Other accounts this browser is signed in to.
    pub others: Vec<OtherSession>,
    /// Whether a browser may be signed in to several accounts.
    pub has_multiple_sessions: bool,
}

impl Visitor {
    /// The reader of this page.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// Shows what is in it to signed-in people alone.
#[component]
pub fn SignedIn(
    /// What they see.
    children: ChildrenFn,
) -> impl IntoView {
    Visitor::here().user.map(|_| children())
}

/// Shows what is in it to people who are not signed in.
#[component]
pub fn SignedOut(
    /// What they see.
    children: ChildrenFn,
) -> impl IntoView {
    Visitor::here().user.is_none().then(|| children())
}

/// Sends whoever reads it to sign in, and back to this page afterwards. Stands within [`SignedOut`].
#[component]
pub fn RedirectToSignIn() -> impl IntoView {
    let path = sign_in_path(&here());
    view! { <Redirect path/> }
}

/// Path and query of the page.
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
