//! What the server knows of the page that it renders, for an application that Latchkey is a part of. In the browser,
//! `here_in_browser.rs` stands in its place.

use axum::http::request::Parts;
use leptos::prelude::use_context;

use crate::{
    auth::FormReply,
    components::{context::MenuWords, embedded::Embedding, query::PageQuery, visitor::Visitor},
    server::{
        flows::Caller,
        http::{AppState, parse_form},
    },
};

/// What the page tells the browser; `None` if it was not served by Latchkey.
pub fn embedding() -> Option<Embedding> {
    let parts = use_context::<Parts>()?;
    let state = parts.extensions.get::<AppState>()?;
    let caller = parts.extensions.get::<Caller>()?;
    Some(Embedding {
        visitor: parts
            .extensions
            .get::<Visitor>()
            .cloned()
            .unwrap_or_default(),
        menu: MenuWords {
            texts: caller.locale.texts().user_menu.clone(),
            app: state.backend.policy().app_name.clone(),
        },
        paths: state
            .host
            .get()
            .map(|host| host.paths.clone())
            .unwrap_or_default(),
        answer: parts
            .extensions
            .get::<FormReply>()
            .and_then(|_| Some(parts.uri.path_and_query()?.to_string())),
        style: state.browser.embedded_style.clone(),
    })
}

/// What a plain form came back with, if the page is the answer to one; empty otherwise.
pub fn reply() -> FormReply {
    let parts = use_context::<Parts>();
    parts
        .and_then(|parts| parts.extensions.get().cloned())
        .unwrap_or_default()
}

/// The query of this page, decoded once. `_search` is what the router has of it, which is decoded already.
pub fn query(_search: &str) -> PageQuery {
    let parts = use_context::<Parts>();
    let query = parts.as_ref().and_then(|parts| parts.uri.query());
    PageQuery::new(parse_form(query.unwrap_or_default().as_bytes()).unwrap_or_default())
}
