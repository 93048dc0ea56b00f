use std::sync::LazyLock;

use leptos::prelude::*;

use crate::components::watch::{script, squeeze};

static KEYS: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("menu.js")));

/// Keyboard control for a menu made of `<details>`: arrow keys, Home and End move between its links and buttons,
/// Escape closes it and gives the focus back. A click or focus outside closes it too. Without a script the
/// `<details>` works as usual. A page has one such menu.
///
/// A script rather than an island: what an island needs would be a hundred times as much.
#[component]
pub fn Menu(
    /// The `<details>` element.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu-keys">{children()}</div>
        {script(&KEYS)}
    }
}
