//! The README and the guide in `docs` say what is there: links lead somewhere, what is named exists, and what exists is
//! named. What can be read off the program stands in parts that are generated (`generated.rs`). The commands of the
//! guide are run by `src/tests/guide.rs`.

pub mod fences;
mod generated;
mod links;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::root;

/// Most lines that a newcomer reads before trying.
const LINES: usize = 150;

/// Folders with pages, and single pages, in which links and names are looked at.
const PAGES: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs",
    "examples",
    "end2end/support",
];

/// A page of Markdown.
pub struct Document {
    /// Path within the project.
    pub path: String,
    text: String,
}

impl Document {
    /// Reads the page at `path`, which is absolute.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("{}", path.display()));
        let project = root("");
        let path = path.strip_prefix(&project).expect("it is in the project");
        Self {
            path: path.display().to_string(),
            text,
        }
    }

    /// `true` if the page is a chapter of the guide, which is also read as a web site without the rest of the project.
    fn is_chapter(&self) -> bool {
        self.path.starts_with("docs/")
    }

    /// The lines outside of fenced blocks.
    fn prose(&self) -> impl Iterator<Item = &str> {
        let mut is_fenced = false;
        self.text.lines().filter(move |line| {
            let is_fence = line.trim_start().starts_with("```");
            is_fenced ^= is_fence;
            !is_fenced && !is_fence
        })
    }

    /// What stands in code spans.
    fn spans(&self) -> Vec<&str> {
        self.prose()
            .flat_map(|line| line.split('`').skip(1).step_by(2))
            .collect()
    }
}

/// Every page, in the order of their paths.
fn pages() -> Vec<Document> {
    let mut paths = Vec::new();
    for page in PAGES {
        gather(&root(page), &mut paths);
    }
    paths.sort();
    paths.iter().map(|path| Document::read(path)).collect()
}

fn gather(path: &Path, paths: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let is_built = path.ends_with("node_modules") || path.ends_with("target");
        for entry in fs::read_dir(path).expect("it can be read") {
            if !is_built {
                gather(&entry.expect("an entry").path(), paths);
            }
        }
    } else if path.extension().is_some_and(|extension| extension == "md") {
        paths.push(path.to_owned());
    }
}

/// The words after `prefix` in `text`, as far as letters, digits and what `also` has go.
fn words_after<'a>(text: &'a str, prefix: &str, also: &str) -> Vec<&'a str> {
    let is_of_word = |it: char| it.is_ascii_alphanumeric() || also.contains(it);
    let found = text.match_indices(prefix).map(|(at, _)| at);
    let begins = |at: &usize| !text[..*at].ends_with(is_of_word);
    let words = found.filter(begins).map(|at| {
        let rest = &text[at + prefix.len()..];
        &rest[..rest.find(|it| !is_of_word(it)).unwrap_or(rest.len())]
    });
    words.collect()
}

#[test]
fn the_readme_is_read_in_a_few_minutes() {
    let lines = Document::read(&root("README.md")).text.lines().count();
    assert!(lines <= LINES, "README.md has {lines} lines");
}

#[test]
fn every_make_target_that_is_named_exists() {
    let makefile = fs::read_to_string(root("Makefile")).expect("there is one");
    let targets: BTreeSet<_> = makefile
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(target, _)| target)
        .collect();
    let mut missing = Vec::new();
    for page in pages() {
        let blocks = fences::of(&page).into_iter();
        let blocks = blocks.filter(|it| it.language == "sh").map(|it| it.body);
        let spans = page.spans().into_iter().map(str::to_owned);
        for code in blocks.chain(spans) {
            for target in words_after(&code, "make ", "-") {
                if !target.is_empty() && !targets.contains(target) {
                    missing.push(format!("{}: make {target}", page.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_variable_that_is_named_exists() {
    let known: BTreeSet<_> = latchkey::server::config::VARIABLES
        .iter()
        .map(|variable| variable.name.as_str())
        .collect();
    // What the build reads stands in its scripts.
    let scripts = [
        "Makefile",
        ".setup/env.sh",
        ".setup/install.sh",
        ".setup/with-postgres.sh",
        "build.rs",
    ];
    let scripts = scripts.map(|path| fs::read_to_string(root(path)).unwrap_or_default());
    let is_of_build = |name: &str| scripts.iter().any(|script| script.contains(name));
    let mut missing = Vec::new();
    for page in pages() {
        for rest in words_after(&page.text, "LATCHKEY_", "_") {
            let name = format!("LATCHKEY_{rest}");
            // A bare prefix, or the beginning of several names.
            let is_prefix = rest.is_empty() || name.ends_with('_');
            if !is_prefix && !known.contains(&*name) && !is_of_build(&name) {
                missing.push(format!("{}: {name}", page.path));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_command_that_is_named_exists() {
    let commands = generated::commands();
    let mut missing = Vec::new();
    for page in pages().iter().filter(|page| !page.path.starts_with("ARCH")) {
        let blocks = fences::of(page)
            .into_iter()
            .filter(|fence| fence.language == "sh");
        let blocks = blocks.map(|fence| fence.body);
        let spans = page.spans().into_iter().map(str::to_owned);
        for code in blocks.chain(spans) {
            for line in code.lines() {
                let Some((_, said)) = line.split_once("latchkey ") else {
                    continue;
                };
                let said = said.split('#').next().unwrap_or_default();
                if !generated::is_command(&commands, said) {
                    missing.push(format!("{}: latchkey {said}", page.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_file_that_the_guide_names_is_there() {
    let mut missing = Vec::new();
    for page in pages().iter().filter(|page| page.is_chapter()) {
        for span in page.spans() {
            let is_ours = [
                "src/",
                "style/",
                "examples/",
                "end2end/",
                "docs/",
                ".setup/",
            ]
            .iter()
            .any(|folder| span.starts_with(folder));
            if is_ours && !span.contains(['*', ' ', '<']) && !root(span).exists() {
                missing.push(format!("{}: {span}", page.path));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
