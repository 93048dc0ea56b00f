//! The sources of the configuration: environment variables, which win over a TOML file. Complaints are collected, so
//! that a person sees all of them at once.

use std::{collections::BTreeMap, fmt, path::Path};

use super::variables::{self, FOREIGN, PATH_PREFIX, PREFIX};
use crate::auth::prefix;

/// A fault in the configuration: the variable, and what to do about it.
///
/// It never holds a value that could be secret, so it may be printed and logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The name of the variable, or the key as it was written in the file.
    pub variable: String,
    /// A sentence that says what is wrong and how to mend it.
    pub message: String,
}

impl Complaint {
    /// A complaint about `variable`.
    pub fn new(variable: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            variable: variable.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.variable, self.message)
    }
}

/// The values that were given, and all complaints so far.
#[derive(Default)]
pub(super) struct Source {
    values: BTreeMap<String, String>,
    pub(super) complaints: Vec<Complaint>,
    /// Names in the environment that begin with our prefix and are neither variables of ours nor misspelt ones.
    /// Shells and platforms put such names there.
    pub(super) unknown: Vec<String>,
}

impl Source {
    /// Reads the environment and the file that it names. An empty or blank value counts as not set, because
    /// deployments by Compose write it so.
    pub(super) fn read(env: &BTreeMap<String, String>) -> Self {
        let mut source = Self::default();
        if let Some(path) = env.get("LATCHKEY_CONFIG").filter(|path| !is_blank(path)) {
            source.read_file(Path::new(path));
        }
        source.check_prefix(env);
        for (name, value) in env {
            if !name.starts_with(PREFIX) || FOREIGN.contains(&name.as_str()) {
                continue;
            }
            match (variables::find(name), variables::meant_by(name)) {
                (Some(_), _) if is_blank(value) => {}
                (Some(_), _) => {
                    source.values.insert(name.clone(), value.trim().to_owned());
                }
                (None, Some(meant)) => source.complain(
                    name,
                    format!("there is no such variable. Did you mean {meant}?"),
                ),
                (None, None) => source.unknown.push(name.clone()),
            }
        }
        source
    }

    /// Complains about another prefix than that of this build: it cannot be changed any more, and somebody relies on it.
    fn check_prefix(&mut self, env: &BTreeMap<String, String>) {
        let asked = env.get(PATH_PREFIX).map(|text| text.trim());
        if asked.is_some_and(|asked| !asked.is_empty() && asked != prefix::PREFIX) {
            let built = match prefix::PREFIX {
                "" => "without one".to_owned(),
                built => format!("with {built}"),
            };
            self.complain(
                PATH_PREFIX,
                format!(
                    "the prefix of paths counts when an application is built, and this one was built {built}. Build it anew, or leave this variable out."
                ),
            );
        }
    }

    fn read_file(&mut self, path: &Path) {
        let shown = path.display();
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                return self.complain(
                    "LATCHKEY_CONFIG",
                    format!("{shown} cannot be read ({error}). Name a readable TOML file."),
                );
            }
        };
        match text.parse::<toml::Table>() {
            Ok(table) => self.read_table(table),
            // The message of the parser would quote the line, which may hold a password.
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.bytes().take(start).filter(|it| *it == b'\n').count() + 1;
                self.complain(
                    "LATCHKEY_CONFIG",
                    format!("{shown} is not valid TOML. Look at line {line}."),
                );
            }
        }
    }

    fn read_table(&mut self, table: toml::Table) {
        for (key, value) in table {
            let name = format!("{PREFIX}{}", key.to_ascii_uppercase());
            let is_known = variables::find(&name).is_some()
                && name != "LATCHKEY_CONFIG"
                && key == variables::file_key(&name);
            if !is_known {
                let nearest = variables::file_key(variables::nearest(&name));
                self.complain(
                    &key,
                    format!(
                        "there is no such key in the configuration file. Did you mean {nearest}?"
                    ),
                );
                continue;
            }
            match as_text(&value) {
                Some(text) if is_blank(&text) => {}
                Some(text) => {
                    self.values.insert(name, text.trim().to_owned());
                }
                None => self.complain(
                    &key,
                    "write a string, a whole number, true or false, or a list of strings.",
                ),
            }
        }
    }

    /// Adds a complaint about `variable`.
    pub(super) fn complain(&mut self, variable: &str, message: impl Into<String>) {
        self.complaints.push(Complaint::new(variable, message));
    }

    /// All complaints. Values that may hold a password are replaced by `…`, whichever variable they were written to.
    pub(super) fn told(self) -> Vec<Complaint> {
        let may_hold_one =
            |value: &&String| value.contains("://") || value.contains(':') && value.contains('@');
        let values = self.values.values().filter(may_hold_one);
        // Whole values first, then the items of lists, which some complaints name on their own.
        let mut hidden: Vec<&str> = values
            .flat_map(|value| {
                std::iter::once(value.as_str()).chain(value.split(',').map(str::trim))
            })
            .filter(|part| !part.is_empty())
            .collect();
        hidden.sort_by_key(|part| std::cmp::Reverse(part.len()));
        let told = self.complaints.into_iter().map(|mut complaint| {
            for part in &hidden {
                // A complaint may quote it, and then a quotation mark or a backslash in it is written as two characters.
                let quoted = format!("{part:?}");
                complaint.message = complaint.message.replace(&quoted, "…").replace(part, "…");
            }
            complaint
        });
        told.collect()
    }

    /// `true` if a value was given for `name`.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The value that somebody gave for `name`.
    pub(super) fn given(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The value that was given for `name`, else its default; `None` if there is neither.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let variable = variables::find(name);
        debug_assert!(variable.is_some(), "{name} is not in VARIABLES");
        let default = variable.map(|variable| variable.default.clone());
        self.values
            .get(name)
            .cloned()
            .or(default)
            .filter(|text| !text.is_empty())
    }

    /// The value of `name`, read by `parse`; `None` if there is none. The error of `parse` becomes a complaint.
    pub(super) fn parsed<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.text(name)?;
        parse(&text)
            .map_err(|message| self.complain(name, message))
            .ok()
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn as_text(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(is_on) => Some(is_on.to_string()),
        toml::Value::Array(items) => items
            .iter()
            .map(toml::Value::as_str)
            .collect::<Option<Vec<_>>>()
            .map(|items| items.join(",")),
        _ => None,
    }
}
