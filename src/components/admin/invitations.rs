use leptos::{prelude::*, server_fn::ServerFn};

use super::{audit::Absent, frame::AdminFrame};
use crate::{
    api::{CreateInvitations, ResendInvitation, RevokeInvitation, get_invitations},
    auth::{
        FormReply, Invitation, InvitationList, InvitationMail, InvitationStatus, Invitations, Page,
    },
    components::{
        answered::answered,
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, escaped, icon},
    },
    i18n::fill,
};

/// The page at `/admin/invitations`: a form for addresses, and the list of invitations.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let query = PageQuery::here();
    let query = |name: &str| query.get(name);
    let (show, before, done) = (query("show"), query("before"), query("done"));
    answered(
        get_invitations(show, before, done),
        move |invitations| match invitations {
            Ok(invitations) => view! { <Page invitations/> }.into_any(),
            Err(problems) => view! { <Absent problems/> }.into_any(),
        },
    )
}

#[component]
fn Page(
    /// The invitations to show.
    invitations: Invitations,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.invitations;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply
        .problems
        .general()
        .map(|problem| problem.message.clone());
    let done = Some(invitations.done.clone()).filter(|done| !done.is_empty());
    view! {
        <AdminFrame
            path=Page::Invitations.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
        >
            {invitations.is_closed.then(|| view! {
                <Note tone=Tone::Warn icon=icon::alert()>{texts.closed_note.clone()}</Note>
            })}
            {done.map(|words| view! { <Note tone=Tone::Good icon=icon::alert()>{words}</Note> })}
            {problem.map(|words| view! { <Note tone=Tone::Bad icon=icon::clock()>{words}</Note> })}
            <InviteForm reply/>
            <List invitations/>
        </AdminFrame>
    }
}

/// Form for addresses, one a line. When some could not be invited, it shows them again and says why.
#[component]
fn InviteForm(
    /// What the form came back with.
    reply: FormReply,
) -> impl IntoView {
    let texts = &Instance::here().texts.invitations;
    let error = reply
        .problems
        .for_field("addresses")
        .map(|problem| problem.message.clone());
    let is_wrong = error.is_some().then_some("true");
    let note = match error {
        Some(words) => {
            view! { <p class="field__error" id="addresses-note" role="alert">{words}</p> }
                .into_any()
        }
        None => {
            view! { <p class="field__hint" id="addresses-note">{texts.addresses_hint.clone()}</p> }
                .into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="invite-heading">
            <h2 id="invite-heading">{texts.invite.clone()}</h2>
            <form
                class="stack invitations__form"
                method="post"
                action=CreateInvitations::PATH
                data-action="invite"
            >
                <div class="field">
                    <label for="addresses">{texts.addresses.clone()}</label>
                    <textarea
                        id="addresses"
                        name="addresses"
                        rows="4"
                        dir="auto"
                        required
                        spellcheck="false"
                        autocapitalize="none"
                        autocomplete="off"
                        aria-describedby="addresses-note"
                        aria-invalid=is_wrong
                        inner_html=escaped(reply.value("addresses"))
                    ></textarea>
                    {note}
                </div>
                <Button emphasis=Emphasis::Primary>{texts.send.clone()}</Button>
            </form>
        </section>
    }
}

#[component]
fn List(
    /// The invitations to show.
    invitations: Invitations,
) -> impl IntoView {
    let texts = &Instance::here().texts.invitations;
    let list = invitations.list;
    let tab = |to: InvitationList| {
        let name = match to {
            InvitationList::Open => &texts.open,
            InvitationList::Accepted => &texts.accepted,
        };
        let path = Page::Invitations.with(&format!("show={}", to.as_str()));
        let is_here = (to == list).then_some("page");
        view! { <li><a href=path aria-current=is_here>{name.clone()}</a></li> }
    };
    let (heading, none) = match list {
        InvitationList::Open => (&texts.open, &texts.no_open),
        InvitationList::Accepted => (&texts.accepted, &texts.no_accepted),
    };
    let older = invitations.older_than.map(|id| {
        let path = Page::Invitations.with(&format!("show={}&before={id}", list.as_str()));
        view! { <a class="button" href=path>{texts.older.clone()}</a> }
    });
    let is_empty = invitations.invitations.is_empty();
    let rows = invitations
        .invitations
        .into_iter()
        .map(|invitation| view! { <Row invitation/> });
    view! {
        <section class="section" aria-labelledby="invitations-heading">
            <nav class="invitations__lists" aria-labelledby="invitations-heading">
                <ul>{tab(InvitationList::Open)} {tab(InvitationList::Accepted)}</ul>
            </nav>
            <h2 id="invitations-heading" class="visually-hidden">{heading.clone()}</h2>
            {match is_empty {
                true => view! { <p class="card__lede">{none.clone()}</p> }.into_any(),
                false => view! { <ul class="list">{rows.collect_view()}</ul> }.into_any(),
            }}
            {older}
        </section>
    }
}

#[component]
fn Row(
    /// The invitation.
    invitation: Invitation,
) -> impl IntoView {
    let texts = &Instance::here().texts.invitations;
    let Invitation {
        id,
        address,
        status,
        mail,
        when,
    } = invitation;
    let tone = match (status, mail) {
        (InvitationStatus::Accepted, _) => Some("good"),
        (InvitationStatus::Expired | InvitationStatus::Revoked, _)
        | (InvitationStatus::Pending, InvitationMail::Refused) => Some("warn"),
        (InvitationStatus::Pending, _) => None,
    };
    let is_open = matches!(
        status,
        InvitationStatus::Pending | InvitationStatus::Expired
    );
    let label = |text: &str| fill(text, &[("address", &address)]);
    let (resend_label, revoke_label) = (label(&texts.resend_label), label(&texts.revoke_label));
    let actions = is_open.then(|| {
        view! {
            <div class="invitations__actions">
                <form method="post" action=ResendInvitation::PATH data-action="resend-invitation">
                    <input type="hidden" name="invitation" value=id.to_string()/>
                    <button class="button button--text" type="submit" aria-label=resend_label>
                        {texts.resend.clone()}
                    </button>
                </form>
                <form method="post" action=RevokeInvitation::PATH data-action="revoke-invitation">
                    <input type="hidden" name="invitation" value=id.to_string()/>
                    <button class="button button--text" type="submit" aria-label=revoke_label>
                        {texts.revoke.clone()}
                    </button>
                </form>
            </div>
        }
    });
    view! {
        <li data-invitation=id.to_string() data-status=status.as_str() data-mail=mail.as_str()>
            <span class="grow"><bdi>{address}</bdi> <small>{when}</small></span>
            <span class="badge" data-tone=tone>{texts.badge(status, mail).clone()}</span>
            {actions}
        </li>
    }
}
