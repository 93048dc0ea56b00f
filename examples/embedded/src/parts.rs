//! Components of Latchkey with something of the application in them.

use latchkey::{
    auth::{Address, Attempt, User},
    prelude::*,
    texts::{AccountTexts, FlowTexts},
};
use leptos::prelude::*;

/// The page at `/sign-up`. It asks for a team too, which `hooks.rs` keeps, and has a waiting screen of its own.
#[component]
pub fn Join() -> impl IntoView {
    view! {
        <SignUp
            header=|| view! { <p class="slogan">"Everybody counts."</p> }
            footer=|| view! { <p class="small">"We count, and tell nobody."</p> }
            appearance=Appearance::default().card("framed").button("pill").input("framed")
            texts=|texts: &mut FlowTexts| texts.sign_up_lede = "A counter of your own, and no password.".into()
            extra_fields=team
            step=|flow: AttemptFlow, step: Step| match step {
                Step::Waiting(attempt) => Some(view! { <Mailed flow attempt/> }.into_any()),
                _ => None,
            }
        />
    }
}

/// The field for the number of a team.
fn team(flow: AttemptFlow) -> impl IntoView {
    view! {
        <div class="field">
            <label for="team">"Your team’s number, if you have one"</label>
            <input id="team" name="data.team" value=flow.value("data.team") aria-describedby="team-note"/>
            <p id="team-note" class="field__error" role="alert">{flow.problem_of("data.team")}</p>
        </div>
    }
}

/// The waiting screen.
#[component]
fn Mailed(
    /// The flow.
    flow: AttemptFlow,
    /// The attempt that the reader waits for.
    attempt: Attempt,
) -> impl IntoView {
    let waiting = flow.wait(&attempt);
    let cancel = flow.form(AttemptAction::Cancel);
    let number = waiting.number();
    view! {
        <section class="card framed">
            <h1 tabindex="-1">"A letter is on its way"</h1>
            <p>"Press the button in the one to " <strong>{attempt.identifier}</strong> ", and this page goes on."</p>
            {move || number.get().map(|number| view! {
                <p>"On another device, type " <strong class="number">{number}</strong></p>
            })}
            <p class="small">{waiting.left()} " seconds are left."</p>
            <form method="post" action=cancel.action on:submit=flow.on_submit()>
                {cancel.inputs()}
                <button class="button pill">"Never mind"</button>
            </form>
        </section>
    }
}

/// The page at `/profile`, with the team at its end.
#[component]
pub fn Profile() -> impl IntoView {
    view! {
        <UserProfile
            footer=|| view! { <Team/> <Figures/> }
            appearance=Appearance::default().button("pill")
            texts=|texts: &mut AccountTexts| texts.title = "You".into()
            beside_address=|address: Address| address.is_verified.then(|| view! { <span class="proven">"proven"</span> })
        />
    }
}

/// The number of the reader's team.
#[component]
fn Team() -> impl IntoView {
    let number = Resource::new(|| (), |()| team_number());
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                let number = number.await.ok().flatten();
                number.map(|number| view! { <p class="team">"You count for team " {number} "."</p> })
            })}
        </Suspense>
    }
}

/// The number that is kept with the signed-in user; `None` if they gave none.
#[server]
pub async fn team_number() -> Result<Option<u64>, ServerFnError> {
    let data = get_user_data().await?;
    Ok(data.public.get("team").and_then(|team| team.as_u64()))
}

/// A number for administrators. Strangers to `example.com` are not even told that there is one.
#[component]
fn Figures() -> impl IntoView {
    let is_of_us = |user: &User| user.address.ends_with("@example.com");
    view! {
        <Protect when=is_of_us>
            <Protect admin=true fallback=|| view! { <p class="figures">"Administrators see a number here."</p> }>
                <Figure/>
            </Protect>
        </Protect>
    }
}

/// The number.
#[component]
fn Figure() -> impl IntoView {
    let figure = Resource::new(|| (), |()| times_asked());
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                let figure = figure.await.ok();
                figure.map(|figure| view! { <p class="figures">"This number was asked for " {figure} " times."</p> })
            })}
        </Suspense>
    }
}

/// How often it was called. What a page hides is guarded here.
#[server(endpoint = "times_asked")]
pub async fn times_asked() -> Result<u64, ServerFnError> {
    use std::sync::atomic::{AtomicU64, Ordering};

    static TIMES: AtomicU64 = AtomicU64::new(0);
    require_admin()?;
    Ok(TIMES.fetch_add(1, Ordering::Relaxed) + 1)
}
