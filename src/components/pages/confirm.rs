use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::{press_script::PressScript, sign_in::Refresh};
use crate::{
    api::{CreateStepUp, get_client},
    auth::{
        Attempt, AttemptStatus, Client, FormReply, Page, Purpose, RESUME_ACTION, SensitiveAction,
    },
    components::{
        answered::answered,
        context::Instance,
        flow::{FlowData, FlowIslandData},
        frame::{Fault, Watched},
        handed::hand,
        query::PageQuery,
        time_zone::TimeZone,
        ui::{Button, Card, Emphasis, Note, Tone, icon},
        watch::Unfold,
    },
    i18n::fill,
    islands::FlowIsland,
};

/// The page at `/confirm`: asks for a fresh proof before a sensitive action, which then goes on by itself.
#[component]
pub fn Confirm() -> impl IntoView {
    let query = PageQuery::here();
    let query = |name: &str| query.get(name);
    let redirect_to = query("redirect_to");
    let action = SensitiveAction::parse(&query("action"));
    let is_paused = !query("pause").is_empty();
    answered(get_client(redirect_to), move |client| match client {
        Ok(client) => page(client, action, is_paused).into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

fn page(client: Client, action: Option<SensitiveAction>, is_paused: bool) -> AnyView {
    let Instance { texts, app, .. } = Instance::here();
    let title = texts.flow.step_up_title.to_string();
    // A page that asks anew is not answered by what was proven for another.
    let asked = action.map(|action| texts.actions.of(action).to_string());
    let current = client.step_up.clone().filter(|attempt| {
        asked.as_ref().is_none_or(|asked| *asked == attempt.action)
            && (asked.is_none() || attempt.state.status == AttemptStatus::Unverified)
    });
    let body = match (current, asked) {
        (Some(attempt), _) if attempt.state.status == AttemptStatus::Complete => {
            view! { <GoOn attempt/> }.into_any()
        }
        (Some(attempt), _) => {
            let is_waiting = attempt.state.status == AttemptStatus::Unverified;
            let data = FlowData {
                purpose: Purpose::StepUp,
                redirect_to: client.redirect_to.clone(),
                reply: use_context::<FormReply>().unwrap_or_default(),
                texts: texts.flow.clone(),
                app: app.clone(),
                is_another: false,
                prefers_code: false,
 sign_up: None,
            };
            view! {
                {hand(FlowIslandData { data, client }, || view! { <FlowIsland/> })}
                {is_waiting.then(|| view! { <Unfold/> <Refresh is_paused/> })}
                <Watched/>
            }
            .into_any()
        }
        (None, Some(words)) => view! { <Ask client action words/> }.into_any(),
        (None, None) => view! {
            <Card title=title.clone()>
                <a class="button button--primary" href=Page::Account.path()>{texts.landing.to_account.clone()}</a>
            </Card>
        }
        .into_any(),
    };
    view! {
        <Title text=format!("{title} · {app}")/>
        {body}
    }
    .into_any()
}

/// Card before the mail is sent: says which action needs the proof.
#[component]
fn Ask(
    /// The client that must give the proof.
    client: Client,
    /// The action that needs the proof; `None` when the query names none.
    action: Option<SensitiveAction>,
    /// The action that needs the proof, in words.
    words: String,
) -> impl IntoView {
    let texts = &Instance::here().texts.flow;
    let address = client.user.map(|user| user.address).unwrap_or_default();
    let lede = fill(
        &texts.step_up_start,
        &[("action", &words), ("address", &address)],
    );
    let problem = use_context::<FormReply>()
        .unwrap_or_default()
        .problems
        .general()
        .map(|problem| problem.message.clone());
    view! {
        <Card title=texts.step_up_title.to_string() lede>
            {problem.map(|words| view! { <Note tone=Tone::Warn icon=icon::clock()>{words}</Note> })}
            <form method="post" action=CreateStepUp::PATH>
                <input type="hidden" name="action" value=action.map(SensitiveAction::as_str)/>
                {client.redirect_to.map(|path| view! { <input type="hidden" name="redirect_to" value=path/> })}
                <TimeZone/>
                <Button emphasis=Emphasis::Primary>{texts.step_up_send.clone()}</Button>
            </form>
        </Card>
    }
}

/// Card for a proof that was given: the paused action goes on, by script while the page is visible or by the button.
#[component]
fn GoOn(
    /// The attempt that gave the proof.
    attempt: Attempt,
) -> impl IntoView {
    let texts = &Instance::here().texts.flow;
    let go_on = texts.done_continue.clone();
    view! {
        <section class="card done-card" data-status="complete">
            <div class="card__head">
                {icon::envelope()}
                <h1 tabindex="-1">{texts.step_up_done.clone()}</h1>
            </div>
            {match attempt.is_awaited {
                true => view! {
                    <form method="post" action=RESUME_ACTION data-action="continue" data-press="">
                        <input type="hidden" name="attempt" value=attempt.id.to_string()/>
                        <Button emphasis=Emphasis::Primary>{go_on}</Button>
                    </form>
                }.into_any(),
                false => view! {
                    <a class="button button--primary" data-press="" href=attempt.redirect_to>{go_on}</a>
                }.into_any(),
            }}
            <PressScript/>
        </section>
    }
}
