use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::behind_link::behind_link;
use crate::{
    api::{AcceptInvitation, get_invitation},
    auth::{FormReply, Invited, InvitedView, Page},
    components::{
        context::Instance,
        time_zone::TimeZone,
        ui::{Button, Emphasis, Note, Tone, icon, rich},
    },
    i18n::fill,
};

/// The page at `/invitation`, behind the link of an invitation. Opening it changes nothing; its button sends a mail
/// that proves the address.
#[component]
pub fn InvitationPage() -> impl IntoView {
    behind_link(Page::Invitation, false, get_invitation, |invited| {
        view! { <InvitationCard invited/> }.into_any()
    })
}

#[component]
fn InvitationCard(
    /// The invitation, and how its link stands.
    invited: Invited,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let (title, lede) = texts.invitations.view(invited.view);
    let values = [("app", app.as_str()), ("address", &invited.address)];
    let (title, lede) = (fill(title, &values), fill(lede, &values));
    let status = invited.view.status();
    let body = match invited.view {
        InvitedView::Open => view! { <AcceptForm invited/> }.into_any(),
        _ => view! { <WayOn invited/> }.into_any(),
    };
    view! {
        <Title text=format!("{title} · {app}")/>
        <section class="card invitation-card" data-status=status>
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="card__lede">{rich(&lede)}</p>
            </div>
            {body}
        </section>
    }
}

/// Form with the button that accepts.
#[component]
fn AcceptForm(
    /// The invitation.
    invited: Invited,
) -> impl IntoView {
    let texts = Instance::here().texts;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply
        .problems
        .general()
        .map(|problem| problem.message.clone());
    let replaced = invited
        .user
        .map(|user| fill(&texts.landing.replaces, &[("address", &user.address)]));
    view! {
        {replaced.map(|text| view! { <Note tone=Tone::Warn icon=icon::alert()>{rich(&text)}</Note> })}
        {problem.map(|words| view! { <Note tone=Tone::Warn icon=icon::clock()>{words}</Note> })}
        <form class="stack" method="post" action=AcceptInvitation::PATH data-action="accept">
            <input type="hidden" name="invitation" value=invited.id.to_string()/>
            <TimeZone/>
            <Button emphasis=Emphasis::Primary>{texts.invitations.accept.clone()}</Button>
        </form>
    }
}

/// Link to go on from an invitation that cannot be accepted.
#[component]
fn WayOn(
    /// The invitation.
    invited: Invited,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let is_in = invited
        .user
        .is_some_and(|user| user.address.eq_ignore_ascii_case(&invited.address));
    match is_in {
        true => {
            let label = fill(&texts.frame.go_to_app, &[("app", &app)]);
            view! { <a class="button button--primary" href="/">{label}</a> }
        }
        false => {
            let label = texts.home.sign_in.to_string();
            view! { <a class="button button--primary" href=Page::SignIn.path()>{label}</a> }
        }
    }
}
