//! What every page stands in.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{UserButton, session_watch, visitor::Visitor};

use crate::{
    auth::SessionStatus,
    components::{
        ui::{Button, Card, Emphasis, icon},
        watch::{Follow, Plain, Restore},
    },
    i18n::{Locale, Texts, fill},
    islands::SessionWatchIsland,
};

/// The instance, as the reader meets it. Provided as context to every page.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Its words, in the reader's language.
    pub texts: &'static Texts,
    /// Its name.
    pub app: String,
}

impl Instance {
    /// The instance this page belongs to.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self {
            texts: Locale::default().texts(),
            app: "Latchkey".to_owned(),
        })
    }
}

/// What the instance looks like, where that is not what the product looks like. Provided as context to every page.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Path of the picture beside the name; empty for that of the product.
    pub logo: String,
    /// The colour of buttons and links, as CSS writes it, readable; empty for that of the product.
    pub accent: String,
}

/// What mails at sign-in carry. Provided as context to every page.
#[derive(Clone, Copy, Debug)]
pub struct SignInWays {
    /// A link.
    pub link: bool,
    /// A code.
    pub code: bool,
}

impl SignInWays {
    /// Those of the instance this page belongs to.
    pub fn here() -> Self {
        use_context().unwrap_or(Self {
            link: true,
            code: true,
        })
    }
}

/// Pages that ask one thing of whoever reads them: nothing else is offered there.
const ASKING: [&str; 5] = ["/sign-in", "/sign-up", "/verify", "/confirm", "/not-me"];

/// The frame around every page: the instance's name and the reader's button above, the page, a quiet line below.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let path = use_location().pathname.get_untracked();
    let is_asking = ASKING.contains(&path.as_str()) || use_context::<Away>().is_some();
    let is_signed_in = Visitor::here().session.is_some();
    let Plain(is_plain) = Plain::here();
    let Look { logo, .. } = use_context().unwrap_or_default();
    let mark = match logo.as_str() {
        "" => icon::brand(),
        _ => view! { <img class="brand__logo" src=logo alt=""/> }.into_any(),
    };
    view! {
        <a class="skip" href="#content">{texts.frame.skip.clone()}</a>
        <header class="topbar">
            <a class="brand" href="/">{mark} {app}</a>
            {(!is_asking).then(|| view! { <UserButton/> })}
        </header>
        <main class="stage" id="content">{children()}</main>
        <footer class="foot">{texts.frame.foot.clone()}</footer>
        {(!is_asking).then(|| view! { <Watched/> })}
        {is_signed_in.then(|| view! { <Follow/> })}
        {is_plain.then(|| view! { <Restore/> })}
    }
}

/// Leaves the page when the session of its reader ends.
#[component]
pub fn Watched() -> impl IntoView {
    Visitor::here().session.map(|session| {
        let status = SessionStatus::Active.as_str();
        view! {
            <div hidden data-session-events=session_watch::EVENTS data-session-status=status>
                <SessionWatchIsland session/>
            </div>
        }
    })
}

/// A page that is not there.
#[component]
pub fn NotFound() -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let title = texts.frame.not_found.to_string();
    let go_on = fill(&texts.frame.go_to_app, &[("app", &app)]);
    view! {
        <Title text=format!("{title} · {app}")/>
        <Card title>
            <a class="button button--primary" href="/">{go_on}</a>
        </Card>
    }
}

/// Nothing is known at the moment, not even who reads. Provided as context to a page that then says so, whichever it is.
#[derive(Clone, Debug, Default)]
pub struct Away {
    /// Where what was posted goes once more; empty where nothing was posted.
    pub action: String,
    /// What was posted.
    pub fields: Vec<(String, String)>,
}

/// Our fault, and the way on: what was posted is sent once more, a page is loaded again.
#[component]
pub fn Fault() -> impl IntoView {
    let Away { action, fields } = use_context().unwrap_or_default();
    let Instance { texts, app } = Instance::here();
    let title = texts.frame.fault.to_string();
    view! {
        <Title text=format!("{title} · {app}")/>
        <Card title lede=texts.frame.fault_lede.to_string()>
            {match action.as_str() {
                "" => {
                    view! { <a class="button button--primary" href="">{texts.frame.try_again.clone()}</a> }.into_any()
                }
                _ => view! {
                    <form method="post" action=action data-action="try-again">
                        {fields
                            .into_iter()
                            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                            .collect_view()}
                        <Button emphasis=Emphasis::Primary>{texts.frame.try_again.clone()}</Button>
                    </form>
                }
                .into_any(),
            }}
        </Card>
    }
}

/// Ends the session, in all tabs.
#[component]
pub fn SignOut() -> impl IntoView {
    let texts = Instance::here().texts;
    view! {
        <form method="post" action="/api/sign_out" data-action="sign-out">
            <Button emphasis=Emphasis::Plain>{texts.frame.sign_out.clone()}</Button>
        </form>
    }
}
