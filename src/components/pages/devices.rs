use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use crate::{
    api::{EndUserSessions, get_devices},
    auth::{Device, DeviceNews, FormReply, Page},
    components::{
        answered::answered,
        context::Instance,
        frame::Fault,
        headless::SessionAction,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, icon},
    },
    i18n::{DeviceTexts, fill},
};

/// The page at `/account/sessions`: the sessions of the reader. A reader who is not signed in is sent to the sign-in
/// page and comes back afterwards.
#[component]
pub fn Devices() -> impl IntoView {
    let done = PageQuery::here().get("done");
    answered(get_devices(), move |devices| match devices {
        Ok(Some(devices)) => view! { <DeviceList devices done/> }.into_any(),
        Ok(None) => ().into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

#[component]
fn DeviceList(
    /// The sessions of the reader.
    devices: Vec<Device>,
    /// What was just done, as a word of the query; empty when nothing was.
    done: String,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.devices;
    let has_others = devices.iter().any(|device| !device.is_this);
    view! {
        <Title text=format!("{} · {app}", texts.title)/>
        <div class="page devices">
            <div class="card__head">
                <h1 tabindex="-1">{texts.title.clone()}</h1>
                <p class="card__lede">{texts.lede.clone()}</p>
            </div>
            {news(texts, &done)}
            <ul class="list">
                {devices.into_iter().map(|device| view! { <DeviceRow device/> }).collect_view()}
            </ul>
            <section class="section">
                <h2>{texts.others.clone()}</h2>
                {if has_others {
                    view! {
                        <p class="card__lede">{texts.others_lede.clone()}</p>
                        <form method="post" action=SessionAction::EndOthers.form().action data-action="end-others">
                            <Button emphasis=Emphasis::Danger>{texts.end_others.clone()}</Button>
                        </form>
                    }
                        .into_any()
                } else {
                    view! { <p class="card__lede">{texts.only_this.clone()}</p> }.into_any()
                }}
            </section>
            <p><a href=Page::Account.path()>{texts.back.clone()}</a></p>
        </div>
    }
}

/// Result of the last form: an error, or what was done; `None` when there was no form.
fn news(texts: &'static DeviceTexts, done: &str) -> Option<AnyView> {
    let reply = use_context::<FormReply>().unwrap_or_default();
    if let Some(problem) = reply.problems.errors.first() {
        let words = problem.message.clone();
        let note = view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> };
        return Some(note.into_any());
    }
    let words = match DeviceNews::parse(done)? {
        DeviceNews::Ended => &texts.ended,
        DeviceNews::EndedOthers => &texts.ended_others,
    };
    let note = view! { <Note tone=Tone::Good icon=icon::alert()>{words.clone()}</Note> };
    Some(note.into_any())
}

/// A session in a list, with a button that ends it.
#[component]
pub(crate) fn DeviceRow(
    /// The session.
    device: Device,
    /// Id of its user, when an administrator looks at it; left out on the user's own list.
    #[prop(optional)]
    user: Option<String>,
) -> impl IntoView {
    let texts = &Instance::here().texts.devices;
    let began = fill(
        &texts.began,
        &[("began", &device.began), ("way", &device.way)],
    );
    let seen = fill(&texts.seen, &[("seen", &device.seen)]);
    let label = match device.is_this {
        true => texts.end.to_string(),
        false => fill(&texts.end_label, &[("browser", &device.browser)]),
    };
    let mut target = SessionAction::End(device.id).form();
    if let Some(user) = user {
        target.action = EndUserSessions::PATH;
        target.hidden.push(("user", user));
    }
    view! {
        <li data-session=device.id.to_string()>
            {if device.is_phone { icon::phone() } else { icon::laptop() }}
            <span class="grow">
                {device.browser.clone()}
                {device.is_this.then(|| view! { " " <span class="badge">{texts.this.clone()}</span> })}
                <small><bdi>{device.place.words.clone()}</bdi></small>
                <small>{began}</small>
                <small>{seen}</small>
            </span>
            <form method="post" action=target.action data-action="end-session">
                {target.inputs()}
                <Button label>{texts.end.clone()}</Button>
            </form>
        </li>
    }
}
