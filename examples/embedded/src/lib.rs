//! An ordinary Leptos application, hydrated as a whole. Ten of its lines make people sign in by Latchkey.

pub mod app;

/// Brings the page to life.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
