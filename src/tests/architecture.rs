//! The house rules that the compiler cannot hold, held by a test.

mod circles;
mod examples;
pub mod guide;
mod ids;
mod names;
mod shape;
mod styles;
mod tools;

use std::{fs, path::Path};

/// A folder, and what may not be named in it.
#[rustfmt::skip]
const RULES: &[(&str, &[&str])] = &[
    ("src/auth", &["leptos", "axum", "sea_orm", "crate::server"]),
    ("src/i18n", &["leptos", "crate::components", "crate::server"]),
    ("src/language", &["leptos", "axum", "sea_orm", "crate::components", "crate::server"]),
    // The router decodes a query twice; pages read theirs by `components::query`.
    ("src/components", &["axum", "sea_orm", "crate::server", "cfg(feature", "use_query"]),
    ("src/components/ui", &["crate::api", "crate::auth", "crate::i18n"]),
    // Server functions by Leptos' own macro would not be below the prefix.
    ("src/api", &["sea_orm", "lettre", "server::store", "axum", "#[server(prefix", "#[server(endpoint", "#[server]"]),
    ("src/server/domain", &["leptos", "axum", "sea_orm", "tower_sessions", "now_utc", "i18n::"]),
    ("src/server/flows", &["leptos", "axum", "sea_orm", "tower_sessions", "lettre", "crate::i18n", "i18n::", "views::"]),
    ("src/server/views", &["leptos", "axum", "sea_orm", "tower_sessions", "lettre", "UnitOfWork", "store.write"]),
    ("src/server/store", &["leptos", "axum", "lettre", "i18n::"]),
    ("src/server/hooks", &["leptos", "axum", "sea_orm", "lettre"]),
    ("src/server/events", &["leptos", "axum", "lettre"]),
    ("migration/src", &["latchkey"]),
];

/// Longest file that a newcomer can keep in mind.
const LINES: usize = 400;

/// Beginnings of doc comments that leave the reader to find out what they are about.
const RIDDLES: &[&str] = &[
    "The same",
    "Which",
    "Whose",
    "How.",
    "It, ",
    "See above",
    "Whether",
    "Those",
    "These",
    "Of",
    "That",
    "So many",
    "As many",
];

#[test]
fn nobody_names_what_is_beyond_their_border() {
    let mut broken = Vec::new();
    for (folder, forbidden) in RULES {
        each_file(&root(folder), &mut |path, text| {
            for line in text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
            {
                for name in *forbidden {
                    if line.contains(name) {
                        broken.push(format!("{} names {name}", path.display()));
                    }
                }
            }
        });
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn features_are_named_in_one_place() {
    let mut named = Vec::new();
    each_file(&root("src"), &mut |path, text| {
        let is_here = path.ends_with("architecture.rs") || path.ends_with("lib.rs");
        if !is_here && text.contains("cfg(feature") {
            named.push(path.display().to_string());
        }
    });
    assert!(
        named.is_empty(),
        "cfg(feature …) belongs in lib.rs, and is in {named:?}"
    );
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut long = Vec::new();
    for folder in ["src", "macros/src", "migration/src"] {
        each_file(&root(folder), &mut |path, text| {
            let lines = text.lines().count();
            if lines > LINES {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        });
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_doc_comment_begins_by_saying_what_the_thing_is() {
    let mut riddles = Vec::new();
    for folder in ["src", "macros/src", "migration/src"] {
        each_file(&root(folder), &mut |path, text| {
            let mut is_inside = false;
            for (at, line) in text.lines().enumerate() {
                let line = line.trim_start();
                let doc = line
                    .strip_prefix("///")
                    .or_else(|| line.strip_prefix("//!"));
                if let Some(said) = doc.filter(|_| !is_inside)
                    && RIDDLES.iter().any(|riddle| begins(said, riddle))
                {
                    riddles.push(format!("{}:{}:{said}", path.display(), at + 1));
                }
                is_inside = doc.is_some();
            }
        });
    }
    assert!(riddles.is_empty(), "{}", riddles.join("\n"));
}

/// `true` if `said` begins with `words`, and not with a longer word.
fn begins(said: &str, words: &str) -> bool {
    let rest = said.trim_start().strip_prefix(words);
    rest.is_some_and(|rest| {
        !words.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphabetic)
    })
}

#[test]
fn nothing_that_changes_anything_is_reached_by_get() {
    let mut gets = Vec::new();
    each_file(&root("src/api"), &mut |path, text| {
        if text.contains("GetUrl") || text.contains("input = Get") {
            gets.push(path.display().to_string());
        }
    });
    assert!(gets.is_empty(), "server functions are posts: {gets:?}");
}

fn root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn each_file(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            each_file(&path, visit);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            visit(&path, &fs::read_to_string(&path).expect("a source file"));
        }
    }
}
