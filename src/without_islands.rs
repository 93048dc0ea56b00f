//! What `islands.rs` is where the feature `islands` is off: plain components of the same names, which are rendered on the
//! server. In the browser of another application they are never seen, since it has components of its own.

use leptos::prelude::*;

use crate::components::{
    account::{AccountCard, SessionWatch, WatchData},
    admin::AuditTable,
    flow::{FlowCard, FlowIslandData, StartCard, StartIslandData},
    handed::handed,
};

/// [`SessionWatch`] as a part of the page.
#[component]
pub fn SessionWatchIsland() -> impl IntoView {
    let WatchData { session } = handed();
    view! { <SessionWatch session/> }
}

/// [`AccountCard`] as a part of the page.
#[component]
pub fn AccountIsland() -> impl IntoView {
    view! { <AccountCard data=handed()/> }
}

/// [`StartCard`] as a part of the page.
#[component]
pub fn StartIsland() -> impl IntoView {
    let StartIslandData { data, user } = handed();
    view! { <StartCard data user/> }
}

/// [`FlowCard`] as a part of the page.
#[component]
pub fn FlowIsland() -> impl IntoView {
    let FlowIslandData { data, client } = handed();
    view! { <FlowCard data client/> }
}

/// [`AuditTable`] as a part of the page.
#[component]
pub fn AuditIsland() -> impl IntoView {
    view! { <AuditTable data=handed()/> }
}
