//! Checks that every language says everything: for tests, and for operators who change texts.

use std::{collections::BTreeSet, fs, io, path::Path};

use super::{
    embedded,
    fault::Fault,
    folder::Folder,
    overrides,
    template::{Ask, arguments, compile},
};
use crate::{
    auth::Locale,
    i18n::{Asked, asked},
};

/// What is wrong with the languages in `texts`, a folder with a folder for each.
///
/// # Errors
///
/// A folder or file cannot be read.
pub fn faults(texts: &Path) -> io::Result<Vec<Fault>> {
    let asked = asked();
    let english = read(&texts.join("en"), "en")?;
    let mut faults = Vec::new();
    for entry in fs::read_dir(texts)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(tag) = name.filter(|_| path.is_dir()) else {
            continue;
        };
        let folder = read(&path, tag)?;
        faults.extend(folder.faults.iter().cloned());
        for message in &asked {
            faults.extend(fault_of(message, &folder, &english, tag));
        }
        faults.extend(unused(&folder, &asked));
    }
    Ok(faults)
}

/// What is wrong with the messages of an operator in `folder`, which has a folder for each language.
pub fn override_faults(folder: &Path) -> Vec<Fault> {
    let asked = asked();
    let english = Folder::read("en", embedded::files("en"));
    let (languages, mut faults) = overrides::read(folder);
    for (tag, own) in &languages {
        let built_in = embedded::files(tag);
        if built_in.is_empty() {
            let tags = Locale::ALL.iter().map(|locale| locale.tag());
            let what = format!("is no language of this program{}", meant(tag, tags));
            faults.push(fault(tag, "", &what));
            continue;
        }
        faults.extend(own.faults.iter().cloned());
        let unknown = own.messages.iter().filter(|(key, _)| {
            !key.starts_with('-') && !english.messages.contains_key(key.as_str())
        });
        faults.extend(unknown.map(|(key, written)| {
            let keys = english.messages.keys().map(String::as_str);
            let what = format!("there is no such message{}", meant(key, keys));
            fault(&written.file, key, &what)
        }));
        let changed = Folder::read(tag, built_in).changed_by(own, &english);
        let there = asked
            .iter()
            .filter(|message| changed.messages.contains_key(&message.key));
        faults.extend(there.filter_map(|message| {
            let ask = Ask {
                key: &message.key,
                arguments: message.arguments,
                is_counted: message.is_counted,
            };
            compile(&changed, &ask, tag, false).err()
        }));
    }
    faults
}

/// The question for the end of a fault, if the one of `known` that is most similar to `given` was meant; empty without any.
fn meant<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> String {
    let likeness = |known: &&str| strsim::jaro_winkler(known, given);
    let nearest = known.max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    nearest.map_or_else(String::new, |nearest| format!(". Did you mean {nearest}?"))
}

fn read(path: &Path, tag: &str) -> io::Result<Folder> {
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| name.ends_with(".ftl")) {
            files.push((name.to_owned(), fs::read_to_string(&path)?));
        }
    }
    Ok(Folder::read(tag, &files))
}

/// What is wrong with a message; `None` if nothing is.
fn fault_of(message: &Asked, folder: &Folder, english: &Folder, tag: &str) -> Option<Fault> {
    let key = message.key.as_str();
    let original = english.messages.get(key);
    let Some(written) = folder.messages.get(key) else {
        let is_wanted = !message.is_optional || original.is_some();
        let file = original.map_or("en", |original| original.file.as_str());
        let file = file.split_once('/').map_or(file, |(_, name)| name);
        return is_wanted.then(|| fault(&format!("{tag}/{file}"), key, "is missing"));
    };
    let ask = Ask {
        key,
        arguments: message.arguments,
        is_counted: message.is_counted,
    };
    if let Err(fault) = compile(folder, &ask, tag, false) {
        return Some(fault);
    }
    let Some(original) = original else {
        return Some(fault(&written.file, key, "is not there in English"));
    };
    let (ours, theirs) = (arguments(written), arguments(original));
    if ours != theirs {
        let what = format!("has the arguments {ours:?}, and in English {theirs:?}");
        return Some(fault(&written.file, key, &what));
    }
    let name = |file: &str| file.split_once('/').map(|(_, name)| name.to_owned());
    (name(&written.file) != name(&original.file)).then(|| {
        fault(
            &written.file,
            key,
            &format!("belongs where {} is", original.file),
        )
    })
}

/// Messages that nobody asks for.
fn unused(folder: &Folder, asked: &[Asked]) -> Vec<Fault> {
    let known: BTreeSet<&str> = asked.iter().map(|message| message.key.as_str()).collect();
    let all = folder.messages.iter();
    all.filter(|(key, _)| !key.starts_with('-') && !known.contains(key.as_str()))
        .map(|(key, written)| fault(&written.file, key, "is used by nobody"))
        .collect()
}

