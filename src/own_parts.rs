//! What an application puts into our components: its classes, its steps, its fields. It is found in the context of the
//! component. Where the feature `islands` is on, every page is ours, and `no_own_parts.rs` stands in its place, so that no
//! browser carries any of it for nothing.

use leptos::{
    prelude::*,
    tachys::{html::class, view::any_view::AnyView},
};

use crate::{
    auth::Address,
    components::{
        embedded::{OwnParts, Piece},
        headless::{AttemptFlow, Step},
        hooks::use_effect,
    },
};

/// Classes of an element that is a `piece`: ours, which is `class`, and those of the application.
pub fn class(piece: Piece, class: &'static str) -> String {
    match own_class(piece) {
        own if own.is_empty() => class.to_owned(),
        own => format!("{class} {own}"),
    }
}

/// An element that is a `piece` and has no class of ours, with the classes of the application.
pub fn dress<V: IntoView + 'static>(piece: Piece, element: V) -> AnyView {
    match own_class(piece) {
        own if own.is_empty() => element.into_any(),
        own => element.add_any_attr(class::class(own)).into_any(),
    }
}

fn own_class(piece: Piece) -> String {
    with_context(|own: &OwnParts| own.appearance.of(piece).to_owned()).unwrap_or_default()
}

/// What the application shows at `step`; `None` if it leaves that to us. The flow goes on by itself either way.
pub fn step(flow: AttemptFlow, step: &Step) -> Option<AnyView> {
    let own = with_context(|own: &OwnParts| own.step.clone())?;
    let shown = own.show(flow, step.clone())?;
    let step = step.clone();
    use_effect(move || flow.go_on(&step));
    Some(shown)
}

/// `fields` of the first form, and behind them those of the application.
pub fn fields<V: IntoView + 'static>(flow: AttemptFlow, fields: V) -> AnyView {
    let own = with_context(|own: &OwnParts| own.extra_fields.clone()).flatten();
    match own {
        Some(own) => (fields, own.show(flow)).into_any(),
        None => fields.into_any(),
    }
}

/// What stands beside `address`: `badge`, and behind it what the application adds.
pub fn beside<V: IntoView + 'static>(address: &Address, badge: V) -> AnyView {
    let own = with_context(|own: &OwnParts| own.beside_address.clone()).flatten();
    match own {
        Some(own) => (badge, own.show(address.clone())).into_any(),
        None => badge.into_any(),
    }
}
