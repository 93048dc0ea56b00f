use std::sync::LazyLock;

use leptos::prelude::*;

use crate::components::watch::{script, squeeze};

static SHOW: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("local_times.js")));

/// Shows the instants on a page in the reader's time zone: every `<time>` with a `datetime`, also one that comes
/// later. What the server wrote, in UTC, becomes the tooltip; without a script it stays.
///
/// A script, because only the browser knows the time zone, and these pages must work without WebAssembly too.
#[component]
pub fn LocalTimes() -> impl IntoView {
    script(&SHOW)
}
