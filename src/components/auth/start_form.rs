use leptos::prelude::*;

use super::flow_card::Flow;
use crate::{
    auth::Purpose,
    components::ui::{Button, Card, Emphasis, Field, Note, Tone, icon, rich},
    i18n::fill,
};

/// The first step: an address.
#[component]
pub(super) fn StartForm(
    /// The card it is a part of.
    flow: Flow,
) -> impl IntoView {
    let app = flow.app();
    let purpose = flow.purpose();
    let named = |text: String| fill(&text, &[("app", &app)]);
    let title = named(flow.text(|texts| texts.start(purpose).0));
    let lede = named(flow.text(|texts| texts.start(purpose).1));
    let foot = flow.text(|texts| texts.start(purpose).2);
    let other_page = flow.text(|texts| texts.start(purpose).3);
    let (function, other_path) = match purpose {
        Purpose::SignIn | Purpose::Profile | Purpose::StepUp => ("/api/create_sign_in", "/sign-up"),
        Purpose::SignUp => ("/api/create_sign_up", "/sign-in"),
    };
    let redirect_to = flow.redirect_to();
    let email = flow
        .reply
        .with_untracked(|reply| reply.value("email").to_owned());
    let replaced = flow.replaced().map(|address| {
        fill(
            &flow.text(|texts| &texts.replaces),
            &[("address", &address)],
        )
    });
    let error = Signal::derive(move || flow.field_problem("email"));
    let busy = Signal::derive(move || !flow.busy.get().is_empty());

    view! {
        <Card title lede>
            {replaced.map(|text| view! { <Note tone=Tone::Plain icon=icon::alert()>{rich(&text)}</Note> })}
            <form class="stack" method="post" action=function>
                <Field
                    label=flow.text(|texts| &texts.email)
                    name="email"
                    input_type="email"
                    autocomplete="email"
                    value=email
                    required=true
                    error
                />
                {redirect_to.map(|path| view! { <input type="hidden" name="redirect_to" value=path/> })}
                <Button emphasis=Emphasis::Primary busy>{flow.text(|texts| &texts.proceed)}</Button>
            </form>
            {move || {
                flow.general_problem()
                    .map(|words| view! { <Note tone=Tone::Warn icon=icon::clock()>{words}</Note> })
            }}
            <p class="card__foot">{foot} " " <a href=other_path>{other_page}</a></p>
        </Card>
    }
}
