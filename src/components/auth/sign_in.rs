use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use super::{
    FlowData, SignUpData,
    frame::{Fault, Instance},
};
use crate::{
    api::get_client,
    auth::{AttemptStatus, Client, FormReply, Purpose, SignUpMode},
    i18n::fill,
    islands::FlowIsland,
};

/// The page at `/sign-in`: start, wait, and in.
#[component]
pub fn SignIn() -> impl IntoView {
    view! { <FlowPage purpose=Purpose::SignIn/> }
}

/// The page at `/sign-up`: the same for new people.
#[component]
pub fn SignUp() -> impl IntoView {
    view! { <FlowPage purpose=Purpose::SignUp/> }
}

#[component]
fn FlowPage(
    /// What the page is for.
    purpose: Purpose,
) -> impl IntoView {
    let query = use_query_map();
    let query = move |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let redirect_to = query("redirect_to");
    let client = Resource::new_blocking(|| (), move |()| get_client(redirect_to.clone()));
    let is_another = !query("another").is_empty();
    let is_paused = !query("pause").is_empty();

    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match client.await {
                    Ok(client) => page(purpose, client, is_another, is_paused).into_any(),
                    Err(_) => view! { <Fault/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

fn page(purpose: Purpose, client: Client, is_another: bool, is_paused: bool) -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let reply = use_context::<FormReply>().unwrap_or_default();
    let attempt = match purpose {
        Purpose::SignIn => &client.sign_in,
        Purpose::SignUp => &client.sign_up,
        Purpose::Profile => &client.profile,
        Purpose::StepUp => &client.step_up,
    };
    let is_waiting = attempt
        .as_ref()
        .is_some_and(|attempt| attempt.state.status == AttemptStatus::Unverified);
    let flow = &texts.flow;
    let sign_up = SignUpData::here();
    let is_closed = purpose == Purpose::SignUp && sign_up.rules.mode == SignUpMode::Closed;
    let is_signed_in = client.user.is_some() && !is_another;
    let (title, browser) = match attempt {
        Some(attempt) => {
            let browser = attempt.elsewhere.clone().unwrap_or_default();
            let title = match attempt.state.status {
                AttemptStatus::Unverified => &flow.title,
                AttemptStatus::Verified => match attempt.refusal {
                    Some(refusal) => texts.sign_up.refused(refusal).0,
                    None if !attempt.missing.is_empty() => &flow.missing,
                    None => &flow.done,
                },
                AttemptStatus::Complete if is_signed_in => &flow.signed_in_title,
                status => flow.end(status).0,
            };
            (title, browser)
        }
        None if is_signed_in => (&flow.signed_in_title, String::new()),
        None if is_closed => (&texts.sign_up.closed, String::new()),
        None => (flow.start(purpose).0, String::new()),
    };
    let title = fill(title, &[("app", &app), ("browser", &browser)]);
    let data = FlowData {
        purpose,
        client,
        reply,
        texts: flow.clone(),
        app: app.clone(),
        is_another,
        sign_up: Some(sign_up),
    };
    view! {
        <Title text=format!("{title} · {app}")/>
        <FlowIsland data/>
        {is_waiting.then(|| view! { <Refresh is_paused/> })}
    }
}

/// Without JavaScript the waiting screen looks again by itself, and can be held still while a code is typed.
#[component]
fn Refresh(
    /// Whether it is held still.
    is_paused: bool,
) -> impl IntoView {
    let texts = Instance::here().texts;
    let flow = &texts.flow;
    let (meta, link) = if is_paused {
        ("", view! { <a href="?">{flow.resume.clone()}</a> })
    } else {
        (
            "<meta http-equiv=\"refresh\" content=\"5\">",
            view! { <a href="?pause=1">{flow.pause.clone()}</a> },
        )
    };
    view! {
        <noscript>
            <span inner_html=meta></span>
            <p class="foot">{(!is_paused).then(|| flow.refreshes.clone())} " " {link}</p>
        </noscript>
    }
}
