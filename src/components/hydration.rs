//! What brings the islands of a page to life.

use std::sync::LazyLock;

use leptos::{WasmSplitManifest, nonce::use_nonce, prelude::*};

use leptos_meta::Link;

use super::watch::squeeze;

pub(super) static WAKE: LazyLock<String> =
    LazyLock::new(|| squeeze(include_str!("hydration/wake.js")));

/// The files that pages load.
#[derive(Clone, Debug)]
pub struct Files {
    /// URL of the icon; `None` for that of the application which Latchkey is a part of, which browsers find by themselves.
    pub icon: Option<&'static str>,
    /// URL of the style sheet of every page.
    pub style: String,
    /// URL of the style sheet with what the form of `/sign-in` and `/sign-up` does not need.
    pub more_style: String,
    /// URL of the script that loads WebAssembly.
    pub script: String,
    /// URL of the WebAssembly that all islands share.
    pub wasm: String,
    /// The files that the parts of the WebAssembly are in, for Leptos; `None` when it was not cut apart.
    pub parts: Option<WasmSplitManifest>,
}

/// The style sheet with what the form of `/sign-in` and `/sign-up` does not need. The page gets [`Files`] as Leptos context.
#[component]
pub fn MoreStyles(
    /// `true` if nothing on the page needs it until its islands are alive. Then the page is shown without it.
    #[prop(optional)]
    is_later: bool,
) -> impl IntoView {
    use_context::<Files>().map(|files| {
        let media = if is_later { "print" } else { "all" };
        view! { <Link rel="stylesheet" href=files.more_style media/> }
    })
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
