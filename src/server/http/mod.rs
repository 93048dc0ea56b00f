//! Serves HTTP: pages, server functions, streams, cookies, and the guard in front of everything.

pub mod answer;
mod app_state;
pub mod audit;
pub mod browser_files;
pub mod client_cookie;
pub mod client_store;
pub mod compression;
pub mod cookies;
pub mod door;
pub mod embedded;
pub mod example;
pub mod forms;
pub mod forward_auth;
pub mod guard;
pub mod health;
pub mod host;
pub mod landing;
pub mod languages;
pub mod listener;
pub mod lookups;
pub mod mail_reports;
pub mod mail_samples;
pub mod metrics;
pub mod network;
pub mod page_reports;
pub mod pages;
pub mod require;
pub mod security_txt;
pub mod session_events;
pub mod shared_cookie;
pub mod slips;
pub mod sns;
pub mod sse;
pub mod streams;
pub mod successor;
pub mod user_data;
pub mod way_back;

use std::sync::LazyLock;

use axum::{
    Router, middleware,
    routing::{get, post},
};
use leptos::server_fn::axum::server_fn_paths;
use tower::ServiceBuilder;
use tower_sessions::{SessionManagerLayer, cookie::SameSite};

use self::client_store::ClientStore;
pub use self::{
    app_state::{AppParts, AppState},
    guard::parse_form,
};
use crate::{
    app::App,
    auth::{at, stream},
    server::{domain::return_to, views},
};

/// The paths of pages. Read once in a process: while Leptos collects its routes, no page that is being rendered can
/// load a resource.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    leptos_axum::generate_route_list(App)
        .iter()
        .map(|page| page.path().to_owned())
        .collect()
});

/// All routes of the product.
pub fn router(state: AppState) -> Router {
    let mut dynamic = Router::new()
        .route(&format!("{}/{{id}}", stream::ATTEMPTS), get(sse::state))
        .route(
            &format!("{}/{{id}}/events", stream::ATTEMPTS),
            get(sse::events),
        )
        .route(stream::AUDIT_EVENTS, get(audit::events))
        .route(views::audit::EXPORT, get(audit::export))
        .route(at!("/admin/mails/html"), get(mail_samples::html))
        .route(at!("/example/me"), get(example::me))
        .route(return_to::PATH, get(way_back::go))
        .route(stream::SESSION, get(session_events::state))
        .route(stream::SESSION_EVENTS, get(session_events::events))
        .route(
            at!("/api/{function}"),
            post(forms::call).get(forms::visited),
        );
    for path in PAGES.iter() {
        dynamic = dynamic.route(path, get(pages::page));
    }
    let dynamic = identified(dynamic.fallback(pages::not_found), &state)
        .layer(middleware::from_fn_with_state(
            state.clone(),
            landing::take_token,
        ))
        .layer(middleware::from_fn(compression::compress));
    let mut router = Router::new()
        .route(health::LIVE, get(|| async { "ok" }))
        .route(health::READY, get(health::ready))
        .route(guard::FORWARD_AUTH, get(forward_auth::answer))
        .route(guard::BOUNCES_ROUTE, post(mail_reports::hear))
        .route(at!("/api/fallback/{how}"), post(page_reports::report))
        .route(slips::PATH, post(slips::answer))
        .merge(state.browser.router());
    if !state.security_contacts.is_empty() {
        router = router.route(security_txt::PATH, get(security_txt::serve));
    }
    if let Some(mailbox) = state.mailbox.clone() {
        router = router.merge(crate::server::mail::mailbox_pages::router(mailbox));
    }
    router.merge(dynamic).with_state(state)
}

/// The paths of all server functions.
pub fn functions() -> Vec<&'static str> {
    server_fn_paths().map(|(path, _)| path).collect()
}

/// Adds the caller to every request for `routes`.
pub fn identified<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    state: &AppState,
) -> Router<S> {
    let sessions = SessionManagerLayer::new(ClientStore::new(state.backend.clone()))
        .with_name(state.cookies.client_name())
        .with_secure(state.cookies.is_secure())
        .with_same_site(SameSite::Lax);
    routes.layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(
                state.clone(),
                client_cookie::mend,
            ))
            .layer(sessions)
            .layer(middleware::from_fn_with_state(
                state.clone(),
                client_cookie::identify,
            )),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::PAGES;
    use crate::auth::Page;

    #[test]
    fn every_page_has_a_route_and_every_route_a_page() {
        let routes: BTreeSet<&str> = PAGES.iter().map(String::as_str).collect();
        let of_one_user = format!("{}/{{id}}", Page::Users);
        let pages = Page::ALL.iter().map(|page| page.path());
        let pages: BTreeSet<&str> = pages.chain([of_one_user.as_str()]).collect();

        assert_eq!(routes, pages);
    }
}
