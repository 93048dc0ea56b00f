//! The steps after the first. In the browser they are a file of their own, which the page of the form does without until
//! somebody is about to need it.

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    end_card::{DoneCard, EndCard, MissingCard, ProvenCard, SignedInCard},
    flow_card::Flow,
    refused_card::RefusedCard,
    start_form::StartForm,
    step::Step,
    waiting_card::WaitingCard,
};
use crate::{
    auth::{Client, Problems},
    components::browser,
};

/// What the steps after the first need, and the first does without.
pub(super) struct Later {
    /// Shows any step.
    pub show: fn(Flow, Step) -> AnyView,
    /// Reads what the server says of this browser.
    pub read: fn(&str) -> Result<Client, Problems>,
}

/// It, where it is needed from the beginning.
pub(super) static LATER: Later = Later {
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

/// Fetches it, once.
#[wasm_split(later_steps, fallible)]
pub(super) fn load() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}

/// Fetches it while nobody waits for it yet. A failure is left to whoever needs it.
pub(super) fn prefetch() {
    spawn_local(async {
        let _ = load().await;
    });
}
