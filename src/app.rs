//! The HTML document, and the table of pages.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::{
    ParamSegment, PartialPathMatch, PathSegment, PossibleRouteMatch, SsrMode,
    components::{Route, Router, Routes},
};

use crate::{
    auth::{Page, prefix::below},
    components::{
        admin::{
            AuditLog, BouncesPage, InvitationsPage, MailsPage, OverviewPage, SettingsPage,
            UserPage, Users,
        },
        context::{Away, Look},
        example::{Example, PrivateExample},
        frame::{Fault, Frame, NotFound},
        hydration::{Files, Hydration},
        pages::{
            Confirm, Devices, Home, InvitationPage, MailboxPage, ReportPage, SignIn, SignUp,
            UserProfile, Verify,
        },
        ui::escaped,
        watch::{Plain, Rename, Watch},
    },
    i18n::Locale,
};

/// Style that lets one page fade into the next. It is in the document itself: a style sheet that arrives after the
/// first drawing is too late, and the browser reports an aborted transition.
const TRANSITIONS: &str =
    "@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}";

/// The HTML document around every page. `files` are its style sheets and its scripts.
pub fn shell(files: Files) -> impl IntoView {
    provide_context(files.clone());
    let locale = use_context::<Locale>().unwrap_or_default();
    let Look { accent, .. } = use_context().unwrap_or_default();
    let Plain(is_plain) = Plain::here();
    let style = match accent.as_str() {
        "" => TRANSITIONS.to_owned(),
        accent => format!("{TRANSITIONS}:root{{--accent-seed:{accent}}}"),
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.direction().as_str()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <style nonce=use_nonce() inner_html=style></style>
                {files.icon.map(|icon| view! { <link rel="icon" type="image/svg+xml" href=icon/> })}
                <link rel="stylesheet" href=files.style.clone()/>
                {(!is_plain).then(|| view! { <Hydration files/> })}
                <Watch/>
                <Rename/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// Every page of the product. Pages are rendered whole, so that they are complete without a script.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    // It would go into the page as it is, with whatever is in the name of the instance.
    let title = |title: String| escaped(&title);
    view! {
        <Title formatter=title/>
        <Router>
            <Frame>
                <Pages/>
            </Frame>
        </Router>
    }
}

/// The table of pages or, while the database does not answer, the page that says so.
#[component]
fn Pages() -> impl IntoView {
    if use_context::<Away>().is_some() {
        return view! { <Fault/> }.into_any();
    }
    view! {
        <Routes fallback=NotFound>
            <Route path=At(Page::Home) view=Home ssr=SsrMode::Async/>
            <Route path=At(Page::SignIn) view=SignIn ssr=SsrMode::Async/>
            <Route path=At(Page::SignUp) view=SignUp ssr=SsrMode::Async/>
            <Route path=At(Page::Verify) view=Verify ssr=SsrMode::Async/>
            <Route path=At(Page::Invitation) view=InvitationPage ssr=SsrMode::Async/>
            <Route path=At(Page::Account) view=UserProfile ssr=SsrMode::Async/>
            <Route path=At(Page::Devices) view=Devices ssr=SsrMode::Async/>
            <Route path=At(Page::Report) view=ReportPage ssr=SsrMode::Async/>
            <Route path=At(Page::Example) view=Example ssr=SsrMode::Async/>
            <Route path=At(Page::PrivateExample) view=PrivateExample ssr=SsrMode::Async/>
            <Route path=At(Page::Confirm) view=Confirm ssr=SsrMode::Async/>
            <Route path=At(Page::Overview) view=OverviewPage ssr=SsrMode::Async/>
            <Route path=At(Page::Audit) view=AuditLog ssr=SsrMode::Async/>
            <Route path=At(Page::Users) view=Users ssr=SsrMode::Async/>
            <Route path=(At(Page::Users), ParamSegment("id")) view=UserPage ssr=SsrMode::Async/>
            <Route path=At(Page::Settings) view=SettingsPage ssr=SsrMode::Async/>
            <Route path=At(Page::Bounces) view=BouncesPage ssr=SsrMode::Async/>
            <Route path=At(Page::Invitations) view=InvitationsPage ssr=SsrMode::Async/>
            <Route path=At(Page::Mails) view=MailsPage ssr=SsrMode::Async/>
            <Route path=At(Page::Mailbox) view=MailboxPage ssr=SsrMode::Async/>
        </Routes>
    }
    .into_any()
}

/// The path of a page in the table, with all its segments.
#[derive(Clone, Copy, Debug)]
struct At(Page);

impl PossibleRouteMatch for At {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let own = self.0.path();
        // What is left of the start page's path is none, not a slash.
        let rest = match own {
            "/" => path.strip_prefix('/').filter(|rest| rest.is_empty())?,
            own => below(own, path)?,
        };
        Some(PartialPathMatch::new(rest, vec![], own))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Static(self.0.path().into()));
    }
}
