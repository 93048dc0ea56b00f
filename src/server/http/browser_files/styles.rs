//! The style sheet, cut in two: what the form needs, which somebody who comes to sign in waits for, and the rest.
//!
//! cargo-leptos makes one sheet, so it is cut here, when the server starts.

use std::{
    io,
    sync::{Arc, OnceLock},
};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::server::http::compression::{Encoding, accepted};

/// What the rest begins with: the last layer of `style/main.scss`.
const REST: &str = "@layer more";

/// A part of the style sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    text: Bytes,
    /// `true` if it travels compressed, as the files beside it do.
    is_packed: bool,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// Both parts of a sheet.
pub fn cut(sheet: &str, is_packed: bool) -> [Sheet; 2] {
    let (first, rest) = sheet.split_at(sheet.find(REST).unwrap_or(sheet.len()));
    [first, rest].map(|text| Sheet::of(text, is_packed))
}

impl Sheet {
    /// A sheet with this text, which travels compressed if `is_packed`.
    pub fn of(text: &str, is_packed: bool) -> Self {
        Self {
            text: Bytes::copy_from_slice(text.as_bytes()),
            is_packed,
            ..Self::default()
        }
    }

    /// Answers with the sheet. Whoever asks first waits some milliseconds, until it is compressed.
    pub async fn serve(self: Arc<Self>, headers: HeaderMap) -> Response {
        let kinds = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/css")),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
        ];
        let Some(encoding) = accepted(&headers).filter(|_| self.is_packed) else {
            return (kinds, self.text.clone()).into_response();
        };
        let sheet = self.clone();
        let packed = tokio::task::spawn_blocking(move || sheet.packed(encoding)).await;
        let Ok(Ok(packed)) = packed else {
            return (kinds, self.text.clone()).into_response();
        };
        let encoding = HeaderValue::from_static(encoding.as_str());
        (kinds, [(header::CONTENT_ENCODING, encoding)], packed).into_response()
    }

    fn packed(&self, encoding: Encoding) -> io::Result<Bytes> {
        let packed_once = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
        };
        match packed_once.get() {
            Some(packed) => Ok(packed.clone()),
            None => {
                let packed = encoding.pack_small(&self.text)?;
                Ok(packed_once.get_or_init(|| packed.into()).clone())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_cut_where_the_rest_begins() {
        assert!(cut("", false).iter().all(|sheet| sheet.text.is_empty()));
        let sheet = "@layer ui{p{top:0}}@layer more{@layer ui{a{top:0}}}";

        let [first, rest] = cut(sheet, false).map(|sheet| sheet.text);

        assert_eq!(first, "@layer ui{p{top:0}}");
        assert_eq!(rest, "@layer more{@layer ui{a{top:0}}}");
    }
}
