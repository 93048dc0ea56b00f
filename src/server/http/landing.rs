//! Where a mailed link arrives: the token leaves the address bar at once and is kept with the browser.

use axum::{
    extract::{Request, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};

use super::{AppState, guard::parse_form, pages};

/// How long the token of an opened link is kept: long enough that an expired one can still say so.
const KEPT_SECONDS: i64 = 3600;

/// Where mailed links land.
pub const PATHS: [&str; 2] = ["/verify", "/invitation"];

/// With a token, moves it into a cookie and answers 303 to the bare path; without one, shows the page. Either way
/// nothing changes on the server.
pub async fn open(State(state): State<AppState>, request: Request) -> Response {
    let fields = request
        .uri()
        .query()
        .and_then(|query| parse_form(query.as_bytes()).ok())
        .unwrap_or_default();
    let field = |name| {
        fields
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let Some(token) = field("token") else {
        return pages::page(State(state), request).await;
    };
    let is_ours = token.len() <= 128
        && token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let kept = if is_ours { token } else { "cut" };
    let clean = match (request.uri().path(), field("decline")) {
        ("/invitation", _) => "/invitation",
        (_, Some("1")) => "/verify?decline=1",
        _ => "/verify",
    };
    let mut response = Redirect::to(clean).into_response();
    let cookie = state
        .cookies
        .header(state.cookies.link_name(), kept, KEPT_SECONDS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
