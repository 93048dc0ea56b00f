//! Stands in for the crate of this name in the browser.
//!
//! server_fn names it for server functions that stream, and here none does. Yet the real one exports its types to
//! JavaScript, and what is exported is never left out: the sign-in page would load some kilobytes more for nothing.

use futures::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream of a server function, which is never made here.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Makes a stream of the browser.
    ///
    /// # Panics
    ///
    /// Always: no server function of this program takes a stream.
    pub fn from_stream<S>(_: S) -> Self {
        unimplemented!("no server function takes a stream")
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// The stream for Rust, without what it holds: no server function of this program answers with one.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
