use leptos::prelude::*;

use super::{consent::Consent, sign_up_data::SignUpData};
use crate::{
    auth::{Field, FormReply},
    components::{context::Instance, ui::Field as Input},
};

/// Inputs for the fields that a new user is asked for, on pages without islands.
#[component]
pub(crate) fn AskedFields(
    /// The fields.
    asked: Vec<Field>,
    /// What the form came back with.
    reply: FormReply,
) -> impl IntoView {
    let texts = &Instance::here().texts.flow;
    let fields = asked.into_iter().map(|field| {
        let name = field.as_str();
        let error = reply
            .problems
            .for_field(name)
            .map(|problem| problem.message.clone());
        let value = reply.value(name).to_owned();
        let error = Signal::stored(error);
        match field {
            Field::LegalAccepted => {
                let is_ticked = !value.is_empty();
                view! { <Consent sign_up=SignUpData::here() is_ticked error/> }.into_any()
            }
            Field::FirstName | Field::LastName => {
                let label = texts.field(field).to_string();
                view! { <Input label name value maxlength=64 error/> }.into_any()
            }
        }
    });
    fields.collect_view()
}
