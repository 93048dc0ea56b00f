use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

use super::{
    FlowData,
    frame::{Fault, Instance, SignInWays},
};
use crate::{
    api::get_client,
    auth::{AttemptStatus, Client, FormReply, Purpose},
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
    let screen = Screen {
        is_another,
        is_paused: !query("pause").is_empty(),
        prefers_code: query("method") == "code",
    };

    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match client.await {
                    Ok(client) => page(purpose, client, screen).into_any(),
                    Err(_) => view! { <Fault/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// What the query asks of the screen.
#[derive(Clone, Copy)]
struct Screen {
    is_another: bool,
    is_paused: bool,
    prefers_code: bool,
}

fn page(purpose: Purpose, client: Client, screen: Screen) -> impl IntoView {
    let Screen {
        is_another,
        is_paused,
        prefers_code,
    } = screen;
    let Instance { texts, app } = Instance::here();
    let reply = use_context::<FormReply>().unwrap_or_default();
    let attempt = match purpose {
        Purpose::SignIn => &client.sign_in,
        Purpose::SignUp => &client.sign_up,
        Purpose::Profile => &client.profile,
        Purpose::StepUp => &client.step_up,
    };
    // While a code is typed the page holds still.
    let is_waiting = attempt.as_ref().is_some_and(|attempt| {
        let is_by_code = attempt.has_code && (!attempt.has_link || prefers_code);
        attempt.state.status == AttemptStatus::Unverified && !is_by_code
    });
    let ways = SignInWays::here();
    let flow = &texts.flow;
    let is_signed_in = client.user.is_some() && !is_another;
    let (title, browser) = match attempt {
        Some(attempt) => {
            let browser = attempt.elsewhere.clone().unwrap_or_default();
            let title = match attempt.state.status {
                AttemptStatus::Unverified => &flow.title,
                AttemptStatus::Verified if !attempt.missing.is_empty() => &flow.missing,
                AttemptStatus::Verified => &flow.done,
                AttemptStatus::Complete if is_signed_in => &flow.signed_in_title,
                status => flow.end(status).0,
            };
            (title, browser)
        }
        None if is_signed_in => (&flow.signed_in_title, String::new()),
        None => (flow.start(purpose).0, String::new()),
    };
    let title = fill(title, &[("app", &app), ("browser", &browser)]);
    let data = FlowData {
        purpose,
        client,
        reply,
        texts: flow.clone().by(ways.link, ways.code),
        app: app.clone(),
        is_another,
        prefers_code,
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
