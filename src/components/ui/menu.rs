use leptos::{ev, leptos_dom::helpers::window_event_listener_untyped, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, Node};

/// Keyboard control for a menu made of `<details>`: arrow keys, Home and End move between its links and buttons,
/// Escape closes it and gives the focus back. A click or focus outside closes it too. Without a script the
/// `<details>` works as usual.
#[component]
pub fn Menu(
    /// The `<details>` element.
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| {
        let elsewhere = window_event_listener_untyped("click", |event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            for menu in open_menus() {
                if !menu.contains(target.as_ref()) {
                    close(&menu);
                }
            }
        });
        on_cleanup(move || elsewhere.remove());
    });
    let on_focusout = |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        if let (Some(menu), Some(to)) = (menu_of(&event), to)
            && !menu.contains(Some(&to))
        {
            close(&menu);
        }
    };
    view! {
        <div class="menu-keys" on:keydown=on_key on:focusout=on_focusout>
            {children()}
        </div>
    }
}

fn on_key(event: ev::KeyboardEvent) {
    let Some(menu) = menu_of(&event) else {
        return;
    };
    let is_open = menu.has_attribute("open");
    let items = items(&menu);
    let here = items.iter().position(is_focused);
    let last = items.len().saturating_sub(1);
    let next = match (event.key().as_str(), here) {
        ("Escape", _) if is_open => {
            close(&menu);
            if let Some(summary) = summary(&menu) {
                let _ = summary.focus();
            }
            event.prevent_default();
            return;
        }
        ("ArrowDown", Some(at)) if at < last => at + 1,
        ("ArrowDown", _) | ("Home", Some(_)) => 0,
        ("ArrowUp", Some(at)) if at > 0 => at - 1,
        ("ArrowUp", _) | ("End", Some(_)) => last,
        _ => return,
    };
    event.prevent_default();
    let _ = menu.set_attribute("open", "");
    if let Some(item) = items.get(next) {
        let _ = item.focus();
    }
}

fn menu_of(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("details").ok().flatten()
}

fn open_menus() -> Vec<Element> {
    let document = web_sys::window().and_then(|window| window.document());
    document.map_or_else(Vec::new, |document| {
        elements(document.query_selector_all(".menu-keys details[open]").ok())
    })
}

fn items(menu: &Element) -> Vec<HtmlElement> {
    elements(menu.query_selector_all("a[href], button").ok())
}

fn summary(menu: &Element) -> Option<HtmlElement> {
    menu.query_selector("summary").ok()??.dyn_into().ok()
}

fn elements<T: JsCast>(found: Option<web_sys::NodeList>) -> Vec<T> {
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

fn is_focused(item: &HtmlElement) -> bool {
    item.matches(":focus").unwrap_or(false)
}

fn close(menu: &Element) {
    let _ = menu.remove_attribute("open");
}
