//! Where mailed links arrive: the token leaves the address bar at once and is kept with the browser.

use axum::{
    extract::{Request, State},
    http::{Method, header},
    response::{IntoResponse, Redirect, Response},
};

use super::{AppState, pages};
use crate::server::domain::mailed_link::{self, Arrived, MailedLink};

/// How long the token of an opened link is kept: long enough that an expired one can still say so.
const KEPT_SECONDS: i64 = 3600;

/// Kept in place of a token that did not arrive whole, so that the page says so, and not how an older link stands.
const CUT: &str = "cut";

/// With a token, moves it into a cookie and answers 303 to the bare path; without one, shows the page. Either way
/// nothing changes on the server.
///
/// Answers for every path that no other route is for, since links are also changed in their path on the way.
pub async fn open(State(state): State<AppState>, request: Request) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri();
    let link = uri
        .path_and_query()
        .filter(|_| is_read)
        .and_then(|it| mailed_link::read(it.as_str()));
    match link {
        None => pages::not_found(State(state), request).await,
        Some(link) if link.token == Arrived::None && link.page == uri.path() => {
            pages::page(State(state), request).await
        }
        Some(link) => moved(&state, link),
    }
}

/// Sends the browser to the page of `link`, where its token is not in the address.
fn moved(state: &AppState, link: MailedLink) -> Response {
    let refusal = if link.is_refusal { "?decline=1" } else { "" };
    let mut response = Redirect::to(&format!("{}{refusal}", link.page)).into_response();
    let kept = match &link.token {
        Arrived::None => return response,
        Arrived::Whole(token) => token,
        Arrived::Broken => CUT,
    };
    let cookie = state
        .cookies
        .header(state.cookies.link_name(), kept, KEPT_SECONDS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
