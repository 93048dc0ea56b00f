//! The frame of every page.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::{
    api,
    auth::{Page, SessionStatus, stream},
    components::{
        account::{UserButton, WatchData},
        context::{Away, Instance, Look},
        handed::hand,
        hydration::MoreStyles,
        language_choice::LanguageChoice,
        ui::{Button, Card, Emphasis, icon},
        visitor::Visitor,
        watch::{Follow, Plain, Restore},
    },
    i18n::fill,
    islands::SessionWatchIsland,
};

/// Paths of pages that ask one question, on which the frame offers nothing else.
const ASKING: [&str; 5] = [
    Page::SignIn.path(),
    Page::SignUp.path(),
    Page::Verify.path(),
    Page::Confirm.path(),
    Page::Report.path(),
];

/// Paths of pages with a form that is all they show at first. They ask for further styles by themselves.
const FORMS: [&str; 2] = [Page::SignIn.path(), Page::SignUp.path()];

/// The frame of every page: the name of the instance and the user's menu above, a quiet line below.
#[component]
pub fn Frame(
    /// Content of the page.
    children: Children,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let path = use_location().pathname.get_untracked();
    let is_asking = ASKING.contains(&path.as_str()) || use_context::<Away>().is_some();
    let has_form = FORMS.contains(&path.as_str());
    let is_signed_in = Visitor::here().session.is_some();
    let Plain(is_plain) = Plain::here();
    let Look { logo, .. } = use_context().unwrap_or_default();
    let mark = match logo.as_str() {
        "" => icon::brand(),
        _ => view! { <img class="brand__logo" src=logo alt=""/> }.into_any(),
    };
    view! {
        {(!has_form).then(|| view! { <MoreStyles/> })}
        <a class="skip" href="#content">{texts.frame.skip.clone()}</a>
        <header class="topbar">
            <a class="brand" href="/">{mark} {app}</a>
            {(!is_asking).then(|| view! { <UserButton/> })}
        </header>
        <main class="stage" id="content">{children()}</main>
        <footer class="foot">
            <p>{texts.frame.foot.clone()}</p>
            {use_context::<Away>().is_none().then(|| view! { <LanguageChoice/> })}
        </footer>
        {(!is_asking).then(|| view! { <Watched/> })}
        {is_signed_in.then(|| view! { <Follow/> })}
        {is_plain.then(|| view! { <Restore/> })}
    }
}

/// Leaves the page when the session of its reader ends. Renders nothing when nobody is signed in.
#[component]
pub fn Watched() -> impl IntoView {
    Visitor::here().session.map(|session| {
        let status = SessionStatus::Active.as_str();
        view! {
            <div hidden data-session-events=stream::SESSION_EVENTS data-session-status=status>
                {hand(WatchData { session }, || view! { <SessionWatchIsland/> })}
            </div>
        }
    })
}

/// The page for a path that does not exist.
#[component]
pub fn NotFound() -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let title = texts.frame.not_found.to_string();
    let go_on = fill(&texts.frame.go_to_app, &[("app", &app)]);
    view! {
        <Title text=format!("{title} · {app}")/>
        <Card title>
            <a class="button button--primary" href="/">{go_on}</a>
        </Card>
    }
}

/// The page for a fault of the server. Its button sends the same form again or, when nothing was posted, loads the
/// page again.
#[component]
pub fn Fault() -> impl IntoView {
    let Away { action, fields } = use_context().unwrap_or_default();
    let Instance { texts, app, .. } = Instance::here();
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

/// Button that ends the session, in all tabs.
#[component]
pub fn SignOut() -> impl IntoView {
    let texts = Instance::here().texts;
    let session = Visitor::here().session;
    view! {
        <form method="post" action=api::SignOut::PATH data-action="sign-out">
            <input type="hidden" name="session" value=session.map(|id| id.to_string())/>
            <Button emphasis=Emphasis::Plain>{texts.frame.sign_out.clone()}</Button>
        </form>
    }
}
