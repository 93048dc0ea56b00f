//! Serves files of the program itself: compressed as they were built, and unpacked for the few that take no compression.

use std::{borrow::Cow, fmt::Write};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::server::{
    http::compression::{Encoding, accepted, unpacked},
    site::File,
};

/// Finds a file by its path below the site.
pub(super) type Find = fn(&str) -> Option<File>;

/// The file that is asked for, in the best form that the browser takes; 404 if there is none.
pub(super) fn serve(find: Find, path: &str, headers: &HeaderMap) -> Response {
    let path = path.trim_start_matches('/');
    let packed = accepted(headers).and_then(|encoding| {
        let file = find(&format!("{path}.{}", ending(encoding)))?;
        Some((file, Some(encoding)))
    });
    let found = packed.or_else(|| Some((plain(find, path)?, None)));
    let Some((file, encoding)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = match is_known(&file, headers) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => Body::from(bytes(file.content.clone())).into_response(),
    };
    let fields = response.headers_mut();
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(path)));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag(&file)) {
        fields.insert(header::ETAG, tag);
    }
    if let Some(encoding) = encoding {
        let encoding = HeaderValue::from_static(encoding.as_str());
        fields.insert(header::CONTENT_ENCODING, encoding);
    }
    response
}

/// The file without compression.
pub(super) fn plain(find: Find, path: &str) -> Option<File> {
    find(path).or_else(|| {
        let packed = find(&format!("{path}.{}", ending(Encoding::Brotli)))?;
        Some(File {
            content: Cow::Owned(unpacked(&packed.content).ok()?),
            hash: packed.hash,
        })
    })
}

/// `true` if the browser says that it has just this content.
fn is_known(file: &File, headers: &HeaderMap) -> bool {
    let known = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut known = known.filter_map(|list| list.to_str().ok());
    let tag = tag(file);
    known.any(|list| list.split(',').any(|one| one.trim() == tag))
}

/// A weak tag: it stays when a proxy packs or unpacks the file.
fn tag(file: &File) -> String {
    let mut tag = String::from("W/\"");
    for byte in &file.hash[..8] {
        // Writing to a text cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag + "\""
}

fn bytes(content: Cow<'static, [u8]>) -> Bytes {
    match content {
        Cow::Borrowed(content) => Bytes::from_static(content),
        Cow::Owned(content) => Bytes::from(content),
    }
}

fn ending(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Brotli => "br",
        Encoding::Gzip => "gz",
    }
}

/// The media type by the ending of a name.
fn kind(path: &str) -> &'static str {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    match ending {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;
    use crate::server::http::compression::Encoding;

    const SCRIPT: &str = "export const answer = 42;";

    /// A program that carries a script, which is compressed, and a picture, which is not.
    fn find(path: &str) -> Option<File> {
        let script = Bytes::from_static(SCRIPT.as_bytes());
        let content: Cow<'static, [u8]> = match path {
            "pkg/a.js.br" => Encoding::Brotli.pack_small(&script).ok()?.into(),
            "pkg/a.js.gz" => Encoding::Gzip.pack_small(&script).ok()?.into(),
            "logo.svg" => b"<svg/>".as_slice().into(),
            _ => return None,
        };
        let hash = [path.len() as u8; 32];
        Some(File { content, hash })
    }

    fn asked(path: &str, name: header::HeaderName, value: &'static str) -> Response {
        let value = HeaderValue::from_static(value);
        serve(find, path, &HeaderMap::from_iter([(name, value)]))
    }

    fn field(response: &Response, name: header::HeaderName) -> Option<&str> {
        response.headers().get(name)?.to_str().ok()
    }

    #[tokio::test]
    async fn a_file_travels_as_it_was_compressed_and_unpacked_for_who_takes_no_compression() {
        for (taken, sent) in [
            ("br, gzip", Some("br")),
            ("gzip", Some("gzip")),
            ("identity", None),
        ] {
            let response = asked("/pkg/a.js", header::ACCEPT_ENCODING, taken);

            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(field(&response, header::CONTENT_ENCODING), sent);
            assert_eq!(
                field(&response, header::CONTENT_TYPE),
                Some("text/javascript")
            );
            assert_eq!(field(&response, header::VARY), Some("accept-encoding"));
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            assert_eq!(body == SCRIPT.as_bytes(), sent.is_none());
        }
    }

    #[test]
    fn what_is_not_there_is_not_found_nor_what_only_the_disk_knows() {
        for path in [
            "/pkg/b.js",
            "/pkg",
            "/../Cargo.toml",
            "/",
            "/pkg/a.js.br.br",
        ] {
            let response = asked(path, header::ACCEPT_ENCODING, "br");

            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn a_browser_that_has_it_is_not_sent_it_again() {
        let first = asked("/logo.svg", header::ACCEPT_ENCODING, "br");
        let tag = field(&first, header::ETAG).unwrap();
        assert_eq!(field(&first, header::CONTENT_ENCODING), None);

        assert_eq!(tag, "W/\"0808080808080808\"");
        let known = "\"x\", W/\"0808080808080808\"";
        let again = asked("/logo.svg", header::IF_NONE_MATCH, known);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let other = asked("/logo.svg", header::IF_NONE_MATCH, "\"x\"");
        assert_eq!(other.status(), StatusCode::OK);
    }
}
