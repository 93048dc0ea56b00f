use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::{audit::Absent, frame::AdminFrame, users::badges};
use crate::{
    api::{BanUser, EndUserSessions, UnbanUser, get_user_details},
    auth::{Address, AuditEntry, FormReply, Page, UserDetails},
    components::{
        account::DeviceRow,
        answered::answered,
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, icon},
    },
    i18n::fill,
};

/// The page at `/admin/users/{id}`: a user's addresses, devices and events, and the ban.
#[component]
pub fn UserPage() -> impl IntoView {
    let user = use_params_map()
        .read_untracked()
        .get("id")
        .unwrap_or_default();
    let done = PageQuery::here().get("done");
    answered(get_user_details(user, done), move |details| match details {
        Ok(details) => view! { <Details details/> }.into_any(),
        Err(problems) => view! { <Absent problems/> }.into_any(),
    })
}

#[component]
fn Details(
    /// The user to show.
    details: UserDetails,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_users;
    let shown = details.user.clone();
    let id = shown.id.to_string();
    let since = fill(&texts.since, &[("since", &shown.since)]);
    let lede = match shown.name.as_str() {
        "" => since,
        name => format!("{name} · {since}"),
    };
    let has_devices = !details.devices.is_empty();
    let devices = details.devices.clone().into_iter();
    let user = shown.id;
    let devices = devices.map(move |device| view! { <DeviceRow device texts=Instance::here().texts.devices.clone() user=user.to_string()/> });
    let devices = devices.collect_view();
    let addresses = details.addresses.clone().into_iter();
    let badges = badges(texts, &shown);
    view! {
        <AdminFrame path=Page::Users.path() title=shown.address lede>
            <News done=details.done.clone()/>
            <p class="users__badges"><a href=Page::Users.path()>{texts.back.clone()}</a> {badges}</p>
            <section class="section">
                <h2>{texts.addresses.clone()}</h2>
                <ul class="list">{addresses.map(|address| view! { <AddressRow address/> }).collect_view()}</ul>
            </section>
            <section class="section">
                <h2>{texts.devices.clone()}</h2>
                {if has_devices {
                    view! {
                        <ul class="list">{devices}</ul>
                        <form method="post" action=EndUserSessions::PATH data-action="end-all">
                            <input type="hidden" name="user" value=id/>
                            <Button>{texts.end_all.clone()}</Button>
                        </form>
                    }
                        .into_any()
                } else {
                    view! { <p class="card__lede">{texts.no_devices.clone()}</p> }.into_any()
                }}
            </section>
            <Events events=details.events.clone() all=details.all_events.clone()/>
            <Ban details/>
        </AdminFrame>
    }
}

/// Result of the last form: an error, or what was done.
#[component]
fn News(
    /// What was just done, in words; empty when nothing was.
    done: String,
) -> impl IntoView {
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply
        .problems
        .errors
        .first()
        .map(|problem| problem.message.clone());
    match problem {
        Some(words) => view! { <Note tone=Tone::Bad icon=icon::alert()>{words}</Note> }.into_any(),
        None if done.is_empty() => ().into_any(),
        None => view! { <Note tone=Tone::Good icon=icon::alert()>{done}</Note> }.into_any(),
    }
}

#[component]
fn AddressRow(
    /// The address.
    address: Address,
) -> impl IntoView {
    let texts = &Instance::here().texts.account;
    view! {
        <li data-email=address.address.clone()>
            <span class="grow"><bdi>{address.address.clone()}</bdi></span>
            {address.is_primary.then(|| view! { <span class="badge">{texts.primary.clone()}</span> })}
            {(!address.is_verified)
                .then(|| view! { <span class="badge" data-tone="warn">{texts.unverified.clone()}</span> })}
        </li>
    }
}

#[component]
fn Events(
    /// The newest events, newest first.
    events: Vec<AuditEntry>,
    /// URL of the audit log with all events about the user's primary address.
    all: String,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_users;
    let is_empty = events.is_empty();
    let rows = events.into_iter().map(|event| {
        let place = [event.device, event.network];
        let place: Vec<String> = place.into_iter().filter(|it| !it.is_empty()).collect();
        view! {
            <li data-event=event.kind.as_str()>
                <span class="grow">
                    {event.what} " " <span class="users__detail">{event.detail}</span>
                    <small><time datetime=event.at>{event.shown_at}</time></small>
                    <small>{place.join(" · ")}</small>
                </span>
            </li>
        }
    });
    view! {
        <section class="section">
            <h2>{texts.events.clone()}</h2>
            {if is_empty {
                view! { <p class="card__lede">{texts.no_events.clone()}</p> }.into_any()
            } else {
                view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
            }}
            <a class="button" href=all>{texts.all_events.clone()}</a>
        </section>
    }
}

/// The form that bans the user or lifts the ban, or the reason why nobody can.
#[component]
fn Ban(
    /// The user.
    details: UserDetails,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_users;
    let id = details.user.id.to_string();
    if details.user.is_banned {
        return view! {
            <section class="section">
                <h2>{texts.unban.clone()}</h2>
                <p class="card__lede">{texts.unban_lede.clone()}</p>
                <form method="post" action=UnbanUser::PATH data-action="unban">
                    <input type="hidden" name="user" value=id/>
                    <Button>{texts.unban_it.clone()}</Button>
                </form>
            </section>
        }
        .into_any();
    }
    let hindrance = match (details.is_reader, details.is_last_admin) {
        (true, _) => Some(texts.is_reader.clone()),
        (_, true) => Some(texts.is_last_admin.clone()),
        _ => None,
    };
    view! {
        <section class="section">
            <h2>{texts.ban.clone()}</h2>
            <p class="card__lede">{texts.ban_lede.clone()}</p>
            {match hindrance {
                Some(words) => view! { <p><b>{words}</b></p> }.into_any(),
                None => {
                    view! {
                        <form method="post" action=BanUser::PATH data-action="ban">
                            <input type="hidden" name="user" value=id/>
                            <Button emphasis=Emphasis::Danger>{texts.ban_it.clone()}</Button>
                        </form>
                    }
                        .into_any()
                }
            }}
        </section>
    }
    .into_any()
}
