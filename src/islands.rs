//! Islands: components that live in the browser, each a thin wrapper around one of `components`. They get their texts
//! as props, so WebAssembly contains no language.
//!
//! Each tells the page that it is alive (`use_alive`). Until all have, the scripts in `components/watch` look after
//! the page.
//! [`Whole`] around the content lets an island come alive in a page that was changed, too.
//!
//! A `lazy` island is a file of its own, which only pages that show it load. All others are loaded by every page.

#![expect(missing_docs, reason = "the macro makes a struct without any")]

use leptos::prelude::*;

use crate::{
    auth::{Client, User},
    components::{
        admin::{AuditTable, AuditTableData},
        auth::{AccountCard, AccountData, FlowCard, FlowData, SessionWatch, StartCard},
        hooks::use_alive,
        ui::Menu,
        whole::Whole,
    },
};

/// [`Menu`] as an island.
#[island(lazy)]
pub fn MenuIsland(
    /// The `<details>`, which stays as it is.
    children: Children,
) -> impl IntoView {
    use_alive();
    view! { <Menu>{children()}</Menu> }
}

/// [`SessionWatch`] as an island.
#[island(lazy)]
pub fn SessionWatchIsland(
    /// The session the page shows.
    session: uuid::Uuid,
) -> impl IntoView {
    use_alive();
    Whole::new(view! { <SessionWatch session/> })
}

/// [`AccountCard`] as an island.
#[island(lazy)]
pub fn AccountIsland(
    /// The account and its texts.
    data: AccountData,
) -> impl IntoView {
    use_alive();
    Whole::new(view! { <AccountCard data/> })
}

/// [`StartCard`] as an island. Not lazy: most people see it first, so it should not wait for a second file.
#[island]
pub fn StartIsland(
    /// The data that does not change.
    data: FlowData,
    /// The signed-in user who asked to use another account; `None` when nobody is signed in.
    user: Option<User>,
) -> impl IntoView {
    use_alive();
    Whole::new(view! { <StartCard data user/> })
}

/// [`FlowCard`] as an island.
#[island(lazy)]
pub fn FlowIsland(
    /// The data that does not change.
    data: FlowData,
    /// What the server says of this browser.
    client: Client,
) -> impl IntoView {
    use_alive();
    Whole::new(view! { <FlowCard data client/> })
}

/// [`AuditTable`] as an island.
#[island(lazy)]
pub fn AuditIsland(
    /// Its events and texts.
    data: AuditTableData,
) -> impl IntoView {
    use_alive();
    Whole::new(view! { <AuditTable data/> })
}
