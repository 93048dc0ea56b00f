//! Messages of the operator, in the place of built-in ones: a folder with a folder for each language, whose files have
//! any name that ends in `.ftl`. If a file cannot be read, the built-in messages are used.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use super::{fault::Fault, folder::Folder};

/// The messages in use, by the tags of their languages.
static IN_USE: OnceLock<BTreeMap<String, Folder>> = OnceLock::new();

/// Puts the messages in `folder` in the place of built-in ones, everywhere in this process. Only the first call counts, and
/// it must come before any text is read. What cannot be used is left out: see [`super::check::override_faults`].
pub fn override_texts(folder: &Path) {
    IN_USE.get_or_init(|| read(folder).0);
}

/// The operator's messages in the language with this tag; `None` if there are none.
pub(super) fn in_use(tag: &str) -> Option<&'static Folder> {
    IN_USE.get()?.get(tag)
}

/// Reads a folder with a folder for each language, and says what cannot be read.
pub(super) fn read(folder: &Path) -> (BTreeMap<String, Folder>, Vec<Fault>) {
    let mut found = BTreeMap::new();
    let mut faults = Vec::new();
    // The path of the folder itself is not repeated: somebody may have written a secret there by mistake.
    for path in told(entries(folder), "the folder", &mut faults) {
        let name = name(&path);
        match path.is_dir() {
            true => {
                let language = read_language(&path, &name, &mut faults);
                found.insert(name, language);
            }
            false if name.ends_with(".ftl") => {
                faults.push(fault(
                    &name,
                    "belongs into the folder of a language, such as en",
                ));
            }
            false => {}
        }
    }
    (found, faults)
}

fn read_language(path: &Path, tag: &str, faults: &mut Vec<Fault>) -> Folder {
    let mut files = Vec::new();
    for path in told(entries(path), tag, faults) {
        let (name, file) = (name(&path), format!("{tag}/{}", name(&path)));
        if !name.ends_with(".ftl") {
            faults.push(fault(
                &file,
                "is not read, since its name does not end in .ftl",
            ));
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(content) => files.push((name, content)),
            Err(error) => faults.push(fault(&file, &format!("cannot be read: {error}"))),
        }
    }
    Folder::read(tag, &files)
}

/// What is in a folder, in order. Hidden files are left out: orchestrators put such ones there.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    Ok(paths)
}

/// The paths in the folder called `name`; none if it cannot be read, which is added to `faults`.
fn told(entries: io::Result<Vec<PathBuf>>, name: &str, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    entries.unwrap_or_else(|error| {
        faults.push(fault(name, &format!("cannot be read: {error}")));
        Vec::new()
    })
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn fault(file: &str, what: &str) -> Fault {
    Fault {
        file: file.to_owned(),
        key: String::new(),
        what: what.to_owned(),
    }
}
