//! An ordinary Leptos application, hydrated as a whole, that asks people to sign in with markup of its own.

pub mod app;
mod flow;
mod profile;

/// Brings the page to life.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
