//! The screens: Leptos components that are rendered on the server and come alive in the browser.
//!
//! They are plain components, so any Leptos application can use them; `crate::islands` wraps those that must live in
//! the browser. `ui` names no domain and no text; `auth` names both, and nothing of the server.

pub mod admin;
pub mod auth;
pub mod browser;
pub mod example;
pub mod handed;
pub mod hooks;
pub mod hydration;
pub mod json;
pub mod query;
pub mod ui;
pub mod watch;
pub mod whole;
