use leptos::prelude::*;

use super::{consent::Consent, sign_up_data::SignUpData};
use crate::{
    auth::{Field, FormReply},
    components::ui::Field as Input,
    i18n::FlowTexts,
};

/// Inputs for the fields that a new user is asked for, on pages without islands.
#[component]
pub(crate) fn AskedFields(
    /// The fields.
    asked: Vec<Field>,
    /// What the form came back with.
    reply: FormReply,
    /// Texts of the card.
    texts: FlowTexts,
    /// The rules of sign-up, and their texts.
    sign_up: SignUpData,
) -> impl IntoView {
    let fields = asked.into_iter().map(|field| {
        let name = field.as_str();
        let error = reply
            .problems
            .for_field(name)
            .map(|problem| problem.message.clone());
        asked_field(
            field,
            texts.field(field).to_string(),
            reply.value(name).to_owned(),
            Signal::stored(error),
            Some(sign_up.clone()),
        )
    });
    fields.collect_view()
}

/// Input for a field that a new user is asked for. Without `sign_up`, which has the texts of the legal pages, there is
/// nothing to show for [`Field::LegalAccepted`].
pub(super) fn asked_field(
    field: Field,
    label: String,
    value: String,
    error: Signal<Option<String>>,
    sign_up: Option<SignUpData>,
) -> AnyView {
    let autocomplete = match field {
        Field::FirstName => "given-name",
        Field::LastName => "family-name",
        Field::LegalAccepted => {
            let is_ticked = !value.is_empty();
            return sign_up
                .map(|sign_up| view! { <Consent sign_up is_ticked error/> })
                .into_any();
        }
    };
    view! { <Input label name=field.as_str() value autocomplete maxlength=64 error/> }.into_any()
}
