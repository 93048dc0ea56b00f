//! Calls server functions, for scripts and for plain forms.
//!
//! A caller that accepts JSON is a script and gets the function's answer with its status. Any other caller is a plain
//! form: it is redirected with 303 when all went well; otherwise its page is rendered again with the error and
//! everything that was typed. Nothing depends on the `Referer`.

use std::collections::BTreeMap;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::provide_context;

use super::{
    AppState,
    answer::{Reply, set_problem},
    functions,
    guard::{LARGEST_BODY, parse_form, wants_json},
    pages,
};
use crate::{
    auth::{
        APPLICATION_FIELD, AuthError, FormReply, Page, ProblemCode, Problems, RESUME_ACTION,
        TIME_ZONE, at, with_return,
    },
    server::{
        domain::{redirect::own_path, time_zone::TimeZone},
        error::Error,
        flows::{
            Caller,
            step_up::{self, Paused},
        },
    },
};

/// Runs the server function that a script or a plain form calls.
pub async fn call(State(state): State<AppState>, request: Request) -> Response {
    let is_script = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accepted| accepted.contains("application/json"));
    let (parts, body) = request.into_parts();
    // The guard has read all of it.
    let body = to_bytes(body, LARGEST_BODY).await.unwrap_or_default();
    let (mut parts, body) = match resumed(&state, parts, body).await {
        Ok(call) => call,
        Err(response) => return response,
    };
    let reply = Reply::default();
    let fields = parse_form(&body).unwrap_or_default();
    if let Some(caller) = parts.extensions.get_mut::<Caller>() {
        caller.time_zone = time_zone(&fields);
        caller.fields = fields_of_application(&fields);
    }
    let mut inner = Request::from_parts(parts.clone(), Body::from(body.clone()));
    // The framework would send a plain form back to its Referer; here it never learns that it is one.
    inner
        .headers_mut()
        .insert(header::ACCEPT, HeaderValue::from_static("application/json"));

    let mut response = run(&state, &reply, inner).await;
    if response.status() == StatusCode::NOT_FOUND && reply.carried().problems.is_none() {
        // There is no such function; the guard says so.
        return response;
    }
    let is_paused = pause(&state, &reply, &parts, &body).await;
    response = match (is_script, is_paused) {
        (true, false) => response,
        (true, true) => problem_response(&reply),
        (false, _) => page_after(&state, &reply, parts, fields).await,
    };
    reply.apply(&state, &mut response);
    response
}

/// The time zone that a form tells; `None` if there is none, as from a browser without scripts.
fn time_zone(fields: &[(String, String)]) -> Option<TimeZone> {
    let (_, name) = fields.iter().find(|(name, _)| name == TIME_ZONE)?;
    TimeZone::parse(name)
}

/// The fields that are for hooks of the application, without the beginning of their names.
fn fields_of_application(fields: &[(String, String)]) -> BTreeMap<String, String> {
    let own = fields.iter().filter_map(|(name, value)| {
        let name = name.strip_prefix(APPLICATION_FIELD)?;
        Some((name.to_owned(), value.clone()))
    });
    own.collect()
}

/// The answer to a plain form, which sent `fields`: a redirect when all went well or the call is paused, otherwise its
/// page with the error and everything that was typed.
async fn page_after(
    state: &AppState,
    reply: &Reply,
    parts: Parts,
    fields: Vec<(String, String)>,
) -> Response {
    let (problems, page, values) = {
        let mut carried = reply.carried();
        let (problems, values) = (carried.problems.take(), carried.values.take());
        if carried.is_paused || (problems.is_none() && values.is_none()) {
            // The status is for scripts; a redirect has its own.
            carried.status = None;
            let go_to = carried.go_to.take();
            return Redirect::to(go_to.as_deref().unwrap_or("/")).into_response();
        }
        (problems, carried.page.take(), values)
    };
    let form = FormReply {
        problems: problems.unwrap_or_default(),
        values: shown_again(values.unwrap_or(fields)),
        action: parts.uri.path().to_owned(),
    };
    let page = addressed(page.as_deref().unwrap_or(Page::SignIn.path()), &form);
    let request = Request::from_parts(parts, Body::empty());
    pages::again(state, request, &page, form).await
}

