use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    api::EndUserSessions,
    auth::{Device, DeviceNews, FormReply, Page, ProblemCode},
    components::{
        browser::OnSubmit,
        embedded::Piece,
        headless::{SessionAction, Sessions},
        ui::{Button, Emphasis, Note, Tone, icon, part},
    },
    i18n::{DeviceTexts, fill},
    own_parts::{class, dress},
};

/// Data of [`DevicesCard`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevicesData {
    /// The sessions of the reader.
    pub devices: Vec<Device>,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the page.
    pub texts: DeviceTexts,
    /// Sentence for a lost connection.
    pub offline: String,
    /// What was just done, as a word of the query; empty when nothing was.
    pub done: String,
}

/// The sessions of the reader. Where the page is alive it works without loading pages; otherwise all its forms are plain
/// forms.
#[component]
pub fn DevicesCard(
    /// The sessions and their texts.
    data: DevicesData,
) -> impl IntoView {
    let DevicesData {
        devices,
        reply,
        texts,
        offline,
        done,
    } = data;
    let sessions = Sessions::of(devices, reply);
    let list = sessions.list();
    let (title, lede, back) = (texts.title.clone(), texts.lede.clone(), texts.back.clone());
    let others = texts.others.clone();
    let texts = StoredValue::new(texts);
    let news = StoredValue::new((offline, done));
    let rows = move || {
        let row = |device| {
            view! { <DeviceRow device texts=texts.get_value() sessions=sessions/> }
        };
        list.get().into_iter().map(row).collect_view()
    };
    view! {
        <div class=class(Piece::Card, "page devices")>
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{title}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{lede}</p>
            </div>
            {part(move || news.with_value(|(offline, done)| {
                texts.with_value(|texts| self::news(sessions, texts, offline, done))
            }))}
            <ul class=class(Piece::List, "list")>{part(rows)}</ul>
            <section class=class(Piece::Section, "section")>
                <h2>{others}</h2>
                {part(move || texts.with_value(|texts| end_others(sessions, texts)))}
            </section>
            <p>{dress(Piece::Link, view! { <a href=Page::Account.path() rel="external">{back}</a> })}</p>
        </div>
    }
}

/// The button that ends all sessions but this one, or that there are none.
fn end_others(sessions: Sessions, texts: &DeviceTexts) -> AnyView {
    let has_others = sessions
        .list()
        .with(|list| list.iter().any(|device| !device.is_this));
    if !has_others {
        let words = texts.only_this.clone();
        return view! { <p class=class(Piece::Text, "card__lede")>{words}</p> }.into_any();
    }
    let target = SessionAction::EndOthers.form();
    let (lede, end) = (texts.others_lede.clone(), texts.end_others.clone());
    view! {
        <p class=class(Piece::Text, "card__lede")>{lede}</p>
        <form method="post" action=target.action data-action="end-others" on:submit=sessions.on_submit()>
            <Button emphasis=Emphasis::Danger>{end}</Button>
        </form>
    }
    .into_any()
}

/// Result of the last form: an error, or what was done; `None` when there was no form.
fn news(sessions: Sessions, texts: &DeviceTexts, offline: &str, done: &str) -> Option<AnyView> {
    if let Some(problem) = sessions.problem().get() {
        let words = match problem.code {
            ProblemCode::Offline => offline.to_owned(),
            _ => problem.message,
        };
        let note = view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> };
        return Some(note.into_any());
    }
    let words = match sessions.news().or_else(|| DeviceNews::parse(done))? {
        DeviceNews::Ended => texts.ended.clone(),
        DeviceNews::EndedOthers => texts.ended_others.clone(),
    };
    let note = view! { <Note tone=Tone::Good icon=icon::alert()>{words}</Note> };
    Some(note.into_any())
}

/// A session in a list, with a button that ends it.
#[component]
pub(crate) fn DeviceRow(
    /// The session.
    device: Device,
    /// Texts of the list.
    texts: DeviceTexts,
    /// The list; left out where an administrator looks at it.
    #[prop(optional)]
    sessions: Option<Sessions>,
    /// Id of its user, when an administrator looks at it; left out on the user's own list.
    #[prop(optional)]
    user: Option<String>,
) -> impl IntoView {
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
    let on_submit: OnSubmit = match sessions {
        Some(sessions) => sessions.on_submit(),
        None => Box::new(|_| {}),
    };
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
            <form method="post" action=target.action data-action="end-session" on:submit=on_submit>
                {target.inputs()}
                <Button label>{texts.end.clone()}</Button>
            </form>
        </li>
    }
}
