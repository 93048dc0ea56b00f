//! The README shows the lines of the example as they are, and the one with markup of its own has none of ours.

use std::fs;

use super::{each_file, root};

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

/// The hooks for markup of one's own.
const HOOKS: [&str; 6] = [
    "use_sign_in()",
    "use_sign_up()",
    "use_user()",
    "use_email_addresses()",
    "use_sessions()",
    "use_fresh_proof()",
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

#[test]
fn the_example_with_markup_of_its_own_takes_one_component_and_every_hook() {
    let mut text = String::new();
    each_file(&root("examples/custom-flow/src"), &mut |_, file| {
        text.push_str(file)
    });

    assert!(text.contains("<LatchkeyProvider>"));
    for component in [
        "SignIn",
        "SignUp",
        "SignedIn",
        "SignedOut",
        "UserButton",
        "Protect",
    ] {
        let is_taken = [" ", "/", ">"]
            .iter()
            .any(|end| text.contains(&format!("<{component}{end}")));
        assert!(!is_taken, "the example takes {component}");
    }
    for hook in HOOKS {
        assert!(text.contains(hook), "the example does without {hook}");
    }
}

#[test]
fn the_guide_names_every_hook() {
    let guide = fs::read_to_string(root("docs/build-on-it.md")).expect("it is there");
    let hooks = fs::read_to_string(root("src/components/headless/mod.rs")).expect("it is there");
    for hook in HOOKS {
        assert!(guide.contains(hook), "the guide lacks {hook}");
    }
    let handed_on = hooks.lines().filter(|line| line.starts_with("pub use"));
    let count: usize = handed_on.map(|line| line.matches("use_").count()).sum();
    assert_eq!(count, HOOKS.len(), "{HOOKS:?} are not all");
}

fn lines(file: &str) -> Vec<String> {
    let text = fs::read_to_string(root(file)).expect("it is there");
    text.lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.starts_with("//!") && !line.starts_with("///"))
        .collect()
}
