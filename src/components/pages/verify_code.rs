use std::sync::Arc;

use leptos::prelude::*;

use super::press_form::{PressForm, finish_label};
use crate::{
    api::LandingFacts,
    auth::Press,
    components::{
        embedded::Piece,
        ui::{Button, Emphasis},
    },
    own_parts::{class, dress},
};

/// The page of a link in the starting browser, if the link alone is not enough: a form for the code of the mail. No
/// script submits it.
#[component]
pub(super) fn ByCode(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let error = facts
        .reply
        .problems
        .for_field("code")
        .map(|problem| problem.message.clone());
    let is_invalid = error.is_some().then_some("true");
    let texts = &facts.words.texts;
    let label = finish_label(texts, facts.landing.purpose).clone();
    let (not_me, code) = (texts.not_me.clone(), facts.words.flow.code_alone.clone());
    view! {
        <PressForm facts>
            <div class=class(Piece::Field, "field code-input")>
                {dress(Piece::Label, view! { <label for="code">{code}</label> })}
                {dress(Piece::Input, view! {
                    <input
                        id="code"
                        name="code"
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        data-1p-ignore
                        data-lpignore="true"
                        aria-describedby="code-note"
                        aria-invalid=is_invalid
                    />
                })}
                {match error {
                    Some(words) => view! {
                        <p class=class(Piece::FieldError, "field__error") id="code-note" role="alert">{words}</p>
                    }.into_any(),
                    None => view! { <p class=class(Piece::Hint, "field__hint") id="code-note"></p> }.into_any(),
                }}
            </div>
            <Button emphasis=Emphasis::Primary name="action" value=Press::Confirm.as_str()>{label}</Button>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{not_me}</Button>
        </PressForm>
    }
}
