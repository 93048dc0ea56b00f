//! The steps after the first one, where the WebAssembly is not cut apart: they are there from the beginning.

use std::convert::Infallible;

use crate::components::flow::{LATER, Later};

/// The later steps.
pub async fn load() -> Result<&'static Later, Infallible> {
    Ok(&LATER)
}
