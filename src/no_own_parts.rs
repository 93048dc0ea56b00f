//! What `own_parts.rs` is where every page is ours: nothing is added.

use leptos::prelude::*;

use crate::{
    auth::Address,
    components::{
        embedded::Piece,
        headless::{AttemptFlow, Step},
    },
};

/// Our own class.
pub fn class(_: Piece, class: &'static str) -> &'static str {
    class
}

/// The element as it is.
pub fn dress<V>(_: Piece, element: V) -> V {
    element
}

/// `None`: the step is ours.
pub fn step(_: AttemptFlow, _: &Step) -> Option<AnyView> {
    None
}

/// The fields as they are.
pub fn fields<V>(_: AttemptFlow, fields: V) -> V {
    fields
}

/// The badge as it is.
pub fn beside<V>(_: &Address, badge: V) -> V {
    badge
}
