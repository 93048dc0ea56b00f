//! An ordinary Leptos application, hydrated as a whole. Ten of its lines make people sign in by Latchkey;
//! `parts` and `hooks` put something of its own into the components.

pub mod app;
#[cfg(feature = "ssr")]
pub mod hooks;
pub mod parts;

/// Brings the page to life.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