fn fault(file: &str, key: &str, what: &str) -> Fault {
    Fault {
        file: file.to_owned(),
        key: key.to_owned(),
        what: what.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// What is changed in a good file, and what is said of it then.
    const BROKEN: &[(&str, &str, &str)] = &[
        (
            "flow-email = ",
            "flow-emial = ",
            "nl/flow.ftl: flow-email: is missing",
        ),
        (
            "flow-email = ",
            "flow-new = x\nflow-email = ",
            "nl/flow.ftl: flow-new: is used by nobody",
        ),
        (
            "{ $sender }",
            "{ $sendr }",
            "nl/flow.ftl: flow-mail-sent: $sendr is no argument of it",
        ),
        (
            "{ $sender }",
            "somebody",
            "nl/flow.ftl: flow-mail-sent: has the arguments",
        ),
        ("{ $sender }", "{ $sender", "nl/flow.ftl: line "),
        (
            "    [one] One try",
            "    [few] One try",
            "nl/flow.ftl: flow-tries-left: [few] is no category",
        ),
        (
            "flow-email = ",
            "flow-title = x\nflow-email = ",
            "nl/flow.ftl: flow-title: stands in nl/flow.ftl too",
        ),
        (
            "flow-email = ",
            "flow-email = { NOW() } ",
            "nl/flow.ftl: flow-email: NOW() is not known",
        ),
    ];

    fn texts() -> PathBuf {
        // Of the machine that runs the test, so that a test that was built elsewhere checks what is here.
        let root = std::env::var("CARGO_MANIFEST_DIR");
        let root = root.unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        PathBuf::from(root).join("src/i18n/texts")
    }

    #[test]
    fn every_language_says_everything() {
        let faults = faults(&texts()).unwrap();
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        assert!(
            told.is_empty(),
            "{} faults:\n{}",
            told.len(),
            told.join("\n")
        );
    }

    #[test]
    fn every_fault_of_an_operator_names_file_and_key() {
        for (file, content, expected) in [
            ("en/a.ftl", "flow-email = Mail", None),
            ("en/a.ftl", "-mail = Mail\nflow-email = { -mail }", None),
            ("en/a.ftl", "flow-mail-sent = Sent", None),
            (
                "de/a.ftl",
                "flow-emial = Mail",
                Some("de/a.ftl: flow-emial: there is no such message. Did you mean flow-email?"),
            ),
            (
                "de/a.ftl",
                "flow-mail-sent = Von { $sendr }",
                Some("de/a.ftl: flow-mail-sent: $sendr is no argument of it: [\"sender\""),
            ),
            ("de/a.ftl", "flow-email = {", Some("de/a.ftl: line 1: ")),
            (
                "de/a.flt",
                "flow-email = Mail",
                Some("de/a.flt: is not read, since its name does not end in .ftl"),
            ),
            (
                "dee/a.ftl",
                "flow-email = Mail",
                Some("dee: is no language of this program. Did you mean de?"),
            ),
            (
                "a.ftl",
                "flow-email = Mail",
                Some("a.ftl: belongs into the folder of a language, such as en"),
            ),
            ("README", "Mine.", None),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
            let told: Vec<_> = override_faults(folder.path())
                .iter()
                .map(Fault::to_string)
                .collect();
            match expected {
                None => assert!(told.is_empty(), "{content}: {told:?}"),
                Some(expected) => {
                    assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
                }
            }
        }
        let told = override_faults(Path::new("/nowhere/at/all"));
        assert!(
            told[0]
                .to_string()
                .starts_with("the folder: cannot be read")
        );
    }

    #[test]
    fn every_fault_names_file_and_key() {
        let folder = tempfile::tempdir().unwrap();
        for tag in ["en", "nl"] {
            fs::create_dir(folder.path().join(tag)).unwrap();
            for entry in fs::read_dir(texts().join("en")).unwrap() {
                let path = entry.unwrap().path();
                fs::copy(
                    &path,
                    folder.path().join(tag).join(path.file_name().unwrap()),
                )
                .unwrap();
            }
        }
        let file = folder.path().join("nl/flow.ftl");
        let good = fs::read_to_string(&file).unwrap();
        assert_eq!(faults(folder.path()).unwrap(), []);

        for (from, to, expected) in BROKEN {
            assert!(good.contains(*from), "{from}");
            fs::write(&file, good.replacen(from, to, 1)).unwrap();
            let told: Vec<String> = faults(folder.path())
                .unwrap()
                .iter()
                .map(Fault::to_string)
                .collect();
            assert!(
                told.iter().any(|it| it.starts_with(*expected)),
                "{expected}: {told:?}"
            );
        }
    }
}
