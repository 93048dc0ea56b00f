//! Serves files of the program itself: compressed as they were built, and unpacked for the few that take no compression.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::Write,
    sync::{Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::server::{
    http::compression::{Encoding, accepted, unpacked},
    site::{self, File},
};

/// Finds a file by its path below the site.
type Find = fn(&str) -> Option<File>;

/// How a file is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As it is kept, which is not compressed.
    Plain,
    /// As it is kept, which is compressed.
    Packed(Encoding),
    /// Unpacked, because it is kept only compressed and the browser takes no compression.
    Unpacked,
}

/// Files that the program carries.
#[derive(Debug)]
pub(super) struct Carried {
    find: Find,
    /// Files that were unpacked, by their paths. Each is unpacked when somebody first asks for it, and kept: there are no more
    /// than the program carries.
    unpacked: Mutex<HashMap<String, Bytes>>,
}

impl Default for Carried {
    fn default() -> Self {
        Self::found_by(site::find)
    }
}

impl Carried {
    fn found_by(find: Find) -> Self {
        Self {
            find,
            unpacked: Mutex::default(),
        }
    }

    /// The file that is asked for, in the best form that the browser takes; 404 if there is none.
    pub(super) fn serve(&self, path: &str, headers: &HeaderMap) -> Response {
        let path = path.trim_start_matches('/');
        let Some((file, form)) = self.best(path, headers) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let tag = tag(&file);
        let mut response = match is_known(&tag, headers) {
            true => StatusCode::NOT_MODIFIED.into_response(),
            false => match self.content(path, file, form) {
                Some(content) => Body::from(content).into_response(),
                None => return StatusCode::NOT_FOUND.into_response(),
            },
        };
        let fields = response.headers_mut();
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(path)));
        fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            fields.insert(header::ETAG, tag);
        }
        if let Form::Packed(encoding) = form {
            let encoding = HeaderValue::from_static(encoding.as_str());
            fields.insert(header::CONTENT_ENCODING, encoding);
        }
        response
    }

    /// The file as it is kept, and how it is sent to a browser with these headers.
    fn best(&self, path: &str, headers: &HeaderMap) -> Option<(File, Form)> {
        let packed = |encoding| (self.find)(&format!("{path}.{}", ending(encoding)));
        let taken = accepted(headers).and_then(|it| Some((packed(it)?, Form::Packed(it))));
        taken
            .or_else(|| Some(((self.find)(path)?, Form::Plain)))
            .or_else(|| Some((packed(Encoding::Brotli)?, Form::Unpacked)))
    }

    /// What is sent of a file; `None` if it cannot be unpacked.
    fn content(&self, path: &str, file: File, form: Form) -> Option<Bytes> {
        if form != Form::Unpacked {
            return Some(bytes(file.content));
        }
        // Whoever asks meanwhile waits, a few milliseconds at most, and does not unpack it too.
        let mut kept = self.unpacked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(content) = kept.get(path) {
            return Some(content.clone());
        }
        let content = Bytes::from(unpacked(&file.content).ok()?);
        kept.insert(path.to_owned(), content.clone());
        Some(content)
    }
}

/// The content of a file without compression.
pub(super) fn read(path: &str) -> Option<Vec<u8>> {
    match site::find(path) {
        Some(file) => Some(file.content.into_owned()),
        None => {
            let packed = site::find(&format!("{path}.{}", ending(Encoding::Brotli)))?;
            unpacked(&packed.content).ok()
        }
    }
}

/// `true` if the browser says that it has just this content.
fn is_known(tag: &str, headers: &HeaderMap) -> bool {
    let known = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut known = known.filter_map(|list| list.to_str().ok());
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
        Carried::found_by(find).serve(path, &HeaderMap::from_iter([(name, value)]))
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

    #[tokio::test]
    async fn a_file_is_unpacked_once_and_not_for_a_browser_that_has_it() {
        let carried = Carried::found_by(find);
        let unpacked = || carried.unpacked.lock().unwrap().clone();
        let tag = HeaderValue::from_static("W/\"0b0b0b0b0b0b0b0b\"");

        let known = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]);
        let response = carried.serve("/pkg/a.js", &known);
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
        assert!(unpacked().is_empty());

        for _ in 0..2 {
            let response = carried.serve("/pkg/a.js", &HeaderMap::new());
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            assert_eq!(body, SCRIPT.as_bytes());
            assert_eq!(body.as_ptr(), unpacked()["pkg/a.js"].as_ptr());
        }
        carried.serve("/pkg/none.js", &HeaderMap::new());
        assert_eq!(unpacked().len(), 1);
    }
}
