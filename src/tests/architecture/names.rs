//! What `ARCHITECTURE.md` names is there, and its walk stays short.

use std::{collections::BTreeSet, fs};

use super::{each_file, root};

/// Most files from an address that is typed to the waiting screen, and from a mailed link to a session.
const STEPS: [(&[u32], usize); 2] = [(&[1, 2, 3, 4, 5, 6, 8], 18), (&[9, 10, 11, 12], 15)];

#[test]
fn the_architecture_names_files_and_items_that_exist() {
    let files = files();
    let mut missing = Vec::new();
    for (path, item) in named(&page()) {
        let there: Vec<_> = files
            .iter()
            .filter(|(file, _)| is_at(file, &path))
            .collect();
        let has_item = |text: &str| item.as_ref().is_none_or(|item| text.contains(item));
        if !there.iter().any(|(_, text)| has_item(text)) {
            missing.push(format!("{path}: {}", item.unwrap_or_default()));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_sign_in_is_read_in_a_few_files() {
    let page = page();
    let walk = page
        .split("## One sign-in, step by step")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").nth(1))
        .expect("the page has the walk");
    for (steps, most) in STEPS {
        let mut files = BTreeSet::new();
        let mut is_in = false;
        for line in walk.lines() {
            if let Some((number, _)) = line.split_once(". ") {
                is_in = match number.parse() {
                    Ok(number) => steps.contains(&number),
                    Err(_) => is_in,
                };
            }
            if is_in {
                files.extend(named(line).into_iter().map(|(path, _)| path));
            }
        }
        // A file may be named by its end when its whole name came before.
        let is_end = |file: &&String| files.iter().any(|other| is_at(other, file));
        let count = files.len() - files.iter().filter(is_end).count();
        assert!(count > 0 && count <= most, "{count} of {files:#?}");
    }
}

fn page() -> String {
    fs::read_to_string(root("ARCHITECTURE.md")).expect("the page is there")
}

/// Every source file and story, with its text.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["src", "macros/src", "migration/src"] {
        each_file(&root(folder), &mut |path, text| {
            files.push((path.display().to_string(), text.to_owned()));
        });
    }
    files
}

/// `true` if `named` is the end of the path `file`.
fn is_at(file: &str, named: &str) -> bool {
    file.strip_suffix(named)
        .is_some_and(|before| before.ends_with('/'))
}

/// The source files in code spans, each with the item behind its colon if there is one: its last part alone, and none
/// if it is cut short.
fn named(text: &str) -> Vec<(String, Option<String>)> {
    let spans = text.split('`').skip(1).step_by(2);
    let read = |span: &str| {
        let (path, item) = match span.split_once(": ") {
            Some((path, item)) => (path, Some(item)),
            None => (span, None),
        };
        let is_file = path.ends_with(".rs") && !path.contains([' ', '*', '<', '{']);
        let item = item.filter(|item| !item.contains('…'));
        let item = item.and_then(|item| item.rsplit("::").next());
        is_file.then(|| (path.to_owned(), item.map(str::to_owned)))
    };
    spans.filter_map(read).collect()
}
