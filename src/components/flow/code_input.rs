use leptos::{ev::Event, prelude::*, server_fn::ServerFn};

use super::{attempt_form::AttemptForm, state::Flow};
use crate::{
    api::AttemptCode,
    auth::{Attempt, code_in},
    components::{
        browser,
        embedded::Piece,
        headless::AttemptAction,
        hooks::use_effect,
        ui::{Button, Emphasis, Part, changing, flag, part},
    },
    own_parts::{class, dress},
};

/// Field for the code, shown as six boxes. It submits itself when the text contains a code, accepts pasted text of
/// any length, and is emptied when the code was wrong.
#[component]
pub(super) fn CodeInput(
    /// State of the card.
    flow: Flow,
    /// The attempt that the code proves.
    attempt: Attempt,
    /// `true` if the code stands first on the card, `false` if it stands after the link.
    is_first: bool,
) -> impl IntoView {
    let error = move || flow.field_problem("code");
    let input = NodeRef::<leptos::html::Input>::new();
    use_effect(move || {
        if error().is_some()
            && let Some(input) = input.get()
        {
            input.set_value("");
            let _ = input.focus();
        }
    });
    let label = flow.text(|texts| match is_first {
        true => &texts.code_alone,
        false => &texts.code,
    });
    let emphasis = match is_first {
        true => Emphasis::Primary,
        false => Emphasis::Plain,
    };

    view! {
        <AttemptForm flow step=AttemptAction::AttemptCode class="waiting-card__code">
            <div class=class(Piece::Field, "field code-input")>
                {dress(Piece::Label, view! { <label for="code">{label}</label> })}
                {dress(Piece::Input, view! {
                    <input
                        node_ref=input
                        id="code"
                        name="code"
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        required
                        data-1p-ignore
                        data-lpignore="true"
                        aria-describedby="code-note"
                        aria-invalid=flag(move || error().is_some())
                        on:input=submit_whole_code
                    />
                })}
                {below(flow, attempt.code_tries_left)}
            </div>
            <Button emphasis busy=Signal::derive(move || flow.busy.get() == AttemptCode::PATH)>
                {flow.text(|texts| &texts.check_code)}
            </Button>
        </AttemptForm>
    }
}

/// What stands below the field: the error, or else a hint, which counts the tries that are left if they are few.
fn below(flow: Flow, tries_left: Option<u32>) -> Part {
    let hint = match tries_left {
        None => flow.text(|texts| &texts.code_hint),
        Some(n) => flow.counted(|texts| &texts.tries_left).with(n, &[]),
    };
    part(move || {
        match flow.field_problem("code") {
        Some(words) => {
            view! { <p class=class(Piece::FieldError, "field__error") id="code-note" role="alert">{changing(&words)}</p> }
                .into_any()
        }
        None => view! { <p class=class(Piece::Hint, "field__hint") id="code-note">{changing(&hint)}</p> }.into_any(),
    }
    })
}

/// Submits the form of the field where something was typed, once there is a code in it.
fn submit_whole_code(event: Event) {
    let Some(input) = browser::input_of(&event) else {
        return;
    };
    let Some(code) = code_in(&input.value()) else {
        return;
    };
    if input.value() != code {
        input.set_value(&code);
    }
    if let Some(form) = input.form() {
        let _ = form.request_submit();
    }
}
