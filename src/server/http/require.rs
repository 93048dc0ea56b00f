//! Guards for routes and server functions of other applications: they give the signed-in user.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use leptos::{logging::error, prelude::use_context};
use leptos_axum::ResponseOptions;

use super::{
    AppState,
    answer::{Reply, set_problem},
};
use crate::{
    auth::{AuthError, Problems, User, sign_in_path},
    i18n::Locale,
    server::{error::Error, flows::Caller},
};

/// The signed-in user, as an argument of a handler. When nobody is signed in, a page request is redirected to the
/// sign-in page and comes back afterwards; any other request is answered with 401.
///
/// Works on the routes of an application that [`serve`](crate::serve) serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedInUser(pub User);

impl<S: Send + Sync> FromRequestParts<S> for SignedInUser {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let caller = parts.extensions.get::<Caller>();
        if caller.is_none() {
            error!("{NOT_SERVED}");
            return Err((StatusCode::INTERNAL_SERVER_ERROR, NOT_SERVED).into_response());
        }
        match caller.and_then(Caller::user) {
            Some(user) => Ok(Self(user.clone())),
            None => Err(refusal(parts, caller)),
        }
    }
}

/// What a route or server function of an application is told that Latchkey does not serve.
const NOT_SERVED: &str = "Latchkey: nobody can be signed in here, since this request was not served by Latchkey. Serve your \
    application with latchkey::serve(listener, app), or add its routes by Server::add.";

/// The signed-in user, for the body of a server function. When nobody is signed in, the function answers 401.
///
/// The error becomes any other one that is made of errors, so `?` works in a function that returns `ServerFnError`, too:
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// async fn greet() -> Result<String, ServerFnError> {
///     Ok(format!("Hello, {}", require_user()?.address))
/// }
/// ```
///
/// # Errors
///
/// Nobody is signed in.
pub fn require_user() -> Result<User, Problems> {
    require(|_, _| Ok(()))
}

/// The signed-in user, for the body of a server function that is for administrators only. When nobody is signed in, the function
/// answers 401; to any other user it answers 404.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// async fn figures() -> Result<Vec<u32>, ServerFnError> {
///     require_admin()?;
///     Ok(vec![1, 1, 2, 3, 5])
/// }
/// ```
///
/// # Errors
///
/// Nobody is signed in, or it is no administrator.
pub fn require_admin() -> Result<User, Problems> {
    require_user_when(|user| user.is_admin)
}

/// The signed-in user, for the body of a server function that is for those for whom `holds` says `true`. When nobody is signed
/// in, the function answers 401; to any other user it answers 404.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// async fn news_of_the_club() -> Result<String, ServerFnError> {
///     require_user_when(|user| user.address.ends_with("@club.example"))?;
///     Ok("We meet on Tuesday.".to_owned())
/// }
/// ```
///
/// # Errors
///
/// Nobody is signed in, or `holds` says `false`.
pub fn require_user_when(holds: impl FnOnce(&User) -> bool) -> Result<User, Problems> {
    require(|_, user| holds(user).then_some(()).ok_or(AuthError::NotFound))
}

/// The signed-in user, for the body of a server function that does what a stolen session must not do. They have proven within
/// `LATCHKEY_PROOF_LIFETIME` that they are there; otherwise the function answers 403, and the page asks for a proof by
/// [`FreshProof::create`](crate::prelude::FreshProof::create) before it calls it again. When nobody is signed in, it answers 401.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// async fn pay_out() -> Result<(), ServerFnError> {
///     let user = require_fresh_proof()?;
///     println!("{} is paid", user.address);
///     Ok(())
/// }
/// ```
///
/// # Errors
///
/// Nobody is signed in, or the last proof is too old.
pub fn require_fresh_proof() -> Result<User, Problems> {
    require(|parts, _| {
        let caller = parts.extensions.get::<Caller>();
        let state = parts.extensions.get::<AppState>();
        let proven = caller
            .zip(state)
            .map(|(caller, state)| caller.require_proof(&state.backend));
        match proven {
            Some(Ok(_)) => Ok(()),
            Some(Err(Error::Auth(error))) => Err(error),
            Some(Err(_)) | None => Err(AuthError::StepUpRequired),
        }
    })
}

/// The signed-in user, if `check` lets them be.
fn require(check: impl FnOnce(&Parts, &User) -> Result<(), AuthError>) -> Result<User, Problems> {
    let parts = use_context::<Parts>();
    let caller = parts
        .as_ref()
        .and_then(|parts| parts.extensions.get::<Caller>());
    let checked = match (&parts, caller.and_then(Caller::user)) {
        (Some(parts), Some(user)) => check(parts, user).map(|()| user.clone()),
        _ => Err(AuthError::SignedOut),
    };
    let error = match checked {
        Ok(user) => return Ok(user),
        Err(error) => error,
    };
    if caller.is_none() {
        error!("{NOT_SERVED}");
    }
    let locale = locale(caller);
    // On the way of a page it is a part of that page that is refused, and not the page.
    let is_part = parts.is_some_and(|parts| is_page(&parts.method, &parts.headers));
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::UNAUTHORIZED);
    let problems = Problems::of(&error, locale.texts().error(&error));
    match (use_context::<Reply>(), use_context::<ResponseOptions>()) {
        (Some(reply), _) => set_problem(&reply, &error.into(), locale),
        (None, Some(options)) if !is_part => options.set_status(status),
        (None, _) => {}
    }
    Err(problems)
}

fn refusal(parts: &Parts, caller: Option<&Caller>) -> Response {
    if is_page(&parts.method, &parts.headers) {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        return Redirect::to(&sign_in_path(path)).into_response();
    }
    (StatusCode::UNAUTHORIZED, Json(signed_out(locale(caller)))).into_response()
}

/// `true` if a person opens a page.
fn is_page(method: &Method, headers: &HeaderMap) -> bool {
    let accepted = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    matches!(*method, Method::GET | Method::HEAD)
        && accepted.is_some_and(|accepted| accepted.contains("text/html"))
}

fn locale(caller: Option<&Caller>) -> Locale {
    caller.map(|caller| caller.locale).unwrap_or_default()
}

fn signed_out(locale: Locale) -> Problems {
    let error = AuthError::SignedOut;
    Problems::of(&error, locale.texts().error(&error))
}
