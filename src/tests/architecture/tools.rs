//! The tools that build Latchkey fit what they build.

use std::fs;

use super::root;

/// The version of a package in a lock file.
fn locked(path: &str, package: &str) -> String {
    let text = fs::read_to_string(root(path)).expect("the lock file is there");
    let head = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = text.split_once(&head).expect("the package is locked");
    let (version, _) = rest.split_once('"').expect("it has a version");
    version.to_owned()
}

/// Files made by another version of wasm-bindgen are refused in the middle of a build.
#[test]
fn wasm_bindgen_is_the_same_for_the_tools_and_for_what_they_build() {
    let wanted = locked("Cargo.lock", "wasm-bindgen");

    assert_eq!(
        locked(".setup/tools/Cargo.lock", "wasm-bindgen-cli"),
        wanted
    );
    for example in ["embedded", "custom-flow"] {
        let path = format!("examples/{example}/Cargo.lock");
        assert_eq!(locked(&path, "wasm-bindgen"), wanted, "{path}");
    }
}
