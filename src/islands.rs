//! Islands: components that live in the browser, each a thin wrapper around one of `components`. They get their texts
//! with the page (`handed`), so WebAssembly contains no language.
//!
//! Each tells the page that it is alive (`use_alive`). Until all have, the scripts in `components/watch` look after
//! the page.
//! [`Whole`] around the content lets an island come alive in a page that was changed, too.
//!
//! A `lazy` island is a part of its own of the WebAssembly, which only pages that show it load. One that is in the part
//! of another is loaded with that. All others are loaded by every page.

#![expect(missing_docs, reason = "the macro makes a struct without any")]

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::components::{
    account::{AccountCard, SessionWatch, WatchData},
    admin::AuditTable,
    flow::{FlowCard, FlowIslandData, StartCard, StartIslandData},
    handed::handed,
    hooks::use_alive,
    whole::Whole,
};

/// The part with all that follows the form.
const LATER_STEPS: &str = "later_steps";

/// [`SessionWatch`] as an island.
#[island]
pub fn SessionWatchIsland() -> impl IntoView {
    Whole::in_part(LATER_STEPS, session_watch, |owner, island| {
        spawn_local(async {
            let _ = wake_session_watch(owner, island).await;
        });
    })
}

fn session_watch() -> Whole {
    use_alive();
    let WatchData { session } = handed();
    Whole::new(view! { <SessionWatch session/> })
}

/// Wakes [`SessionWatchIsland`]. Where it cannot be loaded, the script of the plain page goes on watching.
#[wasm_split(later_steps, fallible)]
fn wake_session_watch(owner: Owner, island: HtmlElement) -> Result<(), SplitLoaderError> {
    owner.with(|| session_watch().wake(&island));
    Ok(())
}

/// [`AccountCard`] as an island.
#[island(lazy)]
pub fn AccountIsland() -> impl IntoView {
    use_alive();
    Whole::new(view! { <AccountCard data=handed()/> })
}

/// [`StartCard`] as an island. Not lazy: most people see it first, so it should not wait for a second file.
#[island]
pub fn StartIsland() -> impl IntoView {
    use_alive();
    let StartIslandData { data, user } = handed();
    Whole::new(view! { <StartCard data user/> })
}

/// [`FlowCard`] as an island.
#[island]
pub fn FlowIsland() -> impl IntoView {
    Whole::in_part(LATER_STEPS, flow, |owner, island| {
        spawn_local(wake_flow(owner, island));
    })
}

fn flow() -> Whole {
    use_alive();
    let FlowIslandData { data, client } = handed();
    Whole::new(view! { <FlowCard data client/> })
}

/// Wakes [`FlowIsland`]. Where it cannot be loaded it panics, and so becomes a plain page.
#[wasm_split(later_steps)]
fn wake_flow(owner: Owner, island: HtmlElement) {
    owner.with(|| flow().wake(&island));
}

/// [`AuditTable`] as an island.
#[island(lazy)]
pub fn AuditIsland() -> impl IntoView {
    use_alive();
    Whole::new(view! { <AuditTable data=handed()/> })
}