/// The call to run: the paused one if this call resumes an action, otherwise this one. An `Err` is the answer when
/// there is nothing to resume.
async fn resumed(
    state: &AppState,
    mut parts: Parts,
    body: Bytes,
) -> Result<(Parts, Bytes), Response> {
    if parts.uri.path() != RESUME_ACTION {
        return Ok((parts, body));
    }
    let attempt = parse_form(&body)
        .unwrap_or_default()
        .iter()
        .find(|(name, _)| name == "attempt")
        .and_then(|(_, id)| id.parse().ok())
        .unwrap_or_default();
    let taken = match parts.extensions.get::<Caller>() {
        Some(caller) => step_up::take(&state.backend, caller, attempt).await,
        None => Err(AuthError::SignedOut.into()),
    };
    // Another tab was faster, or the page is an old one: the account says what is so.
    let paused = match taken {
        Ok(paused) => paused,
        Err(Error::Auth(_)) => return Err(Redirect::to(Page::Account.path()).into_response()),
        Err(error) => {
            tracing::error!(%error, "a paused call could not be looked up");
            let request = Request::from_parts(parts, Body::from(body));
            return Err(pages::unavailable(state, request).await);
        }
    };
    parts.uri = format!(at!("/api/{}"), paused.function)
        .parse()
        .map_err(|_| StatusCode::NOT_FOUND.into_response())?;
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(paused.body.len()));
    Ok((parts, Bytes::from(paused.body)))
}

/// If the call failed because the last proof is too old, starts a step-up attempt that the call waits for. Returns
/// `true` in that case.
async fn pause(state: &AppState, reply: &Reply, parts: &Parts, body: &Bytes) -> bool {
    let is_wanting = reply
        .carried()
        .problems
        .as_ref()
        .is_some_and(|problems| problems.has(ProblemCode::StepUpRequired));
    let action = reply.carried().step_up.filter(|_| is_wanting);
    let (Some(action), Some(caller)) = (action, parts.extensions.get::<Caller>()) else {
        return false;
    };
    let paused = Paused {
        function: function_of(parts).to_owned(),
        body: String::from_utf8_lossy(body).into_owned(),
    };
    let started = step_up::start(&state.backend, caller, action, Some(&paused), None).await;
    match started {
        Ok(started) => {
            reply.change_browser(started.into_parts().1);
            let mut carried = reply.carried();
            carried.go_to = Some(Page::Confirm.path().to_owned());
            carried.is_paused = true;
        }
        Err(error) => set_problem(reply, &error, caller.locale),
    }
    true
}

/// The fields that the page may show again: all but the time zone, and a `redirect_to` that is no path on this server.
fn shown_again(mut fields: Vec<(String, String)>) -> Vec<(String, String)> {
    fields.retain(|(name, value)| match name.as_str() {
        TIME_ZONE => false,
        "redirect_to" => own_path(value).is_some(),
        _ => true,
    });
    fields
}

/// URL of the page that shows a form again: that of `page`, with the way back that the form came with.
fn addressed(page: &str, form: &FormReply) -> String {
    let way_back = Some(form.value("redirect_to"));
    with_return(
        page,
        way_back.filter(|way| !way.is_empty() && !page.contains('?')),
    )
}

/// Name of the server function: the last part of the path.
fn function_of(parts: &Parts) -> &str {
    parts.uri.path().rsplit('/').next().unwrap_or_default()
}

/// Answers a GET of a server function, as when somebody reloads the answer to a form: redirects to the sign-in page.
/// Programs get an error.
pub async fn visited(request: Request) -> Response {
    let path = request.uri().path();
    if !wants_json(path, request.headers()) {
        return Redirect::to(Page::SignIn.path()).into_response();
    }
    match functions().contains(&path) {
        true => (
            StatusCode::METHOD_NOT_ALLOWED,
            [(header::ALLOW, HeaderValue::from_static("POST, OPTIONS"))],
        )
            .into_response(),
        false => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn run(state: &AppState, reply: &Reply, request: Request) -> Response {
    let context = {
        let (state, reply) = (state.clone(), reply.clone());
        move || {
            provide_context(state.clone());
            provide_context(reply.clone());
        }
    };
    let caller = request.extensions().get::<Caller>().cloned();
    let response = leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response();
    let is_untold = reply.carried().problems.is_none();
    if response.status().is_server_error() && is_untold {
        // The arguments could not be read: the function itself never ran.
        refuse(reply, caller.as_ref());
        return problem_response(reply);
    }
    if response.status() == StatusCode::BAD_REQUEST && is_untold {
        return StatusCode::NOT_FOUND.into_response();
    }
    response
}

fn refuse(reply: &Reply, caller: Option<&Caller>) {
    let error = AuthError::BadRequest;
    let texts = caller
        .map(|caller| caller.locale)
        .unwrap_or_default()
        .texts();
    let mut carried = reply.carried();
    carried.status = Some(error.status());
    carried.problems = Some(Problems::of(&error, texts.error(&error)));
}

fn problem_response(reply: &Reply) -> Response {
    axum::Json(reply.carried().problems.clone().unwrap_or_default()).into_response()
}
