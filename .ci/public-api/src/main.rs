//! Compares the public API of the library, as rustdoc has written it in JSON, with a listing in the repository: a line that is gone
//! is a break for somebody. `… JSON LISTING write` writes the listing anew.
//!
//! The JSON comes with what is hidden, since much of the public API is handed on from hidden modules. What is reached through
//! these alone is left out here.

use std::{collections::BTreeSet, env, error::Error, fs, process::ExitCode};

use serde_json::Value;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [json, listing, rest @ ..] = arguments.as_slice() else {
        return Err("name the JSON of rustdoc and the listing".into());
    };
    let found = found(json)?;
    if rest.first().is_some_and(|word| word == "write") {
        fs::write(listing, found)?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(compare(&fs::read_to_string(listing)?, &found, listing))
}

/// The public API, an item a line. What every type has, such as `Send` or `impl Any`, is left out.
fn found(json: &str) -> Result<String, Box<dyn Error>> {
    let mut all: Value = serde_json::from_str(&fs::read_to_string(json)?)?;
    let mut shown = BTreeSet::new();
    let root = all["root"].to_string();
    prune(&mut all, &root, &mut shown);
    prune_impls(&mut all, &shown);
    let pruned = format!("{json}.shown");
    fs::write(&pruned, all.to_string())?;
    let api = public_api::Builder::from_rustdoc_json(&pruned)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    Ok(api.to_string())
}

/// Takes what is hidden out of a module, and out of those below it. Gathers the ids of what is left, and of what it hands on.
fn prune(all: &mut Value, module: &str, shown: &mut BTreeSet<String>) {
    let items = all["index"][module]["inner"]["module"]["items"].take();
    let items = items.as_array().cloned().unwrap_or_default();
    let mut left = Vec::new();
    for id in items {
        let item = &all["index"][id.to_string()];
        if item["attrs"].to_string().contains("doc(hidden)") {
            continue;
        }
        shown.insert(id.to_string());
        shown.insert(item["inner"]["use"]["id"].to_string());
        if item["inner"]["module"].is_object() {
            prune(all, &id.to_string(), shown);
        }
        left.push(id);
    }
    all["index"][module]["inner"]["module"]["items"] = left.into();
}

/// Takes implementations out that only Latchkey itself can use: of its hidden traits, of those of the database, and for hidden types.
fn prune_impls(all: &mut Value, shown: &BTreeSet<String>) {
    let lists = [
        ("struct", "impls", "trait"),
        ("enum", "impls", "trait"),
        ("trait", "implementations", "for"),
    ];
    for id in shown {
        for (kind, list, part) in lists {
            let impls = all["index"][id]["inner"][kind][list].as_array().cloned();
            let Some(mut impls) = impls else { continue };
            impls.retain(|id| {
                let part = &all["index"][id.to_string()]["inner"]["impl"][part];
                let is_of_use = |id| is_of_use(&all["paths"][id]["path"], shown.contains(id));
                ids(part).iter().all(is_of_use)
            });
            all["index"][id]["inner"][kind][list] = impls.into();
        }
    }
}

/// `true` if applications can use what is at `path`; `is_shown` if it is shown to them.
fn is_of_use(path: &Value, is_shown: bool) -> bool {
    match path[0].as_str() {
        Some("sea_orm" | "sea_query") => false,
        Some("latchkey") => is_shown,
        _ => true,
    }
}

/// Every id in a part of the JSON.
fn ids(part: &Value) -> Vec<String> {
    match part {
        Value::Array(parts) => parts.iter().flat_map(ids).collect(),
        Value::Object(parts) => {
            let below = parts.iter().filter(|(name, _)| *name != "id");
            let below = below.flat_map(|(_, part)| ids(part));
            let id = parts.get("id").map(ToString::to_string);
            below.chain(id).collect()
        }
        _ => Vec::new(),
    }
}

fn compare(listed: &str, found: &str, listing: &str) -> ExitCode {
    let (before, now) = (lines(listed), lines(found));
    let (gone, new) = (before.difference(&now), now.difference(&before));
    let changes: Vec<String> = gone
        .map(|line| format!("- {line}"))
        .chain(new.map(|line| format!("+ {line}")))
        .collect();
    if changes.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!(
        "The public API is not what {listing} lists:\n{}",
        changes.join("\n")
    );
    eprintln!(
        "A line with - is gone or has changed, which breaks applications that use it. If it is meant, run `make public-api`, \
         and say in CHANGELOG.md what they have to change."
    );
    ExitCode::FAILURE
}

fn lines(text: &str) -> BTreeSet<&str> {
    text.lines().collect()
}
