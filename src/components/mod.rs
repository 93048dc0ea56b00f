//! The screens: shared Rust, rendered on the server and alive in the browser.
//!
//! Plain components, so that any Leptos application can use them; `crate::islands` wraps those that must live in the
//! browser. `ui` knows no domain and no text; `auth` knows both, and nothing of the server.

pub mod admin;
pub mod auth;
pub mod browser;
pub mod example;
pub mod hooks;
pub mod query;
pub mod ui;
pub mod watch;
