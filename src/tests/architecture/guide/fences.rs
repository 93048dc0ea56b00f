//! Fenced blocks of code: each is run, compared with a file that is, or read by the program.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Document, pages, root};

/// Languages that something looks at.
const LANGUAGES: &[&str] = &[
    "caddy", "css", "ini", "json", "mermaid", "nginx", "rust", "sh", "text", "toml", "ts", "yaml",
];

/// Languages whose blocks are parts of files that are compiled or run.
const OF_FILES: &[&str] = &["caddy", "ini", "nginx", "rust", "yaml"];

/// A fenced block.
pub struct Fence {
    /// Path of the page, and the line of the block.
    pub place: String,
    /// The first word after the fence.
    pub language: String,
    /// What stands in the block, without the indentation of the fence.
    pub body: String,
    /// What a comment above the block says of it: `from PATH` or `run by PATH`.
    pub mark: Option<String>,
}

/// The blocks of a page, in their order.
pub fn of(page: &Document) -> Vec<Fence> {
    let mut blocks = Vec::new();
    let mut mark = None;
    let mut lines = page.text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(language) = line.trim_start().strip_prefix("```") else {
            let comment = line.trim().strip_prefix("<!-- ");
            mark = comment
                .and_then(|it| it.strip_suffix(" -->"))
                .map(str::to_owned);
            continue;
        };
        let indentation = line.len() - line.trim_start().len();
        let mut body = String::new();
        for (_, line) in lines.by_ref() {
            if line.trim() == "```" {
                break;
            }
            body.push_str(line.get(indentation..).unwrap_or_default());
            body.push('\n');
        }
        blocks.push(Fence {
            place: format!("{}:{}", page.path, at + 1),
            language: language.to_owned(),
            body,
            mark: mark.take(),
        });
    }
    blocks
}

impl Fence {
    /// The file that the block is a part of, or whose test runs it.
    fn marked(&self, what: &str) -> Option<PathBuf> {
        let path = self.mark.as_deref()?.strip_prefix(what)?;
        Some(root(path))
    }

    /// `true` if `src/tests/guide.rs` runs the block: it has commands that neither build the program nor are run elsewhere.
    pub fn is_run_by_story(&self) -> bool {
        self.language == "sh" && self.mark.is_none() && !self.body.lines().all(is_of_build)
    }

    /// The lines without indentation.
    fn lines(&self) -> Vec<&str> {
        self.body.lines().map(str::trim).collect()
    }
}

/// `true` if a line builds the program, as `make test` does all the time.
fn is_of_build(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_set = |word: &&str| word.contains('=') && !word.starts_with('-');
    let first = words.find(|word| !is_set(word)).unwrap_or("make");
    matches!(first, "make" | "cargo" | "#")
}

/// `true` if `lines` stand in `file` one after the other.
fn is_in(file: &Path, lines: &[&str]) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    let there: Vec<_> = text.lines().map(str::trim).collect();
    there.windows(lines.len()).any(|there| there == lines)
}

#[test]
fn every_block_has_a_language_that_something_looks_at() {
    let mut unknown = Vec::new();
    for block in pages().iter().flat_map(of) {
        if !LANGUAGES.contains(&&*block.language) {
            unknown.push(format!("{}: {:?}", block.place, block.language));
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn every_snippet_is_a_part_of_a_file_that_is_compiled_or_run() {
    let mut astray = Vec::new();
    let pages = pages();
    let blocks = pages.iter().flat_map(|page| {
        let is_of_guide = page.is_chapter() || page.path == "README.md";
        of(page).into_iter().map(move |block| (is_of_guide, block))
    });
    for (is_of_guide, block) in blocks {
        match block.marked("from ") {
            Some(file) if is_in(&file, &block.lines()) => {}
            None if !is_of_guide || !OF_FILES.contains(&&*block.language) => {}
            file => astray.push(format!("{} is not in {file:?}", block.place)),
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}

#[test]
fn every_command_is_run_by_a_story_or_builds_the_program() {
    let mut astray = Vec::new();
    for page in pages() {
        for block in of(&page) {
            let is_of_guide = page.is_chapter() || page.path == "README.md";
            if block.language != "sh" || !is_of_guide {
                continue;
            }
            let by = block.marked("run by ");
            let is_run = match (&by, &block.mark) {
                (Some(file), _) => {
                    let text = fs::read_to_string(file).unwrap_or_default();
                    let first = block.lines().first().copied().unwrap_or_default();
                    text.contains(&page.path) || text.contains(first)
                }
                (None, Some(mark)) => mark.starts_with("from "),
                (None, None) => page.is_chapter() || block.body.lines().all(is_of_build),
            };
            if !is_run {
                astray.push(format!("{} by {by:?}", block.place));
            }
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}

#[test]
fn every_property_of_the_styles_that_is_named_exists() {
    let mut styles = String::new();
    gather_styles(&root("style"), &mut styles);
    let mut missing = Vec::new();
    for page in pages().iter().filter(|page| page.is_chapter()) {
        let blocks = of(page).into_iter().filter(|it| it.language == "css");
        let blocks = blocks.map(|block| block.body);
        let spans = page.spans().into_iter().filter(|it| it.starts_with("--"));
        for code in blocks.chain(spans.map(str::to_owned)) {
            for name in super::words_after(&code, "--", "-") {
                if !name.is_empty() && !styles.contains(&format!("--{name}")) {
                    missing.push(format!("{}: --{name}", page.path));
                }
            }
        }
    }
    // Flags of commands look the same.
    missing.retain(|it| {
        let is_flag = it.ends_with("--help") || it.ends_with("--json") || it.ends_with("--split");
        !is_flag && !it.starts_with("docs/command-line.md")
    });
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

fn gather_styles(path: &Path, styles: &mut String) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("it can be read") {
            gather_styles(&entry.expect("an entry").path(), styles);
        }
    } else {
        styles.push_str(&fs::read_to_string(path).expect("a style sheet"));
    }
}

#[test]
fn every_example_of_json_is_json() {
    for block in pages().iter().flat_map(of) {
        if block.language == "json" {
            let read: Result<serde_json::Value, _> = serde_json::from_str(&block.body);
            assert!(read.is_ok(), "{}: {read:?}", block.place);
        }
    }
}
