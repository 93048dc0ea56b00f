//! `wasm-bindgen`, which `cargo leptos` calls. It has its name when it is installed: the compiler takes a crate of this name for the
//! library, and asks for its version.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
