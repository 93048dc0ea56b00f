use leptos::{prelude::*, server_fn::ServerFn};

use super::{asked_fields::asked_field, attempt_form::AttemptForm, state::Flow};
use crate::{
    api::{CompleteAttempt, RestartAttempt},
    auth::{Attempt, AttemptStatus},
    components::{
        embedded::Piece,
        headless::{AttemptAction, UserAction},
        hooks::{use_completion, use_effect},
        ui::{Button, Card, Emphasis, icon, rich},
    },
    i18n::{fill, listed},
    own_parts::{class, dress},
};

/// Card for an attempt that ended without a session in this browser: what happened, and how to go on.
#[component]
pub(super) fn EndCard(
    /// State of the card.
    flow: Flow,
    /// The attempt that ended.
    attempt: Attempt,
) -> impl IntoView {
    let status = attempt.state.status;
    let browser = attempt.elsewhere.clone().unwrap_or_default();
    let title = fill(
        &flow.text(|texts| texts.end(status).0),
        &[("browser", &browser)],
    );
    let lede = flow.text(|texts| texts.end(status).1);
    let way_on = flow.text(|texts| match status {
        AttemptStatus::Complete => &texts.here_too,
        AttemptStatus::Expired | AttemptStatus::Failed => &texts.send_new,
        _ => &texts.restart,
    });
    let busy = Signal::derive(move || flow.busy.get() == RestartAttempt::PATH);

    view! {
        <section class=class(Piece::Card, "card end-card") data-status=status.as_str()>
            <div class="card__head">
                {flow.heading(title)}
                <p class=class(Piece::Text, "card__lede")>{lede}</p>
                <p class="identity" translate="no"><strong dir="ltr">{attempt.identifier}</strong></p>
            </div>
            {flow.problem_note()}
            <div class="choices">
                <AttemptForm flow step=AttemptAction::Restart action="restart">
                    <Button emphasis=Emphasis::Primary busy>{way_on}</Button>
                </AttemptForm>
                <AttemptForm flow step=AttemptAction::Cancel action="cancel">
                    <Button>{flow.text(|texts| &texts.another_address)}</Button>
                </AttemptForm>
            </div>
        </section>
    }
}

