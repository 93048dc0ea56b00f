//! The reader of a page, and components that show something to some readers only.

use leptos::prelude::*;
use leptos_router::{components::Redirect, hooks::use_location};
use serde::{Deserialize, Serialize};

use super::missing::missing_provider;
use crate::auth::{OtherSession, Paths, SessionId, User};

/// The reader of the page. Every page has it as Leptos context, and reading it costs no request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <SignedIn>"Only you see this."</SignedIn> };
/// ```
#[component]
pub fn SignedIn(
    /// Content for signed-in readers. It is made for them only.
    children: ChildrenFn,
) -> impl IntoView {
    match use_context::<Visitor>() {
        Some(Visitor { user: Some(_), .. }) => children(),
        Some(_) => ().into_any(),
        None => missing_provider("SignedIn"),
    }
}

/// Shows its children to readers who are not signed in.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <SignedOut><a href="/sign-in">"Sign in"</a></SignedOut> };
/// ```
#[component]
pub fn SignedOut(
    /// Content for readers who are not signed in. It is made for them only.
    children: ChildrenFn,
) -> impl IntoView {
    match use_context::<Visitor>() {
        Some(Visitor { user: None, .. }) => children(),
        Some(_) => ().into_any(),
        None => missing_provider("SignedOut"),
    }
}

/// Shows its children to signed-in readers, and sends others to the sign-in page, from where they come back.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <Protect>"The page."</Protect> };
/// ```
#[component]
pub fn Protect(
    /// Content for signed-in readers. It is made for them only.
    children: ChildrenFn,
) -> impl IntoView {
    match use_context::<Visitor>() {
        Some(Visitor { user: Some(_), .. }) => children(),
        Some(_) => view! { <RedirectToSignIn/> }.into_any(),
        None => missing_provider("Protect"),
    }
}

/// Sends the reader to the sign-in page, and back to this page afterwards. To be used inside [`SignedOut`].
#[component]
pub fn RedirectToSignIn() -> impl IntoView {
    let paths: Paths = use_context().unwrap_or_default();
    let path = paths.sign_in_for(&here());
    view! { <Redirect path/> }
}

/// Path and query of this page.
pub(super) fn here() -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::UserId;

    fn shown(visitor: Option<Visitor>) -> String {
        Owner::new().with(|| {
            if let Some(visitor) = visitor {
                provide_context(visitor);
            }
            view! {
                <SignedIn>{made("in")}</SignedIn>
                <SignedOut>{made("out")}</SignedOut>
            }
            .to_html()
        })
    }

    /// Something that notes that it was made.
    fn made(what: &'static str) -> impl IntoView {
        view! { <i>{what}</i> }
    }

    #[test]
    fn each_reader_is_shown_what_is_for_them() {
        let user = User {
            id: UserId::default(),
            address: "jane@example.com".to_owned(),
            first_name: String::new(),
            last_name: String::new(),
            is_admin: false,
        };
        let signed_in = Visitor {
            user: Some(user),
            ..Visitor::default()
        };

        let (shown_in, shown_out) = (shown(Some(signed_in)), shown(Some(Visitor::default())));

        assert!(shown_in.contains("<i>in</i>") && !shown_in.contains("<i>out</i>"));
        assert!(shown_out.contains("<i>out</i>") && !shown_out.contains("<i>in</i>"));
    }

    #[test]
    fn without_its_provider_nobody_is_shown_anything_but_what_is_missing() {
        let shown = shown(None);

        assert!(!shown.contains("<i>"), "{shown}");
        assert!(shown.contains("&lt;LatchkeyProvider&gt;"), "{shown}");
    }
}
