//! Receives mailed links, and moves their token out of the address bar.

use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::AppState;
use crate::{
    auth::REFUSAL,
    server::domain::mailed_link::{self, Arrived, MailedLink},
};

/// Seconds for which the token of an opened link is kept; long enough for an expired link to say that it has expired.
const KEPT_SECONDS: i64 = 3600;

/// Kept instead of a token that did not arrive whole. The page then says so, and does not show an older link.
const CUT: &str = "cut";

/// With a token in the URL, moves it into a cookie and redirects with 303 to the page without it; lets all other requests
/// pass. Asks nothing of the database, not even who opens the link.
///
/// Looks at every path, because the path of a link may be changed on its way too.
pub async fn take_token(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri();
    let link = uri
        .path_and_query()
        .filter(|_| is_read)
        .and_then(|it| mailed_link::read(it.as_str()));
    match link {
        Some(link) if link.token != Arrived::None || link.page != uri.path() => moved(&state, link),
        _ => next.run(request).await,
    }
}

/// Redirects to the page of `link`, without the token in the URL.
fn moved(state: &AppState, link: MailedLink) -> Response {
    let path = match link.is_refusal {
        true => format!("{}?{REFUSAL}", link.page),
        false => link.page.to_owned(),
    };
    let mut response = Redirect::to(&path).into_response();
    let token = match &link.token {
        Arrived::Whole(token) => token,
        // A link without a token comes here only if its path was changed: so its token was lost on the way.
        Arrived::None | Arrived::Broken => CUT,
    };
    let cookie = state
        .cookies
        .header(state.cookies.link_name(), token, KEPT_SECONDS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
