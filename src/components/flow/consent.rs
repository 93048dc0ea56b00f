use leptos::prelude::*;

use super::sign_up_data::SignUpData;
use crate::{
    auth::{Field, SignUpRules},
    components::{
        embedded::Piece,
        ui::{Mark, flag, part},
    },
    own_parts::class,
};

/// The box by which a new user accepts the legal pages, with links to them.
#[component]
pub(super) fn Consent(
    /// The rules of sign-up, and their texts.
    sign_up: SignUpData,
    /// `true` if it is ticked at first.
    is_ticked: bool,
    /// Error below the box; `None` when nothing is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let name = Field::LegalAccepted.as_str();
    let SignUpData { rules, texts } = sign_up;
    let words = parts(texts.consent(&rules), &rules, &texts.terms, &texts.privacy);
    let note = part(move || {
        error.get().map(|words| {
            view! { <p class=class(Piece::FieldError, "field__error") id="legal_accepted-note" role="alert">{words}</p> }
        })
    });
    let described_by: Mark = Box::new(move || error.get().map(|_| "legal_accepted-note"));
    view! {
        <div class=class(Piece::Field, "field consent")>
            <label class="consent__box" for=name>
                <input
                    id=name
                    name=name
                    type="checkbox"
                    value="on"
                    required
                    checked=is_ticked
                    aria-describedby=described_by
                    aria-invalid=flag(move || error.get().is_some())
                />
                <span>{words}</span>
            </label>
            {note}
        </div>
    }
}

/// Splits `sentence` at its places `{terms}` and `{privacy}`, and puts links there.
fn parts(sentence: &str, rules: &SignUpRules, terms: &str, privacy: &str) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, tail) = after.split_once('}').unwrap_or((after, ""));
        let (label, url) = match place {
            "terms" => (terms, &rules.terms_url),
            _ => (privacy, &rules.privacy_url),
        };
        let (label, url) = (label.to_owned(), url.clone());
        views.push(before.to_owned().into_any());
        views.push(view! { <a href=url target="_blank" rel="noopener">{label}</a> }.into_any());
        rest = tail;
    }
    views.push(rest.to_owned().into_any());
    views
}
