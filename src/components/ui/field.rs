use leptos::prelude::*;

/// A labelled input with its hint, and its error where it belongs.
#[component]
pub fn Field(
    /// Its label.
    label: String,
    /// Its name in the form, and its id.
    name: &'static str,
    /// Its id, where the name is not the only one on its page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Type of the input.
    #[prop(optional)]
    input_type: Option<&'static str>,
    /// What the browser may fill in.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Which keyboard telephones show.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Longest value, in characters.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// What is in it at first.
    #[prop(optional)]
    value: String,
    /// Whether the browser insists on it.
    #[prop(optional)]
    required: bool,
    /// Said below it.
    #[prop(optional)]
    hint: Option<String>,
    /// Said below it instead, when something is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let note_id = format!("{id}-note");
    let described_by = note_id.clone();
    let has_hint = hint.is_some();
    let note = move || match (error.get(), &hint) {
        (Some(error), _) => {
            view! { <p class="field__error" id=note_id.clone() role="alert">{error}</p> }.into_any()
        }
        (None, Some(hint)) => {
            view! { <p class="field__hint" id=note_id.clone()>{hint.clone()}</p> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
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
                aria-invalid=move || error.get().is_some().then_some("true")
            />
            {note}
        </div>
    }
}
