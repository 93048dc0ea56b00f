//! The steps after the first one. In the browser of the product they are a file of their own, which a page that begins
//! with the form loads only when it is about to be needed: see `src/later_steps.rs`.

use leptos::prelude::*;

use super::{
    end_card::{DoneCard, EndCard, MissingCard, ProvenCard, SignedInCard},
    refused_card::RefusedCard,
    start_form::StartForm,
    state::{Flow, Later},
    waiting_card::WaitingCard,
};
use crate::components::{browser, headless::Step};

/// Shows the later steps, and reads answers that lead to them.
pub(crate) static LATER: Later = Later {
    show,
    read: browser::read,
};

fn show(flow: Flow, step: Step) -> AnyView {
    match step {
        Step::Start => view! { <StartForm flow/> }.into_any(),
        Step::SignedIn => view! { <SignedInCard flow/> }.into_any(),
        Step::Waiting(attempt) => view! { <WaitingCard flow attempt/> }.into_any(),
        Step::Proven(attempt) => view! { <ProvenCard flow attempt/> }.into_any(),
        Step::Missing(attempt) => view! { <MissingCard flow attempt/> }.into_any(),
        Step::Refused(attempt, refusal) => view! { <RefusedCard flow attempt refusal/> }.into_any(),
        Step::Ended(attempt) => view! { <EndCard flow attempt/> }.into_any(),
        Step::Done(go_to) => view! { <DoneCard flow go_to/> }.into_any(),
    }
}
