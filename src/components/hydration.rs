//! What brings the islands of a page to life.

use std::sync::OnceLock;

use leptos::{
    WasmSplitManifest, config::LeptosOptions, hydration::HydrationScripts, nonce::use_nonce,
    prelude::*, tachys::html::InertElement,
};

/// The scripts of Leptos, cut at every place where the nonce of a page stands, and which files the parts of the WebAssembly
/// are in. The same for every page: Leptos would read the names of its files from the disk for each.
static SCRIPTS: OnceLock<(Vec<String>, Option<WasmSplitManifest>)> = OnceLock::new();

/// The scripts that load islands, in the head of a page.
#[component]
pub fn Hydration(
    /// How Leptos finds its files.
    options: LeptosOptions,
    /// What the paths of the files begin with.
    root: String,
) -> impl IntoView {
    let nonce = use_nonce().map_or_else(String::new, |nonce| nonce.to_string());
    let (parts, split) = SCRIPTS.get_or_init(|| {
        let html = view! { <HydrationScripts options root islands=true/> }.to_html();
        let parts = match nonce.as_str() {
            "" => vec![html],
            nonce => html.split(nonce).map(str::to_owned).collect(),
        };
        (parts, use_context())
    });
    if let Some(page) = Owner::current_shared_context() {
        page.set_is_hydrating(false);
    }
    if let Some(split) = split {
        provide_context(split.clone());
    }
    InertElement::new(parts.join(&nonce))
}
