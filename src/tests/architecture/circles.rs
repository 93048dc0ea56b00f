//! No circle among files: who reads one file to the end should not come back to it through another. A circle goes by
//! what files `use`; a name that a module hands on leads to the file that defines it.

use std::collections::{BTreeMap, BTreeSet};

use super::{each_file, root};

/// Modules that `lib.rs` has at its root, as they depend on a feature, with the places of their files.
const AT_ROOT: [(&str, &[&str]); 2] = [
    ("counters", &["server", "metrics", "counters"]),
    ("postgres", &["server", "store", "postgres"]),
];

/// A module by its path below the crate: `["auth", "setting"]`.
type Module = Vec<String>;

#[test]
fn no_files_know_each_other_in_a_circle() {
    let found = circles(&edges(&sources()));
    assert!(found.is_empty(), "circles: {found:#?}");
}

/// Every module of the product with its text, without comments and tests.
fn sources() -> BTreeMap<Module, String> {
    let mut sources = BTreeMap::new();
    let src = root("src");
    each_file(&src, &mut |path, text| {
        let path = path
            .strip_prefix(&src)
            .expect("it is below")
            .with_extension("");
        let mut module: Module = path
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        if module.iter().any(|part| part == "tests" || part == "bench") {
            return;
        }
        if matches!(
            module.last().map(String::as_str),
            Some("mod" | "lib" | "main")
        ) {
            module.pop();
        }
        let code: Vec<&str> = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default()
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .collect();
        let all: &mut String = sources.entry(module).or_default();
        all.push_str(&code.join("\n"));
    });
    sources
}

/// What each module uses: the modules that define it.
fn edges(sources: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeSet<Module>> {
    let mut handed_on: BTreeMap<(Module, String), Module> = BTreeMap::new();
    let mut used: Vec<(Module, Module)> = Vec::new();
    for (module, text) in sources {
        for (is_handed_on, path) in uses(text) {
            let Some(path) = absolute(sources, module, &path) else {
                continue;
            };
            match path.last() {
                Some(name) if is_handed_on => {
                    handed_on.insert((module.clone(), name.clone()), path);
                }
                _ => used.push((module.clone(), path)),
            }
        }
    }
    let mut edges: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
    for (from, path) in used {
        if let Some(to) = defining(sources, &handed_on, path).filter(|to| *to != from) {
            edges.entry(from).or_default().insert(to);
        }
    }
    edges
}

/// The module that defines what `path` names.
fn defining(
    sources: &BTreeMap<Module, String>,
    handed_on: &BTreeMap<(Module, String), Module>,
    mut path: Module,
) -> Option<Module> {
    // Names are handed on a few times at most.
    for _ in 0..8 {
        let length = (1..=path.len())
            .rev()
            .find(|length| sources.contains_key(&path[..*length]))?;
        let (module, rest) = path.split_at(length);
        let next = rest
            .first()
            .and_then(|name| handed_on.get(&(module.to_vec(), name.clone())));
        match next {
            Some(next) => path = [next.as_slice(), &rest[1..]].concat(),
            None => return Some(module.to_vec()),
        }
    }
    None
}

/// A path as it is seen from the crate; `None` for other crates.
fn absolute(
    sources: &BTreeMap<Module, String>,
    module: &Module,
    path: &[String],
) -> Option<Module> {
    let mut at = module.clone();
    let rest = match path.first()?.as_str() {
        "crate" => return Some(at_its_place(&path[1..])),
        "self" => &path[1..],
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            at.truncate(at.len().saturating_sub(ups));
            &path[ups..]
        }
        name => {
            let child = [module.as_slice(), &[name.to_owned()]].concat();
            sources.contains_key(&child).then_some(())?;
            path
        }
    };
    at.extend(rest.iter().filter(|part| *part != "self").cloned());
    Some(at)
}

/// The path of a module in the folders, from its path in the crate.
fn at_its_place(path: &[String]) -> Module {
    let place = AT_ROOT
        .iter()
        .find(|(name, _)| path.first().is_some_and(|first| first == name));
    match place {
        Some((_, place)) => {
            let place = place.iter().map(|part| (*part).to_owned());
            place.chain(path[1..].iter().cloned()).collect()
        }
        None => path.to_vec(),
    }
}

/// Every path that is used, and whether it is handed on.
fn uses(text: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    for statement in text.split(';') {
        let start = statement.match_indices("use ").find(|(at, _)| {
            let line = statement[..*at]
                .rsplit('\n')
                .next()
                .unwrap_or_default()
                .trim();
            line.is_empty() || line.starts_with("pub")
        });
        if let Some((at, _)) = start {
            let line = statement[..at].rsplit('\n').next().unwrap_or_default();
            let mut paths = Vec::new();
            flatten(&mut paths, &[], &statement[at + 4..]);
            found.extend(
                paths
                    .into_iter()
                    .map(|path| (!line.trim().is_empty(), path)),
            );
        }
    }
    found
}

/// The paths of a tree such as `a::{b, c::{d, e}}`.
fn flatten(found: &mut Vec<Vec<String>>, before: &[String], tree: &str) {
    let (path, branches) = match tree.split_once('{') {
        Some((path, rest)) => (path, rest.rsplit_once('}').map(|(inner, _)| inner)),
        None => (tree, None),
    };
    let path = path.split(" as ").next().unwrap_or_default();
    let parts = path.split("::").map(|part| part.trim().to_owned());
    let path: Vec<String> = before
        .iter()
        .cloned()
        .chain(parts.filter(|part| !part.is_empty()))
        .collect();
    let Some(branches) = branches else {
        found.extend((path.len() > before.len()).then_some(path));
        return;
    };
    let (mut depth, mut begin) = (0, 0);
    for (at, c) in branches.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                flatten(found, &path, &branches[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    flatten(found, &path, &branches[begin..]);
}

/// The circles: files that reach each other.
fn circles(edges: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<BTreeSet<String>> {
    let reached = |from: &Module| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(module) = next.pop() {
            for to in edges.get(&module).into_iter().flatten() {
                if seen.insert(to.clone()) {
                    next.push(to.clone());
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&Module, BTreeSet<Module>> = edges
        .keys()
        .map(|module| (module, reached(module)))
        .collect();
    let mut circles = Vec::new();
    for (module, seen) in &reach {
        let back = |other: &&Module| reach.get(*other).is_some_and(|seen| seen.contains(*module));
        let circle: BTreeSet<String> = seen.iter().filter(back).map(|it| it.join("/")).collect();
        if !circle.is_empty() && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}
