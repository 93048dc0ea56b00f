//! The way back to a program behind the proxy: sends whoever is signed in to a URL of a listed origin, and others to sign in
//! first.

use axum::{
    extract::{Request, State},
    response::{Html, IntoResponse, Redirect, Response},
};

use super::{
    AppState,
    guard::{STYLE, parse_form},
};
use crate::{
    auth::Page,
    components::ui::escaped,
    i18n::Locale,
    server::{domain::return_to::ListedUrl, flows::Caller},
};

/// Answers the page with the query `to=URL`. Any other URL than one of a listed origin leads to the first page.
pub async fn go(State(app): State<AppState>, request: Request) -> Response {
    let query = parse_form(request.uri().query().unwrap_or_default().as_bytes());
    let to = query
        .unwrap_or_default()
        .into_iter()
        .find(|(name, _)| name == "to");
    let listed = to.and_then(|(_, url)| ListedUrl::read(&url, &app.return_origins));
    let Some(listed) = listed else {
        return Redirect::to(Page::Home.path()).into_response();
    };
    let caller = request.extensions().get::<Caller>();
    if caller.and_then(Caller::user).is_none() {
        return Redirect::to(&listed.sign_in_path()).into_response();
    }
    match comes_from_elsewhere(&request) {
        true => Redirect::to(&listed.url).into_response(),
        false => page(
            &listed,
            caller.map(|caller| caller.locale).unwrap_or_default(),
        ),
    }
}

/// `true` if the browser says that no page of ours led here. Behind the answer to a form, our own policy would let it be
/// redirected to our own origin alone (`form-action`).
fn comes_from_elsewhere(request: &Request) -> bool {
    let mut sites = request.headers().get_all("sec-fetch-site").iter();
    sites.next().is_some_and(|site| site != "same-origin") && sites.next().is_none()
}

/// A page that goes on by itself.
fn page(listed: &ListedUrl, locale: Locale) -> Response {
    let texts = &locale.texts().flow;
    // In quotes, so that a quotation mark must not end it.
    let url = escaped(&listed.url).replace('"', "%22");
    let (title, go_on) = (escaped(&texts.done), escaped(&texts.done_continue));
    let host = escaped(listed.origin.host());
    let html = format!(
        "<!DOCTYPE html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta http-equiv=\"refresh\" content=\"0;url={url}\">\
         <title>{title}</title><style>{STYLE}</style>\
         <main><h1>{title}</h1><p><bdi>{host}</bdi></p><p><a href=\"{url}\">{go_on}</a></p></main></html>",
        locale.tag(),
        locale.direction().as_str(),
    );
    Html(html).into_response()
}
