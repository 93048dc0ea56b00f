//! Latchkey: passwordless sign-in by a mailed link or code, with a waiting screen that moves on by itself.
//!
//! `auth` is what both sides speak, `i18n` what is said, `components` what is seen; `api` are the doors, and `server`,
//! compiled for the server alone, is everything behind them.

#![recursion_limit = "256"]

pub mod api;
pub mod app;
pub mod auth;
pub mod components;
pub mod i18n;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod server;

/// Brings the islands of a page to life.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
