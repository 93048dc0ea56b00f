use leptos::prelude::*;

use super::press_form::{PressForm, finish_label};
use crate::{
    auth::{FormReply, Landing, Press},
    components::{
        context::Instance,
        ui::{Button, Emphasis},
    },
};

/// The page of a link in the starting browser, if the link alone is not enough: a form for the code of the mail. No
/// script submits it.
#[component]
pub(super) fn ByCode(
    /// How the link stands.
    landing: Landing,
) -> impl IntoView {
    let texts = Instance::here().texts;
    let problems = use_context::<FormReply>().unwrap_or_default().problems;
    let error = problems
        .for_field("code")
        .map(|problem| problem.message.clone());
    let label = finish_label(&texts.landing, landing.purpose).clone();
    view! {
        <PressForm landing>
            <div class="field code-input">
                <label for="code">{texts.flow.code_alone.clone()}</label>
                <input
                    id="code"
                    name="code"
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    data-1p-ignore
                    data-lpignore="true"
                    aria-describedby="code-note"
                    aria-invalid=error.is_some().then_some("true")
                />
                {match error {
                    Some(words) => view! { <p class="field__error" id="code-note" role="alert">{words}</p> }.into_any(),
                    None => view! { <p class="field__hint" id="code-note"></p> }.into_any(),
                }}
            </div>
            <Button emphasis=Emphasis::Primary name="action" value=Press::Confirm.as_str()>{label}</Button>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{texts.landing.not_me.clone()}</Button>
        </PressForm>
    }
}
