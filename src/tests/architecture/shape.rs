//! The shape of the source: how long functions are.

use std::path::Path;

use super::{each_file, root};

/// Most lines of a function, from its name to its last brace.
const LINES: usize = 60;

#[test]
fn no_function_is_too_long_to_read() {
    let mut long = Vec::new();
    // Migrations are left out: one describes the day it was written, and is never changed.
    each_file(&root("src"), &mut |path, text| {
        // Stories and measurements are read from top to bottom, as long as they are.
        if ["tests", "bench"]
            .iter()
            .any(|part| relative(path).contains(part))
        {
            return;
        }
        for (name, lines) in functions(text) {
            if lines > LINES {
                long.push(format!("{}: {name}", relative(path)));
            }
        }
    });
    assert!(long.is_empty(), "more than {LINES} lines: {long:#?}");
}

/// The functions of a file as rustfmt leaves them, each with its number of lines.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = name_of_function(line) else {
            continue;
        };
        let ends_head = |line: &&&str| line.trim_end().ends_with(['{', '}', ';']);
        let Some(head) = lines[at..].iter().find(ends_head) else {
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let close = format!("{}}}", " ".repeat(indent));
        let last = lines[at..].iter().position(|line| **line == close);
        // Others have no body, or all of it on one line.
        if head.trim_end().ends_with('{')
            && let Some(last) = last
        {
            found.push((name.to_owned(), last + 1));
        }
    }
    found
}

/// The name of the function that begins on this line.
fn name_of_function(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_word = |word: &str| {
        matches!(word, "pub" | "const" | "async" | "unsafe") || word.starts_with("pub(")
    };
    before.split_whitespace().all(is_word).then_some(())?;
    let end = after.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    Some(&after[..end]).filter(|name| !name.is_empty())
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root("")).unwrap_or(path);
    path.display().to_string()
}
