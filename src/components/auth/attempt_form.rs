use leptos::prelude::*;

use crate::auth::Purpose;

/// The form of one action upon an attempt: its server function, and the fields that say which attempt.
#[component]
pub(super) fn AttemptForm(
    /// The server function.
    function: &'static str,
    /// The word in `data-action`; empty for none.
    #[prop(optional)]
    action: &'static str,
    /// Class of the form.
    #[prop(optional)]
    class: &'static str,
    /// The attempt.
    attempt: uuid::Uuid,
    /// What it is for.
    purpose: Purpose,
    /// Fields and button.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            method="post"
            action=format!("/api/{function}")
            class=(!class.is_empty()).then_some(class)
            data-action=(!action.is_empty()).then_some(action)
        >
            <input type="hidden" name="attempt" value=attempt.to_string()/>
            <input type="hidden" name="purpose" value=purpose.as_str()/>
            {children()}
        </form>
    }
}
