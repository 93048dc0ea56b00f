use std::pin::Pin;

use leptos::prelude::*;

use super::{
    flow_data::FlowData,
    later_steps::LATER,
    start_form::StartForm,
    state::{Flow, Later},
};
use crate::{
    auth::{Client, User},
    components::{browser, headless::Step, ui::part},
    later_steps, own_parts,
};

/// The card of signing in and up: the form, the waiting screen and what follows. With JavaScript it works without
/// loading pages; without, all its forms are plain forms.
#[component]
pub fn FlowCard(
    /// The data that does not change.
    data: FlowData,
    /// What the server says of this browser.
    client: Client,
    /// Runs instead of going to another page, once the flow is finished or cancelled.
    #[prop(optional)]
    on_end: Option<Callback<()>>,
) -> impl IntoView {
    card(data, client, on_end, Some(&LATER))
}

/// [`FlowCard`] for a page that begins with the form. The later steps are loaded when they are about to be needed, so
/// that the form appears sooner.
#[component]
pub fn StartCard(
    /// The data that does not change.
    data: FlowData,
    /// The signed-in user who asked to use another account; `None` when nobody is signed in.
    user: Option<User>,
) -> impl IntoView {
    let client = Client {
        user,
        ..Client::default()
    };
    card(data, client, None, None)
}

fn card(
    data: FlowData,
    client: Client,
    on_end: Option<Callback<()>>,
    later: Option<&'static Later>,
) -> impl IntoView {
    let flow = Flow::new(data, client, on_end, later, load);
    let step = flow.step();
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        let kind = std::mem::discriminant(&step);
        if before.is_some_and(|before| std::mem::discriminant(&before) != kind) {
            browser::focus(match flow.is_part() {
                true => ".flow h2",
                false => "main h1",
            });
        }
        flow.tell_title(&step);
        step
    });

    view! {
        <div class="flow" on:focusin=move |_| flow.prefetch()>
            {part(move || {
                let step = step.get();
                if let Some(own) = own_parts::step(*flow, &step) {
                    return own;
                }
                match flow.later() {
                    Some(later) => (later.show)(flow, step),
                    None => view! { <StartForm flow/> }.into_any(),
                }
            })}
        </div>
    }
}

fn load() -> Pin<Box<dyn Future<Output = Option<&'static Later>>>> {
    Box::pin(async { later_steps::load().await.ok() })
}
