//! Latchkey: passwordless sign-in by a mailed link or code, with a waiting screen that moves on by itself.
//!
//! # Five steps
//!
//! An attempt is one try to prove an e-mail address. All four purposes ([`auth::Purpose`]) take the same steps:
//!
//! 1. **Create**: a form asks for the address. [`api::create_sign_in`] and [`api::create_sign_up`] run
//!    [`server::flows::start`], which writes the attempt and its mail in one transaction.
//! 2. **Prepare**: [`server::mail::courier`] sends the mail with link and code. [`api::prepare_verification`] asks for
//!    another one.
//! 3. **Wait**: [`components::flow::FlowCard`] shows the waiting screen, which hears of the attempt by
//!    [`server::http::sse`].
//! 4. **Attempt**: the reader presses the button on the page of the link ([`api::attempt_verification`],
//!    [`server::flows::verification`]) or types the code ([`api::attempt_code`], [`server::flows::waiting`]).
//! 5. **Complete**: [`api::complete_attempt`] runs [`server::flows::finish`], which makes the proven attempt a session, once.
//!
//! # Where to look
//!
//! | you want to | begin with |
//! |---|---|
//! | put the screens into another application | [`components::auth`], and [`islands`] for what lives in the browser |
//! | know what a screen is told | [`auth`]: plain data that server and browser share |
//! | call the server | [`api`]: its server functions |
//! | change what happens | [`server::flows`], and [`server::domain`] for what is decided |
//! | change words, or add a language | `src/i18n/texts`; [`language`] reads them |
//! | change what is shown | [`server::views`], [`components`], [`i18n`] |
//! | run the server | [`server::run`], [`server::config`] |
//!
//! `ARCHITECTURE.md` walks through one sign-in file by file, and says which folder may name which.

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
