//! Ids have a type for each kind of thing, so that the compiler tells them apart.

use super::{each_file, root};

#[test]
fn no_function_takes_two_ids_that_could_be_exchanged() {
    let mut found = Vec::new();
    each_file(&root("src"), &mut |path, text| {
        for (at, _) in text.match_indices("fn ") {
            let head = text[at..].split('{').next().unwrap_or_default();
            let taken = head.split("->").next().unwrap_or_default();
            if taken.matches("Uuid").count() > 1 {
                let name = taken.split('(').next().unwrap_or_default();
                found.push(format!("{}: {name}", path.display()));
            }
        }
    });
    assert!(
        found.is_empty(),
        "these take two bare ids, where `auth/id.rs` has types for them: {found:#?}"
    );
}
