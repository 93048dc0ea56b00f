//! The screens: Leptos components that are rendered on the server and come alive in the browser.
//!
//! They are plain components, so any Leptos application can use them; [`crate::islands`] wraps those that must live in
//! the browser.
//!
//! - [`pages`] are what routes name, [`admin`] those of administrators, in the [`frame`] of every page;
//! - [`flow`] is the card of signing in and up, and [`account`] what is shown of the reader's account;
//! - [`headless`] is signing in and up without any markup, on which [`flow`] stands;
//! - [`ui`] are buttons, cards and fields, which name no domain and no text;
//! - [`auth`] lists what other applications take, and [`embedded`] are those that come alive on their pages.

pub mod account;
pub mod admin;
mod answered;
pub mod auth;
pub mod browser;
pub mod context;
pub mod embedded;
pub mod example;
pub mod flow;
pub mod frame;
pub mod handed;
pub mod headless;
pub mod hooks;
pub mod hydration;
pub mod json;
pub mod language_choice;
pub mod missing;
pub mod pages;
pub mod query;
pub mod time_zone;
pub mod ui;
pub mod visitor;
pub mod watch;
pub mod whole;
