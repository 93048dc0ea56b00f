//! What brings the islands of a page to life.

use std::sync::LazyLock;

use leptos::{WasmSplitManifest, nonce::use_nonce, prelude::*};

use super::watch::squeeze;

pub(super) static WAKE: LazyLock<String> =
    LazyLock::new(|| squeeze(include_str!("hydration/wake.js")));

/// The files that every page loads.
#[derive(Clone, Debug)]
pub struct Files {
    /// URL of the style sheet.
    pub style: String,
    /// URL of the script that loads WebAssembly.
    pub script: String,
    /// URL of the WebAssembly that all islands share.
    pub wasm: String,
    /// The files that the parts of the WebAssembly are in, for Leptos; `None` when it was not cut apart.
    pub parts: Option<WasmSplitManifest>,
}

/// Script that loads WebAssembly and brings the islands of the page to life. Stands in the head.
///
/// The one of Leptos is six times as long, since it knows islands within islands, and waits until the browser is idle.
#[component]
pub fn Hydration(
    /// What it loads.
    files: Files,
) -> impl IntoView {
    // Nothing outside islands comes alive, so what it was made of is not written into the page.
    if let Some(page) = Owner::current_shared_context() {
        page.set_is_hydrating(false);
    }
    if let Some(parts) = files.parts {
        provide_context(parts);
    }
    let wake = WAKE
        .replace("SCRIPT", &format!("{:?}", files.script))
        .replace("WASM", &format!("{:?}", files.wasm));
    view! {
        <link rel="modulepreload" href=files.script crossorigin="anonymous"/>
        <link rel="preload" href=files.wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=use_nonce() inner_html=wake></script>
    }
}
