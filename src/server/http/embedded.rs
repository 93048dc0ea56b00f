//! Latchkey as a part of another application: which requests are ours, and what all others come with.
//!
//! Our own routes stay behind the guard. Those of the application are left as they are, save that they know the caller.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
};
use tower::ServiceExt;

use super::{
    AppState,
    answer::Reply,
    guard::{FORWARD_AUTH, GuardSettings, NOT_KEPT, is_cross_origin, wants_json},
    health,
    host::Host,
    identified, pages, security_txt,
};
use crate::{
    api::FUNCTIONS,
    auth::{
        FormReply, Page, Paths, RESUME_ACTION, at,
        prefix::{PREFIX, below},
        stream,
    },
    server::{
        domain::{
            mailed_link::{self, Arrived},
            return_to,
        },
        flows::Caller,
    },
};

/// Paths of ours that are no server functions, where there is no prefix. What is below them is ours too.
const OURS: [&str; 15] = [
    stream::ATTEMPTS,
    stream::SESSION,
    at!("/api/audit"),
    at!("/api/bounces"),
    at!("/api/fallback"),
    RESUME_ACTION,
    FORWARD_AUTH,
    return_to::PATH,
    Page::Confirm.path(),
    Page::Account.path(),
    Page::Overview.path(),
    Page::Mailbox.path(),
    health::LIVE,
    health::READY,
    at!("/latchkey"),
];

/// What follows the prefix in the paths of the example, which is for those who try the program and in no application.
const EXAMPLE: &str = "/example";

/// Our routes and those of the application, as one router. `ours` are guarded already.
pub fn around(
    state: &AppState,
    guard: Arc<GuardSettings>,
    paths: Paths,
    ours: Router,
    application: Router,
) -> Router {
    let routes = application
        .layer(from_fn_with_state(state.clone(), accompany))
        .layer(from_fn_with_state(guard, forget_strangers));
    let known = identified(routes.clone(), state);
    // A second one would be another application, whose forms come back to the first.
    let _ = state.host.set(Host {
        paths: paths.clone(),
        routes,
    });
    let has_contacts = !state.security_contacts.is_empty();
    Router::new().fallback(move |request: Request| {
        let (ours, known, paths) = (ours.clone(), known.clone(), paths.clone());
        async move {
            let uri = request.uri();
            let whole = uri.path_and_query().map_or("/", |it| it.as_str());
            if let Some(its) = paths.in_place_of(whole) {
                return Redirect::to(&its).into_response();
            }
            let is_ours = is_ours(PREFIX, uri.path())
                || has_contacts && uri.path() == security_txt::PATH
                || is_changed_link(request.method(), whole);
            let router = match is_ours {
                true => ours,
                false => known,
            };
            match router.oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            }
        }
    })
}

/// `true` if we answer requests for `path`, and not the application: all that is below `prefix`, but for our example. Without a
/// prefix, what is on our lists.
fn is_ours(prefix: &str, path: &str) -> bool {
    if !prefix.is_empty() {
        return below(prefix, path).is_some_and(|rest| below(EXAMPLE, rest).is_none());
    }
    FUNCTIONS.contains(&path)
        || OURS.iter().any(|ours| below(ours, path).is_some())
        || mailed_link::PAGES
            .iter()
            .any(|ours| below(ours, path).is_some())
}

/// `true` for a mailed link whose path was changed on its way, as mail programs do. Somebody wants in by it, and its token must not
/// come to an application, which would write it into its log.
fn is_changed_link(method: &Method, path_and_query: &str) -> bool {
    *method == Method::GET
        && mailed_link::read(path_and_query).is_some_and(|link| link.token != Arrived::None)
}

/// A path at which the application can have a page: see [`Latchkey::with_pages`](crate::Latchkey::with_pages).
pub fn is_free(path: &str) -> bool {
    path.starts_with('/') && !is_ours(PREFIX, path)
}

/// Treats a request that another site caused as one of somebody who is not signed in, so that no site acts in the name of the
/// reader. The application decides what such a request may do.
async fn forget_strangers(
    State(guard): State<Arc<GuardSettings>>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let is_read = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if !is_read
        && is_cross_origin(&guard, &parts)
        && let Some(caller) = parts.extensions.get_mut::<Caller>()
    {
        caller.session = None;
    }
    next.run(Request::from_parts(parts, body)).await
}

/// Gives a request of the application what our components and server functions need, and its answer what they ask for.
async fn accompany(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let reply = Reply::default();
    let is_page = !wants_json(request.uri().path(), request.headers());
    let caller = request.extensions().get::<Caller>().cloned();
    if let Some(caller) = caller.filter(|_| is_page) {
        let visitor = pages::visitor(&state, &caller).await;
        request.extensions_mut().insert(visitor);
    }
    // A form that failed has a status and cookies of its own: see `forms.rs`.
    let is_again = request.extensions().get::<FormReply>().is_some();
    request.extensions_mut().insert(state.clone());
    request.extensions_mut().insert(reply.clone());
    let mut response = next.run(request).await;
    let go_to = reply.carried().go_to.take();
    if let Some(path) = go_to {
        response = Redirect::to(&path).into_response();
        reply.carried().status = None;
    }
    if !is_again {
        reply.apply(&state, &mut response);
    }
    let headers = response.headers_mut();
    let is_html = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind: &HeaderValue| kind.as_bytes().starts_with(b"text/html"));
    if is_html {
        headers.entry(header::CACHE_CONTROL).or_insert(NOT_KEPT);
    }
    response
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::server::http::functions;

    #[test]
    fn every_server_function_of_ours_is_known() {
        let listed: BTreeSet<&str> = FUNCTIONS.into_iter().collect();
        let all: BTreeSet<&str> = functions().into_iter().collect();

        assert_eq!(listed, all);
    }

    #[test]
    fn what_is_not_ours_is_left_to_the_application() {
        for path in [
            at!("/verify"),
            at!("/api/create_sign_in"),
            at!("/api/attempts/1/events"),
            at!("/account/sessions"),
            at!("/healthz"),
        ] {
            assert!(is_ours("", path), "{path}");
        }
        for path in [
            "/",
            "/sign-in",
            "/accounts",
            "/api/create_sign_in1234",
            "/pkg/app.wasm",
            "/nowhere",
        ] {
            assert!(!is_ours("", path), "{path}");
        }
    }

    #[test]
    fn what_is_below_the_prefix_is_ours_and_nothing_else() {
        for path in [
            "/auth",
            "/auth/sign-in",
            "/auth/nowhere",
            "/auth/api/get_client",
            "/auth/examples",
        ] {
            assert!(is_ours("/auth", path), "{path}");
        }
        for path in [
            "/",
            "/account",
            "/api/get_client",
            "/authors",
            "/healthz",
            "/x/auth",
            "/auth/example",
            "/auth/example/private",
        ] {
            assert!(!is_ours("/auth", path), "{path}");
        }
    }

    #[test]
    fn a_link_that_was_changed_on_its_way_is_ours() {
        let verify = Page::Verify.path();
        let upper = verify.to_ascii_uppercase();
        for path in [
            format!("/{verify}?token=x"),
            format!("{upper}?TOKEN=x"),
            format!("{verify}.?token=x"),
        ] {
            assert!(is_changed_link(&Method::GET, &path), "{path}");
            assert!(!is_changed_link(&Method::POST, &path), "{path}");
        }
        for path in [upper, "/nowhere?token=x".to_owned(), "/".to_owned()] {
            assert!(!is_changed_link(&Method::GET, &path), "{path}");
        }
    }
}
