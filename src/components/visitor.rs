//! The reader of a page, and components that show something to some readers only.

use std::sync::Arc;

use leptos::{children::ViewFn, prelude::*};
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

/// What a signed-in user must fulfil: any function of a [`User`] that says yes or no.
#[derive(Clone)]
pub struct UserCondition(Arc<dyn Fn(&User) -> bool + Send + Sync>);

impl<F> From<F> for UserCondition
where
    F: Fn(&User) -> bool + Send + Sync + 'static,
{
    fn from(holds: F) -> Self {
        Self(Arc::new(holds))
    }
}

/// Shows its children to signed-in readers, and sends others to the sign-in page, from where they come back.
///
/// It hides, and does not guard: what a function of the server gives, whoever calls it gets. There, `require_user()`,
/// `require_admin()` and `require_user_when(…)` guard.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <Protect>"The page."</Protect> };
/// ```
///
/// With `admin`, it shows them to administrators only. `fallback` is what signed-in readers see who are none; without it, they
/// see nothing.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! {
///     <Protect admin=true fallback=|| view! { <p>"Ask an administrator."</p> }>"The figures."</Protect>
/// };
/// ```
///
/// With `when`, a function decides. It runs on the server and in the browser alike, so it says the same in both. With both, both
/// must hold.
///
/// ```
/// use latchkey::{auth::User, prelude::*};
/// use leptos::prelude::*;
///
/// let is_of_club = |user: &User| user.address.ends_with("@club.example");
/// let _ = move || view! { <Protect when=is_of_club>"For members of the club."</Protect> };
/// ```
#[component]
pub fn Protect(
    /// Content for readers who may see it. It is made for them only.
    children: ChildrenFn,
    /// `true` for administrators only.
    #[prop(optional)]
    admin: bool,
    /// A function of the user that is `true` for those who may see it.
    #[prop(optional, into)]
    when: Option<UserCondition>,
    /// What signed-in readers see who may not see it.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    let Some(visitor) = use_context::<Visitor>() else {
        return missing_provider("Protect");
    };
    let Some(user) = visitor.user else {
        return view! { <RedirectToSignIn/> }.into_any();
    };
    let may_see = (!admin || user.is_admin) && when.is_none_or(|UserCondition(holds)| holds(&user));
    match may_see {
        true => children(),
        false => fallback.run(),
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
        rendered(visitor, || {
            view! {
                <SignedIn>{made("in")}</SignedIn>
                <SignedOut>{made("out")}</SignedOut>
            }
        })
    }

    fn rendered<V: IntoView>(visitor: Option<Visitor>, make: impl FnOnce() -> V) -> String {
        Owner::new().with(|| {
            if let Some(visitor) = visitor {
                provide_context(visitor);
            }
            make().to_html()
        })
    }

    fn visitor(address: &str, is_admin: bool) -> Visitor {
        Visitor {
            user: Some(User {
                id: UserId::default(),
                address: address.to_owned(),
                first_name: String::new(),
                last_name: String::new(),
                is_admin,
            }),
            ..Visitor::default()
        }
    }

    /// Something that notes that it was made.
    fn made(what: &'static str) -> impl IntoView {
        view! { <i>{what}</i> }
    }

    #[test]
    fn each_reader_is_shown_what_is_for_them() {
        let signed_in = visitor("jane@example.com", false);

        let (shown_in, shown_out) = (shown(Some(signed_in)), shown(Some(Visitor::default())));

        assert!(shown_in.contains("<i>in</i>") && !shown_in.contains("<i>out</i>"));
        assert!(shown_out.contains("<i>out</i>") && !shown_out.contains("<i>in</i>"));
    }

    #[test]
    fn what_is_protected_is_shown_to_those_for_whom_its_conditions_hold() {
        let shown = |address, is_admin| {
            rendered(Some(visitor(address, is_admin)), || {
                let is_of_club = |user: &User| user.address.ends_with("@club.example");
                view! {
                    <Protect>{made("all")}</Protect>
                    <Protect admin=true fallback=|| made("no admin")>{made("admin")}</Protect>
                    <Protect when=is_of_club>{made("club")}</Protect>
                    <Protect admin=true when=is_of_club fallback=|| made("not both")>{made("both")}</Protect>
                }
            })
        };
        for (address, is_admin, what) in [
            (
                "jane@example.com",
                false,
                &["all", "no admin", "not both"][..],
            ),
            (
                "jane@club.example",
                false,
                &["all", "no admin", "club", "not both"],
            ),
            ("jane@example.com", true, &["all", "admin", "not both"]),
            ("jane@club.example", true, &["all", "admin", "club", "both"]),
        ] {
            let shown = shown(address, is_admin);
            let seen = shown
                .split("<i>")
                .skip(1)
                .filter_map(|rest| rest.split('<').next());
            assert_eq!(
                seen.collect::<Vec<_>>(),
                what,
                "{address}, {is_admin}: {shown}"
            );
        }
    }

    #[test]
    fn without_its_provider_nobody_is_shown_anything_but_what_is_missing() {
        let shown = shown(None);

        assert!(!shown.contains("<i>"), "{shown}");
        assert!(shown.contains("&lt;LatchkeyProvider&gt;"), "{shown}");
    }
}
