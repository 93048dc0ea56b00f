use std::sync::Arc;

use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    api::{AttemptVerification, LandingFacts},
    auth::Purpose,
    components::{
        time_zone::TimeZone,
        ui::{Note, Tone, icon},
    },
    i18n::{LandingTexts, Text},
};

/// What was wrong with the form as a whole, if it came back; nothing otherwise.
#[component]
pub(super) fn FormProblem(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let problem = facts.reply.problems.general();
    let words = problem.map(|problem| problem.message.clone());
    words.map(|words| view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> })
}

/// The form of the page, with all its buttons, so that each press is one request, and what was wrong with the last one.
#[component]
pub(super) fn PressForm(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
    /// `true` if a script presses its first button.
    #[prop(optional)]
    is_pressed: bool,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    let attempt = facts.landing.attempt.to_string();
    view! {
        <FormProblem facts/>
        <form class="stack" method="post" action=AttemptVerification::PATH data-press=is_pressed.then_some("")>
            <input type="hidden" name="attempt" value=attempt/>
            <TimeZone/>
            {children()}
        </form>
    }
}

/// The text of the button that finishes in the starting browser.
pub(super) fn finish_label(texts: &LandingTexts, purpose: Purpose) -> &Text {
    match purpose {
        Purpose::SignIn => &texts.finish,
        Purpose::SignUp => &texts.finish_sign_up,
        Purpose::Profile | Purpose::StepUp => &texts.yes,
    }
}
