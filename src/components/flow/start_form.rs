use leptos::prelude::*;

use super::{consent::Consent, state::Flow};
use crate::{
    auth::{Field, Paths, Purpose, SignUpMode, with_return},
    components::{
        embedded::Piece,
        headless::FormTarget,
        ui::{Button, Card, Emphasis, Field as Input, Note, Tone, icon},
    },
    i18n::{SignUpTexts, fill},
    own_parts::{self, class, dress},
};

/// The first step: a form that asks for an address.
#[component]
pub(super) fn StartForm(
    /// State of the card.
    flow: Flow,
) -> impl IntoView {
    let StartWords {
        title,
        lede,
        note,
        foot,
        other_page,
    } = StartWords::of(flow);
    let purpose = flow.purpose();
    let paths: Paths = use_context().unwrap_or_default();
    let other_path = match purpose {
        Purpose::SignIn | Purpose::Profile | Purpose::StepUp => paths.sign_up,
        Purpose::SignUp => paths.sign_in,
    };
    let other_path = with_return(&other_path, flow.redirect_to().as_deref());
    if flow.is_closed() {
        return view! {
            <Card title lede>
                <a class=class(Piece::Button, "button button--primary") href=other_path>{other_page}</a>
            </Card>
        }
        .into_any();
    }
    let target = FormTarget::of_start(*flow);

    view! {
        <Card title lede>
            {note.map(|text| view! { <Note tone=Tone::Plain icon=icon::alert()>{text}</Note> })}
            {flow.replaced_note()}
            // The server says what is wrong with an address, and knows what browsers refuse without a look.
            <form class="stack" method="post" action=target.action novalidate on:submit=flow.on_submit()>
                {email(flow)}
                {own_parts::fields(*flow, consent(flow))}
                {target.inputs()}
                <Button emphasis=Emphasis::Primary busy=flow.pending()>{flow.text(|texts| &texts.proceed)}</Button>
            </form>
            {flow.problem_note()}
            {foot.map(|foot| view! {
                <p class=class(Piece::Footer, "card__foot")>
                    {foot} " " {dress(Piece::Link, view! { <a href=other_path>{other_page}</a> })}
                </p>
            })}
        </Card>
    }
    .into_any()
}

/// The field for the address.
fn email(flow: Flow) -> impl IntoView {
    let value = flow.value("email");
    view! {
        <Input
            label=flow.text(|texts| &texts.email)
            name="email"
            input_type="email"
            autocomplete="email"
            value
            required=true
            error=flow.problem_of("email")
        />
    }
}

/// The box for the legal pages; `None` unless this form makes accounts and the settings ask for consent.
fn consent(flow: Flow) -> Option<impl IntoView> {
    let sign_up = flow
        .sign_up()
        .filter(|sign_up| flow.purpose() == Purpose::SignUp && sign_up.rules.asks_for_consent())?;
    let name = Field::LegalAccepted.as_str();
    let is_ticked = !flow.value(name).is_empty();
    let error = flow.problem_of(name);
    Some(view! { <Consent sign_up is_ticked error/> })
}

/// Texts of the form that depend on its purpose and on who may sign up.
struct StartWords {
    title: String,
    lede: String,
    /// Sentence that an account needs an invitation; `None` where it needs none.
    note: Option<String>,
    /// Sentence before the link to the other page; `None` where there is no such link.
    foot: Option<String>,
    /// Text of the link to the page for signing up, or from there for signing in.
    other_page: String,
}

impl StartWords {
    fn of(flow: Flow) -> Self {
        let (app, purpose, sign_up) = (flow.app(), flow.purpose(), flow.sign_up());
        let named = |text: String| fill(&text, &[("app", &app)]);
        let of_sign_up = |text: fn(&SignUpTexts) -> &str| {
            let text = sign_up.as_ref().map_or("", |sign_up| text(&sign_up.texts));
            named(text.to_owned())
        };
        let is_sign_up = purpose == Purpose::SignUp;
        let foot = flow.text(|texts| texts.start(purpose).2);
        let (note, foot) = match flow.sign_up_mode() {
            SignUpMode::Invitation if is_sign_up => {
                (Some(of_sign_up(|texts| &texts.invitation_note)), Some(foot))
            }
            SignUpMode::Invitation => (None, Some(of_sign_up(|texts| &texts.invitation_foot))),
            SignUpMode::Closed if !is_sign_up => (None, None),
            SignUpMode::Open | SignUpMode::Closed => (None, Some(foot)),
        };
        Self {
            title: named(flow.start_title()),
            lede: match flow.is_closed() {
                true => of_sign_up(|texts| &texts.closed_lede),
                false => named(flow.text(|texts| texts.start(purpose).1)),
            },
            note,
            foot,
            other_page: flow.text(|texts| texts.start(purpose).3),
        }
    }
}
