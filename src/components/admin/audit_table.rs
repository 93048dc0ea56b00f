use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use crate::{
    auth::{AuditEntry, AuditOutcome, Page, UserId},
    components::{
        browser,
        handed::Handed,
        json::{self, records},
    },
    i18n::{AuditTableTexts, Text},
};

/// Most rows in the table; older ones are dropped when new ones come in.
const MOST_ROWS: usize = 200;

/// Data of [`AuditTable`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditTableData {
    /// The events of the page, newest first.
    pub entries: Vec<AuditEntry>,
    /// Texts of the table.
    pub texts: AuditTableTexts,
    /// URL of the stream of new events; `None` on pages of older events.
    pub events: Option<String>,
}

records! { AuditTableData { entries, texts, events } }

impl Handed for AuditTableData {
    const ID: &'static str = "audit-data";
}

/// The table of the audit log. On the newest page, new events appear at the top while it is open.
#[component]
pub fn AuditTable(
    /// Its events and texts.
    data: AuditTableData,
) -> impl IntoView {
    let AuditTableData {
        entries,
        texts,
        events,
    } = data;
    let entries = RwSignal::new(entries);
    // Until the stream is open: without scripts it never is.
    let is_live = RwSignal::new(false);
    let has_stream = events.is_some();
    if let Some(events) = events.clone() {
        follow(events, entries, is_live);
    }
    let (live, not_live) = (texts.live.clone(), texts.not_live.clone());
    let status = move || match is_live.get() {
        true => live.clone(),
        false => not_live.clone(),
    };
    let columns = [
        &texts.when,
        &texts.what,
        &texts.who,
        &texts.address,
        &texts.network,
        &texts.device,
        &texts.outcome,
        &texts.attempt,
    ];
    let head =
        columns.map(|name| view! { <th role="columnheader" scope="col">{name.clone()}</th> });
    let (empty, caption) = (texts.empty.clone(), texts.caption.clone());
    let texts = StoredValue::new(texts);

    view! {
        <div class="audit" data-events=events>
            {has_stream.then(|| view! { <p class="audit__live" data-live=move || is_live.get().to_string()>{status}</p> })}
            <table class="audit__table" role="table">
                <caption class="visually-hidden">{caption}</caption>
                <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
                <tbody role="rowgroup">
                    <For each=move || entries.get() key=|entry| entry.id let:entry>
                        <Row entry texts/>
                    </For>
                </tbody>
            </table>
            {move || entries.read().is_empty().then(|| view! { <p class="card__lede">{empty.clone()}</p> })}
        </div>
    }
}

#[component]
fn Row(
    /// The event.
    entry: AuditEntry,
    /// Texts of the table.
    texts: StoredValue<AuditTableTexts>,
) -> impl IntoView {
    let user = |id: Option<UserId>, words: String| match id {
        Some(id) => view! { <a href=Page::of_user(id)><bdi>{words}</bdi></a> }.into_any(),
        None => view! { <bdi>{words}</bdi> }.into_any(),
    };
    let tone = match entry.outcome {
        AuditOutcome::Success => "good",
        AuditOutcome::Failure | AuditOutcome::Refused => "warn",
    };
    // On a card each value has a label before it. Nothing needs none.
    let label = move |name: fn(&AuditTableTexts) -> &Text, value: &str| {
        (!value.is_empty()).then(|| texts.with_value(|texts| name(texts).clone()))
    };
    let attempt = entry.attempt.map(|id| id.to_string()).unwrap_or_default();
    // The end of it tells attempts apart; its beginning is the time.
    let short = attempt
        .get(attempt.len().saturating_sub(8)..)
        .unwrap_or_default()
        .to_owned();
    let [
        when,
        what,
        who,
        address,
        network,
        device,
        outcome,
        of_attempt,
    ] = [
        label(|it| &it.when, &entry.shown_at),
        label(|it| &it.what, &entry.what),
        label(|it| &it.who, &entry.actor),
        label(|it| &it.address, &entry.address),
        label(|it| &it.network, &entry.network),
        label(|it| &it.device, &entry.device),
        label(|it| &it.outcome, &entry.outcome_words),
        label(|it| &it.attempt, &short),
    ];
    view! {
        <tr role="row" data-event=entry.kind.as_str()>
            <td role="cell" data-label=when><time datetime=entry.at>{entry.shown_at}</time></td>
            <td role="cell" data-label=what><span><b>{entry.what}</b> " " <small>{entry.detail}</small></span></td>
            <td class="audit__address" role="cell" data-label=who>{user(entry.actor_user, entry.actor)}</td>
            <td class="audit__address" role="cell" data-label=address>{user(entry.subject_user, entry.address)}</td>
            <td role="cell" data-label=network><span class="audit__network"><bdi>{entry.network}</bdi></span></td>
            <td role="cell" data-label=device>{entry.device}</td>
            <td role="cell" data-label=outcome><span><span class="badge" data-tone=tone>{entry.outcome_words}</span></span></td>
            <td role="cell" data-label=of_attempt><code title=attempt><bdi>{short}</bdi></code></td>
        </tr>
    }
}

/// Adds the events of the stream at `url` to `entries`. Loads the page anew when the stream says that this browser
/// may not read it any more.
fn follow(url: String, entries: RwSignal<Vec<AuditEntry>>, is_live: RwSignal<bool>) {
    Effect::new(move |_| {
        let Ok(source) = EventSource::new(&url) else {
            return;
        };
        let closing = StoredValue::new_local(source.clone());
        on_cleanup(move || {
            closing.try_with_value(EventSource::close);
        });
        let on_entry = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let entry = event
                .data()
                .as_string()
                .and_then(|data| json::parse::<AuditEntry>(&data));
            if let Some(entry) = entry {
                entries.try_update(|entries| put_in(entries, entry));
            }
        });
        let stream = source.clone();
        let on_over = Closure::<dyn FnMut()>::new(move || {
            stream.close();
            leptos::task::spawn_local(browser::reload());
        });
        // Newer pages have taken its place. Coming back would only take it from them.
        let stream = source.clone();
        let on_moved = Closure::<dyn FnMut()>::new(move || {
            stream.close();
            is_live.try_set(false);
        });
        let on_open = Closure::<dyn FnMut()>::new(move || {
            is_live.try_set(true);
        });
        let on_error = Closure::<dyn FnMut()>::new(move || {
            is_live.try_set(false);
        });
        let listen = |name, closure: &JsValue| {
            let _ = source.add_event_listener_with_callback(name, closure.unchecked_ref());
        };
        listen("entry", on_entry.as_ref());
        listen("over", on_over.as_ref());
        listen("moved", on_moved.as_ref());
        source.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        StoredValue::new_local((on_entry, on_over, on_moved, on_open, on_error));
    });
}

/// Inserts an event in the order of ids, newest first. An event that is there already is left out.
fn put_in(entries: &mut Vec<AuditEntry>, entry: AuditEntry) {
    let place = entries.partition_point(|other| other.id > entry.id);
    if entries.get(place).is_none_or(|other| other.id != entry.id) {
        entries.insert(place, entry);
        entries.truncate(MOST_ROWS);
    }
}
