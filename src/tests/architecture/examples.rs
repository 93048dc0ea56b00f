//! The README shows the lines of the example as they are.

use std::fs;

use super::root;

/// What a line has in it if it is there for Latchkey. Closing tags are found by their names, too.
const OURS: [&str; 8] = [
    "latchkey::",
    "LatchkeyProvider",
    "SignIn",
    "SignUp",
    "SignedIn",
    "UserButton",
    "Protect",
    "require_user",
];

/// Most lines that signing in may cost an application.
const MOST: usize = 10;

#[test]
fn the_readme_shows_the_lines_of_the_example() {
    let example: Vec<String> = ["main.rs", "app.rs"]
        .iter()
        .flat_map(|file| lines(&format!("examples/embedded/src/{file}")))
        .filter(|line| OURS.iter().any(|ours| line.contains(ours)))
        .collect();
    let readme = lines("README.md");

    assert!(example.len() <= MOST, "{example:#?}");
    for line in example {
        assert!(readme.contains(&line), "README.md lacks {line:?}");
    }
}

fn lines(file: &str) -> Vec<String> {
    let text = fs::read_to_string(root(file)).expect("it is there");
    text.lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.starts_with("//!") && !line.starts_with("///"))
        .collect()
}
