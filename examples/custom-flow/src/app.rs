//! The pages of the application. `LatchkeyProvider` is all that it takes of Latchkey's components.

use latchkey::prelude::*;
use leptos::prelude::*;
use leptos_meta::{MetaTags, Stylesheet, Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{A, Route, Router, Routes},
    path,
};

use crate::{
    flow::{SignInPage, SignUpPage},
    profile::ProfilePage,
};

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
        <Stylesheet id="leptos" href="/pkg/custom-flow.css"/>
        <Title text="Notes"/>
        <LatchkeyProvider>
            <Router>
                <main>
                    <Routes fallback=|| view! { <h1>"No such page"</h1> }>
                        <Route path=path!("/") view=Home/>
                        <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                        <Route path=path!("/sign-up") view=SignUpPage ssr=SsrMode::Async/>
                        <Route path=path!("/profile") view=ProfilePage ssr=SsrMode::Async/>
                    </Routes>
                </main>
            </Router>
        </LatchkeyProvider>
    }
}

/// The page at `/`: says who reads it.
#[component]
fn Home() -> impl IntoView {
    let reader = use_user();
    view! {
        <h1>"Notes"</h1>
        {match reader.user().get_untracked() {
            Some(user) => view! {
                <p>"Hello, " {user.address}</p>
                <p><A href="/profile">"Your profile"</A></p>
                <SignOutForm reader/>
            }.into_any(),
            None => view! {
                <p><A href="/sign-in">"Sign in"</A> " or " <A href="/sign-up">"make an account"</A></p>
            }.into_any(),
        }}
    }
}

/// The button that signs out.
#[component]
pub fn SignOutForm(
    /// The reader of the page.
    reader: UserState,
) -> impl IntoView {
    let form = reader.form(UserAction::SignOut);
    view! {
        <form method="post" action=form.action on:submit=reader.on_submit()>
            {form.inputs()}
            <button>"Sign out"</button>
        </form>
    }
}
