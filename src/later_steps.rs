//! Loads the steps after the first one, which are a part of their own of the WebAssembly.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::components::flow::{LATER, Later};

/// Loads the file of the later steps, at most once. Fails when it cannot be loaded.
#[wasm_split(later_steps, fallible)]
pub fn load() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}
