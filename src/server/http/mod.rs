//! How it is served. The only folder that knows axum: pages, server functions as doors for scripts and plain forms,
//! the stream, cookies, and the guard in front of everything.

pub mod answer;
pub mod client_cookie;
pub mod forms;
pub mod guard;
pub mod landing;
pub mod listener;
pub mod network;
pub mod pages;
pub mod sse;

use std::{
    path::PathBuf,
    sync::{Arc, LazyLock},
};

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::IntoResponse,
    routing::{get, post},
};
use ipnet::IpNet;
use leptos::config::LeptosOptions;
use sea_orm::ConnectionTrait;
use tokio_util::sync::CancellationToken;
use tower::ServiceBuilder;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};
use tower_sessions::{SessionManagerLayer, cookie::SameSite};

use self::{
    client_cookie::{ClientStore, Cookies},
    sse::Streams,
};
use crate::{
    app::App,
    server::{Backend, mail::mailbox::Mailbox},
};

/// The paths of pages. Asked for once in a process: while Leptos walks the table of routes, no resource of any page
/// that is being rendered would ever load.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    leptos_axum::generate_route_list(App)
        .iter()
        .map(|page| page.path().to_owned())
        .collect()
});

/// What handlers work with.
#[derive(Clone, Debug)]
pub struct AppState {
    /// What flows work with.
    pub backend: Arc<Backend>,
    /// How Leptos finds the browser side.
    pub leptos: LeptosOptions,
    /// Names and attributes of our cookies.
    pub cookies: Cookies,
    /// Streams that are open.
    pub streams: Streams,
    /// Proxies whose word on client addresses counts.
    pub trusted_proxies: Arc<[IpNet]>,
    /// The development mailbox, where mail goes there.
    pub mailbox: Option<Mailbox>,
    /// Ends streams when the process is told to stop.
    pub shutdown: CancellationToken,
}

/// Every route of the product.
pub fn router(state: AppState) -> Router {
    let sessions = SessionManagerLayer::new(ClientStore::new(state.backend.clone()))
        .with_name(state.cookies.client_name())
        .with_secure(state.cookies.is_secure())
        .with_same_site(SameSite::Lax);
    let mut dynamic = Router::new()
        .route("/api/attempts/{id}", get(sse::state))
        .route("/api/attempts/{id}/events", get(sse::events))
        .route("/api/{function}", post(forms::call).get(forms::visited))
        .route("/verify", get(landing::open))
        .route("/invitation", get(landing::open));
    for path in PAGES
        .iter()
        .filter(|path| !landing::PATHS.contains(&path.as_str()))
    {
        dynamic = dynamic.route(path, get(pages::page));
    }
    let dynamic = dynamic.fallback(pages::not_found).layer(
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
    );
    let site = PathBuf::from(state.leptos.site_root.as_ref());
    let mut router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .nest_service(
            "/pkg",
            hashed_assets(site.join(state.leptos.site_pkg_dir.as_ref())),
        )
        .route_service(
            "/favicon.svg",
            tower_http::services::ServeFile::new(site.join("favicon.svg")),
        )
        .route_service(
            "/robots.txt",
            tower_http::services::ServeFile::new(site.join("robots.txt")),
        );
    if let Some(mailbox) = state.mailbox.clone() {
        router = router.merge(crate::server::mail::mailbox_pages::router(mailbox));
    }
    router.merge(dynamic).with_state(state)
}

/// Assets whose names carry a hash of their content: precompressed on disk, and never asked for twice.
fn hashed_assets(
    folder: PathBuf,
) -> impl tower::Service<
    axum::extract::Request,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send,
> + Clone
+ Send
+ Sync
+ 'static {
    let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
    Router::new()
        .fallback_service(
            ServeDir::new(folder)
                .precompressed_br()
                .precompressed_gzip(),
        )
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            move |response: &axum::response::Response| {
                response.status().is_success().then(|| immutable.clone())
            },
        ))
}

/// Whether the process can do its work: the database answers.
async fn ready(State(state): State<AppState>) -> impl IntoResponse {
    match state
        .backend
        .store
        .read()
        .execute_unprepared("SELECT 1")
        .await
    {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer",
            )
        }
    }
}
