//! Styles name sides by the direction of writing, so that every screen can be read from right to left.

use std::{fs, path::Path};

use super::root;

/// What names a side of the screen, and is written in another way for every direction.
const PHYSICAL: &[&str] = &[
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "-left-radius",
    "-right-radius",
    "scroll-margin-left",
    "text-align: left",
    "text-align: right",
    "float:",
    "clear:",
    "to left",
    "to right",
    "translateX",
];

/// Properties whose four values are top, right, bottom and left.
const FOUR_SIDED: &[&str] = &[
    "margin:",
    "padding:",
    "inset:",
    "border-width:",
    "border-radius:",
];

/// Lines that may name a side, and why.
const EXCEPTIONS: &[(&str, &str)] = &[(
    "to right,",
    "the boxes of the code stand in the order of its digits, which run from left to right in every script",
)];

#[test]
fn no_style_names_left_or_right() {
    let mut found = Vec::new();
    let mut used = Vec::new();
    each_sheet(&root("style"), &mut |path, text| {
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            let exception = EXCEPTIONS.iter().find(|(known, _)| line == *known);
            match exception {
                Some((known, _)) => used.push(*known),
                None if is_physical(line) => {
                    found.push(format!("{}:{}: {line}", path.display(), at + 1))
                }
                None => {}
            }
        }
    });
    assert!(
        found.is_empty(),
        "write -inline-start or -inline-end:\n{}",
        found.join("\n")
    );
    for (known, why) in EXCEPTIONS {
        assert!(
            used.contains(known),
            "nothing needs this exception any more: {known} ({why})"
        );
    }
}

#[test]
fn a_side_is_found_however_it_is_named() {
    for line in [
        "left: 0;",
        "margin-left: 1rem;",
        "text-align: right;",
        "padding: 0 1px 0 2px;",
        "float: left;",
    ] {
        assert!(is_physical(line), "{line}");
    }
    for line in [
        "inset-inline-start: 0;",
        "padding: 0 1px 0 1px;",
        "padding: 0 calc(1px + 2px) 0;",
        "text-align: start;",
        "/* left: 0; */",
    ] {
        assert!(!is_physical(line), "{line}");
    }
}

fn is_physical(line: &str) -> bool {
    let is_comment = line.starts_with("/*") || line.starts_with("//");
    let is_side = ["left:", "right:"]
        .iter()
        .any(|side| line.starts_with(side));
    let is_named = PHYSICAL.iter().any(|name| line.contains(name));
    !is_comment && (is_side || is_named || is_uneven(line))
}

/// `true` if the line gives the left side another value than the right one.
fn is_uneven(line: &str) -> bool {
    let values = FOUR_SIDED.iter().find_map(|name| line.strip_prefix(name));
    let parts = values.map(parts).unwrap_or_default();
    parts.len() == 4 && parts[1] != parts[3]
}

/// The values of a property; what stands in brackets is one.
fn parts(values: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for c in values.trim().trim_end_matches(';').chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match parts.last_mut() {
            Some(part) if !c.is_whitespace() || depth > 0 => part.push(c),
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn each_sheet(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            each_sheet(&path, visit);
        } else {
            visit(&path, &fs::read_to_string(&path).expect("a sheet"));
        }
    }
}
