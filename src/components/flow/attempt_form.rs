use leptos::prelude::*;

use super::state::Flow;
use crate::components::headless::AttemptAction;

/// The form of one step of the flow, with the hidden fields that name its attempt.
#[component]
pub(super) fn AttemptForm(
    /// State of the card.
    flow: Flow,
    /// The step.
    step: AttemptAction,
    /// Value of `data-action`; empty for none.
    #[prop(optional)]
    action: &'static str,
    /// Class of the form; empty for none.
    #[prop(optional)]
    class: &'static str,
    /// Id of the form, for buttons outside of it; empty for none.
    #[prop(optional)]
    id: String,
    /// Fields and button.
    children: Children,
) -> impl IntoView {
    let target = flow.form(step);
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
