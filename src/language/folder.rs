//! The messages of one folder, as Fluent reads them.

use std::collections::BTreeMap;

use fluent_syntax::{
    ast::{Entry, Pattern},
    parser::parse,
};

use super::fault::Fault;

/// A message or term.
#[derive(Clone, Debug)]
pub struct Written {
    /// The path of its file, from the folder of texts.
    pub file: String,
    /// The text.
    pub pattern: Pattern<String>,
}

/// The messages of one folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// Messages by key; terms with a hyphen before it.
    pub messages: BTreeMap<String, Written>,
    /// Faults of the files, whose messages are left out.
    pub faults: Vec<Fault>,
}

impl Folder {
    /// Reads files, each given by its name and content. What cannot be read is left out, and added to the faults.
    pub fn read<'a>(
        tag: &str,
        files: impl IntoIterator<Item = &'a (impl AsRef<str> + 'a, impl AsRef<str> + 'a)>,
    ) -> Self {
        let mut folder = Self::default();
        for (name, content) in files {
            folder.add(&format!("{tag}/{}", name.as_ref()), content.as_ref());
        }
        folder
    }

    /// The messages, with `overrides` in the place of those with their keys. Only terms may have new keys; a message
    /// that English does not have is left out.
    pub fn changed_by(&self, overrides: &Self, english: &Self) -> Self {
        let known = overrides
            .messages
            .iter()
            .filter(|(key, _)| key.starts_with('-') || english.messages.contains_key(*key));
        let all = self.messages.iter().chain(known);
        Self {
            messages: all
                .map(|(key, written)| (key.clone(), written.clone()))
                .collect(),
            faults: Vec::new(),
        }
    }

    fn add(&mut self, file: &str, content: &str) {
        let resource = match parse(content.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let faults = errors.iter().map(|error| {
                    let before = content.get(..error.pos.start).unwrap_or_default();
                    let line = before.matches('\n').count() + 1;
                    fault(file, "", format!("line {line}: {error}"))
                });
                self.faults.extend(faults);
                resource
            }
        };
        for entry in resource.body {
            let (key, pattern, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name, message.value, message.attributes.len())
                }
                Entry::Term(term) => {
                    let key = format!("-{}", term.id.name);
                    (key, Some(term.value), term.attributes.len())
                }
                _ => continue,
            };
            let Some(pattern) = pattern.filter(|_| attributes == 0) else {
                self.faults
                    .push(fault(file, &key, "attributes are not used".to_owned()));
                continue;
            };
            let written = Written {
                file: file.to_owned(),
                pattern,
            };
            if let Some(before) = self.messages.insert(key.clone(), written) {
                let what = format!("stands in {} too", before.file);
                self.faults.push(fault(file, &key, what));
            }
        }
    }
}

fn fault(file: &str, key: &str, what: String) -> Fault {
    Fault {
        file: file.to_owned(),
        key: key.to_owned(),
        what,
    }
}
