//! An example for your own pages: a page, a server function (`api/example.rs`) and an axum route
//! (`server/http/example.rs`) that know who is signed in.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    api::get_greeting,
    auth::{Page, at, sign_in_path},
    components::{
        context::Instance,
        ui::{Card, rich},
        visitor::{RedirectToSignIn, SignedIn, SignedOut},
    },
    i18n::fill,
};

/// The page at `/example`, with a part for everybody and a part for signed-in readers.
#[component]
pub fn Example() -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.example;
    view! {
        <Title text=format!("{} · {app}", texts.title)/>
        <Card title=texts.title.to_string() lede=texts.lede.to_string()>
            <SignedIn>
                <Greeting/>
                <div class="choices">
                    <a class="button button--primary" href=Page::PrivateExample.path()>{texts.private.clone()}</a>
                    <a class="button" href=at!("/example/me") rel="external">{texts.route.clone()}</a>
                </div>
            </SignedIn>
            <SignedOut>
                <div class="choices">
                    <a class="button button--primary" href=sign_in_path(Page::Example.path())>{texts.sign_in.clone()}</a>
                    <a class="button" href=Page::PrivateExample.path()>{texts.private.clone()}</a>
                </div>
            </SignedOut>
        </Card>
    }
}

/// The page at `/example/private`, for signed-in readers. Others are sent to the sign-in page and come back
/// afterwards.
#[component]
pub fn PrivateExample() -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.example;
    view! {
        <Title text=format!("{} · {app}", texts.private)/>
        <SignedOut><RedirectToSignIn/></SignedOut>
        <SignedIn>
            <Card title=texts.private.to_string() lede=texts.private_lede.to_string()>
                <a class="button" href=Page::Example.path()>{texts.back.clone()}</a>
            </Card>
        </SignedIn>
    }
}

/// The answer of the server function.
#[component]
fn Greeting() -> impl IntoView {
    let greeting = Resource::new_blocking(|| (), |()| get_greeting());
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                let address = greeting.await.ok()?;
                let words = fill(&Instance::here().texts.example.greeting, &[("address", &address)]);
                Some(view! { <p>{rich(&words)}</p> })
            })}
        </Suspense>
    }
}
