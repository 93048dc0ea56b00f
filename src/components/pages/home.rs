use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    api::get_user,
    auth::{Page, SignUpMode, SignUpRules, User},
    components::{
        answered::answered,
        context::Instance,
        frame::{Fault, SignOut},
        ui::{Card, rich},
    },
    i18n::fill,
};

/// The page at `/`: links to sign in and sign up, or the signed-in user.
#[component]
pub fn Home() -> impl IntoView {
    answered(get_user(), move |user| match user {
        Ok(Some(user)) => view! { <SignedIn user/> }.into_any(),
        Ok(None) => view! { <SignedOut/> }.into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

#[component]
fn SignedIn(
    /// The signed-in user.
    user: User,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let title = texts.home.welcome.to_string();
    let who = fill(&texts.home.signed_in_as, &[("address", &user.address)]);
    view! {
        <Title text=format!("{title} · {app}")/>
        <Card title>
            <p class="card__lede">{rich(&who)}</p>
            <div class="choices">
                <a class="button button--primary" href=Page::Account.path()>{texts.home.account.clone()}</a>
                <SignOut/>
            </div>
        </Card>
    }
}

#[component]
fn SignedOut() -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let title = fill(&texts.home.title, &[("app", &app)]);
    let rules = use_context::<SignUpRules>().unwrap_or_default();
    let is_closed = rules.mode == SignUpMode::Closed;
    view! {
        <Title text=app/>
        <Card title lede=texts.home.lede.to_string()>
            <div class="choices">
                <a class="button button--primary" href=Page::SignIn.path()>{texts.home.sign_in.clone()}</a>
                {(!is_closed).then(|| view! {
                    <a class="button" href=Page::SignUp.path()>{texts.home.sign_up.clone()}</a>
                })}
            </div>
        </Card>
    }
}
