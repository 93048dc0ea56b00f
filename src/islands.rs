//! What must live in the browser: one thin island for each such component. Texts come in as props, so no language is
//! shipped in WebAssembly.
//!
//! Each tells the page that it is alive (`use_alive`): until all have, the page takes care of itself (`components/watch`).
//!
//! `lazy` islands are files of their own: a page loads those it shows. What is not lazy is loaded by every page.

#![expect(missing_docs, reason = "the macro makes a struct without any")]

use leptos::prelude::*;

use crate::{
    auth::{Client, User},
    components::{
        admin::{AuditTable, AuditTableData},
        auth::{AccountCard, AccountData, FlowCard, FlowData, SessionWatch, StartCard},
        hooks::use_alive,
        ui::Menu,
    },
};

/// [`Menu`], alive.
#[island(lazy)]
pub fn MenuIsland(
    /// The `<details>`, which stays as it is.
    children: Children,
) -> impl IntoView {
    use_alive();
    view! { <Menu>{children()}</Menu> }
}

/// [`SessionWatch`], alive.
#[island(lazy)]
pub fn SessionWatchIsland(
    /// The session the page shows.
    session: uuid::Uuid,
) -> impl IntoView {
    use_alive();
    view! { <SessionWatch session/> }
}

/// [`AccountCard`], alive.
#[island(lazy)]
pub fn AccountIsland(
    /// What it is made from.
    data: AccountData,
) -> impl IntoView {
    use_alive();
    view! { <AccountCard data/> }
}

/// [`StartCard`], alive. The page that most people see first, so it waits for no second file.
#[island]
pub fn StartIsland(
    /// What it is made from.
    data: FlowData,
    /// The user who is signed in, and asked to use another account.
    user: Option<User>,
) -> impl IntoView {
    use_alive();
    view! { <StartCard data user/> }
}

/// [`FlowCard`], alive.
#[island(lazy)]
pub fn FlowIsland(
    /// What it is made from.
    data: FlowData,
    /// What the server says of this browser.
    client: Client,
) -> impl IntoView {
    use_alive();
    view! { <FlowCard data client/> }
}

/// [`AuditTable`], alive.
#[island(lazy)]
pub fn AuditIsland(
    /// What it is made from.
    data: AuditTableData,
) -> impl IntoView {
    use_alive();
    view! { <AuditTable data/> }
}
