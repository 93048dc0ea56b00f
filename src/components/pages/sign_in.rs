use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::press_script::PressScript;
use crate::{
    api::{CreateSignIn, CreateSignUp, get_client},
    auth::{Client, FormReply, Purpose},
    components::{
        answered::answered,
        context::{Instance, Meant, SignInWays},
        flow::{FlowData, FlowIslandData, SignUpData, StartIslandData},
        frame::{Fault, Watched},
        handed::hand,
        headless::Step,
        hydration::MoreStyles,
        query::PageQuery,
        time_zone::TimeZone,
        ui::{Note, Tone, icon},
        watch::{Follow, Plain, Slip, Unfold},
    },
    i18n::fill,
    islands::{FlowIsland, StartIsland},
};

/// The page at `/sign-in`: the form, the waiting screen and what follows.
#[component]
pub fn SignIn() -> impl IntoView {
    view! { <FlowPage purpose=Purpose::SignIn/> }
}

/// The page at `/sign-up`: the flow of `/sign-in` for new people.
#[component]
pub fn SignUp() -> impl IntoView {
    view! { <FlowPage purpose=Purpose::SignUp/> }
}

#[component]
fn FlowPage(
    /// What the page is for.
    purpose: Purpose,
) -> impl IntoView {
    let query = PageQuery::here();
    let query = |name: &str| query.get(name);
    let redirect_to = query("redirect_to");
    let is_another = !query("another").is_empty();
    let ended = query("ended");
    let screen = Screen {
        is_another,
        is_paused: !query("pause").is_empty(),
        prefers_code: query("method") == "code",
    };
    answered(get_client(redirect_to), move |client| match client {
        Ok(client) => view! {
            {why_here(&ended, &client)}
            {page(purpose, client, screen)}
        }
        .into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

/// Note for a reader whose session has just ended; `ended` is the word in the query. `None` when there is nothing to
/// say.
fn why_here(ended: &str, client: &Client) -> Option<AnyView> {
    let texts = &Instance::here().texts.devices;
    let words = match ended {
        _ if client.user.is_some() => None,
        "1" => Some(&texts.ended_here),
        "time" => Some(&texts.ran_out),
        _ => None,
    };
    words.map(|words| {
        view! { <Note tone=Tone::Warn icon=icon::alert()>{words.clone()}</Note> }.into_any()
    })
}

/// What the query asks of the page.
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
    let Instance { texts, app, .. } = Instance::here();
    let reply = use_context::<FormReply>().unwrap_or_default();
    let ways = SignInWays::here();
    let step = Step::of(purpose, &client, is_another, false);
    let data = FlowData {
        purpose,
        reply,
        texts: texts.flow.clone().by(ways.link, ways.code),
        app,
        redirect_to: client.redirect_to.clone(),
        is_another,
        prefers_code,
        sign_up: Some(SignUpData::here()),
    };
    let title = data.title(&step);
    let is_form = step == Step::Start;
    // A page that is about to begin a session is not to be left when it does.
    let is_watched = step == Step::SignedIn;
    // While a code is typed the page holds still.
    let is_waiting = match &step {
        Step::Waiting(attempt) => !(attempt.has_code && (!attempt.has_link || prefers_code)),
        _ => false,
    };
    let is_mail_awaited = matches!(step, Step::Waiting(_));
    let is_followed = is_mail_awaited && client.user.is_none();
    // An island takes by itself what was proven.
    let is_pressed = Plain::here().0 && matches!(step, Step::Proven(_));
    let card = match step {
        Step::Start => {
            let replaced = client.user.filter(|_| !client.keeps_session);
            let data = StartIslandData {
                data,
                user: replaced,
            };
            hand(data, || view! { <StartIsland/> }).into_any()
        }
        _ => hand(FlowIslandData { data, client }, || view! { <FlowIsland/> }).into_any(),
    };
    view! {
        <Title text=title/>
        <MoreStyles is_later=is_form/>
        {card}
        {is_form.then(|| view! { <MeantNote purpose/> })}
        <Slip/>
        {is_waiting.then(|| view! { <Refresh is_paused/> })}
        {is_watched.then(|| view! { <Watched/> })}
        {is_mail_awaited.then(|| view! { <Unfold/> })}
        {is_followed.then(|| view! { <Follow/> })}
        {is_pressed.then(|| view! { <PressScript/> })}
    }
}

/// Asks whether another address was meant by one that was refused. A press sends the form with that. It stands apart from
/// the form, whose fields are as they were typed.
#[component]
fn MeantNote(
    /// What the form is for.
    purpose: Purpose,
) -> impl IntoView {
    let function = match purpose {
        Purpose::SignUp => CreateSignUp::PATH,
        Purpose::SignIn | Purpose::Profile | Purpose::StepUp => CreateSignIn::PATH,
    };
    let reply = use_context::<FormReply>().unwrap_or_default();
    let Meant(meant) = use_context().unwrap_or_default();
    meant.map(|meant| {
        let words = &Instance::here().texts.flow.suggestion;
        let words = fill(words, &[("address", &meant)]);
        let others = reply.values.into_iter().filter(|(name, _)| name != "email");
        view! {
            <form method="post" action=function data-action="use-suggestion">
                {others
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                    .collect_view()}
                <TimeZone/>
                <button type="submit" class="button" name="email" value=meant>{words}</button>
            </form>
        }
    })
}

/// For browsers without JavaScript: loads the waiting screen again every five seconds, with a link to stop this while
/// typing a code.
#[component]
pub(super) fn Refresh(
    /// `true` if it is stopped.
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
