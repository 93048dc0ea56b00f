use leptos::prelude::*;

use super::{Part, changing, flag, part};
use crate::{
    components::embedded::Piece,
    own_parts::{class, dress},
};

/// A labelled input with a hint or an error below it.
#[component]
pub fn Field(
    /// Label above the input.
    label: String,
    /// Name of the input in the form, and its id.
    name: &'static str,
    /// Id, when `name` is not unique on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Type of the input; `text` when left out.
    #[prop(optional)]
    input_type: Option<&'static str>,
    /// Value of the attribute `autocomplete`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Value of the attribute `inputmode`: the keyboard that telephones show.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Most characters that can be typed.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Value at first.
    #[prop(optional)]
    value: String,
    /// `true` if the browser does not send the form while it is empty.
    #[prop(optional)]
    required: bool,
    /// Hint below the input.
    #[prop(optional)]
    hint: Option<String>,
    /// Error below the input, instead of the hint.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let described_by = format!("{id}-note");
    let has_hint = hint.is_some();
    let below = below(described_by.clone(), hint, error);
    view! {
        <div class=class(Piece::Field, "field")>
            {dress(Piece::Label, view! { <label for=id>{label}</label> })}
            {dress(Piece::Input, view! {
                <input
                    id=id
                    name=name
                    type=input_type.unwrap_or("text")
                    value=value
                    autocomplete=autocomplete
                    inputmode=inputmode
                    maxlength=maxlength.map(|length| length.to_string())
                    required=required
                    aria-describedby=move || (has_hint || error.get().is_some()).then(|| described_by.clone())
                    aria-invalid=flag(move || error.get().is_some())
                />
            })}
            {below}
        </div>
    }
}

/// What stands below the input: the error, or else the hint.
fn below(id: String, hint: Option<String>, error: Signal<Option<String>>) -> Part {
    part(move || {
        match (error.get(), &hint) {
        (Some(error), _) => {
            view! { <p class=class(Piece::FieldError, "field__error") id=id.clone() role="alert">{changing(&error)}</p> }
                .into_any()
        }
        (None, Some(hint)) => {
            view! { <p class=class(Piece::Hint, "field__hint") id=id.clone()>{changing(hint)}</p> }.into_any()
        }
        (None, None) => ().into_any(),
    }
    })
}
