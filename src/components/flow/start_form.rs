use leptos::{prelude::*, server_fn::ServerFn};

use super::{consent::Consent, state::Flow};
use crate::{
    api::{CreateSignIn, CreateSignUp},
    auth::{Field, Page, Purpose, SignUpMode, with_return},
    components::ui::{
        Button, Card, Emphasis, Field as Input, Note, Tone, changing, icon, part, rich,
    },
    i18n::{SignUpTexts, fill},
};

/// The first step: a form that asks for an address.
#[component]
pub(super) fn StartForm(
    /// State of the card.
    flow: Flow,
) -> impl IntoView {
    let app = flow.app();
    let purpose = flow.purpose();
    let named = |text: String| fill(&text, &[("app", &app)]);
    let title = named(flow.start_title());
    let lede = named(flow.text(|texts| texts.start(purpose).1));
    let foot = flow.text(|texts| texts.start(purpose).2);
    let other_page = flow.text(|texts| texts.start(purpose).3);
    let (function, other_path) = match purpose {
        Purpose::SignIn | Purpose::Profile | Purpose::StepUp => {
            (CreateSignIn::PATH, Page::SignUp.path())
        }
        Purpose::SignUp => (CreateSignUp::PATH, Page::SignIn.path()),
    };
    let redirect_to = flow.redirect_to();
    let other_path = with_return(other_path, redirect_to.as_deref());
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

    let sign_up = flow.sign_up();
    let mode = sign_up
        .as_ref()
        .map_or(SignUpMode::Open, |sign_up| sign_up.rules.mode);
    let words = |text: fn(&SignUpTexts) -> &str| {
        let text = sign_up.as_ref().map_or("", |sign_up| text(&sign_up.texts));
        named(text.to_owned())
    };
    let foot = match (purpose, mode) {
        (Purpose::SignUp, _) | (_, SignUpMode::Open) => Some(foot),
        (_, SignUpMode::Invitation) => Some(words(|texts| &texts.invitation_foot)),
        (_, SignUpMode::Closed) => None,
    };
    let invitation_note = (purpose == Purpose::SignUp && mode == SignUpMode::Invitation)
        .then(|| words(|texts| &texts.invitation_note));
    if purpose == Purpose::SignUp && mode == SignUpMode::Closed {
        return view! {
            <Card title lede=words(|texts| &texts.closed_lede)>
                <a class="button button--primary" href=other_path>{other_page}</a>
            </Card>
        }
        .into_any();
    }
    let is_ticked = flow
        .reply
        .with_untracked(|reply| !reply.value(Field::LegalAccepted.as_str()).is_empty());
    let consent = sign_up
        .filter(|sign_up| purpose == Purpose::SignUp && sign_up.rules.asks_for_consent())
        .map(|sign_up| {
            let error = Signal::derive(move || flow.field_problem(Field::LegalAccepted.as_str()));
            view! { <Consent sign_up is_ticked error/> }
        });

    view! {
        <Card title lede>
            {invitation_note.map(|text| view! { <Note tone=Tone::Plain icon=icon::alert()>{text}</Note> })}
            {replaced.map(|text| view! { <Note tone=Tone::Plain icon=icon::alert()>{rich(&text)}</Note> })}
            // The server says what is wrong with an address, and knows what browsers refuse without a look.
            <form class="stack" method="post" action=function novalidate on:submit=flow.on_submit()>
                <Input
                    label=flow.text(|texts| &texts.email)
                    name="email"
                    input_type="email"
                    autocomplete="email"
                    value=email
                    required=true
                    error
                />
                {consent}
                {redirect_to.map(|path| view! { <input type="hidden" name="redirect_to" value=path/> })}
                <input type="hidden" name="cookie_given" value="1"/>
                <Button emphasis=Emphasis::Primary busy>{flow.text(|texts| &texts.proceed)}</Button>
            </form>
            {part(move || {
                flow.general_problem()
                    .map(|words| view! { <Note tone=Tone::Warn icon=icon::clock()>{changing(&words)}</Note> })
            })}
            {foot.map(|foot| view! {
                <p class="card__foot">{foot} " " <a href=other_path>{other_page}</a></p>
            })}
        </Card>
    }
    .into_any()
}
