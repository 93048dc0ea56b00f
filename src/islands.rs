//! What must live in the browser: one thin island for each such component. Texts come in as props, so no language is
//! shipped in WebAssembly.

#![expect(missing_docs, reason = "the macro makes a struct without any")]

use leptos::prelude::*;

use crate::components::auth::{AccountCard, AccountData, FlowCard, FlowData};

/// [`AccountCard`], alive.
#[island]
pub fn AccountIsland(
    /// What it is made from.
    data: AccountData,
) -> impl IntoView {
    view! { <AccountCard data/> }
}

/// [`FlowCard`], alive.
#[island]
pub fn FlowIsland(
    /// What it is made from.
    data: FlowData,
) -> impl IntoView {
    view! { <FlowCard data/> }
}
