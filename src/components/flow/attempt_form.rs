use leptos::prelude::*;

use super::state::Flow;
use crate::{
    auth::{AttemptId, Purpose},
    components::headless::FormTarget,
};

/// The form of one action on an attempt, with the hidden fields that name it.
#[component]
pub(super) fn AttemptForm(
    /// State of the card.
    flow: Flow,
    /// Path of the server function.
    function: &'static str,
    /// Value of `data-action`; empty for none.
    #[prop(optional)]
    action: &'static str,
    /// Class of the form; empty for none.
    #[prop(optional)]
    class: &'static str,
    /// Id of the form, for buttons outside of it; empty for none.
    #[prop(optional)]
    id: String,
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt.
    purpose: Purpose,
    /// Fields and button.
    children: Children,
) -> impl IntoView {
    let target = FormTarget::of_attempt(function, attempt, purpose);
    view! {
        <form
            id=(!id.is_empty()).then_some(id)
            method="post"
            action=target.action
            class=(!class.is_empty()).then_some(class)
            data-action=(!action.is_empty()).then_some(action)
            on:submit=flow.on_submit()
        >
            {target.inputs()}
            {children()}
        </form>
    }
}
