//! The pages of the application.

use latchkey::prelude::*;
use leptos::prelude::*;
use leptos_meta::{MetaTags, Stylesheet, Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{A, Route, Router, Routes},
    path,
};

use crate::parts::{Join, Profile};

/// The HTML document around every page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <link rel="icon" href="data:,"/>
                <AutoReload options=options.clone()/>
                <HydrationScripts options/>
                <MetaTags/>
            </head>
            <body><App/></body>
        </html>
    }
}

/// Every page.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Stylesheet id="leptos" href="/pkg/embedded.css"/>
        <Title text="Counter"/>
        <LatchkeyProvider>
        <Router>
            <header class="bar">
                <nav><A href="/">"Counter"</A> <A href="/members">"Members"</A></nav>
                <SignedIn><UserButton/></SignedIn> <SignedOut><A href="/sign-in">"Sign in"</A></SignedOut>
            </header>
            <main class="column">
                <Routes fallback=|| view! { <h1>"No such page"</h1> }>
                    <Route path=path!("/") view=Counter/>
                    <Route path=path!("/sign-in") view=|| view! { <SignIn/> } ssr=SsrMode::Async/>
                    <Route path=path!("/sign-up") view=Join ssr=SsrMode::Async/>
                    <Route path=path!("/hello") view=|| view! { <Verify/> } ssr=SsrMode::Async/>
                    <Route path=path!("/profile") view=Profile ssr=SsrMode::Async/>
                    <Route path=path!("/profile/devices") view=|| view! { <Devices/> } ssr=SsrMode::Async/>
                    <Route path=path!("/members") view=|| view! { <Protect><Members/></Protect> } ssr=SsrMode::Async/>
                </Routes>
            </main>
        </Router>
        </LatchkeyProvider>
    }
}

/// The page at `/`: a number, and a button that counts.
#[component]
fn Counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    let greeting = ServerAction::<Greet>::new();
    view! {
        <h1>"Counter"</h1>
        <button on:click=move |_| set_count.update(|count| *count += 1)>"Count: " {count}</button>
        <ActionForm action=greeting><button type="submit">"Who am I?"</button></ActionForm>
        <p role="status">{move || greeting.value().get().map(|told| told.unwrap_or_else(|error| error.to_string()))}</p>
    }
}

/// The page at `/members`.
#[component]
fn Members() -> impl IntoView {
    let greeting = Resource::new(|| (), |()| greet());
    view! {
        <Title text="Members"/>
        <h1>"Members"</h1>
        <Suspense>{move || Suspend::new(async move { view! { <p>{greeting.await}</p> } })}</Suspense>
    }
}

/// The route at `/me.txt`: the address of the signed-in user.
#[cfg(feature = "ssr")]
pub async fn me(SignedInUser(user): SignedInUser) -> String {
    user.address
}

/// A greeting for the signed-in user.
#[server]
pub async fn greet() -> Result<String, ServerFnError> {
    let user = require_user()?;
    Ok(format!("Hello, {}", user.address))
}