/// Card for a proven address whose session is not taken yet. A script takes it at once; without JavaScript, the
/// button does.
#[component]
pub(super) fn ProvenCard(
    /// State of the card.
    flow: Flow,
    /// The proven attempt.
    attempt: Attempt,
) -> impl IntoView {
    let lede = fill(
        &flow.text(|texts| &texts.proven_lede),
        &[("address", &attempt.identifier)],
    );
    let taken = attempt.clone();
    use_effect(move || flow.take_proven(&taken));

    view! {
        <section class=class(Piece::Card, "card done-card") data-status="verified">
            <div class="card__head">
                {icon::envelope()}
                {dress(Piece::Title, view! { <h1 tabindex="-1">{flow.text(|texts| &texts.done)}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{rich(&lede)}</p>
            </div>
            {flow.problem_note()}
            <AttemptForm flow step=AttemptAction::Complete action="continue">
                <Button emphasis=Emphasis::Primary>{flow.text(|texts| &texts.done_continue)}</Button>
            </AttemptForm>
        </section>
    }
}

/// Card for a proven address of a new user who must fill in more fields.
#[component]
pub(super) fn MissingCard(
    /// State of the card.
    flow: Flow,
    /// The proven attempt.
    attempt: Attempt,
) -> impl IntoView {
    let ended = attempt.clone();
    let on_complete = Callback::new(move |()| flow.show_end(&ended, AttemptStatus::Complete));
    use_completion(&attempt, on_complete);
    let labels: Vec<String> = attempt
        .missing
        .iter()
        .map(|field| flow.text(|texts| texts.field(*field)))
        .collect();
    let lede = fill(
        &flow.text(|texts| &texts.missing_lede),
        &[
            ("app", &flow.app()),
            ("fields", &listed(&flow.text(|texts| &texts.list), &labels)),
        ],
    );
    let fields = attempt.missing.iter().zip(labels).map(|(field, label)| {
        let name = field.as_str();
        asked_field(
            *field,
            label,
            flow.value(name),
            flow.problem_of(name),
            flow.sign_up(),
        )
    });
    let fields = fields.collect_view();

    view! {
        <section class=class(Piece::Card, "card missing-card") data-status="verified">
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{flow.text(|texts| &texts.missing)}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{lede}</p>
            </div>
            {flow.problem_note()}
            <AttemptForm
                flow
                step=AttemptAction::Complete
                action="continue"
                class="stack"
            >
                {fields}
                <Button
                    emphasis=Emphasis::Primary
                    busy=Signal::derive(move || flow.busy.get() == CompleteAttempt::PATH)
                >
                    {flow.text(|texts| &texts.finish)}
                </Button>
            </AttemptForm>
        </section>
    }
}

/// Card for a finished flow: it goes on to `go_to` by itself.
#[component]
pub(super) fn DoneCard(
    /// State of the card.
    flow: Flow,
    /// Path of the next page.
    go_to: String,
) -> impl IntoView {
    let app = flow.app();
    let purpose = flow.purpose();
    let address = match purpose.begins_session() {
        true => flow.signed_in_as(),
        false => flow.identifier(),
    };
    let words = fill(
        &flow.text(|texts| texts.done(purpose)),
        &[("address", &address.unwrap_or_default()), ("app", &app)],
    );
    let (title, lede) = match purpose.begins_session() {
        true => (flow.text(|texts| &texts.done), Some(words)),
        false => (words, None),
    };
    let path = go_to.clone();
    use_effect(move || flow.leave(path.clone()));

    view! {
        <section class=class(Piece::Card, "card done-card") data-status="complete">
            <div class="card__head">
                {icon::envelope()}
                {flow.heading(title)}
                {lede.map(|lede| view! { <p class=class(Piece::Text, "card__lede")>{rich(&lede)}</p> })}
            </div>
            <a class="button button--primary" href=go_to>{flow.text(|texts| &texts.done_continue)}</a>
        </section>
    }
}

/// Card for a reader who is signed in already, perhaps to several accounts.
#[component]
pub(super) fn SignedInCard(
    /// State of the card.
    flow: Flow,
) -> impl IntoView {
    let title = flow.text(|texts| match flow.signed_in_as() {
        Some(_) => &texts.signed_in_title,
        None => &texts.choose_title,
    });
    let path = flow.redirect_to().or_else(|| flow.was_headed_to());
    let others = flow.others().into_iter().map(|other| {
        let words = continue_as(flow, &other.user.address);
        let target = UserAction::Switch(other.id).form(None);
        view! {
            <form method="post" action=target.action data-action="switch-session" on:submit=flow.on_submit()>
                {target.inputs()}
                {path.clone().map(|path| view! { <input type="hidden" name="redirect_to" value=path/> })}
                <Button>{words}</Button>
            </form>
        }
    });
    let others = others.collect_view();

    view! {
        <Card title>
            <div class="choices">
                {flow.signed_in_as().map(|address| view! {
                    <a class=class(Piece::Button, "button button--primary") href=path.clone().unwrap_or_else(|| "/".to_owned())>
                        {continue_as(flow, &address)}
                    </a>
                })}
                {others}
                <form method="get">
                    <input type="hidden" name="another" value="1"/>
                    {path.clone().map(|path| view! { <input type="hidden" name="redirect_to" value=path/> })}
                    <Button>{flow.text(|texts| &texts.another_account)}</Button>
                </form>
            </div>
        </Card>
    }
}

fn continue_as(flow: Flow, address: &str) -> String {
    fill(
        &flow.text(|texts| &texts.continue_as),
        &[("address", address)],
    )
}
