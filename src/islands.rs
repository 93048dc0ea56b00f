//! Islands: components that live in the browser, each a thin wrapper around one of `components`. They get their texts
//! with the page (`handed`), so WebAssembly contains no language.
//!
//! Each tells the page that it is alive (`use_alive`). Until all have, the scripts in `components/watch` look after
//! the page.
//! [`Whole`] around the content lets an island come alive in a page that was changed, too.
//!
//! A `lazy` island is a file of its own, which only pages that show it load. All others are loaded by every page.

#![expect(missing_docs, reason = "the macro makes a struct without any")]

use leptos::prelude::*;

use crate::components::{
    admin::AuditTable,
    auth::{
        AccountCard, FlowCard, FlowIslandData, SessionWatch, StartCard, StartIslandData, WatchData,
    },
    handed::handed,
    hooks::use_alive,
    whole::Whole,
};

/// [`SessionWatch`] as an island. It fetches what it does, and is alive once that is here.
#[island]
pub fn SessionWatchIsland() -> impl IntoView {
    let WatchData { session } = handed();
    Whole::new(view! { <SessionWatch session/> })
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
#[island(lazy)]
pub fn FlowIsland() -> impl IntoView {
    use_alive();
    let FlowIslandData { data, client } = handed();
    Whole::new(view! { <FlowCard data client/> })
}

/// [`AuditTable`] as an island.
#[island(lazy)]
pub fn AuditIsland() -> impl IntoView {
    use_alive();
    Whole::new(view! { <AuditTable data=handed()/> })
}
