use leptos::prelude::*;
use leptos_meta::Title;

use super::{press_script::PressScript, sign_in::Refresh};
use crate::{
    api::get_account,
    auth::{Account, Attempt, AttemptStatus, FormReply},
    components::{
        account::AccountData,
        answered::answered,
        context::Instance,
        frame::Fault,
        handed::hand,
        query::PageQuery,
        visitor::Visitor,
        watch::{Plain, Slip, Unfold},
    },
    islands::AccountIsland,
};

/// The page at `/account`. A reader who is not signed in is sent to the sign-in page and comes back afterwards.
#[component]
pub fn UserProfile() -> impl IntoView {
    let query = PageQuery::here();
    let query = |name: &str| query.get(name);
    let done = query("done");
    let is_paused = !query("pause").is_empty();
    answered(get_account(done), move |account| match account {
        Ok(Some(account)) => page(account, is_paused).into_any(),
        Ok(None) => ().into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

fn page(account: Account, is_paused: bool) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let is_waiting = account
        .profile
        .as_ref()
        .is_some_and(|attempt| attempt.state.status == AttemptStatus::Unverified);
    // An island goes on by itself with what waited for a proof.
    let is_proven =
        |attempt: &Attempt| attempt.is_awaited && attempt.state.status == AttemptStatus::Complete;
    let is_pressed = Plain::here().0 && account.step_up.as_ref().is_some_and(is_proven);
    let data = AccountData {
        account,
        reply: use_context::<FormReply>().unwrap_or_default(),
        texts: texts.account.clone(),
        flow: texts.flow.clone(),
        app: app.clone(),
        session: Visitor::here().session,
    };
    view! {
        <Title text=format!("{} · {app}", texts.account.title)/>
        {hand(data, || view! { <AccountIsland/> })}
        <Slip/>
        {is_waiting.then(|| view! { <Unfold/> <Refresh is_paused/> })}
        {is_pressed.then(|| view! { <PressScript/> })}
    }
}
