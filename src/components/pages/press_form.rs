use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    api::AttemptVerification,
    auth::{Landing, Purpose},
    components::time_zone::TimeZone,
    i18n::{LandingTexts, Text},
};

/// The form of the page, with all its buttons, so that each press is one request.
#[component]
pub(super) fn PressForm(
    /// The attempt that the page was rendered for.
    landing: Landing,
    /// `true` if a script presses its first button.
    #[prop(optional)]
    is_pressed: bool,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="stack" method="post" action=AttemptVerification::PATH data-press=is_pressed.then_some("")>
            <input type="hidden" name="attempt" value=landing.attempt.to_string()/>
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
