//! Compresses pages, unless somebody could learn their content from the length.
//!
//! Somebody who sees the length of encrypted answers and can choose a part of another person's page can find out the
//! rest letter by letter (BREACH). To choose a part, another site must make the person's browser send requests. So a
//! page is not compressed when another site may have asked for it and a cookie came with the request. Streams and
//! answers for scripts are never compressed: they are small or have no end.

use axum::{
    extract::Request,
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};
use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, Predicate},
};

/// Compression level: a page shrinks to a third in a quarter of a millisecond, and the next level gains nothing.
const LEVEL: i32 = 5;

/// Compresses pages in a way that the browser accepts.
pub fn layer() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(LEVEL))
        .compress_when(is_page)
}

/// Removes `Accept-Encoding` from requests that another site may have caused.
pub async fn guard(mut request: Request, next: Next) -> Response {
    if !is_safe(request.headers()) {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}

/// `true` if the request carries no cookie, or the browser says that no other site made it.
fn is_safe(headers: &HeaderMap) -> bool {
    let is_own = |site| site == "same-origin" || site == "none";
    let mut cookies = headers.get_all(header::COOKIE).iter();
    cookies.all(|cookie| cookie.is_empty()) || headers.get("sec-fetch-site").is_some_and(is_own)
}

fn is_page(
    _: axum::http::StatusCode,
    _: axum::http::Version,
    headers: &HeaderMap,
    _: &axum::http::Extensions,
) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.starts_with("text/html"))
}
