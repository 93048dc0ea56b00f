use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::{
    api::{FlowFacts, get_flow},
    auth::{AttemptStatus, FlowState, Purpose},
    components::{
        flow::{FlowCard, FlowData, SignUpData},
        headless::Step,
        missing::missing_provider,
        ui::{Note, Tone, escaped, icon},
        visitor::Visitor,
    },
    here,
};

/// Signing in: the form, the waiting screen and what follows. For a page of the application, in its layout. Reads from
/// the query of the page where to go afterwards: `?redirect_to=/path`.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><SignIn/></main> };
/// ```
#[component]
pub fn SignIn() -> impl IntoView {
    flow_page("SignIn", Purpose::SignIn)
}

/// Making an account, for new people; otherwise like [`SignIn`].
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><SignUp/></main> };
/// ```
#[component]
pub fn SignUp() -> impl IntoView {
    flow_page("SignUp", Purpose::SignUp)
}

fn flow_page(component: &'static str, purpose: Purpose) -> AnyView {
    if use_context::<Visitor>().is_none() {
        return missing_provider(component);
    }
    let search = use_location().search;
    let facts = Resource::new_blocking(
        move || search.get(),
        |search| {
            let query = here::query(&search);
            get_flow(query.get("redirect_to"), query.get("ended"))
        },
    );
    view! {
        <div class="latchkey">
            <Suspense>
                {move || Suspend::new(async move {
                    match facts.await {
                        Ok(facts) => card(purpose, facts, search.get_untracked()).into_any(),
                        Err(problems) => {
                            view! { <Note tone=Tone::Warn icon=icon::alert()>{problems.to_string()}</Note> }.into_any()
                        }
                    }
                })}
            </Suspense>
        </div>
    }
    .into_any()
}

fn card(purpose: Purpose, facts: FlowFacts, search: String) -> impl IntoView {
    let query = here::query(&search);
    let is_another = !query.get("another").is_empty();
    let prefers_code = query.get("method") == "code";
    let FlowFacts {
        state,
        texts,
        sign_up_texts,
        app,
        note,
    } = facts;
    let FlowState {
        client,
        reply,
        rules,
    } = state;
    let step = Step::of(purpose, &client, is_another, false);
    let is_waiting = match &step {
        Step::Waiting(attempt) => {
            attempt.state.status == AttemptStatus::Unverified
                && !(attempt.has_code && (!attempt.has_link || prefers_code))
        }
        _ => false,
    };
    let again = is_waiting.then(|| {
        let is_paused = !query.get("pause").is_empty();
        let words = [&texts.refreshes, &texts.pause, &texts.resume].map(|text| escaped(text));
        again(is_paused, &words)
    });
    let data = FlowData {
        purpose,
        reply,
        texts,
        app,
        redirect_to: client.redirect_to.clone(),
        is_another,
        prefers_code,
        sign_up: Some(SignUpData {
            rules,
            texts: sign_up_texts,
        }),
    };
    let title = data.title(&step);
    view! {
        <Title text=title/>
        {note.map(|words| view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> })}
        <FlowCard data client/>
        // As one text: browsers with JavaScript see no elements in it.
        {again.map(|html| view! { <noscript inner_html=html></noscript> })}
    }
}

/// For browsers without JavaScript: loads the waiting screen again every five seconds, with a link to stop this while
/// typing a code. `words` are those that it says of this, for the link that stops it, and for the one that goes on.
fn again(is_paused: bool, [refreshes, pause, resume]: &[String; 3]) -> String {
    match is_paused {
        true => format!("<p class=\"foot\"><a href=\"?\">{resume}</a></p>"),
        false => format!(
            "<meta http-equiv=\"refresh\" content=\"5\"><p class=\"foot\">{refreshes} <a href=\"?pause=1\">{pause}</a></p>"
        ),
    }
}
