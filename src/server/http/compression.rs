//! Compresses pages, unless somebody could learn their content from the length.
//!
//! Somebody who sees the length of encrypted answers and can choose a part of another person's page can find out the
//! rest letter by letter (BREACH). To choose a part, another site must make the person's browser send requests. So a
//! page is not compressed when another site may have asked for it and a cookie came with the request. Streams and
//! answers for scripts are never compressed: they are small or have no end.

use std::io::{self, Write};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// The level of brotli for pages: the best for the time that it takes. A page becomes a third as long; the next level gains
/// nothing.
const LEVEL: i32 = 5;
/// The logarithm of how many bytes brotli looks back: more than a page has, and not more, since room for as many is made
/// ready each time. Below 17 the same level takes a way that is far slower.
const WINDOW: i32 = 17;
/// The level of brotli for what is compressed once and kept. It takes a hundred times as long.
const SMALLEST: i32 = 11;
/// The level of gzip, for what takes no brotli.
const GZIP_LEVEL: u32 = 6;

/// A form in which a body may be compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The name in headers.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Compresses a text that is kept and sent often: as small as it gets.
    pub(super) fn pack_small(self, text: &Bytes) -> io::Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli(text, SMALLEST),
            Self::Gzip => gzip(text),
        }
    }
}

/// Compresses pages as the browser takes them.
pub async fn compress(request: Request, next: Next) -> Response {
    let encoding = match *request.method() == Method::HEAD || !is_safe(request.headers()) {
        true => None,
        false => accepted(request.headers()),
    };
    let mut response = next.run(request).await;
    if !is_page(response.headers()) {
        return response;
    }
    let varies = HeaderValue::from_static("accept-encoding");
    response.headers_mut().append(header::VARY, varies);
    match encoding {
        Some(encoding) => compressed(response, encoding).await,
        None => response,
    }
}

/// `true` if the request carries no cookie, or the browser says that no other site made it.
fn is_safe(headers: &HeaderMap) -> bool {
    let is_own = |site| site == "same-origin" || site == "none";
    let mut cookies = headers.get_all(header::COOKIE).iter();
    cookies.all(|cookie| cookie.is_empty()) || headers.get("sec-fetch-site").is_some_and(is_own)
}

/// The best of what the browser takes.
pub(super) fn accepted(headers: &HeaderMap) -> Option<Encoding> {
    let lists = headers.get_all(header::ACCEPT_ENCODING).iter();
    let taken: Vec<&str> = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','))
        .filter_map(|one| {
            let (name, weight) = one.split_once(';').unwrap_or((one, ""));
            let is_refused = weight.trim().trim_start_matches("q=").parse() == Ok(0.0);
            (!is_refused).then(|| name.trim())
        })
        .collect();
    let takes = |name: &str| taken.iter().any(|it| it.eq_ignore_ascii_case(name));
    match () {
        () if takes("br") => Some(Encoding::Brotli),
        () if takes("gzip") => Some(Encoding::Gzip),
        () => None,
    }
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
        && !headers.contains_key(header::CONTENT_ENCODING)
}

/// `response` with a compressed body. The body is already complete, because pages are rendered before they are sent.
async fn compressed(response: Response, encoding: Encoding) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let packed = match encoding {
        Encoding::Brotli => brotli(&page, LEVEL),
        Encoding::Gzip => gzip(&page),
    };
    // This fails only if there is no memory; then the page goes out as it is.
    let Ok(packed) = packed else {
        return Response::from_parts(parts, page.into());
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    let name = HeaderValue::from_static(encoding.as_str());
    parts.headers.insert(header::CONTENT_ENCODING, name);
    Response::from_parts(parts, packed.into())
}

/// The text that was compressed with brotli.
pub(super) fn unpacked(mut packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut packed, &mut plain)?;
    Ok(plain)
}

fn brotli(page: &Bytes, level: i32) -> io::Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: level,
        lgwin: WINDOW,
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::with_capacity(page.len() / 2);
    brotli::BrotliCompress(&mut page.as_ref(), &mut packed, &settings)?;
    Ok(packed)
}

fn gzip(page: &Bytes) -> io::Result<Vec<u8>> {
    let packed = Vec::with_capacity(page.len() / 2);
    let mut encoder = GzEncoder::new(packed, Compression::new(GZIP_LEVEL));
    encoder.write_all(page)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_taken_before_gzip_and_nothing_that_is_refused() {
        let accepted = |list| {
            let list = HeaderValue::from_static(list);
            accepted(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, list)]))
        };

        assert_eq!(accepted("gzip, deflate, BR, zstd"), Some(Encoding::Brotli));
        assert_eq!(accepted("gzip;q=0.8, br;q=0"), Some(Encoding::Gzip));
        assert_eq!(accepted("br; q=0.0, identity"), None);
        assert_eq!(accepted(""), None);
    }

    #[test]
    fn a_page_comes_out_as_it_went_in() {
        let page = Bytes::from("<p>Somebody waits for a mail.</p>".repeat(500));

        let packed = brotli(&page, LEVEL).expect("it is packed");
        assert_eq!(unpacked(&packed).expect("it is unpacked"), page);
        let packed = gzip(&page).expect("it is packed");
        let mut unpacking = flate2::write::GzDecoder::new(Vec::new());
        unpacking.write_all(&packed).expect("it is unpacked");
        assert_eq!(unpacking.finish().expect("it is unpacked"), page);
    }
}
