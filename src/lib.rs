//! Latchkey: passwordless sign-in by a mailed link or code, with a waiting screen that moves on by itself.
//!
//! `auth` holds the words that server and browser share, `i18n` the texts, `language` what is known of languages,
//! `components` the screens, `api` the server functions. `server` is compiled for the server only and holds everything
//! behind them.

#![recursion_limit = "256"]

pub mod api;
pub mod app;
pub mod auth;
pub mod components;
pub mod i18n;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod language;
/// What the browser knows of languages.
#[cfg(not(feature = "ssr"))]
#[path = "language_in_browser.rs"]
mod language;
#[cfg(feature = "ssr")]
pub mod server;

/// Brings the islands of a page to life.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
