use axum::http::request::Parts;
use leptos::prelude::use_context;

/// Something that a request comes with: from Leptos context or, on pages of an application that Latchkey is a part of, from
/// the request itself.
pub(super) fn given<T: Clone + Send + Sync + 'static>(parts: &Option<Parts>) -> Option<T> {
    use_context().or_else(|| parts.as_ref()?.extensions.get().cloned())
}
